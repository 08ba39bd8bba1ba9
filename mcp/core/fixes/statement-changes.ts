import type { Json } from '../text/json.js';
import { plainValue } from '../text/tree.js';
import { append, type Change, remove, replace } from './change.js';
import { changedValue } from './changed-value.js';
import { itemSpots, memberSpot, type Spot } from './spot.js';
import { textOf } from './usual-fixes.js';

/** The entries of a statement's Action that read so, in any case of letters. */
function actionSpots(statement: Spot, texts: readonly string[]): readonly Spot[] {
  const action = memberSpot(statement, 'Action');
  const wanted = new Set(texts.map((text) => text.toLowerCase()));
  return action ? itemSpots(action).filter((one) => wanted.has((textOf(one) ?? '').toLowerCase())) : [];
}

/**
 * Gives some actions of a statement other elements: in place where it has no other actions, else by moving them to a
 * statement of their own behind the others, with the same Effect, Principal and Condition and no Sid.
 */
export function splitStatement(
  statement: Spot,
  texts: readonly string[],
  elements: Readonly<Record<string, Json>>,
): readonly Change[] {
  const action = memberSpot(statement, 'Action');
  const moved = actionSpots(statement, texts);
  if (!action || moved.length === 0 || statement.node.kind !== 'object') return [];
  if (moved.length === itemSpots(action).length) return inPlace(statement, elements);
  const kept = Object.fromEntries(
    statement.node.members.filter(({ key }) => key !== 'Sid').map(({ key, value }) => [key, plainValue(value)]),
  );
  const names = moved.map((one) => textOf(one) ?? '');
  const own = { ...kept, Action: names.length === 1 ? (names[0] ?? '') : names, ...elements };
  const gone = moved.map(remove);
  if (statement.holder?.node.kind === 'array') return [...gone, append(statement.holder, own)];
  return [replace(statement, [changedValue(statement.node, gone), own])];
}

function inPlace(statement: Spot, elements: Readonly<Record<string, Json>>): readonly Change[] {
  return Object.entries(elements).flatMap(([key, value]) => {
    const element = memberSpot(statement, key);
    return element ? [replace(element, value)] : [];
  });
}
