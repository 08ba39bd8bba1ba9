import { printOperator, readOperator } from '../../conditions/operator.js';
import { replace } from '../../fixes/change.js';
import { movedEntry } from '../../fixes/condition-changes.js';
import type { Fix } from '../../fixes/repair.js';
import { itemSpots } from '../../fixes/spot.js';
import { effectOf, textOf } from '../../fixes/usual-fixes.js';

/** AWS reads numbers and booleans as their text. */
export const asStrings: Fix<never> = {
  safety: 'safe',
  changes: ({ spot }) =>
    itemSpots(spot).flatMap((one) => (one.node.kind === 'string' ? [] : [replace(one, textOf(one) ?? '')])),
};

/** The operator of the key's own type, where there is but one that says the same. */
export const rightFamily: Fix<{ operator: string; type: string }> = {
  safety: 'suggested',
  changes({ spot }, { operator, type }) {
    const parsed = readOperator(operator);
    const isEquality = parsed !== undefined && /^String(?:Not)?(?:Equals|Like)$/.test(parsed.name);
    const name = {
      Bool: parsed?.negated ? undefined : 'Bool',
      ARN: parsed?.negated ? 'ArnNotLike' : 'ArnLike',
      IPAddress: parsed?.negated ? 'NotIpAddress' : 'IpAddress',
    }[type];
    return isEquality && name !== undefined ? movedEntry(spot, { operator: printOperator({ ...parsed, name }) }) : [];
  },
};

/** Wildcards that stay within a field match less: an Allow may lose by it, a Deny must not. */
export const arnOperator: Fix<{ operator: string; instead: string }> = {
  safety: 'suggested',
  changes({ spot }, { operator, instead }) {
    const narrows = readOperator(operator)?.negated ? 'Deny' : 'Allow';
    return effectOf(spot) === narrows ? movedEntry(spot, { operator: instead }) : [];
  },
};
