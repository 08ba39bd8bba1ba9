import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildPolicy } from '../../../mcp/core/build/build-policy.js';
import type { Action } from '../../../mcp/core/catalog/catalog.js';
import { comparePolicies, type Verdict } from '../../../mcp/core/compare/compare-policies.js';
import { defaultConfiguration } from '../../../mcp/core/findings/configuration.js';
import { fixPolicy } from '../../../mcp/core/fixes/fix-policy.js';
import { minimizePolicy } from '../../../mcp/core/minimize/minimize-policy.js';
import { source } from '../../../mcp/core/text/source.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';
import { policyOf } from '../policy-of.js';
import { filled, gravest } from './built.js';

const catalog = await loadCatalog();
/** Another one is given to look further; fast-check prints it with what fails. */
const seed = Number(process.env.WRITTEN_SEED ?? 20_260);
const runs = Number(process.env.WRITTEN_RUNS ?? 200);

const verdict = (a: unknown, b: unknown): Verdict => comparePolicies(policyOf(a), policyOf(b), { catalog }).verdict;

/** An action of a service, both by number, and the number of the resource type that it is asked for on. */
const ask = fc.tuple(fc.nat(), fc.nat(), fc.nat());
const asks = fc.array(ask, { minLength: 1, maxLength: 5 });

function requestOf(wanted: readonly (readonly [number, number, number])[]) {
  const chosen = wanted.flatMap(([service, action, type]) => {
    const facts = catalog.service(catalog.prefixes[service % catalog.prefixes.length] ?? '');
    const all: readonly Action[] = [...(facts?.actions.values() ?? [])];
    const one = all[action % Math.max(all.length, 1)];
    if (!one) return [];
    const format = one.resources[type % Math.max(one.resources.length, 1)]?.type.arnFormats[0];
    return [{ name: `${one.service}:${one.name}`, arn: format === undefined ? undefined : filled(format) }];
  });
  return {
    actions: chosen.map(({ name }) => name),
    resources: chosen.flatMap(({ arn }) => arn ?? []),
  };
}

describe(`policies that are written, seed ${seed}`, () => {
  it('for random requests give no more than was asked, are valid, and cannot be said shorter in meaning', async () => {
    const counts = { built: 0, blocked: 0 };
    await fc.assert(
      fc.asyncProperty(asks, async (wanted) => {
        const request = requestOf(wanted);
        const made = buildPolicy(request, catalog);
        if ('blocked' in made) {
          counts.blocked += 1;
          return;
        }
        counts.built += 1;
        const asked = {
          Version: '2012-10-17',
          Statement: [
            { Effect: 'Allow', Action: request.actions, Resource: '*' },
            ...(request.resources.length === 0
              ? []
              : [{ Effect: 'Allow', Action: request.actions, Resource: request.resources }]),
          ],
        };
        expect(['equivalent', 'narrower']).toContain(verdict(asked, made.policy));
        // What AWS can limit stands on what was named, and on nothing else.
        const limited = {
          ...made.policy,
          Statement: made.policy.Statement.filter(({ Resource }) => Resource !== '*'),
        };
        if (limited.Statement.length > 0)
          expect(['equivalent', 'narrower']).toContain(
            verdict({ ...asked, Statement: asked.Statement.slice(1) }, limited),
          );
        expect(await gravest(made.policy, catalog)).toEqual([]);
        const small = minimizePolicy(policyOf(made.policy), { catalog });
        expect(small.kind).not.toBe('unclear');
        if (small.kind !== 'unclear') expect(verdict(made.policy, small.policy)).toBe('equivalent');
      }),
      { seed, numRuns: runs },
    );
    expect(counts.built).toBeGreaterThan(counts.blocked * 4);
  }, 120_000);
});

