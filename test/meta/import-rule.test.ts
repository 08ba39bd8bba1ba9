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

/** The files that are there when this one runs; what is imported later, or as a type, is not. */
const valuesImported = (file: string): readonly string[] =>
  [...readFileSync(join(root, 'mcp', file), 'utf8').matchAll(/^(?:import|export) (?!type )[^;]*?from '(\.[^']+)';/gm)]
    .map(([, target = '']) => join(dirname(file), target).replaceAll('\\', '/').replace(/\.js$/, '.ts'))
    .filter((target) => files.includes(target));

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

  it('leads no file back to itself, but for types', () => {
    const reached = new Map<string, ReadonlySet<string>>();
    const reach = (file: string, way: readonly string[]): ReadonlySet<string> => {
      if (way.includes(file)) throw new Error([...way.slice(way.indexOf(file)), file].join(' → '));
      const known = reached.get(file);
      if (known) return known;
      const found = new Set(valuesImported(file).flatMap((next) => [next, ...reach(next, [...way, file])]));
      reached.set(file, found);
      return found;
    };
    for (const file of files) reach(file, []);
    expect(reached.get('index.ts')?.size).toBeGreaterThan(20);
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

/** Who adds a room or a file of the account says there what is in it. */
describe('the map', () => {
  const shown = (file: string): string => readFileSync(join(root, 'mcp', file), 'utf8');

  it('of the engine has every room and every folder of the core', () => {
    const folders = [...new Set(files.flatMap((file) => /^(?:core\/)?[^/]+\//.exec(file)?.[0] ?? []))];
    expect(folders.length).toBeGreaterThan(15);
    expect(folders.filter((folder) => !shown('README.md').includes(`| \`${folder}\``))).toEqual([]);
  });

  it('of the account has every file', () => {
    const own = files.filter((file) => file.startsWith('account/')).map((file) => file.slice('account/'.length));
    expect(own.filter((file) => !shown('account/README.md').includes(`\`${file}\``))).toEqual([]);
  });
});
