// The entry of mcp/dist/server.mjs. It runs on any Node that knows modules, so that an old one gets a sentence instead
// of a syntax error: nothing is imported before the version is known, and no newer syntax stands here.
const oldest = 20;

if (Number(process.versions.node.split('.')[0]) < oldest) {
  process.stderr.write(`iamsmith needs Node ${oldest} or newer; this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  import('./serve.js').then(({ serve }) => serve(process.argv.slice(2)));
}
