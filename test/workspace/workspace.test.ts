import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, realpathSync, renameSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type FoundFiles, openWorkspace } from '../../mcp/workspace/workspace.js';
import { temporaryFolder } from '../temporary-folder.js';

const find = (workingDirectory: string, ...paths: string[]): Promise<FoundFiles> =>
  openWorkspace({ workingDirectory }).find(paths);

const namesOf = ({ files }: FoundFiles): readonly string[] => files.map(({ name }) => name);

describe('find', () => {
  it('walks folders in the same order every time, files before folders', async () => {
    const folder = temporaryFolder({
      'z.json': '',
      'a/c.yaml': '',
      'a/b.yml': '',
      'a/a/d.JSON': '',
      'b.json': '',
      'readme.md': '',
      'main.tf': '',
    });
    const found = await find(folder, '.');
    expect(namesOf(found)).toEqual(['b.json', 'main.tf', 'z.json', 'a/b.yml', 'a/c.yaml', 'a/a/d.JSON']);
    expect(found.files.every(({ origin }) => origin === 'found')).toBe(true);
  });

  it('passes over what others made', async () => {
    const folder = temporaryFolder({
      'node_modules/x/policy.json': '',
      '.git/policy.json': '',
      'vendor/policy.json': '',
      'dist/policy.json': '',
      'cdk.out/policy.json': '',
      '.github/policy.json': '',
      'policies/policy.json': '',
    });
    expect(namesOf(await find(folder, '.'))).toEqual(['.github/policy.json', 'policies/policy.json']);
    expect(namesOf(await find(folder, 'dist'))).toEqual(['dist/policy.json']);
  });

  it('gives each file once, and as named when it was named', async () => {
    const folder = temporaryFolder({ 'a/b.json': '', 'link.json': { to: 'a/b.json' } });
    const { files } = await find(folder, 'a', './a/b.json', 'a/../a/b.json', 'link.json');
    expect(files).toEqual([{ name: 'a/b.json', absolutePath: join(folder, 'a/b.json'), origin: 'named' }]);
  });

  it('tells what is missing and what is refused', async () => {
    const folder = temporaryFolder({ 'here/a.json': '' });
    const here = join(folder, 'here');
    const found = await find(
      here,
      'b.json',
      '../a.json',
      '/etc/hostname',
      '/etc/nothing-of-this-name',
      'a.json/b',
      '..',
    );
    expect(found.unreadable.map(({ file }) => file)).toEqual(['b.json', 'a.json/b']);
    expect(found.refused).toHaveLength(4);
    expect(found.refused[1]?.reason).toBe(found.refused[2]?.reason);
    expect(found.files).toEqual([]);
  });

  it('opens no file system whose root a host started the program in, but what the client names', async () => {
    const folder = temporaryFolder({ 'policy.json': '' });
    const file = join(folder, 'policy.json');
    expect(await find('/', file)).toMatchObject({ files: [], refused: [{}] });
    const roots = async () => [folder];
    expect((await openWorkspace({ workingDirectory: '/', roots }).find([file])).files).toHaveLength(1);
  });

  it('follows links first', async () => {
    const folder = temporaryFolder({
      'secret.json': '{}',
      'secrets/a.json': '{}',
      'repo/real/a.json': '{}',
      'repo/inside.json': { to: 'real/a.json' },
      'repo/outside.json': { to: '../secret.json' },
      'repo/outside-folder': { to: '../secrets' },
      'repo/round': { to: '.' },
      'repo/circle.json': { to: 'circle.json' },
      'repo/nowhere.json': { to: 'gone.json' },
      'repo/nowhere-outside.json': { to: '../gone.json' },
    });
    const repo = join(folder, 'repo');
    const scan = await find(repo, '.');
    expect(namesOf(scan)).toEqual(['inside.json']);
    expect(scan.unreadable.map(({ file }) => file)).toEqual([
      'circle.json',
      'nowhere-outside.json',
      'nowhere.json',
      'outside.json',
    ]);
    const named = await find(repo, 'outside.json', 'outside-folder', 'outside-folder/a.json', 'inside.json');
    expect(named.refused.map(({ file }) => file)).toEqual(['outside.json', 'outside-folder', 'outside-folder/a.json']);
    expect(namesOf(named)).toEqual(['inside.json']);
  });

  it('asks for the roots of the client each time', async () => {
    const folder = temporaryFolder({ 'here/a.json': '', 'root/b.json': '' });
    let roots: readonly string[] = [];
    const workspace = openWorkspace({ workingDirectory: join(folder, 'here'), roots: async () => roots });
    const path = join(folder, 'root/b.json');
    expect((await workspace.find([path])).refused).toHaveLength(1);
    roots = [join(folder, 'root'), join(folder, 'gone')];
    expect(namesOf(await workspace.find([path]))).toEqual([path]);
  });

  it('names files by the working directory even when the walk began above it', async () => {
    const folder = temporaryFolder({ 'here/a.json': '', 'b.json': '' });
    const workspace = openWorkspace({ workingDirectory: join(folder, 'here'), roots: async () => [folder] });
    expect(namesOf(await workspace.find(['..']))).toEqual([`${folder}/b.json`, 'a.json']);
  });

  it('expands a glob that no shell expanded', async () => {
    const folder = temporaryFolder({
      'policies/a.json': '',
      'policies/b.txt': '',
      'policies/deep/er/c.json': '',
      'policies/node_modules/d.json': '',
      'star*.json': '',
    });
    expect(namesOf(await find(folder, 'policies/**/*.json'))).toEqual(['policies/a.json', 'policies/deep/er/c.json']);
    expect(namesOf(await find(folder, 'policies/*.txt'))).toEqual(['policies/b.txt']);
    expect(namesOf(await find(folder, 'star*.json'))).toEqual(['star*.json']);
    expect((await find(folder, 'policies/*.xml')).unreadable).toEqual([
      { file: 'policies/*.xml', reason: 'no file has a name like this' },
    ]);
    expect((await find(folder, '../*.json', '/etc/*')).refused).toHaveLength(2);
    expect((await find(folder, 'policies/*.json')).files[0]?.origin).toBe('named');
  });

  it('does not throw for a path that is none', async () => {
    const folder = temporaryFolder();
    const paths = ['a\0b.json', 'x'.repeat(5000), '\ud800.json', '*'.repeat(200)];
    expect((await find(folder, ...paths)).unreadable).toHaveLength(4);
  });

  it('says that a folder may not be read', async () => {
    if (process.getuid?.() === 0) return;
    const folder = temporaryFolder({ 'closed/a.json': '' });
    chmodSync(join(folder, 'closed'), 0o000);
    expect((await find(folder, '.')).unreadable).toEqual([{ file: 'closed', reason: 'permission was denied' }]);
    chmodSync(join(folder, 'closed'), 0o755);
  });

  it('stops in a folder without end', async () => {
    const folder = temporaryFolder();
    const deep = join(folder, ...Array.from({ length: 70 }, () => 'd'));
    mkdirSync(deep, { recursive: true });
    expect((await find(folder, '.')).unreadable[0]?.reason).toContain('the limit is 64');
  });
});

