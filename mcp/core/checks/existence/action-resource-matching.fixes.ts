import { remove } from '../../fixes/change.js';
import type { Fix } from '../../fixes/repair.js';
import { itemSpots, memberSpot } from '../../fixes/spot.js';
import { splitStatement } from '../../fixes/statement-changes.js';
import { effectOf, statementOf, textOf, textsOf } from '../../fixes/usual-fixes.js';

/** The actions with the resources close to the listed ones that they do work on. */
export const ownResources: Fix<{ actions: readonly string[]; nearby: readonly string[] }> = {
  safety: 'suggested',
  changes({ spot }, { actions, nearby }) {
    const statement = statementOf(spot);
    const [only, ...others] = nearby;
    const resource = statement && memberSpot(statement, 'Resource');
    if (!resource || only === undefined) return [];
    const listed = textsOf(resource);
    // A resource above the listed one is more than was listed, unless that ended in all there is below it.
    const isNear = (arn: string): boolean =>
      listed.some((text) => arn.startsWith(text) || text === `${arn}/*` || text === `${arn}:*`);
    if (effectOf(spot) !== 'Deny' && !nearby.every(isNear)) return [];
    return splitStatement(statement, actions, { Resource: others.length === 0 ? only : nearby });
  },
};

/** Listings that AWS allows on everything or not at all; a policy that is attached to one resource cannot allow them. */
export const ownStar: Fix<{ actions: readonly string[]; belongs: string }> = {
  safety: 'suggested',
  changes({ spot }, { actions, belongs }) {
    const statement = belongs === 'elsewhere' ? undefined : statementOf(spot);
    return statement ? splitStatement(statement, actions, { Resource: '*' }) : [];
  },
};

/** In a Deny it stays: the reference has gaps, and what it lacks may be stopped all the same. */
export const withoutUnused: Fix<{ resources: readonly string[] }> = {
  safety: 'suggested',
  waits: true,
  changes({ spot }, { resources }) {
    const statement = statementOf(spot);
    const clause = statement && memberSpot(statement, 'Resource');
    if (!clause || effectOf(spot) !== 'Allow') return [];
    const items = itemSpots(clause);
    const unused = items.filter((one) => resources.includes(textOf(one) ?? ''));
    return unused.length < items.length ? unused.map(remove) : [];
  },
};
