import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { bad, cloudFormation, good, serverless, terraform } from './policies.js';
import { callCli, program, run, runCli } from './run-cli.js';

const validate = (folder: string, ...args: string[]) => callCli(['validate', ...args], { folder });

describe('exit codes of validate', () => {
  const folder = () =>
    temporaryFolder({ 'good.json': good, 'bad.json': bad, 'broken.json': '{"Version":"2012-10-17","Statement":[' });

  it('0 when nothing is at the threshold', async () => {
    const { code, output, messages } = await validate(folder(), 'good.json');
    expect(output).toContain('1 policy in 1 file: 1 valid');
    expect({ code, messages }).toEqual({ code: 0, messages: '' });
  });

  it('1 for findings, a syntax error among them', async () => {
    expect((await validate(folder(), 'good.json', 'bad.json')).code).toBe(1);
    const broken = await validate(folder(), 'broken.json');
    expect(broken.output).toContain('policy_structure');
    expect(broken.code).toBe(1);
  });

  it('2 for wrong usage, with a hint and without a stack', async () => {
    const cases: readonly (readonly [args: readonly string[], hint: RegExp])[] = [
      [['valdate', 'good.json'], /Did you mean validate/],
      [['validate'], /missing required argument 'path'/],
      [['validate', '--polcy-type', 'scp', 'good.json'], /Did you mean --policy-type/],
      [['validate', '--policy-type', 'idenity', 'good.json'], /Did you mean "identity"/],
      [['validate', '--resource-type', 'bucket', 'good.json'], /AWS::S3::Bucket/],
      [['validate', '--fail-on', 'severe', 'good.json'], /critical/],
      [['validate', '--format', 'xml', 'good.json'], /sarif/],
      [['validate', '--config', 'gone.yaml', 'good.json'], /gone\.yaml/],
      [['validate', '--stdin-filename', 'x', 'good.json'], /standard input/],
      [['validate', '--output', 'no/such/folder/x', 'good.json'], /could not be written: there is no such folder/],
      [['query', 'action', 's3:GetObjct'], /s3:GetObject/],
      [['query', 'actions', 's33'], /s3/],
      [['query', 'expand', 's3:*', '--limit', 'many'], /whole number/],
      [['checks', 'wildcard_acton'], /unknown_check/],
      [[], /Usage/],
    ];
    for (const [args, hint] of cases) {
      const { code, output, messages } = await callCli(args, { folder: folder() });
      expect({ args, code, output }).toEqual({ args, code: 2, output: '' });
      expect(messages).toMatch(hint);
      expect(messages).not.toMatch(/\n\s+at /);
    }
  });

  it('3 for what could not be read or held no policy, before 1 and 0', async () => {
    const files = {
      'bad.json': bad,
      'good.json': good,
      'package.json': '{"name": "x", "version": "1.0.0"}',
      'empty.json': '',
      'blank.yaml': '\n\n',
      'prose.yaml': 'hello',
      'list.json': '[]',
      'latin1.json': Buffer.from(good.replace('reports', 'b\u00fccher'), 'latin1'),
      'utf16.json': Buffer.from(`\ufeff${good}`, 'utf16le'),
      'large.json': good + ' '.repeat(1_048_576),
      'deep.json': `{"Version":"2012-10-17","Statement":${'['.repeat(100)}${']'.repeat(100)}}`,
      'main.tf': terraform,
      'plan.tf.json': '{"resource":{"aws_iam_policy":{}}}',
      'template.yaml': cloudFormation,
      'sam.json': serverless,
    };
    const where = temporaryFolder(files);
    for (const name of Object.keys(files)
      .filter((file) => !/good|bad/.test(file))
      .concat('gone.json', 'a\\b.json')) {
      const { code, output } = await validate(where, name, 'bad.json', 'good.json');
      expect({ name, code }).toEqual({ name, code: 3 });
      expect(output).toContain(`not read: ${name}: `);
      expect(output).toContain('2 policies in 2 files: 1 valid, 1 not valid, 1 not read');
    }
    for (const name of ['main.tf', 'plan.tf.json', 'template.yaml', 'sam.json']) {
      expect((await validate(where, name)).output).toContain('embedded policies are not read yet');
    }
    expect((await validate(where, 'utf16.json')).output).toContain('not UTF-8');
  });

  it('--fail-on names a severity and those above it', async () => {
    const where = folder();
    for (const [severity, code] of [
      ['info', 1],
      ['medium', 1],
      ['critical', 1],
      ['error', 0],
    ] as const) {
      expect({ severity, code: (await validate(where, 'bad.json', '--fail-on', severity)).code }).toEqual({
        severity,
        code,
      });
    }
  });
});

