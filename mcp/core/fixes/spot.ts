import { type Path, stepsOf } from '../text/path.js';
import { rememberOf } from '../text/remember.js';
import type { Span } from '../text/span.js';
import type { Member, Node, ObjectNode, Place } from '../text/tree.js';

/** A value of a document with all that it stands in, so that it can be changed there. */
export interface Spot {
  readonly node: Node;
  /** What it stands in; absent for the document itself. */
  readonly holder?: Spot;
  /** Its key and value, where it stands in an object. */
  readonly member?: Member;
  /** Its position among the members or items of its holder. */
  readonly index: number;
}

/** The spot of a document's outermost value. */
export const rootSpot = (node: Node): Spot => ({ node, index: 0 });

/**
 * Finds the value that a finding stands at. Of a key that stands twice the one at that very place is taken; undefined
 * where there is no such value.
 */
export function spotAt(root: Spot, { path, span }: Place): Spot | undefined {
  let spot: Spot | undefined = root;
  for (const step of stepsBelow(root.node.path, path)) spot = spot && childAt(spot, step, span);
  return spot;
}

/** The spot of a member, whatever the case of its key; undefined where the object has none. */
export function memberSpot(spot: Spot, key: string): Spot | undefined {
  const { node } = spot;
  if (node.kind !== 'object') return undefined;
  const { exact, alike } = positionsOf(node);
  return memberAt(spot, node, exact.get(key)?.at(-1) ?? alike.get(key.toLowerCase())?.at(-1) ?? -1);
}

/** Every item of a list, or the value itself where it is none. */
export function itemSpots(spot: Spot): readonly Spot[] {
  return spot.node.kind === 'array' ? spot.node.items.map((node, index) => ({ node, holder: spot, index })) : [spot];
}

/** How many members an object has. */
export const memberCount = ({ node }: Spot): number => (node.kind === 'object' ? node.members.length : 0);

/** The members of an object with this very key. */
export function membersNamed(spot: Spot, key: string): readonly Spot[] {
  const { node } = spot;
  if (node.kind !== 'object') return [];
  return (positionsOf(node).exact.get(key) ?? []).flatMap((index) => memberAt(spot, node, index) ?? []);
}

/**
 * The members of an object, but for one, whose keys differ from this one in case at most: the first, and a second if
 * there is one. More are not needed, and a condition may hold thousands.
 */
export function othersAlike(spot: Spot, key: string, member: Member | undefined): readonly Spot[] {
  const { node } = spot;
  if (node.kind !== 'object') return [];
  const first = (positionsOf(node).alike.get(key.toLowerCase()) ?? []).slice(0, 3);
  return first.flatMap((index) => memberAt(spot, node, index) ?? []).filter((one) => one.member !== member);
}

function stepsBelow(base: Path | undefined, path: Path | undefined): readonly (string | number)[] {
  return stepsOf(path).slice(stepsOf(base).length);
}

function childAt(holder: Spot, step: string | number, span: Span | undefined): Spot | undefined {
  const { node } = holder;
  if (node.kind === 'array') {
    const item = node.items[Number(step)];
    return item && { node: item, holder, index: Number(step) };
  }
  if (node.kind !== 'object') return undefined;
  const key = String(step);
  const known = positionsOf(node).exact.get(key) ?? [];
  const here = span && known.find((index) => holds(node.members[index], span));
  return memberAt(holder, node, here ?? known.at(-1) ?? -1);
}

function memberAt(holder: Spot, node: ObjectNode, index: number): Spot | undefined {
  const member = node.members[index];
  return member && { node: member.value, member, holder, index };
}

const holds = (member: Member | undefined, { start, end }: Span): boolean =>
  [member?.keyPlace.span, member?.value.span].some((span) => span && span.start <= start && end <= span.end);

/** Where the keys of an object stand. */
interface Positions {
  readonly exact: ReadonlyMap<string, readonly number[]>;
  /** By lower case. */
  readonly alike: ReadonlyMap<string, readonly number[]>;
}

/** Remembered: every key of a long condition may have a finding. */
const positionsOf = rememberOf(({ members }: ObjectNode): Positions => {
  const exact = new Map<string, number[]>();
  const alike = new Map<string, number[]>();
  for (const [index, { key }] of members.entries()) {
    add(exact, key, index);
    add(alike, key.toLowerCase(), index);
  }
  return { exact, alike };
});

function add(positions: Map<string, number[]>, key: string, index: number): void {
  const list = positions.get(key);
  if (list) list.push(index);
  else positions.set(key, [index]);
}

/** The strings that the paths lead to or through, each once. */
export function stringsOn(root: Spot, paths: readonly (Path | undefined)[]): readonly Spot[] {
  const found = new Map<Node, Spot>();
  for (const path of paths) {
    let spot: Spot | undefined = root;
    for (const step of stepsOf(path)) if (spot && spot.node.kind !== 'string') spot = childAt(spot, step, undefined);
    if (spot?.node.kind === 'string') found.set(spot.node, spot);
  }
  return [...found.values()];
}
