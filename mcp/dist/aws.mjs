Number(process.versions.node.split(".")[0])<20?(process.stderr.write(`iamsmith needs Node 20 or newer; this is Node ${process.versions.node}.
`),process.exitCode=2):import("./serve-aws-4FJSYLJN.mjs").then(({serveAws:e})=>e(process.argv.slice(2)));