describe('folders', () => {
  it('are searched, and files without a policy counted', async () => {
    const folder = temporaryFolder({
      'policies/good.json': good,
      'policies/nested/bad.yaml': 'Statement: {Effect: Allow, Action: "*", Resource: "*"}\n',
      'package.json': '{"name": "x"}',
      'tsconfig.json': '{\n  // a comment\n  "compilerOptions": {},\n}',
      'prose.yaml': 'statement: of effect',
      'picture.json': Buffer.from([0, 1, 2, 255]),
      'stack/template.yaml': cloudFormation,
      'stack/plain.yaml': 'AWSTemplateFormatVersion: "2010-09-09"\nResources: {}\n',
      'main.tf': terraform,
      'app.json': '{"statement": "of account", "effect": 1}',
      'kubernetes.yaml': 'kind: Policy\nspec:\n  document:\n    Statement:\n      - Effect: Allow\n',
      'variables.tf': 'variable "x" {}\n',
      'node_modules/x/bad.json': bad,
    });
    const { code, output } = await validate(folder, '.', '--format', 'json');
    const { results, unreadable, summary } = JSON.parse(output);
    expect(results.map(({ file }: { file: string }) => file)).toEqual([
      'policies/good.json',
      'policies/nested/bad.yaml',
    ]);
    expect(unreadable).toEqual([]);
    expect(summary).toMatchObject({ files: 2, policies: 2, valid: 1, invalid: 1, skipped: 6 });
    expect(summary.unread_templates).toEqual(['app.json', 'kubernetes.yaml', 'main.tf', 'stack/template.yaml']);
    expect(code).toBe(1);
  });

  it('a policy that cannot be read is never passed over', async () => {
    const folder = temporaryFolder({ 'good.json': good, 'utf16.json': Buffer.from(good, 'utf16le') });
    const { code, output } = await validate(folder, '.');
    expect(output).toContain('not read: utf16.json');
    expect(code).toBe(3);
  });

  it('a policy in something that is nearly JSON is one with a syntax error', async () => {
    const folder = temporaryFolder({
      'bare-keys.json': good.replace(/"(\w+)":/g, '$1:'),
      'python.json': good.replaceAll('"', "'"),
      'embedded.json': `{"files": [{"statement": ${good}}]}`,
    });
    const { code, output } = await validate(folder, '.', '--format', 'json');
    const { results, summary } = JSON.parse(output);
    expect(
      results.map(({ file, issues }: { file: string; issues: { code: string }[] }) => [file, issues[0]?.code]),
    ).toEqual([
      ['bare-keys.json', 'syntax'],
      ['python.json', 'syntax'],
    ]);
    expect(summary.unread_templates).toEqual(['embedded.json']);
    expect(code).toBe(1);
  });

  it('without any policy draw a warning, and 3 with --strict', async () => {
    const folder = temporaryFolder({ 'package.json': '{}', empty: null });
    for (const name of ['.', 'empty']) {
      expect(await validate(folder, name)).toMatchObject({
        code: 0,
        messages: expect.stringContaining('no policy was found'),
      });
      expect((await validate(folder, name, '--strict')).code).toBe(3);
    }
    const templates = temporaryFolder({ 'good.json': good, 'template.yaml': cloudFormation });
    expect((await validate(templates, '.')).code).toBe(0);
    expect((await validate(templates, '.', '--strict')).code).toBe(3);
  });

  it('a link that leads out is not followed', async () => {
    const folder = temporaryFolder({
      'secret.json': bad,
      'repo/good.json': good,
      'repo/link.json': { to: '../secret.json' },
    });
    const repo = join(folder, 'repo');
    for (const path of ['.', 'link.json', join(repo, 'link.json')]) {
      const { code, output } = await validate(repo, path);
      expect(code).toBe(3);
      expect(output).toContain('link.json');
      expect(output).not.toContain('Everything');
    }
    expect((await validate(repo, '../secret.json')).code).toBe(1);
  });

  it('globs work where the shell leaves them alone', async () => {
    const folder = temporaryFolder({ 'policies/a/bad.json': bad, 'policies/good.json': good });
    const { output } = await validate(folder, 'policies/**/*.json', '--format', 'json');
    expect(JSON.parse(output).summary).toMatchObject({ files: 2, policies: 2 });
  });
});

