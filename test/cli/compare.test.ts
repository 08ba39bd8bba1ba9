import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { callCli } from './run-cli.js';

const policy = (...actions: readonly (string | readonly string[])[]) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: actions.map((Action) => ({ Effect: 'Allow', Action, Resource: '*' })),
  });
const files = {
  'get.json': policy('s3:Get*'),
  'same.json': policy(['S3:get*', 's3:GetObject']),
  'all.json': policy('s3:*'),
  'iam.json': policy('iam:*'),
  'bad.json': '{"Version"',
  'package.json': '{"name": "x"}',
  'several.json': `[${policy('s3:Get*')}, ${policy('iam:*')}]`,
  'refused.json': policy('GetObject'),
  'two.json': policy('s3:GetObject', 's3:PutObject'),
  'two.yaml': 'Version: "2012-10-17"\nStatement:\n  - {Effect: Allow, Action: "s3:GetObject", Resource: "*"}\n',
  'wrapped.json': `{"Document": ${policy('s3:GetObject', 's3:PutObject')}}`,
};

describe('compare', () => {
  it.each([
    ['get.json', 'same.json', 0, 'Equivalent'],
    ['all.json', 'get.json', 0, 'Narrower'],
    ['get.json', 'all.json', 1, 'Broader'],
    ['get.json', 'iam.json', 1, 'Different'],
    ['get.json', 'refused.json', 1, 'Undecided'],
    ['get.json', 'gone.json', 3, ''],
    ['get.json', 'bad.json', 3, ''],
    ['package.json', 'get.json', 3, ''],
    ['get.json', 'several.json', 2, ''],
    ['-', '-', 2, ''],
  ])('%s %s ends with %i', async (old, young, code, says) => {
    const ended = await callCli(['compare', old, young], { folder: temporaryFolder(files) });
    expect(ended.code).toBe(code);
    expect(ended.output).toContain(says);
  });

  it('takes one of them from standard input', async () => {
    const options = { folder: temporaryFolder(files), input: files['all.json'] };
    const { code, output } = await callCli(['compare', 'all.json', '-', '--format', 'json'], options);
    expect({ code, verdict: JSON.parse(output).verdict }).toEqual({ code: 0, verdict: 'equivalent' });
  });
});

describe('minimize', () => {
  it('prints, and writes only when it is told to', async () => {
    const folder = temporaryFolder(files);
    const path = join(folder, 'two.json');
    expect((await callCli(['minimize', 'two.json'], { folder })).output).toContain('became one');
    expect(readFileSync(path, 'utf8')).toBe(files['two.json']);
    expect((await callCli(['minimize', 'two.json', '--write'], { folder })).code).toBe(0);
    expect(JSON.parse(readFileSync(path, 'utf8')).Statement).toHaveLength(1);
    expect((await callCli(['compare', path, '-'], { folder, input: files['two.json'] })).code).toBe(0);
  });

  it.each([
    ['bad.json', 3],
    ['package.json', 3],
    ['several.json', 2],
    ['refused.json', 2],
  ])('%s ends with %i', async (name, code) => {
    const ended = await callCli(['minimize', name], { folder: temporaryFolder(files) });
    expect([ended.code, ended.output]).toEqual([code, '']);
    expect(ended.messages).toContain('invalid_arguments: policy: ');
  });

  it.each(['two.yaml', 'wrapped.json', '-'])('does not write to %s', async (name) => {
    const folder = temporaryFolder(files);
    expect((await callCli(['minimize', name, '--write'], { folder, input: files['two.json'] })).code).toBe(2);
    if (name in files) expect(readFileSync(join(folder, name), 'utf8')).toBe(files[name as keyof typeof files]);
  });
});
