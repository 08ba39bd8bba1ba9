import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../mcp/core/catalog/catalog.js';
import { defaultConfiguration } from '../../mcp/core/findings/configuration.js';
import type { Finding } from '../../mcp/core/findings/finding.js';
import { type PolicyType, readPolicyType } from '../../mcp/core/policy/policy-types.js';
import { asList, isJsonArray, isJsonObject, type Json, type JsonObject } from '../../mcp/core/text/json.js';
import { validatePolicy } from '../../mcp/core/validate/validate-policy.js';
import { loadCatalog } from '../../mcp/data/load-catalog.js';
import { managedPolicies } from '../managed-policies.js';
import { numbersFrom } from '../numbers-from.js';

/** What may be written in another way without meaning anything else must be judged the same. */

interface Subject {
  readonly name: string;
  readonly type: PolicyType;
  readonly policy: JsonObject;
}

const root = join(import.meta.dirname, '../..');

const ofFolder = (folder: string): readonly Subject[] =>
  readdirSync(join(root, 'test/policies', folder))
    .filter((file) => file.endsWith('.json'))
    .map((name) => ({
      name,
      type: readPolicyType(name.split('.').at(-2) ?? '') ?? 'identity',
      policy: JSON.parse(readFileSync(join(root, 'test/policies', folder, name), 'utf8')),
    }));

/** Every fortieth of AWS's own: among them are the shortest and the longest. */
const managed = (): readonly Subject[] =>
  [...managedPolicies()]
    .filter((_, index) => index % 40 === 0)
    .map(([name, policy]) => ({ name, type: 'identity', policy }));

const subjects = [...ofFolder('ok'), ...ofFolder('err'), ...managed()];

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog();
});

async function judged({ type, policy }: Pick<Subject, 'type' | 'policy'>) {
  const policyType = { type, source: 'given' as const };
  const [report] = await validatePolicy({
    input: { value: policy },
    catalog,
    configuration: defaultConfiguration,
    policyType,
  });
  if (!report) throw new Error('no report');
  return report;
}

const told = (findings: readonly Finding[]): readonly string[] =>
  findings.map(({ check_id: id, code, severity, fingerprint }) => `${severity} ${id}.${code} ${fingerprint}`).sort();

/** Shuffles by the numbers, which fast-check chooses: the same numbers give the same order. */
function reordered<T>(items: readonly T[], next: (below: number) => number): readonly T[] {
  return items
    .map((item) => ({ item, key: next(2 ** 32) }))
    .sort((a, b) => a.key - b.key)
    .map(({ item }) => item);
}

function shuffled(value: Json, next: (below: number) => number): Json {
  if (isJsonArray(value)) return reordered(value, next).map((item) => shuffled(item, next));
  if (!isJsonObject(value)) return value;
  return Object.fromEntries(reordered(Object.entries(value), next).map(([key, inner]) => [key, shuffled(inner, next)]));
}

describe('the order of statements, keys and values', () => {
  it.each(subjects)('does not change the verdict on $name', async (subject) => {
    const before = await judged(subject);
    await fc.assert(
      fc.asyncProperty(fc.nat(), async (seed) => {
        const policy = shuffled(subject.policy, numbersFrom(seed));
        if (!isJsonObject(policy)) throw new Error('an object stays one');
        const after = await judged({ type: subject.type, policy });
        expect(told(after.findings)).toEqual(told(before.findings));
        expect(after.isValid).toBe(before.isValid);
      }),
      { numRuns: 4 },
    );
  });
});

const statementsOf = ({ Statement }: JsonObject): readonly JsonObject[] => asList(Statement).filter(isJsonObject);

/** The same policy with one of its lists of actions or resources given half and half to two statements. */
function splits({ policy }: Subject): readonly Subject['policy'][] {
  const statements = statementsOf(policy);
  const lists = statements.flatMap((statement, index) =>
    ['Action', 'Resource'].map((element) => ({ statement, index, element, list: statement[element] })),
  );
  const longest = lists
    .flatMap((one) => (isJsonArray(one.list) && one.list.length > 1 ? [{ ...one, list: one.list }] : []))
    .sort((a, b) => b.list.length - a.list.length)
    .slice(0, 2);
  return longest.map(({ statement, index, element, list }) => {
    const half = Math.ceil(list.length / 2);
    const { Sid: _, ...rest } = statement;
    const parts = [list.slice(0, half), list.slice(half)].map((part) => ({ ...rest, [element]: part }));
    return { ...policy, Statement: [...statements.slice(0, index), ...parts, ...statements.slice(index + 1)] };
  });
}

/**
 * What is wrong for security, by check; how findings are grouped follows the statements. Whether actions and resources
 * go together is a question about one statement, and a half may hold an action without its resource.
 */
const security = (findings: readonly Finding[]): readonly string[] => [
  ...new Set(
    findings
      .filter(({ severity }) => ['critical', 'high', 'medium'].includes(severity))
      .filter(({ check_id: id }) => id !== 'action_resource_matching')
      .map(({ check_id: id, severity }) => `${severity} ${id}`)
      .sort(),
  ),
];

describe('a statement split in two that say the same', () => {
  it.each(subjects.filter((one) => splits(one).length > 0))('does not change the verdict on $name', async (subject) => {
    const before = await judged(subject);
    for (const policy of splits(subject)) {
      const after = await judged({ type: subject.type, policy });
      expect(after.isValid).toBe(before.isValid);
      expect(security(after.findings)).toEqual(security(before.findings));
    }
  });
});

describe('a Deny more', () => {
  const breadth = ['full_wildcard', 'wildcard_action', 'wildcard_resource', 'service_wildcard', 'sensitive_action'];
  const denies = [
    { Effect: 'Deny', Action: 'iam:*', Resource: '*' },
    { Effect: 'Deny', Action: ['s3:Delete*', 'ec2:TerminateInstances'], Resource: '*' },
    {
      Effect: 'Deny',
      NotAction: 's3:GetObject',
      Resource: '*',
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    },
  ];
  it.each(subjects.filter(({ type }) => type === 'identity'))('adds no breadth to $name', async (subject) => {
    const statements = statementsOf(subject.policy);
    const found = async (policy: Subject['policy']) =>
      (await judged({ type: subject.type, policy })).findings
        .filter(({ check_id: id, statement_index: index }) => breadth.includes(id) && (index ?? 0) < statements.length)
        .map(({ check_id: id, statement_index: index }) => `${id} ${index}`);
    const before = await found(subject.policy);
    const after = await found({ ...subject.policy, Statement: [...statements, ...denies] });
    expect(after.filter((one) => !before.includes(one))).toEqual([]);
  });
});
