import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the client sends for one turn of a conversation. */
export interface ModelRequest {
  readonly system?: unknown;
  readonly messages?: readonly { readonly role: string; readonly content: unknown }[];
  readonly tools?: readonly { readonly name: string }[];
  readonly model?: string;
  readonly stream?: boolean;
}

/**
 * One reply of the scripted model: a text, or the call of a tool. With `when` it waits for the request it is meant for,
 * which is how a subagent's turns are told from those of the conversation that started it.
 */
export interface Step {
  readonly text?: string;
  readonly tool?: string | ((request: ModelRequest) => string);
  readonly input?: unknown;
  /** The input of a call that depends on what the tools have answered. */
  readonly inputFrom?: (request: ModelRequest) => unknown;
  readonly when?: (request: ModelRequest) => boolean;
}

export interface StubModel {
  readonly url: string;
  /** The turns of conversations, oldest first; the client's side requests carry no tools and are not among them. */
  readonly turns: readonly ModelRequest[];
  /** Steps that no request has used. */
  unused(): readonly Step[];
  close(): Promise<void>;
}

type Block =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'tool_use'; readonly id: string; readonly name: string; readonly input: unknown };

/** A stand-in for the Messages API on the loopback interface. It reads no key and needs none. */
export async function startStubModel(script: readonly Step[]): Promise<StubModel> {
  const left = [...script];
  const turns: ModelRequest[] = [];
  const reply = (request: ModelRequest): Block => {
    if (!request.tools?.length) return { type: 'text', text: 'ok' };
    turns.push(request);
    const at = left.findIndex(({ when }) => !when || when(request));
    const [step] = at < 0 ? [] : left.splice(at, 1);
    return blockOf(step ?? { text: 'the script is at its end' }, request, turns.length);
  };
  const server = http.createServer(async (request, response) => {
    const body = await bodyOf(request);
    if (request.url?.split('?')[0] !== '/v1/messages' || request.method !== 'POST') return sendJson(response, 404, {});
    const asked: ModelRequest = JSON.parse(body);
    const message = messageOf(reply(asked), asked);
    return asked.stream ? sendEvents(response, message) : sendJson(response, 200, message);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${portOf(server.address())}`,
    turns,
    unused: () => left,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}

const portOf = (address: AddressInfo | string | null): number =>
  typeof address === 'object' && address ? address.port : 0;

async function bodyOf(request: http.IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  return Buffer.concat(chunks).toString('utf8');
}

function blockOf({ text, tool, input, inputFrom }: Step, request: ModelRequest, turn: number): Block {
  if (tool === undefined) return { type: 'text', text: text ?? '' };
  const name = typeof tool === 'string' ? tool : tool(request);
  return { type: 'tool_use', id: `toolu_stub_${turn}`, name, input: inputFrom?.(request) ?? input ?? {} };
}

const messageOf = (block: Block, { model }: ModelRequest) => ({
  id: 'msg_stub',
  type: 'message',
  role: 'assistant',
  model,
  content: [block],
  stop_reason: block.type === 'tool_use' ? 'tool_use' : 'end_turn',
  stop_sequence: null,
  usage: { input_tokens: 1, output_tokens: 1, cache_creation_input_tokens: 0, cache_read_input_tokens: 0 },
});

function sendJson(response: http.ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { 'content-type': 'application/json' });
  response.end(JSON.stringify(body));
}

/** The same message as the API streams it: the block's start, its content in one piece, its stop. */
function sendEvents(response: http.ServerResponse, message: ReturnType<typeof messageOf>): void {
  response.writeHead(200, { 'content-type': 'text/event-stream' });
  const send = (type: string, data: object) =>
    response.write(`event: ${type}\ndata: ${JSON.stringify({ type, ...data })}\n\n`);
  send('message_start', { message: { ...message, content: [], stop_reason: null } });
  for (const [index, block] of message.content.entries()) {
    const isText = block.type === 'text';
    send('content_block_start', { index, content_block: isText ? { ...block, text: '' } : { ...block, input: {} } });
    const delta = isText
      ? { type: 'text_delta', text: block.text }
      : { type: 'input_json_delta', partial_json: JSON.stringify(block.input) };
    send('content_block_delta', { index, delta });
    send('content_block_stop', { index });
  }
  send('message_delta', { delta: { stop_reason: message.stop_reason, stop_sequence: null }, usage: message.usage });
  send('message_stop', {});
  response.end();
}

/** The tool that starts a subagent has changed its name between versions. */
export const agentTool = ({ tools = [] }: ModelRequest): string =>
  tools.some(({ name }) => name === 'Agent') ? 'Agent' : 'Task';

/** Every text in a part of a request: prompts, instructions, what tools answered. */
export function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(textOf).join('\n');
  if (typeof value !== 'object' || value === null) return '';
  const { text, content } = value as { readonly text?: unknown; readonly content?: unknown };
  return [text, content].map(textOf).join('\n');
}

/** What the tools answered, as the model is shown it. */
export const answersIn = (request: ModelRequest | undefined): readonly ToolAnswer[] =>
  (request?.messages ?? [])
    .flatMap(({ content }) => (Array.isArray(content) ? content : []))
    .filter(({ type }) => type === 'tool_result')
    .map((block) => ({ text: textOf(block.content), isError: block.is_error === true }));

export interface ToolAnswer {
  readonly text: string;
  readonly isError: boolean;
}
