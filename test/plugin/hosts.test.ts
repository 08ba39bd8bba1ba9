import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { operations } from '../../mcp/operations/all.js';
import { pathOfNode } from '../path-of-node.js';
import { temporaryFolder } from '../temporary-folder.js';
import { type Host, hosts, type MemberType } from './hosts.table.js';
import { type Fence, fences, pages, root, tables } from './markdown.js';
import { linesOf, resultsIn } from './speak.js';
import { readToml } from './toml.js';

const readme = pages.find(({ file }) => file === 'README.md');
if (!readme) throw new Error('there is no README.md');

const placeholder = '/path/to/iamsmith';
const snippets = fences(readme).filter(({ text }) => text.includes(placeholder));
const hostsOf = ({ mark }: Fence): readonly string[] => /^hosts: (.+)$/.exec(mark)?.[1]?.split(', ') ?? [];

const isMember: Readonly<Record<MemberType, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string' && value !== '',
  strings: (value) => Array.isArray(value) && value.every((one) => typeof one === 'string'),
  map: (value) => isObject(value) && Object.values(value).every((one) => typeof one === 'string'),
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  stdio: (value) => value === 'stdio',
};

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const read = ({ language, text }: Pick<Fence, 'language' | 'text'>): unknown =>
  language === 'toml' ? readToml(text) : JSON.parse(text);

/** What the host would not take, or not understand. */
function faultsOf(host: Host, config: unknown): readonly string[] {
  if (!isObject(config)) return ['it is no object'];
  const others = Object.keys(config).filter((key) => key !== host.servers);
  const servers = config[host.servers];
  if (!isObject(servers) || Object.keys(servers).length === 0) return [`there is no ${host.servers}`];
  return [
    ...others.map((key) => `${key} is not known at the top`),
    ...Object.entries(servers).flatMap(([name, server]) => faultsOfServer(host, name, server)),
  ];
}

function faultsOfServer({ required, optional }: Host, name: string, server: unknown): readonly string[] {
  if (!isObject(server)) return [`${name} is no object`];
  const types = { ...optional, ...required };
  return [
    ...(/^[\w-]+$/.test(name) ? [] : [`${name} is no name`]),
    ...Object.keys(required).flatMap((key) => (key in server ? [] : [`${name} has no ${key}`])),
    ...Object.entries(server).flatMap(([key, value]) => {
      const type = types[key];
      if (type === undefined) return [`${name}: ${key} is not known`];
      return isMember[type](value) ? [] : [`${name}: ${key} is not of the type ${type}`];
    }),
  ];
}

/** The first server of a configuration, as the host starts it. */
function programIn({ servers }: Host, config: unknown): { readonly command: string; readonly args: readonly string[] } {
  const list = isObject(config) ? config[servers] : undefined;
  const [server] = isObject(list) ? Object.values(list) : [];
  const { command, args } = isObject(server) ? server : {};
  if (typeof command !== 'string' || !Array.isArray(args)) throw new Error('there is no program');
  return { command, args: args.map((arg) => String(arg).replace(placeholder, root)) };
}

describe('what the README tells other hosts', () => {
  it('is one snippet for each, and the file that it goes into', () => {
    const told = tables(readme).find(({ headings }) => headings.join() === 'client,file');
    expect(told?.rows).toEqual(hosts.map(({ name, file }) => [name, `\`${file}\``]));
    expect(snippets.flatMap(hostsOf)).toEqual(hosts.map(({ name }) => name));
  });

  it.each(hosts.map((host) => [host.name, host] as const))('%s can read', (name, host) => {
    const [snippet, ...more] = snippets.filter((one) => hostsOf(one).includes(name));
    if (!snippet) throw new Error('there is no snippet');
    expect({ more, language: snippet.language }).toEqual({ more: [], language: host.language });
    expect(faultsOf(host, read(snippet))).toEqual([]);
    expect(host.source).toMatch(/^https:\/\//);
  });

  it.each(hosts.map((host) => [host.name, host] as const))(
    '%s starts, from any folder, with nothing but Node',
    (name, host) => {
      const snippet = snippets.find((one) => hostsOf(one).includes(name));
      if (!snippet) throw new Error('there is no snippet');
      const { command, args } = programIn(host, read(snippet));
      const { error, status, stdout, stderr } = spawnSync(command, args, {
        cwd: temporaryFolder(),
        env: { PATH: pathOfNode() },
        input: linesOf([{ method: 'tools/list' }]),
        encoding: 'utf8',
        timeout: 20_000,
      });
      expect({ error, status, stderr }).toEqual({ error: undefined, status: 0, stderr: '' });
      const result = resultsIn(stdout);
      expect(result(0)).toMatchObject({ protocolVersion: '2025-06-18', serverInfo: { name: 'iamsmith' } });
      expect(result(1).tools.map((tool: { readonly name: string }) => tool.name)).toEqual(
        operations.map((operation) => operation.name),
      );
    },
  );
});

describe('a snippet that a host would not take is noticed', () => {
  const rows: readonly (readonly [host: string, text: string, fault: RegExp])[] = [
    ['Cursor', '{"servers": {"iam": {"command": "node"}}}', /no mcpServers/],
    ['Cursor', '{"mcpServers": {"iam": {"command": "node", "cwd": "."}}}', /cwd is not known/],
    ['VS Code', '{"mcpServers": {"iam": {"type": "stdio", "command": "node"}}}', /no servers/],
    ['VS Code', '{"servers": {"iam": {"command": "node"}}}', /iam has no type/],
    ['VS Code', '{"servers": {"iam": {"type": "http", "command": "node"}}}', /type is not of/],
    ['Claude Desktop', '{"mcpServers": {"iam": {"command": "node", "args": "server.mjs"}}}', /args is not of/],
    ['Claude Desktop', '{"mcpServers": {}, "servers": {}}', /no mcpServers/],
    ['Kiro', '{"mcpServers": {"i am": {"command": "node", "args": []}}}', /is no name/],
    ['Gemini CLI', '{"mcpServers": {"iam": {"args": []}}}', /no command/],
    ['Codex', '[mcpServers.iam]\ncommand = "node"', /no mcp_servers/],
    ['Codex', '[mcp_servers.iam]\ncommand = ["node"]', /command is not of/],
  ];
  it.each(rows)('%s: %s', (name, text, fault) => {
    const host = hosts.find((one) => one.name === name);
    if (!host) throw new Error(`there is no host ${name}`);
    expect(faultsOf(host, read({ language: host.language, text })).join()).toMatch(fault);
  });

  it.each([
    'command = node',
    "command = 'node'",
    'command = "node',
    'args = ["a" "b"]',
    'args = ["a", 1]',
    'path = "C:\\dir"',
    'path = "a\\/b"',
    'key = "a"\nkey = "b"',
    '[a]\n[a]',
    '[a]\nb = "1"\n[a.b]',
    '[[a]]',
    'just words',
  ])('TOML that is none, or more than is read: %j', (text) => {
    expect(() => readToml(text)).toThrow();
  });

  it('TOML is read with its comments, blanks and tables', () => {
    const text = '# of ours\n\ntop = "a # b" # c\n[a.b-c]\n  list = ["x", "\\"y\\""]\n[a]\n';
    expect(() => readToml(text)).toThrow(/there already/);
    expect(readToml(text.replace('[a]\n', '[d]\n'))).toEqual({
      top: 'a # b',
      a: { 'b-c': { list: ['x', '"y"'] } },
      d: {},
    });
  });
});
