import { remove, replace } from '../../fixes/change.js';
import type { Fix } from '../../fixes/repair.js';
import { itemSpots, memberSpot, rootSpot, type Spot } from '../../fixes/spot.js';
import { textOf } from '../../fixes/usual-fixes.js';
import { rememberOf } from '../../text/remember.js';
import type { Node } from '../../text/tree.js';

/** A Sid is a name for people and tools: whatever it is, the policy allows and denies the same. */

/** The second and every later use gets the first number that makes it a name of its own. */
export const sidsOfTheirOwn: Fix<{ sid: string }> = {
  safety: 'safe',
  changes({ root }, { sid }) {
    const uses = usesIn(root.node);
    let number = 2;
    return (uses.get(sid) ?? []).slice(1).map((one) => {
      while (uses.has(`${sid}${number}`)) number++;
      return replace(one, `${sid}${number++}`);
    });
  },
};

/** Every use of it without the characters that are not allowed, or no Sid where none is left. */
export const plainSids: Fix<{ sid: string; plain: string }> = {
  safety: 'safe',
  changes({ root }, { sid, plain }) {
    return (usesIn(root.node).get(sid) ?? []).map((one) => (plain === '' ? remove(one) : replace(one, plain)));
  },
};

/** The Sids of a policy and where they stand. Remembered: every statement may have a bad one. */
const usesIn = rememberOf((policy: Node): ReadonlyMap<string, readonly Spot[]> => {
  const uses = new Map<string, Spot[]>();
  const statements = memberSpot(rootSpot(policy), 'Statement');
  for (const statement of statements ? itemSpots(statements) : []) {
    const sid = memberSpot(statement, 'Sid');
    const text = sid && textOf(sid);
    if (!sid || text === undefined) continue;
    const list = uses.get(text);
    if (list) list.push(sid);
    else uses.set(text, [sid]);
  }
  return uses;
});
