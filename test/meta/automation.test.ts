import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { verbs } from '../../mcp/cli/verbs.js';
import { pathOfNode } from '../path-of-node.js';
import { temporaryFolder } from '../temporary-folder.js';

const root = join(import.meta.dirname, '../..');
const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const { scripts }: { scripts: Readonly<Record<string, string>> } = JSON.parse(read('package.json'));

const broad = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}';
const fine =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"s3:GetObject","Resource":"arn:aws:s3:::b/*"}]}';

interface WorkflowStep {
  readonly run?: string;
  readonly uses?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly with?: Readonly<Record<string, unknown>>;
}
interface Job {
  readonly steps: readonly WorkflowStep[];
  readonly strategy?: { readonly matrix: Readonly<Record<string, unknown>> };
  readonly permissions?: Readonly<Record<string, string>>;
  readonly 'timeout-minutes'?: number;
}

describe('workflows', () => {
  const folder = '.github/workflows';
  const files = readdirSync(join(root, folder));
  const jobsOf = (file: string): readonly Job[] => Object.values(parse(read(`${folder}/${file}`)).jobs);
  const steps = files.flatMap((file) => jobsOf(file).flatMap((job) => job.steps));

  it('are one for changes and one for releases', () => {
    expect(files.sort()).toEqual(['ci.yml', 'release.yml']);
  });

  it('run on every platform and every version of Node that is supported', () => {
    const [matrix] = jobsOf('ci.yml').flatMap(({ strategy }) => (strategy ? [strategy.matrix] : []));
    expect(matrix).toEqual({ os: ['ubuntu-latest', 'macos-latest', 'windows-latest'], node: [20, 22, 24] });
  });

  it('use there the platform and the version of Node that the matrix names, for everything', () => {
    const { check } = parse(read(`${folder}/ci.yml`)).jobs;
    expect(check['runs-on']).toBe('${{ matrix.os }}');
    const setups = check.steps.filter(({ uses }: WorkflowStep) => uses?.startsWith('actions/setup-node@'));
    expect(setups).toMatchObject([{ with: { 'node-version': '${{ matrix.node }}' } }]);
    expect(check.steps.flatMap(({ run }: WorkflowStep) => run ?? [])).toContain('npm run check');
  });

  it('call scripts that exist, and nothing else of npm but the installation', () => {
    const runs = [...steps.map(({ run = '' }) => run), ...Object.values(scripts)];
    const called = runs.flatMap((run) => [...run.matchAll(/\bnpm +(run +)?([\w:-]+)/g)]);
    const names = called.map(([, , name = '']) => name);
    const unknown = called.filter(([, isRun, name = '']) =>
      isRun || name === 'test' ? scripts[name] === undefined : name !== 'ci',
    );
    expect(unknown.map(([whole]) => whole)).toEqual([]);
    expect(names).toEqual(expect.arrayContaining(['ci', 'check', 'package', 'test:client', 'test']));
  });

  it('and those scripts name files and packages that are there', () => {
    const commands = Object.values(scripts).flatMap((script) =>
      script.split('&&').map((one) => one.trim().split(/ +/)),
    );
    const files = commands.flatMap((words) => words.filter((word) => /^[\w./-]+\.(?:mjs|ts|json)$/.test(word)));
    expect(files.filter((file) => !existsSync(join(root, file)))).toEqual([]);
    expect(files).toEqual(expect.arrayContaining(['toolchain/install.mjs', '.ci/drift.mjs', 'vitest.e2e.config.ts']));
    const { devDependencies, dependencies } = JSON.parse(read('toolchain/package.json'));
    const programs: Readonly<Record<string, string>> = { tsc: 'typescript', biome: '@biomejs/biome' };
    const packages = commands.flatMap(([program = '']) =>
      /^(?:node|npm)$/.test(program) ? [] : [programs[program] ?? program],
    );
    expect(packages.filter((name) => !(name in { ...devDependencies, ...dependencies }))).toEqual([]);
  });

  it('check with our own action files that are there', () => {
    const own = steps.filter(({ uses }) => uses?.startsWith('./'));
    const paths = own.flatMap((step) => String(step.with?.paths).trim().split('\n'));
    expect(own.map(({ uses }) => uses)).toEqual(['./']);
    expect(existsSync(join(root, 'action.yml'))).toBe(true);
    expect(paths.length).toBeGreaterThan(1);
    expect(paths.filter((path) => !existsSync(join(root, path)))).toEqual([]);
  });

  it.each(files)('%s may only read unless a job says more, and ends by itself', (file) => {
    expect(parse(read(`${folder}/${file}`)).permissions).toEqual({ contents: 'read' });
    for (const job of jobsOf(file)) {
      expect(job['timeout-minutes']).toBeLessThanOrEqual(45);
      for (const step of job.steps.filter(({ uses }) => uses?.startsWith('actions/checkout@'))) {
        expect(step.with).toEqual({ 'persist-credentials': false });
      }
    }
  });

  it('put nothing from outside into the text of a script', () => {
    expect(steps.filter(({ run = '' }) => run.includes('${{'))).toEqual([]);
  });

  it('use actions of GitHub and of this repository only', () => {
    const foreign = steps.flatMap(({ uses = './' }) => (/^(?:\.\/|actions\/[\w-]+@v\d+$)/.test(uses) ? [] : [uses]));
    expect(foreign).toEqual([]);
  });

  it('release what the packages are, from a tag that is the version', () => {
    const text = read(`${folder}/release.yml`);
    expect(text).toMatch(/tags: \["v\*"\]/);
    expect(text.indexOf('npm run package')).toBeLessThan(text.indexOf('gh release create'));
    expect(text).toMatch(/gh release create .*build\/\*/);
    expect(text).toMatch(/test "\$GITHUB_REF_NAME" = "v\$\(node -p/);
  });
});

describe('the hook for pre-commit', () => {
  const hooks: readonly Readonly<Record<string, unknown>>[] = parse(read('.pre-commit-hooks.yaml'));
  const [hook = {}] = hooks;
  const [program = '', verb] = String(hook.entry).split(' ');

  it('runs the bundle of the clone and installs nothing', () => {
    expect(hooks).toHaveLength(1);
    expect(hook).toMatchObject({ id: 'iamsmith', language: 'script', require_serial: true });
    expect(verbs.map(({ name }) => name)).toContain(verb);
    expect(read(program).split('\n')[0]).toBe('#!/usr/bin/env node');
    if (process.platform !== 'win32') accessSync(join(root, program), constants.X_OK);
  });

  const files = new RegExp(String(hook.files));
  it.each([
    'policy.json',
    'iam/reader.policy.json',
    'policies/reader.json',
    'infra/iam-policies/a.json',
    'roles/deploy-trust.json',
    'org/scp-deny-regions.json',
    'boundary.json',
    'role_policy_v2.json',
  ])('takes %s', (name) => {
    expect(files.test(name)).toBe(true);
  });

  it.each([
    'package.json',
    'tsconfig.json',
    'policy.yaml',
    'policies/readme.md',
    'src/policyholder.json',
    'trustees.json',
    'policies/deeper/than/that.json',
    'schema/scpx.json',
    'policy.json.bak',
  ])('leaves %s alone', (name) => {
    expect(files.test(name)).toBe(false);
  });
});

describe('the hook, as pre-commit runs it', () => {
  const [{ entry }]: readonly [{ readonly entry: string }] = parse(read('.pre-commit-hooks.yaml'));

  /** Its own program and words, then the files, from the top of the repository that is committed to. */
  function commit(files: Readonly<Record<string, string>>) {
    const [program = '', ...words] = entry.split(' ');
    const command = join(root, program);
    // On Windows pre-commit itself reads the first line of a script.
    const [start, ...more] = process.platform === 'win32' ? [process.execPath, command] : [command];
    return spawnSync(start, [...more, ...words, ...Object.keys(files)], {
      cwd: temporaryFolder(files),
      env: { PATH: pathOfNode() },
      encoding: 'utf8',
    });
  }

  it.each([
    ['a good policy', { 'policy.json': fine }, 0],
    ['two good ones', { 'policy.json': fine, 'policies/a b.json': fine }, 0],
    ['a bad policy', { 'policy.json': broad }, 1],
    ['a bad one after a good one', { 'policies/a.json': fine, 'policies/b.json': broad }, 1],
    ['no JSON', { 'policy.json': '{"Statement": [' }, 1],
    ['no policy', { 'policy.json': '{}' }, 3],
  ])('%s', (_, files, code) => {
    const { error, status, stdout, stderr } = commit(files);
    expect({ error, status }, stdout + stderr).toEqual({ error: undefined, status: code });
    if (code === 1) expect(stdout).toMatch(/error|critical|high/);
  });
});

describe('the action', () => {
  const action = parse(read('action.yml'));
  const [step]: readonly WorkflowStep[] = action.runs.steps;

  it('is one step that installs nothing', () => {
    expect(action.runs).toMatchObject({ using: 'composite', steps: [{ shell: 'bash' }] });
    expect(action.runs.steps).toHaveLength(1);
    expect(step?.run).not.toMatch(/npm|npx|curl|\$\{\{/);
    expect(step?.run).toMatch(/node "\$IAMSMITH\/mcp\/dist\/cli\.mjs" validate --format github/);
    expect(step?.env?.IAMSMITH).toBe('${{ github.action_path }}');
  });

  it('hands on every input, and describes each', () => {
    const names = Object.keys(action.inputs);
    const used = Object.values(step?.env ?? {}).flatMap((value) => /inputs\.([\w-]+)/.exec(value)?.slice(1) ?? []);
    expect(used).toEqual(names);
    for (const input of Object.values<Readonly<Record<string, string>>>(action.inputs)) {
      expect(Object.keys(input)).toEqual(['description', 'default']);
    }
  });

  const folders = (process.env.PATH ?? '').split(delimiter);
  const bash = folders.map((folder) => join(folder, 'bash')).find((file) => existsSync(file)) ?? 'bash';

  /** Runs the step as GitHub does, with the inputs given and the defaults for the others. */
  function act(
    inputs: Readonly<Record<string, string>>,
    files: Readonly<Record<string, string>>,
    PATH = process.env.PATH,
  ) {
    const folder = temporaryFolder({ ...files, 'summary.md': '' });
    const given = (text: string): string => {
      const name = /inputs\.([\w-]+)/.exec(text)?.[1];
      return name === undefined ? root : (inputs[name] ?? action.inputs[name].default);
    };
    const env = Object.fromEntries(Object.entries(step?.env ?? {}).map(([name, text]) => [name, given(text)]));
    const ended = spawnSync(bash, ['--noprofile', '--norc', '-eo', 'pipefail', '-c', step?.run ?? 'exit 99'], {
      cwd: folder,
      env: { PATH, GITHUB_STEP_SUMMARY: join(folder, 'summary.md'), ...env },
      encoding: 'utf8',
    });
    return { ...ended, summary: readFileSync(join(folder, 'summary.md'), 'utf8'), folder };
  }
  const hasBash = spawnSync(bash, ['-c', 'true']).status === 0;

  describe.skipIf(!hasBash)('as GitHub runs it', () => {
    it('marks findings, fails, and fills the summary', () => {
      const { status, stdout, summary } = act({}, { 'a policy.json': broad });
      expect(status).toBe(1);
      expect(stdout).toMatch(/^::error .*file=a policy\.json,line=1/m);
      expect(summary).toContain('a policy.json');
    });

    it.each([
      [fine, 0],
      [broad, 1],
    ])('needs nothing but Node: %s ends with %i', (policy, code) => {
      const { status, stderr, summary } = act({}, { 'policy.json': policy }, pathOfNode());
      expect({ status, stderr }).toEqual({ status: code, stderr: '' });
      expect(summary).toContain(`${1 - code} valid, ${code} not valid`);
    });

    it('passes what is valid, several paths and their blanks included', () => {
      const { status, stderr } = act(
        { paths: 'one.json\r\n\ntwo files/b.json\n' },
        { 'one.json': fine, 'two files/b.json': fine },
      );
      expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    });

    it.each([
      ['fail-on', 'grave', 2],
      ['policy-type', 'scp', 0],
      ['policy-type', 'nonsense', 2],
      ['config', 'missing.yaml', 2],
      ['paths', 'missing.json', 3],
      ['paths', '\n', 2],
      ['paths', '--help', 3],
      ['paths', '$(touch made)`touch made`"; touch made; "', 3],
    ])('%s %j ends with %i', (input, value, code) => {
      const { status, folder } = act({ [input]: value }, { 'p.json': fine });
      expect(status).toBe(code);
      expect(readdirSync(folder).sort()).toEqual(['p.json', 'summary.md']);
    });

    it('fails from the severity asked for', () => {
      expect(act({ 'fail-on': 'error' }, { 'p.json': broad }).status).toBe(0);
      expect(act({ 'fail-on': 'high' }, { 'p.json': broad }).status).toBe(1);
    });

    it('with strict, a folder without a policy is an error; without a summary, none is written', () => {
      expect(act({ strict: 'true' }, { 'p.txt': '' }).status).toBe(3);
      expect(act({ summary: 'false' }, { 'p.json': broad }).summary).toBe('');
    });
  });
});
