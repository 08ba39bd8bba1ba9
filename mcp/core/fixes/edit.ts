import type { Node } from '../text/tree.js';
import type { Change } from './change.js';
import { blockEdits } from './edit-block.js';
import { flowEdits } from './edit-flow.js';
import { printFlow, printYamlScalar, type Style } from './print-value.js';
import type { Spot } from './spot.js';
import { contentEnd, indentAt, type Rearrangement, type TextEdit } from './text-edit.js';

/**
 * Makes the changes in a text and leaves all the rest as it is: comments, order, indentation, line ends. Undefined
 * where the text does not lend itself to them.
 */
export function editText(text: string, changes: readonly Change[], style: Style): string | undefined {
  const edits: TextEdit[] = [];
  for (const change of changes) {
    const made = editOf(text, change, style);
    if (made === 'impossible') return undefined;
    edits.push(...made);
  }
  for (const one of rearrangements(changes)) {
    const made = isFlow(text, one.holder.node) ? flowEdits(text, one, style) : blockEdits(text, one, style);
    if (!made) return undefined;
    edits.push(...made);
  }
  return apply(text, edits);
}

/** Between brackets, as all of JSON is. */
const isFlow = (text: string, { span }: Node): boolean => span !== undefined && /[[{]/.test(text[span.start] ?? '');

function editOf(text: string, change: Change, style: Style): readonly TextEdit[] | 'impossible' {
  const { node, member } = change.at;
  switch (change.kind) {
    case 'cut':
      return [{ start: change.start, end: change.end, text: '' }];
    case 'rename': {
      const span = member?.keyPlace.span;
      if (!span) return 'impossible';
      const before = text.slice(span.start, span.end);
      return [
        { ...span, text: style.language === 'json' ? JSON.stringify(change.key) : printYamlScalar(change.key, before) },
      ];
    }
    case 'replace': {
      if (!node.span) return 'impossible';
      const { start } = node.span;
      const end = contentEnd(text, node);
      const isScalar = typeof change.value !== 'object' || change.value === null;
      if (!isScalar && style.language === 'yaml' && !isFlow(text, node))
        return blockEdits(text, { change }, style) ?? 'impossible';
      const before = text.slice(start, end);
      const printed =
        style.language === 'yaml' && isScalar
          ? printYamlScalar(change.value, before)
          : printFlow(change.value, isScalar ? '' : indentAt(text, start), style, style.lines);
      return [{ start, end, text: before === '' && !/\s/.test(text[start - 1] ?? ' ') ? ` ${printed}` : printed }];
    }
    default:
      return [];
  }
}

function rearrangements(changes: readonly Change[]): Iterable<Rearrangement> {
  const byHolder = new Map<Node, { holder: Spot; removed: Set<number>; added: Rearrangement['added'][number][] }>();
  for (const change of changes) {
    const holder =
      change.kind === 'remove'
        ? change.at.holder
        : change.kind === 'insert' || change.kind === 'append'
          ? change.at
          : undefined;
    if (!holder) continue;
    const known = byHolder.get(holder.node) ?? { holder, removed: new Set(), added: [] };
    byHolder.set(holder.node, known);
    if (change.kind === 'remove') known.removed.add(change.at.index);
    else if (change.kind === 'insert' || change.kind === 'append') known.added.push(change);
  }
  return byHolder.values();
}

/** Undefined where two edits want the same characters. Lines put behind one that goes stand in its place. */
function apply(text: string, edits: readonly TextEdit[]): string | undefined {
  const sorted = edits
    .map((edit, order) => ({ ...edit, order }))
    .sort((a, b) => a.start - b.start || a.end - b.end || a.order - b.order);
  let done = '';
  let at = 0;
  for (const { start, end, text: put } of sorted) {
    if (start >= at) {
      done += text.slice(at, start) + put;
      at = end;
    } else if (start === end && /^\r?\n/.test(put)) {
      const lineEnd = /\r?\n$/.exec(text.slice(Math.max(0, at - 2), at))?.[0];
      done += lineEnd === undefined ? put : put.replace(/^\r?\n/, '') + lineEnd;
    } else return undefined;
  }
  return done + text.slice(at);
}
