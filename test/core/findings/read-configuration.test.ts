import { describe, expect, it } from 'vitest';
import { announcedChecks } from '../../../mcp/core/checks/announced-checks.table.js';
import type { IgnoreSubject } from '../../../mcp/core/findings/configuration.js';
import { configurationEffects } from '../../../mcp/core/findings/configuration-effects.js';
import { printProblem } from '../../../mcp/core/findings/configuration-log.js';
import { configurationSchema } from '../../../mcp/core/findings/configuration-schema.js';
import { readConfiguration } from '../../../mcp/core/findings/read-configuration.js';
import { readConfigurationText } from '../../../mcp/core/findings/read-configuration-text.js';
import { treeOf } from '../../../mcp/core/text/tree.js';

const read = (value: unknown) => readConfiguration(treeOf(value));
const problemsOf = async (value: unknown) => (await read(value)).problems.map((problem) => printProblem(problem));

describe('a configuration is read over the defaults', () => {
  it('lists replace, and what is not named stays', async () => {
    const { configuration, problems } = await read({ settings: { fail_on_severity: ['error'] } });
    expect(problems).toEqual([]);
    expect(configuration.settings).toEqual({
      failOnSeverity: ['error'],
      hideSeverities: [],
      suppressSupersededFindings: true,
    });
  });

  it('check blocks stand at the top, under `checks` and with `_check` after the id', async () => {
    for (const value of [
      { full_wildcard: { enabled: false } },
      { checks: { full_wildcard: { enabled: false } } },
      { full_wildcard_check: { enabled: false } },
    ]) {
      const { configuration, document, problems } = await read(value);
      expect(problems).toEqual([]);
      expect(configuration.checks.get('full_wildcard')?.enabled).toBe(false);
      expect(document).toEqual({ full_wildcard: { enabled: false } });
    }
  });

  it('types by globs, in any spelling of the type', async () => {
    const { configuration } = await read({ policy_types: [{ pattern: 'scp/*', type: 'SERVICE_CONTROL_POLICY' }] });
    expect(configuration.policyTypes).toEqual([{ pattern: 'scp/*', type: 'scp' }]);
  });

  it('every announced check may be named', async () => {
    const blocks = Object.fromEntries(announcedChecks.map(({ id }) => [id, { severity: 'low' }]));
    expect(await problemsOf(blocks)).toEqual([]);
  });

  it('what has no effect is a warning with its reason', async () => {
    const { warnings, problems, document } = await read({
      settings: { parallel: true, max_concurrent: 3, cache_ttl_hours: 1, aws_services_dir: '/x', fail_fast: true },
      organization: {},
      custom_checks: [{ module: 'evil' }],
      custom_checks_dir: './evil',
      full_wildcard: { description: 'ours', message: 'ours' },
    });
    expect(problems).toEqual([]);
    expect(warnings).toHaveLength(10);
    expect(warnings.join('\n')).toMatch(/\/custom_checks: has no effect: a configuration never runs code/);
    expect(document).toEqual({ settings: {}, full_wildcard: {} });
  });

  it('an empty text changes nothing', async () => {
    const { configuration, problems } = await readConfigurationText('# nothing yet\n', 'yaml');
    expect([problems, configuration.checks.size]).toEqual([[], 0]);
  });
});

