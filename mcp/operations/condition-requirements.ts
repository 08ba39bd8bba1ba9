import * as z from 'zod';
import type { Action, Catalog } from '../core/catalog/catalog.js';
import { actionConditionEnforcement } from '../core/checks/sensitivity/action-condition-enforcement.js';
import { effectiveRequirements } from '../core/checks/sensitivity/effective-requirements.js';
import { speaksOfAction } from '../core/checks/sensitivity/required-actions.js';
import { type ConditionRequirement, conditionsOf, ruleOf } from '../core/conditions/requirement.js';
import { usualOperator } from '../core/conditions/usual-operator.js';
import { settingsOf } from '../core/findings/configuration.js';
import { type Severity, severities } from '../core/findings/severity.js';
import { listOf } from './list-of.js';
import type { Session } from './session.js';

/** One condition that is demanded of an action. */
export const requiredConditionSchema = z.object({
  condition_key: z.string(),
  operator: z.string(),
  expected_value: listOf(z.string())
    .exactOptional()
    .describe('What each value must be; any that narrows, where absent'),
  match: z.enum(['all', 'any', 'none']).describe('all: needed; any: one of those with any; none: must not be there'),
  severity: z.enum(severities),
  example: z.string().describe('As in Condition'),
  why: z.string(),
});
export type RequiredConditionRow = z.output<typeof requiredConditionSchema>;

/** The requirements that the session's configuration, or else the program, makes of actions. */
export function requirementsInForce({ configuration: { configuration } }: Session): readonly ConditionRequirement[] {
  const { id, options = {} } = actionConditionEnforcement;
  const defaults = Object.fromEntries(Object.entries(options).map(([name, option]) => [name, option.default]));
  return effectiveRequirements({ ...defaults, ...settingsOf(configuration, id).options });
}

export const requirementsOf = (action: Action, all: readonly ConditionRequirement[]): readonly ConditionRequirement[] =>
  all.filter((requirement) => speaksOfAction(requirement, action));

export const severityOf = ({ severity = actionConditionEnforcement.severity }: ConditionRequirement): Severity =>
  severity;

export function conditionRows(requirement: ConditionRequirement, catalog: Catalog): readonly RequiredConditionRow[] {
  return [...conditionsOf(ruleOf(requirement))].map((condition) => {
    const { condition_key: key, expected_value: expected, match } = condition;
    const operator = condition.operator ?? usualOperator(key, catalog);
    return {
      condition_key: key,
      operator,
      ...(expected && { expected_value: expected }),
      match,
      severity: condition.severity ?? severityOf(requirement),
      example: condition.example ?? exampleOf(operator, key, expected),
      why: condition.description ?? requirement.description ?? requirement.suggestion_text ?? '',
    };
  });
}

const exampleOf = (operator: string, key: string, [value = '…', ...others]: readonly string[] = []): string =>
  JSON.stringify({ [operator]: { [key]: others.length === 0 ? value : [value, ...others] } });
