#!/usr/bin/env node
Number(process.versions.node.split(".")[0])<20?(process.stderr.write(`iamsmith needs Node 20 or newer; this is Node ${process.versions.node}.
`),process.exitCode=2):import("./run-RCVWUIH3.mjs").then(({run:e})=>e(process.argv.slice(2)));
