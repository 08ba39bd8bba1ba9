import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { verbs } from '../../mcp/cli/verbs.js';
import { skillProgram, uploadLimits } from '../../mcp/generate/package/skill-archive.js';
import { checksums, makePackages } from '../../mcp/generate/package.js';
import { zip } from '../../mcp/generate/zip.js';
import { operations } from '../../mcp/operations/all.js';
import { temporaryFolder } from '../temporary-folder.js';
import { root, skills } from './markdown.js';
import { linesOf, resultsIn } from './speak.js';
import { type Unzipped, unzip } from './unzip.js';

const broad = '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "*", "Resource": "*"}]}\n';
const skillNames = skills.map(({ file }) => basename(dirname(file)));

/** Makes files of an archive, with the rights it states. */
function unpack(files: ReadonlyMap<string, Unzipped>): string {
  const folder = temporaryFolder();
  for (const [name, { data, mode }] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), data, { mode: mode & 0o777 });
  }
  return folder;
}

/** Node and nothing else: no environment, not even a PATH. */
const node = (args: readonly string[], cwd: string, input = '') =>
  spawnSync(process.execPath, args, { cwd, env: {}, input, encoding: 'utf8', timeout: 20_000 });

let archives: ReadonlyMap<string, Buffer>;
beforeAll(async () => {
  archives = new Map((await makePackages(root)).map(({ name, bytes }) => [name, bytes]));
});
const archive = (name: string): Buffer => archives.get(name) ?? Buffer.alloc(0);

describe('what a release offers', () => {
  it('is a ZIP of each skill and one bundle, with their checksums', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect([...archives.keys()]).toEqual([
      ...skillNames.sort().map((name) => `${name}.zip`),
      `iamsmith-${version}.mcpb`,
    ]);
    const [first = ''] = checksums([{ name: 'a.zip', bytes: Buffer.from('a') }]).split('\n');
    expect(first).toBe(`${createHash('sha256').update('a').digest('hex')}  a.zip`);
  });

  it('is the same to the byte when it is made again', async () => {
    const again = await makePackages(root);
    expect(again.filter(({ name, bytes }) => !archive(name).equals(bytes)).map(({ name }) => name)).toEqual([]);
    for (const bytes of archives.values()) {
      expect([...new Set([...unzip(bytes).values()].map(({ date }) => date))]).toEqual([0x00210000]);
    }
  });

  it('is in no commit', () => {
    expect(readFileSync(join(root, '.gitignore'), 'utf8').split('\n')).toContain('/build/');
  });

  it('is read by another unpacker too', ({ skip }) => {
    const [name = ''] = archives.keys();
    const folder = temporaryFolder({ [name]: archive(name) });
    const { error, status, stdout } = spawnSync('unzip', ['-t', name], { cwd: folder, encoding: 'utf8' });
    skip(error !== undefined, 'unzip is not installed');
    expect(status, stdout).toBe(0);
  });
});

describe.each(skillNames)('the ZIP of %s', (skill) => {
  const text = readFileSync(join(root, 'skills', skill, 'SKILL.md'), 'utf8');
  const files = () => unzip(archive(`${skill}.zip`));

  it('has the shape that claude.ai takes', () => {
    const names = [...files().keys()];
    expect([...new Set(names.map((name) => name.split('/')[0]))]).toEqual([skill]);
    expect(names.filter((name) => basename(name) === 'SKILL.md')).toEqual([`${skill}/SKILL.md`]);
    expect(names.filter((name) => /\.claude-plugin|node_modules|\.DS_Store/.test(name))).toEqual([]);
    expect(names.length).toBeLessThanOrEqual(uploadLimits.files);
    const size = [...files().values()].reduce((sum, { data }) => sum + data.length, 0);
    expect(size).toBeLessThan(uploadLimits.bytes);
    expect(archive(`${skill}.zip`).length).toBeLessThan(uploadLimits.bytes);
  });

  it('holds the skill as it is', () => {
    const own = readdirSync(join(root, 'skills', skill), { recursive: true, withFileTypes: true });
    const names = own.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
    for (const file of names) {
      const name = `${skill}${file.slice(join(root, 'skills', skill).length).replaceAll('\\', '/')}`;
      expect(files().get(name)?.data.equals(readFileSync(file)), name).toBe(true);
    }
  });

  it('carries the program only where the text runs it', () => {
    expect(files().has(`${skill}/${skillProgram}`)).toBe(text.includes(skillProgram));
  });
});

