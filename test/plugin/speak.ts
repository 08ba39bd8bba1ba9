/** What a client of the protocol writes on standard input: the handshake, then the calls, numbered from 1. */
export function linesOf(calls: readonly { readonly method: string; readonly params?: object }[]): string {
  const clientInfo = { name: 'test', version: '0' };
  const handshake = { protocolVersion: '2025-06-18', capabilities: {}, clientInfo };
  const messages = [
    { id: 0, method: 'initialize', params: handshake },
    { method: 'notifications/initialized' },
    ...calls.map(({ method, params = {} }, index) => ({ id: index + 1, method, params })),
  ];
  return messages.map((message) => `${JSON.stringify({ jsonrpc: '2.0', ...message })}\n`).join('');
}

/** Results by number, out of what a server wrote on standard output. */
export function resultsIn(stdout: string) {
  const answers = stdout
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  return (id: number) => answers.find((answer) => answer.id === id)?.result;
}
