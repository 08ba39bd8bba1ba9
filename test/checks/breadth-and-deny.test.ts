import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../mcp/core/catalog/catalog.js';
import { fullWildcard } from '../../mcp/core/checks/breadth/full-wildcard.js';
import { notActionNotResource } from '../../mcp/core/checks/breadth/not-action-not-resource.js';
import { serviceWildcard } from '../../mcp/core/checks/breadth/service-wildcard.js';
import { wildcardAction } from '../../mcp/core/checks/breadth/wildcard-action.js';
import { wildcardResource } from '../../mcp/core/checks/breadth/wildcard-resource.js';
import { runChecks } from '../../mcp/core/checks/run-checks.js';
import { defaultConfiguration } from '../../mcp/core/findings/configuration.js';
import { report } from '../../mcp/core/findings/report.js';
import { readInput } from '../../mcp/core/validate/validate-policy.js';
import { loadCatalog } from '../../mcp/data/load-catalog.js';

const checks = [fullWildcard, wildcardAction, wildcardResource, serviceWildcard, notActionNotResource];

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog();
});

const actions = fc.subarray(
  ['*', 's3:*', 's3:?*', 's3:Put*', 's3:GetObject', 'iam:*', 'dynamodb:Get*', 'logs:PutLogEvents'],
  {
    minLength: 1,
  },
);
const resources = fc.subarray(
  ['*', 'arn:aws:s3:::*', 'arn:aws:s3:::amzn-reports/*', 'arn:aws:iam::*:role/*', 'arn:aws:dynamodb:*:*:table/notes'],
  { minLength: 1 },
);
const clauses = fc.record({
  action: fc.constantFrom('Action', 'NotAction'),
  actions,
  resource: fc.constantFrom('Resource', 'NotResource'),
  resources,
});
const statementOf = (Effect: string) =>
  clauses.map((one) => ({ Effect, [one.action]: one.actions, [one.resource]: one.resources }));

/** The checks that have something to say of the first statement. */
async function breadthOf(Statement: readonly object[]): Promise<ReadonlySet<string>> {
  const [document] = await readInput({ value: { Version: '2012-10-17', Statement } });
  if (!document) throw new Error('no document');
  const common = { configuration: defaultConfiguration, policyType: 'identity', policyTypeSource: 'given' } as const;
  const { findings } = report(document, runChecks(document, { ...common, checks, catalog }), common);
  return new Set(findings.filter((one) => one.statement_index === 0).map(({ check_id }) => check_id));
}

describe('a Deny beside an Allow', () => {
  it('never adds a finding about the breadth of the Allow', async () => {
    await fc.assert(
      fc.asyncProperty(statementOf('Allow'), fc.array(statementOf('Deny'), { maxLength: 3 }), async (allow, denies) => {
        const before = await breadthOf([allow]);
        for (const check of await breadthOf([allow, ...denies])) expect(before).toContain(check);
      }),
      { numRuns: 400 },
    );
  });

  it('of everything leaves nothing to report', async () => {
    await fc.assert(
      fc.asyncProperty(statementOf('Allow'), async (allow) => {
        expect([...(await breadthOf([allow, { Effect: 'Deny', Action: '*', Resource: '*' }]))]).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});