describe('the program in a skill', () => {
  const carrying = skillNames.filter((skill) =>
    readFileSync(join(root, 'skills', skill, 'SKILL.md'), 'utf8').includes(skillProgram),
  );

  it('is in those that write and review', () => {
    expect(carrying).toEqual(expect.arrayContaining(['reviewing-iam-policies', 'writing-iam-policies']));
  });

  it.each(carrying)('%s: runs with Node alone', (skill) => {
    const folder = join(unpack(unzip(archive(`${skill}.zip`))), skill);
    const judged = node([skillProgram, 'validate', '-', '--format', 'json'], folder, broad);
    expect(judged).toMatchObject({ status: 1, stderr: '' });
    expect(JSON.parse(judged.stdout).summary).toMatchObject({ policies: 1, invalid: 1 });
    const asked = node([skillProgram, 'query', 'action', 's3:GetObject'], folder);
    expect(asked).toMatchObject({ status: 0, stderr: '', stdout: expect.stringContaining('s3:GetObject') });
  });

  it.each(carrying)('%s: says that the servers are not in it', (skill) => {
    const folder = join(unpack(unzip(archive(`${skill}.zip`))), skill);
    for (const verb of ['mcp', 'aws']) {
      const started = node([skillProgram, verb, '--help'], folder);
      expect(started).toMatchObject({ status: 2, stderr: expect.stringContaining('is not part of this package') });
    }
  });

  it.each(carrying)('%s: has every verb that the text runs, with all its modules', (skill) => {
    const text = readFileSync(join(root, 'skills', skill, 'SKILL.md'), 'utf8');
    const called = [...text.matchAll(/scripts\/cli\.mjs ([a-z]+)/g)].map(([, verb = '']) => verb);
    const known = verbs.map(({ name }) => name).filter((name) => !['mcp', 'aws'].includes(name));
    expect(called.filter((verb) => !known.includes(verb))).toEqual([]);
    expect(called.length).toBeGreaterThan(0);
    const folder = join(unpack(unzip(archive(`${skill}.zip`))), skill);
    const modules = readdirSync(join(folder, 'scripts')).filter((name) => name.endsWith('.mjs'));
    const missing = modules.flatMap((name) =>
      [...readFileSync(join(folder, 'scripts', name), 'utf8').matchAll(/(?:from|import\()"\.\/([\w.-]+)"/g)]
        .map(([, loaded = '']) => loaded)
        .filter((loaded) => !modules.includes(loaded)),
    );
    expect(missing).toEqual([]);
  });
});

describe('the bundle for Claude Desktop', () => {
  const files = () => unzip([...archives].find(([name]) => name.endsWith('.mcpb'))?.[1] ?? Buffer.alloc(0));
  const manifest = () => JSON.parse(files().get('manifest.json')?.data.toString('utf8') ?? '{}');

  it('has a manifest of the specified shape', () => {
    const { version, license } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
    expect(manifest()).toMatchObject({
      manifest_version: '0.3',
      name: 'iamsmith',
      version,
      license,
      author: { name: expect.stringMatching(/./) },
      server: { type: 'node', mcp_config: { command: 'node' } },
      compatibility: { runtimes: { node: expect.stringMatching(/^>=\d/) } },
    });
    expect(manifest().tools.map(({ name }: { name: string }) => name)).toEqual(operations.map(({ name }) => name));
    // The schema is closed: https://github.com/modelcontextprotocol/mcpb/blob/main/MANIFEST.md
    const known =
      'manifest_version name display_name version description author license keywords icon server tools compatibility';
    expect(Object.keys(manifest()).filter((key) => !known.split(' ').includes(key))).toEqual([]);
  });

  it('holds what the manifest names, and the licenses of what it holds', () => {
    const { icon, server } = manifest();
    for (const name of [icon, server.entry_point, 'server/LICENSE', 'server/THIRD-PARTY-NOTICES.md']) {
      expect(files().has(name), name).toBe(true);
    }
  });

  it('starts with Node alone and answers', () => {
    const folder = unpack(files());
    const [entry = ''] = manifest().server.mcp_config.args;
    const input = linesOf([
      { method: 'tools/list' },
      { method: 'tools/call', params: { name: 'validate_policy', arguments: { policy: broad } } },
    ]);
    const { stdout, stderr } = node([entry.replace('${__dirname}', folder)], folder, input);
    const of = resultsIn(stdout);
    expect(stderr).toBe('');
    expect(of(1).tools).toHaveLength(operations.length);
    expect(of(2).structuredContent).toMatchObject({ is_valid: false });
  });
});

describe('an archive', () => {
  const entry = (path: string, text: string) => ({ path, data: Buffer.from(text) });

  it('gives back what was put in, in the order of the paths', () => {
    const files = unzip(
      zip([
        entry('b/é.txt', 'short'),
        { ...entry('a.mjs', 'long '.repeat(1000)), kind: 'program' },
        entry('empty', ''),
      ]),
    );
    expect([...files].map(([name, { data, mode }]) => [name, data.length, mode.toString(8)])).toEqual([
      ['a.mjs', 5000, '100755'],
      ['b/é.txt', 5, '100644'],
      ['empty', 0, '100644'],
    ]);
  });

  it('may be empty, and does not depend on the order of its files', () => {
    expect(unzip(zip([])).size).toBe(0);
    expect(zip([entry('a', '1'), entry('b', '2')]).equals(zip([entry('b', '2'), entry('a', '1')]))).toBe(true);
  });

  it.each(['', '/etc/passwd', '../up', 'a/../../up', 'a\\b'])('refuses the path %j', (path) => {
    expect(() => zip([entry(path, 'x')])).toThrow(/cannot hold/);
  });

  it('refuses a path twice', () => {
    expect(() => zip([entry('a', 'x'), entry('a', 'y')])).toThrow(/"a", or not twice/);
  });

  it('that is damaged is noticed by the test', () => {
    const bytes = zip([entry('a', 'stored')]);
    bytes.write('X', bytes.indexOf('stored'));
    expect(() => unzip(bytes)).toThrow(/damaged/);
  });
});
