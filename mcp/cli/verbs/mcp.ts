import { startProgram } from '../start-program.js';
import type { Verb } from '../verb.js';

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
  run: () => startProgram('server.mjs'),
};
