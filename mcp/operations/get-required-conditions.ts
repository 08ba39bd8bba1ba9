import * as z from 'zod';
import { actionsNamed, notFoundSchema, printNotFound } from './actions-named.js';
import {
  conditionRows,
  requiredConditionSchema,
  requirementsInForce,
  requirementsOf,
} from './condition-requirements.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';
import { fullName } from './look-up.js';

/** The list holds no more than these. */
const mostListed = 60;

export const getRequiredConditions = defineOperation({
  name: 'get_required_conditions',
  title: 'Conditions that actions need',
  description:
    'Tells which conditions a statement with these actions must have: by the organization configuration, or by the defaults (iam:PassRole, S3 data). Wildcards are expanded. Use it before writing the statement.',
  input: z.object({ actions: z.array(z.string()).describe('iam:PassRole, s3:Get*, …') }),
  output: z.object({
    requirements: listOf(z.object({ action: z.string(), ...requiredConditionSchema.shape })),
    actions_matched: listOf(z.string()),
    forbidden_actions: listOf(z.string()).describe('Those that the configuration forbids or forbids together'),
    summary: z.string(),
    not_found: listOf(notFoundSchema),
    omitted: z.int().describe('Requirements that are not listed'),
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ actions: names }, { catalog: load, session }) {
    const catalog = await load();
    const { actions, notFound } = actionsNamed(catalog, names);
    const all = requirementsInForce(session);
    const matched = actions.flatMap((action) => {
      const own = requirementsOf(action, all);
      return own.length === 0 ? [] : [{ action: fullName(action), own }];
    });
    const rows = matched.flatMap(({ action, own }) =>
      own.flatMap((requirement) => conditionRows(requirement, catalog).map((row) => ({ action, ...row }))),
    );
    const forbidden = matched.filter(({ own }) => own.some((one) => one.required_conditions === undefined));
    return {
      requirements: rows.slice(0, mostListed),
      actions_matched: matched.map(({ action }) => action).slice(0, mostListed),
      forbidden_actions: forbidden.map(({ action }) => action).slice(0, mostListed),
      summary: summaryOf(matched.length, actions.length),
      not_found: notFound,
      omitted: Math.max(0, rows.length - mostListed),
    };
  },
  text: ({ requirements, summary, forbidden_actions: forbidden, not_found: missing, omitted }) =>
    [
      summary,
      ...requirements.map(
        ({ action, match, severity, example, why }) =>
          `- ${action} (${severity}), ${words[match]}: ${example}${why === '' ? '' : ` ${why}`}`,
      ),
      ...(omitted > 0 ? [`${omitted} more are not listed.`] : []),
      ...(forbidden.length > 0 ? [`Forbidden: ${forbidden.join(', ')}.`] : []),
      ...printNotFound(missing),
    ].join('\n'),
});

const words = { all: 'needs', any: 'needs this or another one', none: 'must not have' } as const;

const summaryOf = (matched: number, total: number): string =>
  matched === 0
    ? `None of ${total} ${total === 1 ? 'action' : 'actions'} has a required condition.`
    : `${matched} of ${total} ${total === 1 ? 'action' : 'actions'} with required conditions.`;