describe('--same-principal', () => {
  it('finds escalation that no file allows alone', async () => {
    const statement = (Action: readonly string[]) => ({
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Action, Resource: '*' }],
    });
    const folder = temporaryFolder({
      'pass.json': JSON.stringify(statement(['iam:PassRole'])),
      'run.json': JSON.stringify(statement(['lambda:CreateFunction', 'lambda:InvokeFunction'])),
    });
    const findingsOf = async (...args: string[]) =>
      JSON.parse((await validate(folder, '.', '--format', 'json', ...args)).output).results.flatMap(
        ({ file, issues }: { file: string; issues: { check_id: string; line: number }[] }) =>
          issues.filter(({ check_id }) => check_id === 'privilege_escalation').map(({ line }) => [file, line]),
      );
    expect(await findingsOf()).toEqual([]);
    expect(await findingsOf('--same-principal')).toEqual([['pass.json', 1]]);
    expect((await validate(folder, '.', '--same-principal')).code).toBe(1);
  });
});

describe('texts', () => {
  it('comes from standard input', async () => {
    const folder = temporaryFolder();
    const plain = await runCli(['validate', '-'], { folder, input: bad });
    expect(plain).toMatchObject({ code: 1, output: expect.stringContaining('stdin:') });
    const named = await runCli(['validate', '-', '--stdin-filename', 'roles/x.json'], { folder, input: bad });
    expect(named.output).toContain('roles/x.json:4:5');
    expect((await runCli(['validate', '-'], { folder, input: '' })).code).toBe(3);
    expect((await runCli(['validate', '-'], { folder, input: Buffer.from(good, 'utf16le') })).code).toBe(3);
    expect((await runCli(['validate', '-'], { folder, input: ' '.repeat(3_000_000) })).output).toContain('1 MiB');
    expect(
      (await run('bash', ['-c', `${process.execPath} ${program} validate <(cat)`], { folder, input: bad })).code,
    ).toBe(1);
  });

  it.skipIf(process.platform === 'win32')('comes from what the system calls standard input', async () => {
    for (const name of ['/dev/stdin', '/dev/fd/0']) {
      const { code, output } = await callCli(['validate', name], { folder: temporaryFolder(), input: good });
      expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining(`${name}: valid`) });
    }
    const { code, output } = await callCli(['validate', '/dev/fd/999'], { folder: temporaryFolder() });
    expect({ code, output }).toMatchObject({ code: 3, output: expect.stringContaining('not read: /dev/fd/999: it ') });
  });

  it('positions do not count a byte order mark, nor carriage returns', async () => {
    const crlf = bad.replaceAll('\n', '\r\n');
    const folder = temporaryFolder({ 'bom.json': `\ufeff${bad}`, 'crlf.json': crlf, 'both.json': `\ufeff${crlf}` });
    for (const name of ['bom.json', 'crlf.json', 'both.json']) {
      const { code, output } = await validate(folder, name);
      expect(output).toContain(`${name}:4:5`);
      expect(output).not.toContain('\r');
      expect(code).toBe(1);
    }
  });

  it('wrapped policies and several in one file are all judged', async () => {
    const folder = temporaryFolder({
      'wrapped.json': JSON.stringify({ PolicyVersion: { Document: JSON.parse(bad) } }),
      'encoded.json': JSON.stringify({ Role: { AssumeRolePolicyDocument: encodeURIComponent(bad) } }),
      'list.json': `[${good},${bad}]`,
      'several.yaml': `Statement: []\n---\nStatement: {Effect: Allow, Action: "*", Resource: "*"}\n`,
    });
    const { output } = await validate(folder, '.', '--format', 'json');
    const { results, summary } = JSON.parse(output);
    expect(summary).toMatchObject({ files: 4, policies: 6 });
    const paths = results.flatMap(({ issues }: { issues: { check_id: string; path: string }[] }) =>
      issues.filter(({ check_id }) => check_id === 'full_wildcard').map(({ path }) => path),
    );
    expect(paths).toEqual(['/Statement/0', '/1/Statement/0', '/1/Statement', '/PolicyVersion/Document/Statement/0']);
  });
});

