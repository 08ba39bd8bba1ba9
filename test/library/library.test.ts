import { execFile } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { declarations } from '../../mcp/generate/library/declarations.js';
import { functionList } from '../../mcp/generate/library.js';
import * as library from '../../mcp/index.js';
import type { Finding } from '../../mcp/library/declarations.generated.js';
import { functionName } from '../../mcp/library/open-session.js';
import { operations } from '../../mcp/operations/all.js';
import { call } from '../operations/call.js';
import { temporaryFolder } from '../temporary-folder.js';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const run = promisify(execFile);

const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }] };
const exported = [
  ...operations.map(({ name }) => functionName(name)),
  'OperationError',
  'openSession',
  'version',
].sort();

describe('the library', () => {
  it('has every operation as a function, and little else', () => {
    expect(Object.keys(library).sort()).toEqual(exported);
  });

  it('answers as the tool does', async () => {
    const result = await library.validatePolicy({ policy, verbose: false });
    expect(result).toEqual((await call('validate_policy', { policy, verbose: false })).structured);
    const worst: Finding | undefined = result.issues.find(({ severity }) => severity === 'high');
    expect({ valid: result.is_valid, at: worst?.path.startsWith('/Statement/0') }).toEqual({ valid: false, at: true });
  });

  it.each([
    ['a missing argument', () => library.queryActionDetails(JSON.parse('{}')), 'invalid_arguments'],
    ['no argument at all', () => library.validatePolicy(JSON.parse('{}')), 'invalid_arguments'],
    ['an unknown service', () => library.queryServiceActions({ service: 's33' }), 'unknown_service'],
    ['a path outside', () => library.validateFiles({ paths: ['/etc'] }), 'path_refused'],
  ])('rejects %s with an error that has a code', async (_, mistake, code) => {
    await expect(mistake()).rejects.toBeInstanceOf(library.OperationError);
    await expect(mistake()).rejects.toMatchObject({ code });
  });

  it('needs no argument where the tool needs none', async () => {
    expect((await library.listChecks()).total).toBeGreaterThan(30);
  });

  it('keeps sessions apart', async () => {
    const [one, other] = [library.openSession(), library.openSession()];
    await one.setOrganizationConfig({ config: { settings: { fail_on_severity: ['info'] } } });
    const configured = await Promise.all([one, other, library].map((each) => each.getOrganizationConfig()));
    expect(configured.map(({ has_config }) => has_config)).toEqual([true, false, false]);
  });

  it('reads files of the folder of its session only', async () => {
    const folder = temporaryFolder({ 'p.json': JSON.stringify(policy) });
    const { results } = await library.openSession({ folder }).validateFiles({ paths: ['.'] });
    expect(results.map(({ file, is_valid }) => [file, is_valid])).toEqual([['p.json', false]]);
    const aside = library.openSession({ folder: temporaryFolder({}) });
    await expect(aside.validateFiles({ paths: [join(folder, 'p.json')] })).rejects.toMatchObject({
      code: 'path_refused',
    });
  });
});

describe('its types', () => {
  const text = read('mcp/library/declarations.generated.ts');

  it('are those of the operations', () => {
    expect(text, 'run: npm run generate').toBe(declarations(operations));
    expect(read('mcp/library/functions.generated.ts'), 'run: npm run generate').toBe(functionList(operations));
  });

  it('import nothing, and say `any` nowhere', () => {
    expect(text).not.toMatch(/\bimport\b[ (]|: any\b|\bany\[\]|<any>/);
  });

  it('name every field of a result', async () => {
    const shape = /export type ExplainPolicyResult = \{([\s\S]*?)\n\};/.exec(text)?.[1] ?? '';
    for (const field of Object.keys((await call('explain_policy', { policy })).structured)) {
      expect(shape).toMatch(new RegExp(`\\n  readonly ${field}\\??: `));
    }
  });
});

describe('the built module', () => {
  const bundle = 'mcp/dist/index.mjs';

  it('exports the same, with its types beside it', async () => {
    const script = `import('./${bundle}').then((module) => console.log(JSON.stringify(Object.keys(module).sort())))`;
    const { stdout } = await run(process.execPath, ['-e', script], { cwd: root });
    expect(JSON.parse(stdout)).toEqual(exported);
    expect(read('mcp/dist/index.d.ts')).toBe(read('mcp/library/declarations.generated.ts'));
  });

  it('is what package.json exports', () => {
    expect(JSON.parse(read('package.json')).exports['.']).toEqual({
      types: './mcp/dist/index.d.ts',
      default: './mcp/dist/index.mjs',
    });
  });

  it('runs the example', async () => {
    const { stdout } = await run(process.execPath, ['examples/library.mjs'], { cwd: root, env: {} });
    expect(stdout).toMatch(/^not valid\nerror at \/Statement\/Action\/1: [^\n]*PutObjct/);
    expect(stdout).toMatch(/\nrepaired: [^\n]*s3:PutObject/);
    expect(stdout).toMatch(/\nunknown_service: /);
  });

  it('is typed for a program that has nothing but the package', async () => {
    const folder = temporaryFolder({
      'package.json': '{"type": "module"}',
      'program.ts': [
        "import { OperationError, openSession, validatePolicy, type Finding } from 'iamsmith';",
        'const { is_valid, issues } = await validatePolicy({ policy: {} });',
        'const valid: boolean = is_valid;',
        'const found: readonly Finding[] = issues;',
        '// @ts-expect-error: the policy is missing',
        'await validatePolicy({});',
        '// @ts-expect-error: there is no such parameter',
        'await validatePolicy({ policy: {}, polciy_type: "scp" });',
        '// @ts-expect-error: there is no such severity',
        'issues.filter(({ severity }) => severity === "grave");',
        'export const all = [valid, found, await openSession({ folder: "." }).listChecks(), OperationError];',
      ].join('\n'),
    });
    mkdirSync(join(folder, 'node_modules'));
    symlinkSync(root, join(folder, 'node_modules/iamsmith'), 'junction');
    const flags = ['--noEmit', '--strict', '--module', 'nodenext', '--target', 'es2022', '--types', ''];
    writeFileSync(join(folder, 'tsconfig.json'), '{"files": ["program.ts"]}');
    const tsc = join(root, 'node_modules/typescript/bin/tsc');
    const { stdout } = await run(process.execPath, [tsc, '-p', folder, ...flags]).catch((error) => error);
    expect(stdout).toBe('');
  });
});
