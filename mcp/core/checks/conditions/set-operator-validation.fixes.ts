import { readOperator } from '../../conditions/operator.js';
import { addedEntry, movedEntry } from '../../fixes/condition-changes.js';
import type { Fix } from '../../fixes/repair.js';
import { effectOf, statementOf } from '../../fixes/usual-fixes.js';

/**
 * Without the set operator a condition that was true for a missing key is false, or the other way round where it is
 * negated: only what makes an Allow narrower or a Deny broader is offered.
 */
export const withoutSet: Fix<{ operator: string }> = {
  safety: 'suggested',
  changes({ spot }, { operator }) {
    const parsed = readOperator(operator);
    const wasTrue = parsed?.qualifier === 'ForAllValues' || parsed?.ifExists === true;
    const isTrue = parsed?.negated === true || parsed?.ifExists === true;
    const fits = wasTrue === isTrue || effectOf(spot) === (wasTrue ? 'Allow' : 'Deny');
    return parsed && fits ? movedEntry(spot, { operator: withoutQualifier(operator) }) : [];
  },
};

/** Demands that the key is there. */
export const withPresence: Fix<{ conditionKey: string }> = {
  safety: 'suggested',
  changes({ spot }, { conditionKey }) {
    const statement = statementOf(spot);
    return statement ? addedEntry(statement, 'Null', conditionKey, 'false') : [];
  },
};

export const withoutQualifier = (operator: string): string => operator.slice(operator.indexOf(':') + 1);