describe('read', () => {
  const policy = '{"Statement":[{"Effect":"Allow"}]}';
  const read = async (content: string | Uint8Array) => {
    const folder = temporaryFolder({ 'a.json': content });
    const workspace = openWorkspace({ workingDirectory: folder });
    const [file] = (await workspace.find(['a.json'])).files;
    if (!file) throw new Error('not found');
    return workspace.read(file);
  };

  it('reads UTF-8, with and without a byte order mark', async () => {
    expect(await read('grüße 你好 😀')).toEqual({ kind: 'text', text: 'grüße 你好 😀' });
    expect(await read(`\ufeff${policy}`)).toEqual({ kind: 'text', text: policy, mark: true });
    expect(await read('')).toEqual({ kind: 'text', text: '' });
  });

  it('refuses other encodings and says whether a policy may be in it', async () => {
    const utf16 = Buffer.from(`\ufeff${policy}`, 'utf16le');
    for (const bytes of [utf16, Buffer.from(`${policy}é`, 'latin1'), Buffer.from(policy, 'utf16le')]) {
      expect(await read(bytes)).toMatchObject({
        kind: 'unreadable',
        mayHoldPolicy: true,
        reason: expect.stringMatching(/not UTF-8/),
      });
    }
    expect(await read(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1]))).toMatchObject({ mayHoldPolicy: false });
  });

  it('has a limit of 1 MiB', async () => {
    expect(await read(' '.repeat(1_048_576))).toMatchObject({ kind: 'text' });
    expect(await read(policy + ' '.repeat(1_048_576))).toMatchObject({ kind: 'unreadable', mayHoldPolicy: true });
    expect(await read(' '.repeat(1_048_577))).toMatchObject({
      mayHoldPolicy: false,
      reason: expect.stringMatching(/1 MiB/),
    });
  });

  it('does not wait for a pipe nor follow a link that came later', async () => {
    const folder = temporaryFolder({ 'secret.json': 'x', 'link.json': { to: 'secret.json' } });
    const workspace = openWorkspace({ workingDirectory: folder });
    if (spawnSync('mkfifo', [join(folder, 'pipe.json')]).status === 0) {
      expect((await workspace.find(['pipe.json'])).unreadable).toHaveLength(1);
      expect((await workspace.find(['.'])).files.map(({ name }) => name)).not.toContain('pipe.json');
    }
    const swapped = {
      name: 'link.json',
      absolutePath: join(realpathSync(folder), 'link.json'),
      origin: 'named',
    } as const;
    expect(await workspace.read(swapped)).toMatchObject({ kind: 'unreadable' });
    expect(await workspace.read({ ...swapped, absolutePath: folder })).toMatchObject({ kind: 'unreadable' });
    expect(await workspace.read({ ...swapped, absolutePath: join(folder, 'gone') })).toMatchObject({
      kind: 'unreadable',
    });
  });

  it('does not follow a folder that became a link to elsewhere', async () => {
    const outside = temporaryFolder({ 'a.json': 'secret' });
    const folder = temporaryFolder({ 'policies/a.json': 'x' });
    const workspace = openWorkspace({ workingDirectory: folder });
    const [file] = (await workspace.find(['policies'])).files;
    renameSync(join(folder, 'policies'), join(folder, 'moved'));
    symlinkSync(outside, join(folder, 'policies'));
    expect(file && (await workspace.read(file))).toMatchObject({
      kind: 'unreadable',
      reason: 'it was moved while it was read',
    });
  });
});
