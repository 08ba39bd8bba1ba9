import { request as httpRequest, type IncomingHttpHeaders } from 'node:http';
import { describe, expect, it } from 'vitest';
import { freePort, initialize, type Options, request, start, toolCall } from './client.js';

interface Reply {
  readonly status: number;
  readonly headers: IncomingHttpHeaders;
  readonly text: string;
}

async function serve(transport: 'http' | 'sse', options: Options = {}) {
  const port = await freePort();
  const args = ['--verbose', '--transport', transport, '--port', String(port), ...(options.args ?? [])];
  const server = start({ ...options, args });
  for (let i = 0; i < 200 && !server.err().includes('listening'); i++)
    await new Promise((resolve) => setTimeout(resolve, 25));
  const post = (body: unknown, headers: Readonly<Record<string, string>> = {}, path = '/mcp'): Promise<Reply> =>
    send(port, 'POST', path, typeof body === 'string' ? body : JSON.stringify(body), headers);
  return { ...server, port, post };
}

const send = (
  port: number,
  method: string,
  path: string,
  body: string | Buffer | undefined,
  headers: Readonly<Record<string, string>>,
) =>
  new Promise<Reply>((resolve, reject) => {
    const all = { accept: 'application/json, text/event-stream', 'content-type': 'application/json', ...headers };
    const asked = httpRequest({ host: '127.0.0.1', port, path, method, headers: all, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (part: string) => (text += part));
      response.on('end', () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
    });
    asked.on('error', reject);
    asked.end(body);
  });

const sessionOf = ({ headers }: Reply) => ({ 'mcp-session-id': String(headers['mcp-session-id']) });

describe('Streamable HTTP', () => {
  it('gives each client a session of its own, and no files', async () => {
    const { post } = await serve('http');
    const [a, b] = [sessionOf(await post(initialize())), sessionOf(await post(initialize()))];
    expect(a).not.toEqual(b);
    await post(toolCall(1, 'set_custom_instructions', { instructions: 'mine' }), a);
    expect((await post(toolCall(2, 'get_custom_instructions'), a)).text).toContain('mine');
    expect((await post(toolCall(2, 'get_custom_instructions'), b)).text).not.toContain('mine');
    expect((await post(request(3, 'tools/list'), a)).text).not.toContain('validate_files');
    expect((await post(toolCall(4, 'validate_files', { paths: ['/etc'] }), a)).text).toContain('unknown_tool');
  });

  it('turns away what a page on another site could send', async () => {
    const { post, port } = await serve('http');
    const turned: readonly (readonly [Readonly<Record<string, string>>, number])[] = [
      [{ host: 'evil.example.com' }, 403],
      [{ host: `127.0.0.1.evil.example.com:${port}` }, 403],
      [{ host: 'localhost@evil.example.com' }, 403],
      [{ host: 'evil.example.com/127.0.0.1' }, 403],
      [{ origin: 'http://evil.example.com' }, 403],
      [{ origin: 'null' }, 403],
      [{ origin: 'file://' }, 403],
      [{ 'content-type': 'text/plain' }, 415],
      [{ 'content-type': 'application/x-www-form-urlencoded' }, 415],
    ];
    for (const [headers, status] of turned)
      expect([headers, (await post(initialize(), headers)).status]).toEqual([headers, status]);
    expect((await post(initialize(), { origin: 'http://localhost:3000' })).status).toBe(200);
  });

  it('answers junk with a 4xx and goes on', async () => {
    const { post, port, err } = await serve('http');
    const session = sessionOf(await post(initialize()));
    for (const body of ['', '{', '42', 'null', '[]', '[1,{}]', '"x"']) {
      const { status, text } = await post(body, session);
      expect(status).toBeGreaterThanOrEqual(400);
      expect(status).toBeLessThan(500);
      expect(text).not.toMatch(/node:|\.mjs|\n\s+at /);
    }
    const codes = ['{', '[]'].map(async (body) => JSON.parse((await post(body, session)).text).error.code);
    expect(await Promise.all(codes)).toEqual([-32700, -32600]);
    const latin1 = Buffer.from(JSON.stringify(toolCall(1, 'validate_policy', { policy: 'é' })), 'latin1');
    expect((await send(port, 'POST', '/mcp', latin1, session)).status).toBe(400);
    expect((await post(request(1, 'tools/list'))).status).toBe(400);
    expect((await post(request(1, 'tools/list'), { 'mcp-session-id': 'no-such' })).status).toBe(404);
    expect((await post(initialize(), {}, '/')).status).toBe(404);
    expect((await post(initialize(), {}, '//mcp')).status).toBe(404);
    expect((await send(port, 'PUT', '/mcp', '{}', session)).status).toBe(405);
    expect((await post(`"${'x'.repeat(5_000_000)}"`, session).catch(() => ({ status: 413 }))).status).toBe(413);
    expect((await post(request(2, 'ping'), session)).status).toBe(200);
    expect(err()).not.toMatch(/Error:/);
  });

  it('wants the token, whole and right', async () => {
    const { post, err, out } = await serve('http', {
      args: ['--auth-token-env', 'TOKEN'],
      env: { TOKEN: 's3cret-s3cret' },
    });
    const statuses: number[] = [];
    for (const authorization of [
      '',
      'Bearer',
      'Bearer s3cret',
      'Basic s3cret-s3cret',
      'bearer s3cret-s3cret',
      'Bearer s3cret-s3cret',
    ]) {
      statuses.push((await post(initialize(), { authorization })).status);
    }
    expect(statuses).toEqual([401, 401, 401, 401, 200, 200]);
    expect(err() + out()).not.toContain('s3cret');
  });

  it('a session that was ended is gone', async () => {
    const { post, port } = await serve('http');
    const session = sessionOf(await post(initialize()));
    expect((await send(port, 'DELETE', '/mcp', undefined, session)).status).toBe(200);
    expect((await post(request(1, 'ping'), session)).status).toBe(404);
  });

  it('ends on SIGTERM, with a stream open', async () => {
    const { child, exit, port, post } = await serve('http');
    const session = sessionOf(await post(initialize()));
    send(port, 'GET', '/mcp', undefined, session).catch(() => {});
    await new Promise((resolve) => setTimeout(resolve, 200));
    child.kill('SIGTERM');
    expect(await exit).toBe(0);
  });

  it('a taken port is one line and exit 1', async () => {
    const { port } = await serve('http');
    const second = start({ args: ['--transport', 'http', '--port', String(port)] });
    expect(await second.exit).toBe(1);
    expect(second.err()).toMatch(/^iamsmith: cannot listen[^\n]*\n$/);
  });
});

describe('the deprecated SSE', () => {
  it('turns away strangers and unknown sessions', async () => {
    const { post, port } = await serve('sse');
    expect((await send(port, 'GET', '/sse', undefined, { host: 'evil.example.com' })).status).toBe(403);
    expect((await post(initialize(), {}, '/messages?sessionId=nope')).status).toBe(404);
    expect((await post(initialize(), {}, '/sse')).status).toBe(405);
    expect((await post(initialize())).status).toBe(404);
  });
});
