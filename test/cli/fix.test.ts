import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { callCli } from './run-cli.js';

const before =
  '{\n  "Version": "2012-10-17",\n  "Statement": [\n    { "Sid": "a-b", "Effect": "Allow", "Action": "s3:getObject", "Resource": "arn:aws:s3:::reports/*" }\n  ]\n}\n';
const after = before.replace('a-b', 'ab').replace('getObject', 'GetObject');
const wrong = before.replace('"Allow"', '"allow"');

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  return folder;
}

describe('fix', () => {
  it('prints one policy as it would be and leaves the file', async () => {
    const folder = folderWith({ 'p.json': before });
    const { code, output, messages } = await callCli(['fix', 'p.json'], { folder });
    expect({ code, output }).toEqual({ code: 0, output: after });
    expect(messages).toContain('2 repairs made');
    expect(readFileSync(join(folder, 'p.json'), 'utf8')).toBe(before);
  });

  it('writes in place, once and with the rights the file had', async () => {
    const folder = folderWith({ 'p.json': `\uFEFF${before}`, 'q.json': wrong });
    const mode = statSync(join(folder, 'p.json')).mode;
    const { code, output } = await callCli(['fix', '.', '--write'], { folder });
    expect(code).toBe(1);
    expect(output).toMatch(/p\.json: 2 repairs made[\s\S]*q\.json: 2 repairs made/);
    expect(readFileSync(join(folder, 'p.json'), 'utf8')).toBe(`\uFEFF${after}`);
    expect(statSync(join(folder, 'p.json')).mode).toBe(mode);
    expect((await callCli(['fix', 'p.json', '--write'], { folder })).output).toContain('Nothing was repaired');
  });

  it('prints a diff that others can read', async () => {
    const folder = folderWith({ 'p.json': before });
    const { output } = await callCli(['fix', 'p.json', '--diff'], { folder });
    expect(output).toBe(
      [
        '--- a/p.json',
        '+++ b/p.json',
        '@@ -1,6 +1,6 @@',
        ' {',
        '   "Version": "2012-10-17",',
        '   "Statement": [',
        `-${before.split('\n')[3]}`,
        `+${after.split('\n')[3]}`,
        '   ]',
        ' }',
        '',
      ].join('\n'),
    );
  });

  it('makes suggested repairs when it is told to, and only of the checks that are named', async () => {
    const folder = folderWith({ 'p.json': wrong });
    expect((await callCli(['fix', 'p.json', '--unsafe'], { folder })).output).toBe(after);
    const only = await callCli(['fix', 'p.json', '--unsafe', '--only', 'sid_uniqueness'], { folder });
    expect(only.output).toBe(wrong.replace('a-b', 'ab'));
    expect(only.code).toBe(1);
    expect((await callCli(['fix', 'p.json', '--only', 'sids'], { folder })).messages).toContain('unknown_check');
  });

  it('gives what the tool gives', async () => {
    const folder = folderWith({ 'p.json': before });
    const { output } = await callCli(['fix', 'p.json', '--format', 'json'], { folder });
    expect(JSON.parse(output)).toMatchObject({ fixed_text: after, changed: true, unfixed_count: 0 });
  });

  it('says what it could not read', async () => {
    const folder = folderWith({ 'p.json': before });
    expect((await callCli(['fix', 'none.json'], { folder })).code).toBe(3);
    expect((await callCli(['fix', '-', '--write'], { folder })).code).toBe(2);
    const nothing = await callCli(['fix', '.'], { folder: temporaryFolder() });
    expect({ code: nothing.code, messages: nothing.messages }).toEqual({
      code: 0,
      messages: 'iamsmith: warning: no policy was found.\n',
    });
  });
});
