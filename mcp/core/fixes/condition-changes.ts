import type { Json } from '../text/json.js';
import { plainValue } from '../text/tree.js';
import { type Change, insert, remove, rename } from './change.js';
import { memberCount, memberSpot, othersAlike, type Spot } from './spot.js';
import { renamedTo } from './usual-fixes.js';

/** The key under an operator that a spot is or lies in; undefined outside of conditions. */
export function entryOf(spot: Spot): Spot | undefined {
  for (let at: Spot | undefined = spot; at; at = at.holder) {
    if (at.holder?.holder?.member?.key.toLowerCase() === 'condition') return at;
  }
  return undefined;
}

/** The entry of a finding that stands at it, or at its operator. */
export const entryAt = (spot: Spot, key: string): Spot | undefined => entryOf(spot) ?? memberSpot(spot, key);

/** What an entry becomes; what is not named stays as it is. */
interface Moved {
  readonly operator: string;
  readonly key?: string;
}

/** Puts an entry of a condition under another operator, beside what stands there; nothing where it already has the key. */
export function movedEntry(spot: Spot, { operator, key }: Moved): readonly Change[] {
  const entry = entryOf(spot);
  const block = entry?.holder;
  const condition = block?.holder;
  if (!entry?.member || !block?.member || !condition) return [];
  const name = key ?? entry.member.key;
  const target = memberSpot(condition, operator);
  const isOwn = target?.member === block.member;
  if (isOwn || (!target && memberCount(block) === 1)) {
    if (name !== entry.member.key && memberSpot(block, name) && !isSameKey(name, entry.member.key)) return [];
    return [
      ...(block.member.key === operator ? [] : [rename(block, operator)]),
      ...(name === entry.member.key ? [] : [rename(entry, name)]),
    ];
  }
  if (target && (memberSpot(target, name) || target.node.kind !== 'object' || target.node.members.length === 0))
    return [];
  const value = plainValue(entry.node);
  const gone = memberCount(block) === 1 ? remove(block) : remove(entry);
  if (target) return [gone, insert(target, name, value)];
  return gone.at === block ? [] : [gone, insert(condition, operator, { [name]: value })];
}

/**
 * Gives all entries of an operator another one. Where that one stands in the condition already they join its entries,
 * as all of a condition has to hold; nothing where it has one of the keys.
 */
export function underOperator(block: Spot, operator: string): readonly Change[] {
  const { node, member, holder } = block;
  const [target, another] = holder ? othersAlike(holder, operator, member) : [];
  if (!target) return renamedTo(block, operator);
  if (another || node.kind !== 'object' || memberCount(block) === 0 || memberCount(target) === 0) return [];
  if (node.members.some(({ key }) => memberSpot(target, key))) return [];
  return [remove(block), ...node.members.map(({ key, value }) => insert(target, key, plainValue(value)))];
}

const isSameKey = (a: string, b: string): boolean => a.toLowerCase() === b.toLowerCase();

/** Adds a comparison to the condition of a statement; nothing where one of that operator and key stands there. */
export function addedEntry(statement: Spot, operator: string, key: string, value: Json): readonly Change[] {
  const condition = memberSpot(statement, 'Condition');
  if (!condition) return [insert(statement, 'Condition', { [operator]: { [key]: value } })];
  if (condition.node.kind !== 'object') return [];
  const block = memberSpot(condition, operator);
  if (!block) return [insert(condition, operator, { [key]: value })];
  return block.node.kind !== 'object' || memberSpot(block, key) ? [] : [insert(block, key, value)];
}
