import type { IgnorePattern } from '../findings/configuration.js';
import type { ActionRegex } from '../findings/option-form.js';
import type { Severity } from '../findings/severity.js';

/**
 * What an organization demands of statements that allow certain actions. The names of its fields are those of a
 * configuration file, where users write it.
 */
export interface ConditionRequirement {
  /** Names or patterns, of which each counts for itself, or how they count together. */
  readonly actions?: readonly string[] | ActionChoice;
  readonly action_patterns?: readonly ActionRegex[];
  readonly severity?: Severity;
  /** Instead of the sentences that the check makes. */
  readonly message?: string;
  readonly suggestion_text?: string;
  readonly description?: string;
  readonly example?: string;
  /** A list demands each of its items. Absent: the actions themselves are reported. */
  readonly required_conditions?: readonly ConditionRule[] | ConditionChoice;
  readonly ignore_patterns?: readonly IgnorePattern[];
}

export interface ActionChoice {
  readonly any_of?: readonly string[];
  /** Only a statement that allows all of them. */
  readonly all_of?: readonly string[];
  /** No statement may allow any of them. */
  readonly none_of?: readonly string[];
}

export type ConditionRule = RequiredCondition | ConditionChoice;

export interface ConditionChoice {
  readonly all_of?: readonly ConditionRule[];
  readonly any_of?: readonly ConditionRule[];
  readonly none_of?: readonly ConditionRule[];
}

export interface RequiredCondition {
  readonly condition_key: string;
  /** Any that fits, where absent. */
  readonly operator?: string;
  /** What each value in the policy must be; any that narrows, where absent. */
  readonly expected_value?: readonly string[];
  readonly description?: string;
  readonly example?: string;
  readonly severity?: Severity;
}

export const isRequiredCondition = (rule: ConditionRule): rule is RequiredCondition => 'condition_key' in rule;

/** The rules of a requirement as one. */
export const ruleOf = ({ required_conditions: rules = [] }: ConditionRequirement): ConditionChoice =>
  'length' in rules ? { all_of: rules } : rules;

/** Its actions by how they count. */
export const actionsOf = ({ actions = [] }: ConditionRequirement): Required<ActionChoice> => {
  const { any_of = [], all_of = [], none_of = [] } = 'length' in actions ? { any_of: actions } : actions;
  return { any_of, all_of, none_of };
};

/** How a condition counts in its requirement. */
export type Match = 'all' | 'any' | 'none';

/** Every condition that a rule speaks of, with how it counts: within any_of as any, within none_of as none. */
export function* conditionsOf(
  rule: ConditionRule,
  match: Match = 'all',
): Iterable<RequiredCondition & { match: Match }> {
  if (isRequiredCondition(rule)) {
    yield { ...rule, match };
    return;
  }
  for (const one of rule.all_of ?? []) yield* conditionsOf(one, match);
  for (const one of rule.any_of ?? []) yield* conditionsOf(one, match === 'none' ? 'none' : 'any');
  for (const one of rule.none_of ?? []) yield* conditionsOf(one, 'none');
}
