import * as z from 'zod';
import { nearestNames } from '../core/catalog/nearest-name.js';
import { checksByCategory } from '../core/checks/all.generated.js';
import { didYouMean, show } from '../core/findings/show.js';
import { policyTypes } from '../core/policy/policy-types.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';
import { OperationError } from './operation-error.js';
import { pageFields, pageNote, pageOf, pagingParameters } from './paging.js';

export const listChecks = defineOperation({
  name: 'list_checks',
  title: 'Checks there are',
  description:
    'Lists the checks that validation runs, each with its severity, category and the policy types it is for.',
  input: z.object({
    category: z
      .string()
      .optional()
      .describe([...checksByCategory.keys()].join(', ')),
    ...pagingParameters(100),
  }),
  output: z.object({
    checks: listOf(
      z.object({
        check_id: z.string(),
        description: z.string(),
        default_severity: z.string(),
        category: z.string(),
        policy_types: listOf(z.string()).describe('["all"] where it runs on every type'),
      }),
    ),
    ...pageFields,
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ category, ...paging }) {
    const all = [...checksByCategory].flatMap(([name, checks]) => checks.map((check) => ({ check, category: name })));
    if (category !== undefined && !checksByCategory.has(category)) throw unknownCategory(category);
    const { items, ...page } = pageOf(
      all.filter((one) => category === undefined || one.category === category),
      paging,
    );
    return {
      checks: items.map(({ check, category: name }) => ({
        check_id: check.id,
        description: check.summary,
        default_severity: check.severity,
        category: name,
        policy_types: check.appliesTo.length === policyTypes.length ? ['all'] : check.appliesTo,
      })),
      ...page,
    };
  },
  text({ checks, ...page }) {
    const lines = checks.map(
      ({ check_id: id, default_severity: severity, category, description }) =>
        `${id} (${severity}, ${category}): ${description}`,
    );
    return [pageNote('checks', checks.length, page), ...lines].join('\n');
  },
});

function unknownCategory(category: string): OperationError {
  const names = [...checksByCategory.keys()];
  const near = didYouMean(nearestNames(category, names)) || `The categories are ${names.join(', ')}.`;
  return new OperationError('unknown_category', `no category of checks is called "${show(category)}". ${near}`);
}