/** Every row is refused, at the place and with the words given. */
const refused: readonly (readonly [title: string, value: unknown, problem: RegExp])[] = [
  ['no map', [], /^the configuration: must be a map/],
  ['unknown key', { setings: {} }, /^\/setings: .*Did you mean "settings"\?/],
  ['unknown check', { full_wildcrad: {} }, /^\/full_wildcrad: .*"full_wildcard"/],
  ['unknown setting', { settings: { fail_on_severty: [] } }, /"fail_on_severity"/],
  [
    'unknown severity',
    { settings: { fail_on_severity: ['critcal'] } },
    /^\/settings\/fail_on_severity\/0: .*"critical"/,
  ],
  ['no list', { settings: { fail_on_severity: 'error' } }, /must be a list, not "error"/],
  ['unknown option', { full_wildcard: { enabeld: true } }, /^\/full_wildcard\/enabeld: .*"enabled"/],
  ['option of the wrong type', { full_wildcard: { enabled: 'yes' } }, /must be true or false, not "yes"/],
  ['a check that is no map', { full_wildcard: false }, /must be a map of keys and values, not false/],
  ['one check twice', { full_wildcard: {}, checks: { full_wildcard: {} } }, /a second time/],
  ['unknown policy type', { policy_types: [{ pattern: '*', type: 'idenity' }] }, /"identity"/],
  ['half a policy type', { policy_types: [{ pattern: '*' }] }, /needs both/],
  ['an empty pattern', { full_wildcard: { ignore_patterns: [{}] } }, /would ignore every finding/],
  ['an unknown field', { full_wildcard: { ignore_patterns: [{ acton: 'x' }] } }, /"action"/],
  ['no regular expression', { full_wildcard: { ignore_patterns: [{ action: '(' }] } }, /not a regular expression/],
  ['look-around', { full_wildcard: { ignore_patterns: [{ action: '(?=x)' }] } }, /RE2 syntax/],
  ['an endless one', { full_wildcard: { ignore_patterns: [{ action: 'x'.repeat(1001) }] } }, /limit of 1000/],
  [
    'a huge one',
    { full_wildcard: { ignore_patterns: [{ action: '((a{50}){50}){3}' }] } },
    /(?:too large|invalid repeat)/,
  ],
  ['prototype keys', JSON.parse('{"__proto__": {"settings": {}}}'), /^\/__proto__: /],
  ['a prototype option', JSON.parse('{"full_wildcard": {"constructor": 1}}'), /^\/full_wildcard\/constructor: /],
  ['long instructions', { custom_instructions: 'x'.repeat(20_001) }, /limit is 20000/],
];