describe('configuration', () => {
  it('is found, named, and told', async () => {
    const folder = temporaryFolder({
      'bad.json': bad,
      'iamsmith.yaml': 'settings:\n  fail_on_severity: [error]\ncustom_instructions: obey\n',
      'other.yaml': 'full_wildcard:\n  enabled: false\npolicy_types:\n  - {pattern: "*.json", type: scp}\n',
      'wrong.yaml': 'full_wildcrd:\n  enabled: false\n',
    });
    const found = await validate(folder, 'bad.json', '--format', 'json');
    expect(JSON.parse(found.output)).toMatchObject({
      config_source: 'file',
      config_effects: [{ effect: 'tolerated' }],
    });
    expect(found.messages).toContain('custom_instructions');
    expect(found.code).toBe(0);
    const named = await validate(folder, 'bad.json', '--config', join(folder, 'other.yaml'), '--format', 'json');
    expect(JSON.parse(named.output)).toMatchObject({
      config_effects: [{ check_id: 'full_wildcard', effect: 'switched_off' }],
      results: [{ policy_type: 'scp', policy_type_source: 'config' }],
    });
    const wrong = await validate(folder, 'bad.json', '--config', join(folder, 'wrong.yaml'));
    expect(wrong).toMatchObject({
      code: 2,
      output: '',
      messages: expect.stringMatching(/wrong\.yaml:1.*full_wildcard/),
    });
  });

  it('that cannot be used ends with 2, found or named, whatever the verb', async () => {
    const folder = temporaryFolder({ 'good.json': good, 'iamsmith.yaml': 'settings:\n  fail_on_severity: medium\n' });
    for (const verb of ['validate', 'fix']) {
      expect(await callCli([verb, 'good.json'], { folder })).toMatchObject({
        code: 2,
        output: '',
        messages: expect.stringMatching(/^iamsmith: \S*iamsmith\.yaml:2:21: [^\n]*must be a list[^\n]*\n$/),
      });
    }
  });

  it('that is only stricter is told as well', async () => {
    const folder = temporaryFolder({
      'good.json': good,
      'iamsmith.yaml': 'settings:\n  fail_on_severity: [error, critical, high, warning, medium, low]\n',
    });
    const file = join(folder, 'iamsmith.yaml');
    expect((await validate(folder, 'good.json')).output).toContain(`note: ${file} is the configuration.`);
    expect((await callCli(['fix', 'good.json'], { folder })).messages).toContain(`Configuration: ${file}`);
    for (const format of ['github', 'markdown']) {
      expect((await validate(folder, 'good.json', '--format', format)).output).toContain('iamsmith.yaml. AWS');
    }
  });
});

