import * as z from 'zod';
import { sensitiveCategories } from '../core/catalog/sensitive-action.js';
import { sensitiveCategoryFacts } from '../core/catalog/sensitive-categories.table.js';
import { actionsNamed, notFoundSchema, printNotFound } from './actions-named.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';
import { type SensitiveOne, sensitiveActionSchema, sensitiveAmong, sensitiveFactsOf } from './sensitive-fields.js';

/** The list holds no more than these, the worst first. */
const mostListed = 60;

const row = z.object({
  ...sensitiveActionSchema.shape,
  access_level: z.string().exactOptional().describe('With verbose'),
  description: z.string().exactOptional(),
  advice: z.string().exactOptional().describe('What keeps it in bounds'),
});

export const checkSensitiveActions = defineOperation({
  name: 'check_sensitive_actions',
  title: 'Which actions are sensitive',
  description:
    'Tells which of some actions expose credentials, data or resources or lead to more rights, and why. Wildcards are expanded. It looks at names alone: validate_policy judges on what and under which condition they are allowed.',
  input: z.object({
    actions: z.array(z.string()).describe('iam:PassRole, s3:Get*, …'),
    verbose: z.boolean().default(false).describe('Also access level, description and advice'),
  }),
  output: z.object({
    sensitive_actions: listOf(row).describe('The worst first'),
    total_checked: z.int().describe('Different actions that were looked at, wildcards expanded'),
    sensitive_count: z.int(),
    categories_found: listOf(z.enum(sensitiveCategories)),
    has_critical: z.boolean(),
    summary: z.string(),
    not_found: listOf(notFoundSchema),
    omitted: z.int().describe('Sensitive actions that are counted and not listed'),
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ actions: names, verbose }, { catalog, descriptions }) {
    const { actions, notFound, unknown } = actionsNamed(await catalog(), names);
    const found = sensitiveAmong(actions);
    const texts = verbose ? await descriptions() : undefined;
    const longer = ({ action, sensitivity }: SensitiveOne) => ({
      access_level: action.accessLevel,
      description: texts?.action(action.service, action.name) ?? '',
      advice: sensitiveCategoryFacts[sensitivity.category].advice,
    });
    const categories = new Set(found.flatMap(({ sensitivity }) => sensitivity.categories));
    const shown = found.slice(0, mostListed);
    return {
      sensitive_actions: shown.map((one) => ({ ...sensitiveFactsOf(one), ...(verbose && longer(one)) })),
      total_checked: actions.length + unknown,
      sensitive_count: found.length,
      categories_found: sensitiveCategories.filter((category) => categories.has(category)),
      has_critical: found.some(({ sensitivity }) => sensitivity.severity === 'critical'),
      summary: summaryOf(found, actions.length + unknown),
      not_found: notFound,
      omitted: found.length - shown.length,
    };
  },
  text: ({ sensitive_actions: rows, summary, not_found: missing, omitted }) =>
    [
      summary,
      ...rows.map(
        ({ action, severity, categories, reason, advice }) =>
          `- ${action} (${severity}; ${categories.join(', ')}): ${reason}${advice === undefined ? '' : ` ${advice}`}`,
      ),
      ...(omitted > 0 ? [`${omitted} more are not listed.`] : []),
      ...printNotFound(missing),
    ].join('\n'),
});

function summaryOf(found: readonly SensitiveOne[], total: number): string {
  const counts = sensitiveCategories.flatMap((category) => {
    const count = found.filter(({ sensitivity }) => sensitivity.category === category).length;
    return count === 0 ? [] : [`${count} ${sensitiveCategoryFacts[category].name.toLowerCase()}`];
  });
  const all = `${total} ${total === 1 ? 'action' : 'actions'}`;
  return found.length === 0
    ? `None of ${all} is sensitive.`
    : `${found.length} of ${all} sensitive: ${counts.join(', ')}.`;
}
