import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../mcp/core/catalog/catalog.js';
import { findAction } from '../../../mcp/core/catalog/find-action.js';
import { findServicePrincipal } from '../../../mcp/core/catalog/find-service-principal.js';
import { asList, isJsonObject } from '../../../mcp/core/text/json.js';
import { hasWildcard } from '../../../mcp/core/values/wildcard.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';
import { managedPolicies } from '../../managed-policies.js';

const statements = [...managedPolicies().values()].flatMap(({ Statement }) => asList(Statement)).filter(isJsonObject);
const blocks = statements
  .flatMap(({ Condition = {} }) => (isJsonObject(Condition) ? Object.values(Condition) : []))
  .filter(isJsonObject);

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog();
});

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
    const entries = statements
      .flatMap(({ Action, NotAction }) => [...asList(Action), ...asList(NotAction)])
      .map(String);
    const verdicts = entries.map(judge);
    const unknown = verdicts.filter((verdict) => verdict !== 'found' && verdict !== 'retired');
    const retired = verdicts.filter((verdict) => verdict === 'retired').length;
    expect(entries.length).toBeGreaterThan(59_000);
    expect(unknown.length / entries.length, unknown.join(' ')).toBeLessThanOrEqual(0.0005);
    expect((unknown.length + retired) / entries.length).toBeLessThanOrEqual(0.0026);
  });

  it('name condition keys that are known', () => {
    const keys = blocks.flatMap((block) => Object.keys(block));
    const unknown = keys.filter((key) => catalog.conditionKey(key) === undefined);
    expect(keys.length).toBeGreaterThan(5000);
    expect(unknown.length / keys.length, unknown.join(' ')).toBeLessThanOrEqual(0.002);
  });

  it('pass roles to service principals that are known', () => {
    const principals = blocks.flatMap((block) => asList(block['iam:PassedToService'])).map(String);
    const unknown = principals.filter((text) => !hasWildcard(text) && findServicePrincipal(text).kind === 'unknown');
    expect(principals.length).toBeGreaterThan(400);
    expect([...new Set(unknown)]).toEqual([]);
  });
});
