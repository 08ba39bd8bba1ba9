import type { Policy } from '../policy/ast.js';
import type { Json } from '../text/json.js';
import { type Change, insert, remove, rename, replace } from './change.js';
import type { Fix, Safety, Subject } from './repair.js';
import { itemSpots, memberSpot, othersAlike, type Spot } from './spot.js';

/** Repairs that many checks share. */

/** Puts another value where the finding stands; none for undefined. */
export const replaced = <A>(safety: Safety, value: (args: A, subject: Subject) => Json | undefined): Fix<A> => ({
  safety,
  changes(subject, args) {
    const instead = value(args, subject);
    return instead === undefined || instead === textOf(subject.spot) ? [] : [replace(subject.spot, instead)];
  },
});

/** Gives the member that the finding stands at another key, unless its object has one of that name; none for ''. */
export const renamed = <A>(safety: Safety, key: (args: A, subject: Subject) => string): Fix<A> => ({
  safety,
  changes: (subject, args) => renamedTo(subject.spot, key(args, subject)),
});

export function renamedTo(spot: Spot, key: string): readonly Change[] {
  const { member, holder } = spot;
  if (key === '' || !member || !holder || member.key === key) return [];
  return othersAlike(holder, key, member).length > 0 ? [] : [rename(spot, key)];
}

/** Takes away the member or item that the finding stands at, unless a list would be left empty. */
export const removed = <A>(safety: Safety): Fix<A> => ({
  safety,
  changes: ({ spot }) => removedFrom(spot),
});

export function removedFrom(spot: Spot): readonly Change[] {
  const { holder } = spot;
  if (!holder || (holder.node.kind === 'array' && holder.node.items.length < 2)) return [];
  return [remove(spot)];
}

/** Sets the Version that policies are written in today. */
export const currentVersion: Fix<never> = {
  safety: (subject) => safetyOfVersion(subject),
  changes({ root }) {
    const version = memberSpot(root, 'Version');
    if (version?.member?.key === 'Version') return [replace(version, '2012-10-17')];
    return version || root.node.kind !== 'object' ? [] : [insert(root, 'Version', '2012-10-17', 'first')];
  },
};

/** In the newer language `${…}` is a variable and no longer the characters. */
export const safetyOfVersion = ({ document: { policy } }: Subject): Safety =>
  policy && holdsVariables(policy) ? 'suggested' : 'safe';

function holdsVariables({ statements }: Policy): boolean {
  return statements.some(
    ({ resource, condition }) =>
      resource?.values.some(({ value }) => value.includes('${')) ||
      condition?.entries.some(({ values }) => values.some(({ value }) => value.text.includes('${'))),
  );
}

/** The text of a scalar. */
export const textOf = ({ node }: Spot): string | undefined =>
  node.kind === 'object' || node.kind === 'array' ? undefined : node.text;

/** The statement that a spot lies in, or is; undefined outside of all. */
export function statementOf(spot: Spot): Spot | undefined {
  let before: Spot | undefined;
  for (let at: Spot | undefined = spot; at; at = at.holder) {
    if (at.member?.key.toLowerCase() === 'statement') return at.node.kind === 'array' ? before : at;
    before = at;
  }
  return undefined;
}

/** What the statement around a spot does; undefined where it does neither. */
export function effectOf(spot: Spot): 'Allow' | 'Deny' | undefined {
  const statement = statementOf(spot);
  const effect = statement && memberSpot(statement, 'Effect');
  const text = effect && textOf(effect)?.trim().toLowerCase();
  return text === 'allow' ? 'Allow' : text === 'deny' ? 'Deny' : undefined;
}

/** The texts of a list, or of a lone value. */
export const textsOf = (spot: Spot): readonly string[] => itemSpots(spot).flatMap((one) => textOf(one) ?? []);
