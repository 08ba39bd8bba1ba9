import type { ConditionEntry } from '../policy/ast.js';
import { type ConditionRule, isRequiredCondition, type RequiredCondition } from './requirement.js';

/** Where a statement falls short of what is demanded. */
export type Unmet =
  | { readonly kind: 'missing'; readonly condition: RequiredCondition }
  /** None of some alternatives is there. */
  | { readonly kind: 'missing_any'; readonly conditions: readonly RequiredCondition[] }
  /** What must not be admitted is; `entry` is absent where several entries admit it together. */
  | { readonly kind: 'forbidden'; readonly condition: RequiredCondition; readonly entry?: ConditionEntry };

/** How single conditions are looked up in a statement. */
export interface Lookup {
  fulfills(condition: RequiredCondition): boolean;
  forbidden(condition: RequiredCondition): ConditionEntry | undefined;
}

/** What of a rule a statement does not meet, in the order of the rule. */
export function unmet(rule: ConditionRule, lookup: Lookup): readonly Unmet[] {
  if (isRequiredCondition(rule)) return lookup.fulfills(rule) ? [] : [{ kind: 'missing', condition: rule }];
  const { all_of: all = [], any_of: any = [], none_of: none = [] } = rule;
  const isMet = (one: ConditionRule): boolean => unmet(one, lookup).length === 0;
  return [
    ...all.flatMap((one) => unmet(one, lookup)),
    ...(any.length === 0 || any.some(isMet) ? [] : [{ kind: 'missing_any' as const, conditions: leaves(any) }]),
    ...none.flatMap((one) => forbiddenBy(one, lookup)),
  ];
}

function forbiddenBy(rule: ConditionRule, lookup: Lookup): readonly Unmet[] {
  if (isRequiredCondition(rule)) {
    const entry = lookup.forbidden(rule);
    return entry ? [{ kind: 'forbidden', condition: rule, entry }] : [];
  }
  const [condition] = leaves([rule]);
  return condition && unmet(rule, lookup).length === 0 ? [{ kind: 'forbidden', condition }] : [];
}

/** The conditions that rules come down to. */
const leaves = (rules: readonly ConditionRule[]): readonly RequiredCondition[] =>
  rules.flatMap((rule) =>
    isRequiredCondition(rule)
      ? [rule]
      : leaves([...(rule.all_of ?? []), ...(rule.any_of ?? []), ...(rule.none_of ?? [])]),
  );
