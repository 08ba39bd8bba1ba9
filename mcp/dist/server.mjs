Number(process.versions.node.split(".")[0])<20?(process.stderr.write(`iamsmith needs Node 20 or newer; this is Node ${process.versions.node}.
`),process.exitCode=2):import("./serve-PJKP2ALK.mjs").then(({serve:e})=>e(process.argv.slice(2)));
