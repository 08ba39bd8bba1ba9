import { actionsOf, type ConditionRequirement } from '../../conditions/requirement.js';
import { rememberOf } from '../../text/remember.js';
import { matchesWildcard } from '../../values/wildcard.js';
import type { Options } from '../define-check.js';

/** How an organization's requirements and those that ship go together. */
export const mergeStrategies = ['per_action_override', 'append', 'user_only', 'replace_all', 'defaults_only'] as const;

/** The requirements in force, by the options of `action_condition_enforcement`. Every statement asks. */
export const effectiveRequirements = rememberOf((options: Options): readonly ConditionRequirement[] => {
  const shipped = requirementsIn(options, 'requirements');
  const own = [
    ...requirementsIn(options, 'action_condition_requirements'),
    ...requirementsIn(options, 'policy_level_requirements'),
  ];
  const { merge_strategy: strategy } = options;
  switch (strategy) {
    case 'append':
      return [...shipped, ...own];
    case 'user_only':
      return own;
    case 'replace_all':
      return own.length > 0 ? own : shipped;
    case 'defaults_only':
      return shipped;
    default:
      return [...shipped.filter((one) => !own.some((other) => speaksOfSame(other, one))), ...own];
  }
});

function requirementsIn(options: Options, name: string): readonly ConditionRequirement[] {
  const value = options[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'object' && !('matches' in one)) : [];
}

/** Does one name an action of the other? */
const speaksOfSame = (one: ConditionRequirement, other: ConditionRequirement): boolean =>
  namesIn(one).some((name) => namesIn(other).some((same) => matchesWildcard(name, same)));

const namesIn = (requirement: ConditionRequirement): readonly string[] => {
  const { any_of: any, all_of: all, none_of: none } = actionsOf(requirement);
  return [...any, ...all, ...none].map((name) => name.trim().toLowerCase());
};
