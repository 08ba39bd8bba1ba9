import { describe, expect, it } from 'vitest';
import { converse, initialize, request, start, textOf, toolCall } from './client.js';

const everything = { Version: '2012-10-17', Statement: { Effect: 'Allow', Action: '*', Resource: '*' } };

describe('a client that does as it should', () => {
  it('gets every answer, also when it closes its end at once', async () => {
    const { code, err, of } = await converse([
      initialize(),
      { jsonrpc: '2.0', method: 'notifications/initialized' },
      request(1, 'tools/list'),
      toolCall(2, 'validate_policy', { policy: everything }),
      request(3, 'ping'),
    ]);
    expect([code, err]).toEqual([0, '']);
    expect(of(0)?.result).toMatchObject({ serverInfo: { name: 'iamsmith' }, capabilities: { tools: {} } });
    expect(of(1)?.result?.tools).toContainEqual(expect.objectContaining({ name: 'validate_policy' }));
    expect(of(2)?.result).toMatchObject({ structuredContent: { is_valid: false } });
    expect(of(3)?.result).toEqual({});
  });

  it('may ask many things at once', async () => {
    const calls = Array.from({ length: 200 }, (_, i) =>
      toolCall(i + 1, 'query_service_actions', { service: 'sqs', limit: 1, offset: i % 5 }),
    );
    const { messages } = await converse([initialize(), ...calls]);
    expect(messages).toHaveLength(201);
    expect(messages.every(({ error }) => error === undefined)).toBe(true);
  });

  it('sees no schema dialect and no output schema', async () => {
    const { of } = await converse([initialize(), request(1, 'tools/list')]);
    expect(textOf(of(1))).not.toMatch(/\$schema|outputSchema/);
  });
});

/** A line, the id under which it is answered, and the code of the error. */
const clumsy: readonly (readonly [
  title: string,
  line: string | object,
  id: number | string | undefined,
  code: number,
])[] = [
  ['no JSON', 'garbage', undefined, -32700],
  ['half of it', '{"jsonrpc":"2.0","id":1,', undefined, -32700],
  ['a batch', '[{"jsonrpc":"2.0","id":1,"method":"ping"}]', undefined, -32600],
  ['a number', '42', undefined, -32600],
  ['no version', '{"id":7,"method":"ping"}', 7, -32600],
  ['a method that is no text', '{"jsonrpc":"2.0","id":7,"method":5}', 7, -32600],
  ['unknown method', request(7, 'no/such'), 7, -32601],
  ['a method of every object', request(7, 'constructor'), 7, -32601],
  ['__proto__ as a method', request(7, '__proto__'), 7, -32601],
  ['unknown tool', toolCall(7, 'validate_polcy'), 7, -32602],
  ['a tool of every object', toolCall(7, 'toString'), 7, -32602],
  ['no tool', request(7, 'tools/call'), 7, -32602],
  ['a tool that is no text', request(7, 'tools/call', { name: ['validate_policy'] }), 7, -32602],
  ['unknown resource', request(7, 'resources/read', { uri: 'file:///etc/passwd' }), 7, -32002],
  ['a resource outside', request(7, 'resources/read', { uri: 'iam://checks/../../etc/passwd' }), 7, -32002],
  ['no resource', request(7, 'resources/read'), 7, -32602],
  ['unknown prompt', request(7, 'prompts/get', { name: 'hasOwnProperty' }), 7, -32602],
  ['a prompt without its argument', request(7, 'prompts/get', { name: 'review_policy_security' }), 7, -32602],
  [
    'a prompt with a wrong argument',
    request(7, 'prompts/get', { name: 'review_policy_security', arguments: { policy_json: {} } }),
    7,
    -32602,
  ],
];

describe('a clumsy client', () => {
  it.each(clumsy)('%s is answered, and so is what follows', async (_, line, id, code) => {
    const { messages, of, err } = await converse([initialize(), line, request('after', 'ping')]);
    const answer = messages.find((message) => message.error && message.id === id);
    expect(answer?.error?.code).toBe(code);
    expect(answer?.error?.message).not.toMatch(/node:|\.mjs|\n\s+at /);
    expect(of('after')?.result).toEqual({});
    expect(err).toBe('');
  });

  it('wrong arguments are a result that the model reads', async () => {
    const wrong = [[], 'x', 5, null, { extra: 1 }, JSON.parse('{"__proto__": {"service": "s3"}}')];
    const { messages } = await converse([
      initialize(),
      ...wrong.map((args, i) => toolCall(i + 1, 'query_service_actions', args)),
    ]);
    for (const { result } of messages.slice(1)) {
      expect(result).toMatchObject({
        isError: true,
        content: [{ text: expect.stringMatching(/^invalid_arguments: /) }],
      });
    }
  });

  it('may send bytes that are no text', async () => {
    const { child, exit, out } = start();
    child.stdin.write(Buffer.from([0xff, 0xfe, 0x00, 0x0a, 0x80, 0x0a]));
    child.stdin.end(`${JSON.stringify(request(1, 'ping'))}\n`);
    expect(await exit).toBe(0);
    expect(out()).toContain('"id":1');
  });

  it('may send a message in single bytes, and letters cut in two', async () => {
    const { child, exit, out } = start();
    for (const byte of Buffer.from(`${JSON.stringify(toolCall(1, 'query_service_actions', { service: 'ü' }))}\n`)) {
      child.stdin.write(Buffer.from([byte]));
    }
    child.stdin.end();
    expect(await exit).toBe(0);
    expect(out()).toContain('ü');
  });

  it('may send more than ten megabytes and then go on', async () => {
    const { of, code } = await converse([
      initialize(),
      toolCall(1, 'validate_policy', { policy: 'x'.repeat(12_000_000) }),
      request(2, 'ping'),
    ]);
    expect(code).toBe(0);
    expect(of(1)?.result).toMatchObject({
      isError: true,
      content: [{ text: expect.stringMatching(/^limit_exceeded: /) }],
    });
    expect(of(2)?.result).toEqual({});
  });

  it('may go away in the middle of an answer', async () => {
    const { child, exit, err } = start();
    child.stdout.destroy();
    child.stdin.write(`${JSON.stringify(toolCall(1, 'expand_wildcard_action', { pattern: '*', limit: 1000 }))}\n`);
    setTimeout(() => child.stdin.end(), 500);
    expect(await exit).toBe(0);
    expect(err()).toBe('');
  });
});
