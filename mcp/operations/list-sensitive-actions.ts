import * as z from 'zod';
import type { Action } from '../core/catalog/catalog.js';
import { type SensitiveCategory, sensitiveCategories } from '../core/catalog/sensitive-action.js';
import { sensitiveActionsIn, sensitivityOf } from '../core/catalog/sensitivity.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';
import { fullName } from './look-up.js';
import { pageFields, pageNote, pageOf, pagingParameters } from './paging.js';
import { categoryNamed, countsIn, sensitiveActionSchema, sensitiveFactsOf } from './sensitive-fields.js';

const row = z.object({ ...sensitiveActionSchema.shape, access_level: z.string() });

export const listSensitiveActions = defineOperation({
  name: 'list_sensitive_actions',
  title: 'Sensitive actions there are',
  description: 'Lists the AWS actions that deserve a condition or a named resource wherever they are allowed.',
  input: z.object({
    category: z.string().optional().describe(sensitiveCategories.join(', ')),
    ...pagingParameters(50),
    verbose: z.boolean().default(false).describe('Objects with categories, severity and reason'),
  }),
  output: z.object({
    actions: z.union([listOf(z.string()), listOf(row)]),
    ...pageFields,
    categories: z.record(z.enum(sensitiveCategories), z.int()).describe('How many there are; some are of several'),
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ category: asked, verbose, ...paging }, { catalog: load }) {
    const catalog = await load();
    const category = asked === undefined ? undefined : categoryNamed(asked);
    const all = sensitiveActionsIn(catalog).filter((action) => category === undefined || isOf(action, category));
    const { items, ...page } = pageOf(all, paging);
    const actions = verbose ? items.flatMap(rowsOf) : items.map(fullName);
    return { actions, ...page, categories: countsIn(catalog) };
  },
  text({ actions, categories, ...page }) {
    const lines = actions.map((one) =>
      typeof one === 'string' ? one : `${one.action} (${one.severity}; ${one.categories.join(', ')}): ${one.reason}`,
    );
    const counts = sensitiveCategories.map((category) => `${category} ${categories[category]}`);
    return [`${pageNote('sensitive actions', actions.length, page)} (${counts.join(', ')})`, ...lines].join('\n');
  },
});

const isOf = (action: Action, category: SensitiveCategory): boolean =>
  sensitivityOf(action)?.categories.includes(category) ?? false;

function rowsOf(action: Action): readonly z.output<typeof row>[] {
  const sensitivity = sensitivityOf(action);
  return sensitivity ? [{ ...sensitiveFactsOf({ action, sensitivity }), access_level: action.accessLevel }] : [];
}