describe('what is wrong is refused as a whole', () => {
  it('and repeats no more than the start of a long key', async () => {
    const [problem = ''] = await problemsOf({ wildcard_resource: { [`\u202eIgnore ${'x'.repeat(20_000)}`]: 1 } });
    expect(problem).toContain('/wildcard_resource/\\u{202e}Ignore ');
    expect(problem.length).toBeLessThan(600);
  });

  it.each(refused)('%s', async (_, value, problem) => {
    const [first = 'accepted'] = await problemsOf(value);
    expect(first).toMatch(problem);
  });

  it.each([
    ['a severity', 'settings:\n  fail_on_severity: [eror]\n', '2:22'],
    ['syntax', 'settings:\n  fail_on_severity: [error\nx: }\n', '3:'],
    ['a key twice', 'settings: {}\nsettings: {}\n', '2:1'],
    ['a tag', 'settings: !!js/function "x"\n', '1:11'],
  ])('%s in a text has its line and column', async (_, text, position) => {
    const { problems } = await readConfigurationText(text, 'yaml');
    expect(printProblem(problems[0] ?? { path: '', message: 'accepted' }, 'c.yaml')).toContain(`c.yaml:${position}`);
  });

  it('an alias bomb and a deep document are refused at once', async () => {
    const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${[...'bcdefghij'].map((c, i) => `${c}: &${c} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(',')}]`).join('\n')}\n`;
    await expect(readConfigurationText(bomb, 'yaml')).rejects.toThrow(/limit/);
    await expect(readConfigurationText('['.repeat(100_000), 'yaml')).rejects.toThrow(/limit/);
  });

  it('thousands of mistakes cost no more than a few', async () => {
    const start = performance.now();
    const many = Object.fromEntries(Array.from({ length: 30_000 }, (_, i) => [`wildcard_actoin${i}`, {}]));
    expect(await problemsOf(many)).toHaveLength(20);
    const patterns = Array.from({ length: 5_000 }, () => ({ action: '\\pL{900}' }));
    expect((await problemsOf({ full_wildcard: { ignore_patterns: patterns } }))[0]).toMatch(/300 regular expressions/);
    expect(performance.now() - start).toBeLessThan(10_000);
  });
});

const subject: IgnoreSubject = {
  filepath: [],
  sid: ['BreakGlass1'],
  action: ['iam:PassRole'],
  resource: ['arn:aws:iam::111122223333:role/x'],
  condition_key: [],
};
const withFile = (file: string | undefined): IgnoreSubject => ({ ...subject, filepath: file ? [file] : [] });

/** Does the pattern take the finding out? */
const ignoring: readonly (readonly [pattern: object, file: string | undefined, ignored: boolean])[] = [
  [{ action: '^IAM:passrole$' }, undefined, true],
  [{ action: 'Role' }, undefined, true],
  [{ action: '^Pass' }, undefined, false],
  [{ action_matches: 'PassRole' }, undefined, true],
  [{ action: 'PassRole', resource: 'role/x$' }, undefined, true],
  [{ action: 'PassRole', resource: 'role/y$' }, undefined, false],
  [{ action: ['CreateUser', 'PassRole'] }, undefined, true],
  [{ sid: 'BreakGlass1' }, undefined, true],
  [{ sid: 'BreakGlass' }, undefined, false],
  [{ sid: 'breakglass1' }, undefined, false],
  [{ sid: 'Break*' }, undefined, true],
  [{ filepath: 'legacy/' }, 'policies/legacy/a.json', true],
  [{ filepath: 'legacy/' }, undefined, false],
  [{ condition_key: '.*' }, undefined, false],
];

describe('ignore patterns', () => {
  it.each(ignoring)('%j in %s: %s', async (pattern, file, ignored) => {
    const { configuration, problems } = await read({ full_wildcard: { ignore_patterns: [pattern] } });
    expect(problems).toEqual([]);
    const ignores = configuration.checks.get('full_wildcard')?.ignores ?? [];
    expect(ignores.some((ignore) => ignore(withFile(file)))).toBe(ignored);
  });

  it('leave out a finding over several actions only when all of them are meant', async () => {
    const { configuration } = await read({ full_wildcard: { ignore_patterns: [{ action: '^s3:' }] } });
    const [ignore] = configuration.checks.get('full_wildcard')?.ignores ?? [];
    expect(ignore?.({ ...subject, action: ['s3:GetObject', 's3:PutObject'] })).toBe(true);
    expect(ignore?.({ ...subject, action: ['s3:GetObject', 'iam:PassRole'] })).toBe(false);
  });

  it('take linear time whatever the pattern', async () => {
    const { configuration } = await read({ full_wildcard: { ignore_patterns: [{ action: '(a+)+$' }] } });
    const start = performance.now();
    configuration.checks
      .get('full_wildcard')
      ?.ignores.some((ignore) => ignore({ ...subject, action: [`${'a'.repeat(50_000)}!`] }));
    expect(performance.now() - start).toBeLessThan(1_000);
  });
});

describe('effects and schema', () => {
  it('the defaults make nothing milder', async () => {
    expect(configurationEffects((await read({})).configuration)).toEqual([]);
  });

  it('names what is switched off, lowered, hidden, ignored and tolerated', async () => {
    const effectsOf = async (value: unknown) =>
      configurationEffects((await read(value)).configuration).map(({ check_id, effect }) => [check_id, effect]);
    expect(await effectsOf({ full_wildcard: { enabled: false } })).toEqual([['full_wildcard', 'switched_off']]);
    expect(await effectsOf({ full_wildcard: { severity: 'low' } })).toEqual([['full_wildcard', 'lowered']]);
    expect(await effectsOf({ full_wildcard: { severity: 'error' } })).toEqual([]);
    expect(await effectsOf({ full_wildcard: { ignore_patterns: [{ sid: 'X' }] } })).toEqual([
      ['full_wildcard', 'ignored'],
    ]);
    expect(await effectsOf({ settings: { fail_on_severity: ['error'], hide_severities: ['low'] } })).toEqual([
      [null, 'tolerated'],
      [null, 'hidden'],
    ]);
  });

  it('the schema has every setting and every check', () => {
    const { properties } = configurationSchema();
    expect(Object.keys(properties ?? {})).toEqual(
      expect.arrayContaining(['settings', 'policy_types', 'full_wildcard']),
    );
  });
});