const good = {
  Version: '2012-10-17',
  Statement: [
    {
      Sid: 'Read',
      Effect: 'Allow',
      Action: ['s3:GetObject', 's3:GetObjectVersion'],
      Resource: ['arn:aws:s3:::reports/*', 'arn:aws:s3:::plans/*'],
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' }, Bool: { 'aws:SecureTransport': 'true' } },
    },
    { Sid: 'Find', Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::reports' },
    { Sid: 'Keep', Effect: 'Deny', NotAction: ['s3:Get*', 's3:List*'], NotResource: 'arn:aws:s3:::plans/*' },
  ],
};
type Statement = Record<string, unknown>;

/** Faults that say the same in another way, so that each has a repair that changes nothing. */
const harmless: readonly ((statement: Statement) => Statement)[] = [
  (one) => ({ ...one, Sid: 'Read' }),
  (one) => ({ ...one, Sid: `${String(one.Sid)} it-now!` }),
  (one) => ({ ...one, Sid: '' }),
  (one) => withActions(one, (actions) => actions.map((action) => action.toUpperCase())),
  (one) => withActions(one, (actions) => actions.map((action) => action.toLowerCase())),
  (one) => withActions(one, (actions) => [...actions, ...actions]),
  (one) => withActions(one, (actions) => [...actions, actions[0]?.replace(/.$/, '*') ?? '']),
  (one) => ({ ...one, ...(Array.isArray(one.Resource) && { Resource: [...one.Resource, one.Resource[0]] }) }),
];

function withActions(one: Statement, change: (actions: readonly string[]) => readonly string[]): Statement {
  const kind = 'Action' in one ? 'Action' : 'NotAction';
  const actions = [one[kind]].flat().map(String);
  return { ...one, [kind]: change(actions) };
}

const fixed = async (text: string, level: 'safe' | 'suggested') =>
  fixPolicy({ input: { source: source('policy', text) }, catalog, configuration: defaultConfiguration, level });

describe(`policies that are repaired, seed ${seed}`, () => {
  it('safely mean what they meant, and are not repaired twice', async () => {
    const faults = fc.array(fc.tuple(fc.nat(good.Statement.length - 1), fc.nat(harmless.length - 1)), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(faults, fc.nat(4), async (chosen, indent) => {
        const statements: Statement[] = structuredClone(good.Statement);
        for (const [at, fault] of chosen) {
          const [statement, change] = [statements[at], harmless[fault]];
          if (statement && change) statements[at] = change(statement);
        }
        const broken = { ...good, Statement: statements };
        const first = await fixed(JSON.stringify(broken, undefined, indent), 'safe');
        expect(verdict(broken, JSON.parse(first.text ?? ''))).toBe('equivalent');
        const left = first.after.flatMap(({ report }) => report.findings).filter(({ fix }) => fix === 'safe');
        expect(left).toEqual([]);
        expect((await fixed(first.text ?? '', 'safe')).text).toBe(first.text);
      }),
      { seed, numRuns: Math.ceil(runs / 4) },
    );
  }, 60_000);

  it('by suggestion give no more, where nothing stood for something else than it says', async () => {
    const folder = 'test/policies/ok';
    for (const name of readdirSync(folder)) {
      const text = readFileSync(`${folder}/${name}`, 'utf8');
      const { text: made = '', before, after } = await fixed(text, 'suggested');
      const [a, b] = [before[0]?.document.policy, after[0]?.document.policy];
      if (a && b)
        expect(['equivalent', 'narrower', 'undecided'], name).toContain(comparePolicies(a, b, { catalog }).verdict);
      expect((await fixed(made, 'suggested')).text, name).toBe(made);
    }
  });

  it('by suggestion stay as they were repaired', async () => {
    const folder = 'test/policies/err';
    for (const name of readdirSync(folder)) {
      const { text: made = '', applied } = await fixed(readFileSync(`${folder}/${name}`, 'utf8'), 'suggested');
      expect(applied, name).not.toEqual([]);
      expect((await fixed(made, 'suggested')).text, name).toBe(made);
    }
  });
});
