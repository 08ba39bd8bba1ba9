#!/usr/bin/env node
// The entry of mcp/dist/cli.mjs. As in the server's, nothing is imported before the version of Node is known.
const oldest = 20;

if (Number(process.versions.node.split('.')[0]) < oldest) {
  process.stderr.write(`iamsmith needs Node ${oldest} or newer; this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  import('./run.js').then(({ run }) => run(process.argv.slice(2)));
}
