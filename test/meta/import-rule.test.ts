import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { describe, expect, it } from 'vitest';

/**
 * Who may import whom (mcp/README.md). A room is a folder under mcp/; what is not listed here is refused. Packages and
 * `node:` count as rooms of their own.
 */
const rooms: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  'core/text': ['core', 'jsonc-parser', 'yaml'],
  'core/findings/ignore-pattern.ts': ['core', 're2js'],
  data: ['core', 'data', 'node:'],
  workspace: ['core', 'workspace', 'node:'],
  account: ['core', 'account', 'node:', '@aws-sdk'],
  operations: ['core', 'data', 'workspace', 'operations', 'zod'],
  'operations/account': ['core', 'data', 'workspace', 'operations', 'account', 'zod'],
  library: ['core', 'data', 'workspace', 'operations', 'library'],
  'index.ts': ['core', 'operations', 'library'],
  reporters: ['core/findings', 'reporters'],
  server: ['core', 'data', 'workspace', 'operations', 'account', 'server', 'node:', '@modelcontextprotocol/sdk', 'zod'],
  cli: ['core', 'data', 'workspace', 'operations', 'reporters', 'cli', 'node:', 'commander'],
  generate: ['*'],
};

const root = join(import.meta.dirname, '../..');
const files = readdirSync(join(root, 'mcp'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('dist/'));

const roomOf = (file: string): string =>
  Object.keys(rooms)
    .filter((room) => file === room || file.startsWith(`${room}/`))
    .sort((a, b) => b.length - a.length)[0] ?? '';

const importsOf = (file: string): readonly string[] =>
  [...readFileSync(join(root, 'mcp', file), 'utf8').matchAll(/(?<!')(?:\bfrom|\bimport)\s*\(?\s*'([^'\n]+)'/g)].map(
    ([, target = '']) =>
      target.startsWith('.') ? relative(join(root, 'mcp'), join(root, 'mcp', dirname(file), target)) : target,
  );

const allows = (room: string, target: string): boolean =>
  (rooms[room] ?? []).some(
    (allowed) =>
      allowed === '*' || target === allowed || target.startsWith(allowed.endsWith(':') ? allowed : `${allowed}/`),
  );

describe('import rule', () => {
  it('knows the room of every file', () => {
    expect(files.filter((file) => roomOf(file) === '')).toEqual([]);
    expect(files.length).toBeGreaterThan(40);
  });

  it('is kept by every import line', () => {
    const broken = files.flatMap((file) =>
      importsOf(file)
        .filter((target) => !allows(roomOf(file), target.replaceAll('\\', '/')))
        .map((target) => `${file} imports ${target}`),
    );
    expect(broken).toEqual([]);
  });

  it('the account is reached by its own program alone', () => {
    const ofAccount = /^(?:account|operations\/account|generate)\/|^server\/(?:aws-|serve-aws|ask-person)/;
    const others = files
      .filter((file) => !ofAccount.test(file))
      .filter((file) => importsOf(file).some((target) => /^(?:operations\/)?account\/|^@aws-sdk\//.test(target)));
    expect(others).toEqual([]);
  });

  it('zod comes as a namespace: the named import drags its locales into the bundle', () => {
    const named = files.filter((file) =>
      readFileSync(join(root, 'mcp', file), 'utf8')
        .split('\n')
        .some((line) => line.includes("from 'zod'") && !/^import (?:type )?\* as z from 'zod';$/.test(line)),
    );
    expect(named).toEqual([]);
  });
});