describe('output', () => {
  it('goes to a file', async () => {
    const folder = temporaryFolder({ 'bad.json': bad });
    const { code, output } = await validate(folder, 'bad.json', '--format', 'sarif', '--output', 'iam.sarif');
    expect({ code, output }).toEqual({ code: 1, output: '' });
    const log = JSON.parse(readFileSync(join(folder, 'iam.sarif'), 'utf8'));
    expect(log.runs[0].results[0].locations[0].physicalLocation.artifactLocation.uri).toBe('bad.json');
  });

  it('has the shape of the contract in JSON', async () => {
    const folder = temporaryFolder({ 'bad.json': bad, 'good.json': good });
    const { output } = await validate(folder, 'bad.json', 'good.json', 'gone.json', '--format', 'json');
    expect(JSON.parse(output)).toMatchObject({
      version: expect.stringMatching(/^\d+\.\d+\.\d+/),
      catalog_date: expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/),
      results: [
        { file: 'bad.json', policy_type: 'identity', is_valid: false, issues: expect.any(Array) },
        { file: 'good.json', policy_type: 'identity', is_valid: true, issues: expect.any(Array) },
      ],
      unreadable: [{ file: 'gone.json', reason: expect.any(String) }],
      summary: { files: 2, policies: 2, valid: 1, invalid: 1, by_severity: { critical: 1 } },
    });
  });

  it('is colored on request and on terminals alone', async () => {
    const folder = temporaryFolder({ 'bad.json': bad });
    const colored = async (environment: Readonly<Record<string, string>>, ...args: string[]) =>
      (await runCli(['validate', 'bad.json', ...args], { folder, environment })).output.includes('\u001b[');
    expect(await colored({})).toBe(false);
    expect(await colored({ FORCE_COLOR: '1' })).toBe(true);
    expect(await colored({ FORCE_COLOR: '0' })).toBe(false);
    expect(await colored({ NO_COLOR: '1', FORCE_COLOR: '1' })).toBe(true);
    expect(await colored({ FORCE_COLOR: '1' }, '--format', 'json')).toBe(false);
    await colored({ FORCE_COLOR: '1' }, '--output', 'x.txt');
    expect(readFileSync(join(folder, 'x.txt'), 'utf8')).not.toContain('\u001b');
  });

  it('arrives whole through a pipe, and a closed pipe is no error', async () => {
    const many = Object.fromEntries(Array.from({ length: 400 }, (_, index) => [`${index}.json`, bad]));
    const folder = temporaryFolder(many);
    const { output } = await validate(folder, '.', '--format', 'json');
    expect(JSON.parse(output).results).toHaveLength(400);
    const command = `${process.execPath} ${program} validate . | head -1; exit \${PIPESTATUS[0]}`;
    const cut = await run('bash', ['-c', command], { folder });
    expect(cut.messages).toBe('');
    expect(cut.output).toContain('0.json');
    expect(cut.code).not.toBe(2);
  });

  it.runIf(existsSync('/dev/full'))('ends without a stack where nothing can be written', async () => {
    const folder = temporaryFolder({ 'bad.json': bad });
    const full = await run('bash', ['-c', `${process.execPath} ${program} validate bad.json > /dev/full`], { folder });
    expect(full).toEqual({ code: 2, output: '', messages: 'iamsmith: the output could not be written (ENOSPC).\n' });
    const gone = await run('bash', ['-c', `rmdir "$PWD"; ${process.execPath} ${program} checks`], {
      folder: temporaryFolder(),
    });
    expect(gone.code).toBe(2);
    expect(gone.messages).toBe('iamsmith: the working directory is not there any more.\n');
  });

  it('counts on a terminal while a large scan is under way', async () => {
    const folder = temporaryFolder(
      Object.fromEntries(Array.from({ length: 250 }, (_, index) => [`${index}.json`, '{}'])),
    );
    const quiet = await callCli(['validate', '.'], { folder });
    expect(quiet.messages).not.toContain('of 250 files');
    const shown = await callCli(['validate', '.'], { folder, messagesTo: 'terminal' });
    expect(shown.messages).toContain('\r200 of 250 files');
    expect(shown.output).toBe(quiet.output);
  });

  it('says on the screen what was not read when the report goes elsewhere', async () => {
    const { code, output, messages } = await validate(temporaryFolder(), 'gone.json', '--output', 'report.txt');
    expect({ code, output }).toEqual({ code: 3, output: '' });
    expect(messages).toBe('iamsmith: not read: gone.json: there is no such file or folder.\n');
  });

  it('repeats no argument as it stands', async () => {
    const evil = '\u001b[31m\u202e\u009b2J\u{e0041}\ufe0f';
    const commands = [
      ['validate', '--config', evil, 'x'],
      ['validate', '--fail-on', evil, 'x'],
      ['validate', '--output', `no/${evil}`, '-'],
      ['validate', '--format', 'json', evil],
      ['summary', evil],
      ['query', 'actions', 's3', '--limit', evil],
      [evil],
      [`--${evil}`],
    ];
    for (const args of commands) {
      const { output, messages } = await callCli(args, { folder: temporaryFolder(), input: good });
      expect(output + messages).toMatch(/u(?:\{|00)1b/);
      expect(output + messages).not.toMatch(/[\p{Cf}\p{DI}]|(?!\n)\p{Cc}/u);
    }
  });

  it('names files with control characters without obeying them', async () => {
    const folder = temporaryFolder({ 'a\u001b[2Kb.json': bad });
    for (const format of ['text', 'github', 'markdown']) {
      expect((await validate(folder, '.', '--format', format)).output).not.toContain('\u001b');
    }
  });

  it('works in a folder with spaces and other letters', async () => {
    const folder = temporaryFolder();
    const odd = join(folder, 'with space ünï-中');
    mkdirSync(odd);
    const { code } = await runCli(['validate', '-'], { folder: odd, input: good });
    expect(code).toBe(0);
  });
});
