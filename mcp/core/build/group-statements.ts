import type { Catalog } from '../catalog/catalog.js';
import type { PlainStatement } from '../policy/plain-policy.js';
import { resourceCovers } from '../values/resource-pattern.js';
import { hasWildcard, wildcardCovers } from '../values/wildcard.js';
import type { ActionEntry, Grant } from './grant.js';
import { byCode, inOrder } from './order.js';
import { oneOrMore, printRestrictions } from './restriction.js';
import { sidFor } from './sid.js';

export interface Grouped {
  readonly statements: readonly PlainStatement[];
  /** Entries of the request that others say already. */
  readonly dropped: readonly string[];
}

interface Group {
  readonly entries: readonly ActionEntry[];
  readonly resources: readonly string[];
  readonly condition: ReturnType<typeof printRestrictions>;
}

/** Entries with the same resources and conditions in one statement; what stands on `*` comes last. */
export function groupStatements(grants: readonly Grant[], catalog: Catalog): Grouped {
  const dropped = new Set<string>();
  const taken = new Set<string>();
  const statements = groupsOf(withoutCovered(grants, dropped), dropped).map(
    ({ entries, resources, condition }): PlainStatement => {
      const sid = sidFor({ entries, resources }, taken, catalog);
      taken.add(sid);
      return {
        Sid: sid,
        Effect: 'Allow',
        Action: oneOrMore(inOrder(entries.map(({ text }) => text))),
        Resource: oneOrMore(resources),
        ...(condition && { Condition: condition }),
      };
    },
  );
  return { statements, dropped: inOrder(dropped) };
}

function groupsOf(grants: readonly Grant[], dropped: Set<string>): readonly Group[] {
  const groups = new Map<string, Grant[]>();
  for (const grant of grants) {
    const resources = uncovered(grant.resources, dropped);
    const key = JSON.stringify([grant.reach === 'only_star', resources, printRestrictions(grant.restrictions)]);
    groups.set(key, [...(groups.get(key) ?? []), { ...grant, resources }]);
  }
  return [...groups.values()]
    .map(groupOf)
    .sort(
      (a, b) => Number(a.resources.includes('*')) - Number(b.resources.includes('*')) || byCode(sortKey(a), sortKey(b)),
    );
}

function groupOf(members: readonly Grant[]): Group {
  const [first] = members;
  const unique = new Map(members.map(({ entry }) => [entry.text, entry]));
  return {
    entries: [...unique.values()].sort((a, b) => byCode(a.text, b.text)),
    resources: first?.resources ?? [],
    condition: printRestrictions(first?.restrictions ?? []),
  };
}

const sortKey = ({ entries, resources, condition }: Group): string =>
  JSON.stringify([entries.map(({ text }) => text), resources, condition]);

/** `s3:GetObject` beside `s3:Get*` says nothing, on the same resources and under the same conditions. */
function withoutCovered(grants: readonly Grant[], dropped: Set<string>): readonly Grant[] {
  const patterns = grants.filter(({ entry }) => entry.kind === 'pattern');
  return grants.filter((grant, index) => {
    const isCovered = patterns.some(
      (one) => one !== grant && grantCovers(one, grant) && !(grants.indexOf(one) > index && grantCovers(grant, one)),
    );
    if (isCovered) dropped.add(grant.entry.text);
    return !isCovered;
  });
}

const grantCovers = (outer: Grant, inner: Grant): boolean =>
  wildcardCovers(outer.entry.text.toLowerCase(), inner.entry.text.toLowerCase()) &&
  inner.resources.every((text) => outer.resources.includes(text)) &&
  JSON.stringify(printRestrictions(outer.restrictions)) === JSON.stringify(printRestrictions(inner.restrictions));

/** `bucket/logs/*` beside `bucket/*` says nothing; of two that say the same the first stays. */
function uncovered(resources: readonly string[], dropped: Set<string>): readonly string[] {
  const wide = resources.filter(hasWildcard);
  return resources.filter((text, index) => {
    const isCovered = wide.some(
      (one) =>
        one !== text && resourceCovers(one, text) && !(resources.indexOf(one) > index && resourceCovers(text, one)),
    );
    if (isCovered) dropped.add(text);
    return !isCovered;
  });
}
