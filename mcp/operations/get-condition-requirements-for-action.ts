import * as z from 'zod';
import { rankOf, severities } from '../core/findings/severity.js';
import {
  conditionRows,
  requiredConditionSchema,
  requirementsInForce,
  requirementsOf,
  severityOf,
} from './condition-requirements.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';
import { actionNamed, fullName } from './look-up.js';

export const getConditionRequirementsForAction = defineOperation({
  name: 'get_condition_requirements_for_action',
  title: 'Conditions that one action needs',
  description:
    'Tells which conditions a statement with this action must have, how bad it is without them and what to write.',
  input: z.object({ action: z.string().describe('iam:PassRole') }),
  output: z.object({
    action: z.string(),
    severity: z.enum(severities).nullable().describe('The worst; null where nothing is required'),
    suggestion_text: z.string(),
    required_conditions: listOf(requiredConditionSchema),
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ action: name }, { catalog: load, session }) {
    const catalog = await load();
    const action = actionNamed(catalog, name);
    const own = requirementsOf(action, requirementsInForce(session));
    const severity = own.map(severityOf).sort((a, b) => rankOf(a) - rankOf(b))[0] ?? null;
    return {
      action: fullName(action),
      severity,
      suggestion_text: own.flatMap(({ suggestion_text: text = [] }) => text).join(' '),
      required_conditions: own.flatMap((requirement) => conditionRows(requirement, catalog)),
    };
  },
  text: ({ action, severity, suggestion_text: suggestion, required_conditions: rows }) =>
    severity === null
      ? `${action}: no condition is required.`
      : [
          `${action} (${severity}): ${suggestion || 'see below.'}`,
          ...rows.map(({ match, example, why }) => `- ${match}: ${example}${why === '' ? '' : ` ${why}`}`),
        ].join('\n'),
});
