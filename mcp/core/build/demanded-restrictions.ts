import type { Action, Catalog } from '../catalog/catalog.js';
import { speaksOfAction } from '../checks/sensitivity/required-actions.js';
import { readOperator } from '../conditions/operator.js';
import { type ConditionRequirement, conditionsOf, ruleOf } from '../conditions/requirement.js';
import { usualOperator } from '../conditions/usual-operator.js';
import { showList } from '../findings/show.js';
import { supporterOf, withRestriction } from './attach-restrictions.js';
import { automaticConditions } from './automatic-conditions.table.js';
import { fullName, type Grant } from './grant.js';
import { inOrder } from './order.js';
import type { Restriction } from './restriction.js';

/**
 * Conditions that an organization demands, as far as it says with which values: aws:SecureTransport for S3, its own
 * organization's id. A key that the caller has set stays as it is.
 */
export function addDemanded(
  grants: readonly Grant[],
  requirements: readonly ConditionRequirement[],
  catalog: Catalog,
): { readonly grants: readonly Grant[]; readonly notes: readonly string[] } {
  let demanded = grants;
  const notes: string[] = [];
  for (const requirement of requirements) {
    for (const restriction of restrictionsIn(requirement, catalog)) {
      const supports = supporterOf(restriction.key, catalog);
      const isMeant = (action: Action): boolean => speaksOfAction(requirement, action) && supports(action);
      const meant = demanded.filter((grant) => grant.entry.actions.every(isMeant) && !hasKey(grant, restriction.key));
      if (meant.length === 0) continue;
      demanded = demanded.map((grant) => (meant.includes(grant) ? withRestriction(grant, restriction) : grant));
      notes.push(noteOf(restriction, inOrder(meant.flatMap(({ entry }) => entry.actions.map(fullName)))));
    }
  }
  return { grants: demanded, notes };
}

const hasKey = ({ restrictions }: Grant, key: string): boolean =>
  restrictions.some((one) => one.key.toLowerCase() === key.toLowerCase());

function restrictionsIn(requirement: ConditionRequirement, catalog: Catalog): readonly Restriction[] {
  if (requirement.required_conditions === undefined) return [];
  return [...conditionsOf(ruleOf(requirement))].flatMap(({ condition_key: key, operator, expected_value, match }) => {
    const name = operator ?? usualOperator(key, catalog);
    const isWritable = match === 'all' && expected_value !== undefined && expected_value.length > 0;
    return isWritable && readOperator(name) ? [{ operator: name, key, values: inOrder(expected_value) }] : [];
  });
}

function noteOf({ key, values }: Restriction, actions: readonly string[]): string {
  const reason = automaticConditions.find((row) => row.key.toLowerCase() === key.toLowerCase())?.reason;
  const why = reason === undefined ? '' : `, so that ${reason}`;
  return `${showList(actions)}: "${key}" must be ${showList(values)}, as the organization's configuration demands${why}.`;
}
