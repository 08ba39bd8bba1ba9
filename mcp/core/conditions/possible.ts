import type { Catalog } from '../catalog/catalog.js';
import { alwaysPresentKeys } from '../catalog/global-keys.table.js';
import type { ConditionEntry } from '../policy/ast.js';
import type { PolicyType } from '../policy/policy-types.js';
import { demandsAbsence, failsWithoutKey } from '../policy/questions.js';
import { someValueMeets } from './present-values.js';

/** Which requests can meet all that a condition says of one key. `false` only where it is certain. */
export interface Possible {
  readonly absent: boolean;
  readonly present: boolean;
}

/** Of entries that have one key, in whatever case. */
export function possible(entries: readonly ConditionEntry[], catalog: Catalog, type: PolicyType): Possible {
  const name = entries[0]?.key.value ?? '';
  return {
    absent: !entries.some(failsWithoutKey) && !isAlwaysPresent(name, type),
    present: !entries.some(demandsAbsence) && somePresentMeets(entries, catalog.conditionKey(name)?.multivalued),
  };
}

function somePresentMeets(entries: readonly ConditionEntry[], multivalued: boolean | undefined): boolean {
  const plain = entries.filter(({ parsed }) => parsed && parsed.qualifier === undefined && parsed.family !== 'null');
  // Of several values each may meet another entry, and of an unknown key nobody knows how many it has.
  return multivalued !== false || someValueMeets(plain);
}

/** Policies of a principal, who is never anonymous and no AWS service. */
const ofPrincipals: readonly PolicyType[] = ['identity', 'boundary', 'session', 'scp'];

/** Does every request have the key, so that a missing value need not be thought of? */
export const isAlwaysPresent = (key: string, type: PolicyType): boolean =>
  alwaysPresentKeys.has(key.toLowerCase()) || (key.toLowerCase() === 'aws:principalarn' && ofPrincipals.includes(type));
