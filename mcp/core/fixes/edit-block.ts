import type { Node } from '../text/tree.js';
import type { Change } from './change.js';
import { printBlock, printBlockMember, printFlow, type Style } from './print-value.js';
import { contentEnd, lineStart, type Rearrangement, type TextEdit } from './text-edit.js';

/** A member or item of a block of YAML: where its key or dash stands and where its content ends. */
interface Extent {
  readonly start: number;
  readonly end: number;
}

type Replacement = { readonly change: Extract<Change, { kind: 'replace' }> };

/** Edits of YAML without brackets; undefined where the text does not lend itself to them. */
export function blockEdits(
  text: string,
  task: Rearrangement | Replacement,
  style: Style,
): readonly TextEdit[] | undefined {
  if ('change' in task) return replacement(text, task.change, style);
  const { holder, removed, added } = task;
  const extents = extentsOf(text, holder.node);
  const [first] = extents ?? [];
  const last = extents?.at(-1);
  if (!extents || !first || !last || (removed.size > 0 && added.length > 0)) return undefined;
  if (added.length > 0) return additions(text, added, first, last, style);
  if (removed.size < extents.length) return removals(text, extents, removed);
  return replacement(text, { kind: 'replace', at: holder, value: holder.node.kind === 'array' ? [] : {} }, style);
}

function extentsOf(text: string, node: Node): readonly Extent[] | undefined {
  const extents: Extent[] = [];
  if (node.kind === 'object') {
    for (const { keyPlace, value } of node.members) {
      if (!keyPlace.span || !value.span) return undefined;
      extents.push({ start: keyPlace.span.start, end: Math.max(keyPlace.span.end + 1, contentEnd(text, value)) });
    }
    return extents;
  }
  if (node.kind !== 'array') return undefined;
  for (const item of node.items) {
    const dash = item.span && dashBefore(text, item.span.start);
    if (dash === undefined) return undefined;
    extents.push({ start: dash, end: Math.max(dash + 1, contentEnd(text, item)) });
  }
  return extents;
}

/** The dash of an item, with nothing but blanks between them. */
function dashBefore(text: string, start: number): number | undefined {
  let at = start - 1;
  while (/\s/.test(text[at] ?? '-')) at--;
  return text[at] === '-' ? at : undefined;
}

function removals(text: string, extents: readonly Extent[], removed: ReadonlySet<number>): readonly TextEdit[] {
  return [...removed].flatMap((index) => {
    const extent = extents[index];
    if (!extent) return [];
    const line = lineStart(text, extent.start);
    const below = nextLine(text, extent.end);
    const isAlone = /^[ \t]*$/.test(text.slice(line, extent.start));
    if (!isAlone) {
      // The first member behind a dash: what follows moves up to it.
      const indent = /^[ \t]*/.exec(text.slice(below))?.[0].length ?? 0;
      return [{ start: extent.start, end: below + indent, text: '' }];
    }
    const isLast = below >= text.length && !text.endsWith('\n');
    return [{ start: isLast ? Math.max(0, line - lineEndLength(text, line)) : line, end: below, text: '' }];
  });
}

const lineEndLength = (text: string, line: number): number => (text.slice(0, line).endsWith('\r\n') ? 2 : 1);

/** Where the line behind an offset begins, comments on the same line passed over. */
function nextLine(text: string, at: number): number {
  const end = text.indexOf('\n', at);
  return end < 0 ? text.length : end + 1;
}

function additions(
  text: string,
  added: Rearrangement['added'],
  first: Extent,
  last: Extent,
  { unit, lineEnd }: Style,
): readonly TextEdit[] {
  const indent = ' '.repeat(first.start - lineStart(text, first.start));
  const rest = /^[^\r\n]*/.exec(text.slice(last.end))?.[0].length ?? 0;
  return added.map((change) => {
    if (change.kind === 'append') {
      const lines = printBlock(change.value, unit).map((line, index) => `${index === 0 ? '- ' : '  '}${line}`);
      return {
        start: last.end + rest,
        end: last.end + rest,
        text: lines.map((line) => lineEnd + indent + line).join(''),
      };
    }
    const lines = printBlockMember(change.key, change.value, unit);
    return change.where === 'first'
      ? { start: first.start, end: first.start, text: lines.map((line) => line + lineEnd + indent).join('') }
      : { start: last.end + rest, end: last.end + rest, text: lines.map((line) => lineEnd + indent + line).join('') };
  });
}

/** A list or an object in place of a value: on lines of its own, or in brackets where it is empty. */
function replacement(
  text: string,
  { at: { node, member }, value }: Replacement['change'],
  style: Style,
): readonly TextEdit[] | undefined {
  if (!node.span) return undefined;
  const { start } = node.span;
  const end = contentEnd(text, node);
  if (typeof value === 'object' && value !== null && Object.keys(value).length === 0) {
    const colon = member?.keyPlace.span ? text.indexOf(':', member.keyPlace.span.end) + 1 : undefined;
    return [
      { start: colon ?? start, end, text: `${colon === undefined ? '' : ' '}${printFlow(value, '', style, 'one')}` },
    ];
  }
  const lines = printBlock(value, style.unit);
  if (!member?.keyPlace.span) {
    const indent = ' '.repeat(start - lineStart(text, start));
    return [{ start, end, text: lines.join(style.lineEnd + indent) }];
  }
  const key = member.keyPlace.span;
  const indent = ' '.repeat(key.start - lineStart(text, key.start)) + style.unit;
  const colon = text.indexOf(':', key.end) + 1;
  return [{ start: colon, end, text: lines.map((line) => style.lineEnd + indent + line).join('') }];
}
