import { type Change, remove, replace } from '../../fixes/change.js';
import type { Fix } from '../../fixes/repair.js';
import { membersNamed } from '../../fixes/spot.js';
import { renamedTo, safetyOfVersion, textOf } from '../../fixes/usual-fixes.js';
import { extrasIn } from '../../text/parse-json.js';
import type { Span } from '../../text/span.js';
import { type Node, plainValue } from '../../text/tree.js';
import { isAccountId } from '../../values/account-id.js';

/** The repairs of `policy_structure`. AWS refuses all of these documents, so what makes one a grant is a suggestion. */

/** A text says the same without commas that nothing follows. */
export const withoutTrailingCommas: Fix<never> = {
  safety: 'safe',
  changes({ root, document: { source } }) {
    const { trailingCommas } = extrasIn(source?.text ?? '');
    return trailingCommas.map(({ start, end }): Change => ({ kind: 'cut', at: root, start, end, what: 'a comma' }));
  },
};

/** What the comments say is lost, and only their author knows whether it is written elsewhere. */
export const withoutComments: Fix<never> = {
  safety: 'suggested',
  changes({ root, document: { source } }) {
    const text = source?.text ?? '';
    return extrasIn(text).comments.map((span): Change => {
      const what = `the comment ${text.slice(span.start, span.end).trim()}`;
      return { kind: 'cut', at: root, ...wholeLine(text, span), what };
    });
  },
};

/** The line of a comment, where there is nothing else on it; else the comment with the blanks before it. */
function wholeLine(text: string, { start, end }: Span): Span {
  const from = past(text, start, -1);
  const to = past(text, end, 1);
  const isAlone = (from === 0 || text[from - 1] === '\n') && (to === text.length || /[\r\n]/.test(text[to] ?? ''));
  if (!isAlone) return { start: from, end };
  return { start: from, end: to + (text.startsWith('\r\n', to) ? 2 : to < text.length ? 1 : 0) };
}

/** The offset behind the blanks on one side. */
function past(text: string, offset: number, side: 1 | -1): number {
  let at = offset;
  while (/[ \t]/.test(text[side === 1 ? at : at - 1] ?? '')) at += side;
  return at;
}

/** A key that stands twice with the same value may stand once. Where the values differ, nobody knows which is meant. */
export const agreeingKeys: Fix<never> = {
  safety: 'safe',
  changes({ spot: { holder, member } }) {
    if (!holder || !member) return [];
    const [first, ...others] = membersNamed(holder, member.key);
    return first && others.every(({ node }) => isSame(node, first.node)) ? others.map(remove) : [];
  },
};

const isSame = (a: Node, b: Node): boolean => JSON.stringify(plainValue(a)) === JSON.stringify(plainValue(b));

/** A policy around one statement, or a list of them. */
export const wrappedStatements: Fix<never> = {
  safety: 'suggested',
  changes({ spot }) {
    const value = plainValue(spot.node);
    return [replace(spot, { Version: '2012-10-17', Statement: Array.isArray(value) ? value : [value] })];
  },
};

/** What people write beside a statement for other people. */
const notes = ['comment', 'comments', 'description', 'note', 'notes', 'title', 'name', '_comment', '//', '$schema'];

/** The name that was meant, unless there is one of that name; a remark for people may go. */
export const elementName: Fix<{ element: string; expected: string }> = {
  safety: (_, { expected }) => (expected === 'Sid' || expected === 'Id' ? 'safe' : 'suggested'),
  changes({ spot }, { element, expected }) {
    if (expected !== '') return renamedTo(spot, expected);
    return notes.includes(element.toLowerCase()) && textOf(spot) !== undefined ? [remove(spot)] : [];
  },
};

/** One string for a list of one, and quotes for a number that is a name or an account. */
export const elementShape: Fix<{ element: string; expected: string }> = {
  safety(subject, { element }) {
    if (element === 'Version') return safetyOfVersion(subject);
    return element === 'Effect' || isPrincipal(element) ? 'suggested' : 'safe';
  },
  changes({ spot }, { element, expected }) {
    const { node } = spot;
    if (isPrincipal(element)) return node.kind === 'number' && isAccountId(node.text) ? [replace(spot, node.text)] : [];
    if (expected !== 'a string') return [];
    const [only, ...others] = node.kind === 'array' ? node.items : [];
    if (only?.kind === 'string' && others.length === 0) return [replace(spot, only.text)];
    const isLabel = element === 'Sid' || element === 'Id';
    return isLabel && node.kind === 'number' ? [replace(spot, node.text)] : [];
  },
};

const isPrincipal = (element: string): boolean => /^(?:Not)?Principal AWS$/.test(element);

/** `["*"]` → `"*"`, a list of ARNs, accounts and services → by kind; none where one of them could be anything. */
export const principalShape: Fix<never> = {
  safety: 'suggested',
  changes({ spot }) {
    const { node } = spot;
    const texts = node.kind === 'array' ? node.items.map((item) => textOf({ node: item, index: 0 }) ?? '') : [];
    if (texts.length === 1 && texts[0] === '*') return [replace(spot, '*')];
    const kinds = texts.map(kindOf);
    if (texts.length === 0 || kinds.includes(undefined)) return [];
    const byKind: Record<string, readonly string[]> = {};
    for (const [index, kind] of kinds.entries()) {
      if (kind) byKind[kind] = [...(byKind[kind] ?? []), texts[index] ?? ''];
    }
    return [replace(spot, byKind)];
  },
};

function kindOf(text: string): string | undefined {
  if (
    /^\d{12}$/.test(text) ||
    /^arn:aws[\w-]*:(?:iam|sts)::\d{12}:(?:root|user|role|assumed-role|federated-user)\b/.test(text)
  )
    return 'AWS';
  return /^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/.test(text) ? 'Service' : undefined;
}
