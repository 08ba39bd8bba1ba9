// The entry of mcp/dist/aws.mjs. As in the other server's, nothing is imported before the version of Node is known.
const oldest = 20;

if (Number(process.versions.node.split('.')[0]) < oldest) {
  process.stderr.write(`iamsmith needs Node ${oldest} or newer; this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else {
  import('./serve-aws.js').then(({ serveAws }) => serveAws(process.argv.slice(2)));
}
