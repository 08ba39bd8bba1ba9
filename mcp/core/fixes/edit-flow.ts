import type { Node } from '../text/tree.js';
import { printFlow, type Style } from './print-value.js';
import { indentAt, type Rearrangement, type TextEdit } from './text-edit.js';

/** From the first character of a member or item to the one behind its last. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

/** Takes from and adds to an object or list in brackets; undefined where it has no place in the text. */
export function flowEdits(
  text: string,
  { holder: { node }, removed, added }: Rearrangement,
  style: Style,
): readonly TextEdit[] | undefined {
  const extents = extentsOf(node);
  if (!node.span || !extents) return undefined;
  if (added.length === 0) return removals(text, node.span, extents, removed);
  const [first] = extents;
  const last = extents.at(-1);
  if (removed.size > 0) return undefined;
  const indent = first ? indentAt(text, first.start) : indentAt(text, node.span.start) + style.unit;
  const isSpread =
    first === undefined ? style.lines === 'several' : text.slice(node.span.start, first.start).includes('\n');
  const printed = (change: (typeof added)[number]): string => {
    const value = printFlow(change.value, indent, style, isSpread ? 'several' : 'one');
    return change.kind === 'insert' ? `${JSON.stringify(change.key)}:${style.gap}${value}` : value;
  };
  if (!first || !last) {
    const [open, close] = node.kind === 'array' ? '[]' : '{}';
    const inner = added.map(printed).join(`,${style.gap}`);
    return [{ ...node.span, text: `${open}${inner}${close}` }];
  }
  const between = isSpread ? style.lineEnd + indent : style.gap;
  return added.map((change) =>
    change.kind === 'insert' && change.where === 'first'
      ? { start: first.start, end: first.start, text: `${printed(change)},${between}` }
      : { start: last.end, end: last.end, text: `,${between}${printed(change)}` },
  );
}

function extentsOf(node: Node): readonly Extent[] | undefined {
  const extents: Extent[] = [];
  const add = (start: number | undefined, end: number | undefined): void => {
    if (start !== undefined && end !== undefined) extents.push({ start, end });
  };
  if (node.kind === 'array') for (const { span } of node.items) add(span?.start, span?.end);
  if (node.kind === 'object')
    for (const { keyPlace, value } of node.members) add(keyPlace.span?.start, value.span?.end);
  const count = node.kind === 'array' ? node.items.length : node.kind === 'object' ? node.members.length : -1;
  return extents.length === count ? extents : undefined;
}

function removals(
  text: string,
  whole: Extent,
  extents: readonly Extent[],
  removed: ReadonlySet<number>,
): readonly TextEdit[] {
  if (removed.size === extents.length) return [{ start: whole.start + 1, end: whole.end - 1, text: '' }];
  const edits: TextEdit[] = [];
  for (let at = 0; at < extents.length; at++) {
    if (!removed.has(at)) continue;
    const from = at;
    while (removed.has(at + 1)) at++;
    const [start, end] = [extents[from], extents[at]];
    const [before, next] = [extents[from - 1], extents[at + 1]];
    if (!start || !end) continue;
    if (next) edits.push({ start: start.start, end: end.end + ownGap(text.slice(end.end, next.start)), text: '' });
    else if (before) edits.push(...tail(text, before, start, end));
  }
  return edits;
}

const piece = /\/\/[^\n]*|\/\*[\s\S]*?\*\/|#[^\n]*|,|\s+/g;

/** How much of what stands between two of them belongs to the first: the comma, a comment on its line, the blanks. */
function ownGap(gap: string): number {
  let hasComma = false;
  let isSameLine = true;
  for (const { 0: part, index } of gap.matchAll(piece)) {
    if (part === ',') hasComma = true;
    else if (/^\s/.test(part)) isSameLine &&= !part.includes('\n');
    else if (!hasComma || !isSameLine) {
      if (!isSameLine) return index;
    }
  }
  return gap.length;
}

/** The last ones: with the comma before them, and without the comments that belong to what stays. */
function tail(text: string, before: Extent, first: Extent, last: Extent): readonly TextEdit[] {
  const gap = text.slice(before.end, first.start);
  const pieces = [...gap.matchAll(piece)];
  const comment = pieces.findLast(({ 0: part }) => !/^[,\s]/.test(part));
  if (!comment) return [{ start: before.end, end: last.end, text: '' }];
  const comma = pieces.find(({ 0: part }) => part === ',');
  const from = before.end + comment.index + comment[0].length;
  const at = before.end + (comma?.index ?? 0);
  if (comma && comma.index > comment.index) return [{ start: from, end: last.end, text: '' }];
  return [...(comma ? [{ start: at, end: at + 1, text: '' }] : []), { start: from, end: last.end, text: '' }];
}
