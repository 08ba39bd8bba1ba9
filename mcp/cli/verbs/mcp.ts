import { exitCodes, type Verb } from '../verb.js';

/** The server's own entry, which stands beside this one. It reads its flags from the process. */
const entry = 'server.mjs';

export const mcp: Verb = {
  name: 'mcp',
  summary: 'start the MCP server, with its own flags',
  operands: [{ name: '[flags...]', description: 'flags of the server; `iamsmith mcp --help` lists them' }],
  options: [],
  passesThrough: true,
  examples: [
    { command: 'mcp', says: 'Serve one client over standard input and output.' },
    { command: 'mcp --transport http --port 8000', says: 'Serve clients of this machine over HTTP.' },
  ],
  async run() {
    process.argv.splice(2, 1);
    await import(new URL(entry, import.meta.url).href);
    return exitCodes.clean;
  },
};
