/** The codes of JSON-RPC and of the Model Context Protocol that this server answers with. */
export const protocolCodes = {
  parseError: -32700,
  invalidRequest: -32600,
  methodNotFound: -32601,
  invalidParams: -32602,
  internalError: -32603,
  resourceNotFound: -32002,
} as const;

/** An error of the protocol and not of a tool. The SDK sends its code and message as they are. */
export class ProtocolError extends Error {
  override readonly name = 'ProtocolError';
  readonly code: number;

  constructor(kind: keyof typeof protocolCodes, message: string) {
    super(message);
    this.code = protocolCodes[kind];
  }
}
