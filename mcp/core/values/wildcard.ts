/**
 * IAM's two wildcards: `*` for any run of characters, `?` for exactly one.
 * Nothing here backtracks: a comparison costs the product of the two lengths at the very most, and refuses to start
 * where that product is beyond what AWS's own limits (an ARN has 2,048 characters) could ever need.
 */

/** Does the pattern hold a wildcard at all? */
export const hasWildcard = (text: string): boolean => text.includes('*') || text.includes('?');

/** Does `pattern` match the whole of `text`? Case counts; fold both sides before where AWS ignores it. */
export function matchesWildcard(pattern: string, text: string): boolean {
  if (pattern === text || pattern === '*') return true;
  return hasWildcard(pattern) && compileWildcard(pattern)(text);
}

const mostSteps = 4096 * 4096;
const tooLong = (a: string, b: string): boolean => a.length * b.length > mostSteps;

/** A matcher to use on many texts. Literal pieces between the stars are looked for from left to right. */
export function compileWildcard(pattern: string): (text: string) => boolean {
  if (!hasWildcard(pattern)) return (text) => text === pattern;
  const head = beforeOnlyStar(pattern);
  if (head !== undefined) return (text) => text.startsWith(head);
  const pieces = pattern.replace(/\*+/g, '*').split('*');
  const first = pieces[0] ?? '';
  if (pieces.length === 1) return (text) => text.length === first.length && pieceStandsAt(first, text, 0);
  const last = pieces.at(-1) ?? '';
  const middle = pieces.slice(1, -1);
  return (text) => {
    if (text.length < first.length + last.length || !pieceStandsAt(first, text, 0)) return false;
    const end = text.length - last.length;
    if (!pieceStandsAt(last, text, end)) return false;
    if (middle.length > 0 && tooLong(pattern, text)) return false;
    let at = first.length;
    for (const piece of middle) {
      const found = indexOfPiece(piece, text, at, end);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return true;
  };
}

/** The form that nearly every wildcard in a policy has: letters, then one star. */
const beforeOnlyStar = (pattern: string): string | undefined =>
  pattern.indexOf('*') === pattern.length - 1 && !pattern.includes('?') ? pattern.slice(0, -1) : undefined;

/** The first place from `from` where the piece stands and ends by `end`, or -1. */
function indexOfPiece(piece: string, text: string, from: number, end: number): number {
  if (!piece.includes('?')) {
    const found = text.indexOf(piece, from);
    return found < 0 || found + piece.length > end ? -1 : found;
  }
  for (let at = from; at + piece.length <= end; at++) if (pieceStandsAt(piece, text, at)) return at;
  return -1;
}

function pieceStandsAt(piece: string, text: string, at: number): boolean {
  if (!piece.includes('?')) return text.startsWith(piece, at);
  if (at < 0 || at + piece.length > text.length) return false;
  for (let i = 0; i < piece.length; i++) if (piece[i] !== '?' && piece[i] !== text[at + i]) return false;
  return true;
}

/**
 * Is there a text that both patterns match? `Get*` and `*Object` overlap, `Get*` and `Put*` do not.
 * Where both have a star, each star can stand for whatever the other pattern asks for in the middle, so that only
 * the letters before the first and after the last star can contradict one another.
 */
export function wildcardsOverlap(a: string, b: string): boolean {
  if (!hasWildcard(a)) return matchesWildcard(b, a);
  if (!hasWildcard(b)) return matchesWildcard(a, b);
  const [aHasStar, bHasStar] = [a.includes('*'), b.includes('*')];
  if (aHasStar && bHasStar) return headsAgree(a, b) && tailsAgree(a, b);
  if (aHasStar) return overlapsFixed(a, b);
  if (bHasStar) return overlapsFixed(b, a);
  return a.length === b.length && headsAgree(a, b);
}

/** Do the letters before the first star of either go together? */
function headsAgree(a: string, b: string): boolean {
  for (let i = 0; i < a.length && i < b.length; i++) {
    const [x, y] = [a[i], b[i]];
    if (x === '*' || y === '*') return true;
    if (!agree(x, y)) return false;
  }
  return true;
}

/** The same from the end. */
function tailsAgree(a: string, b: string): boolean {
  for (let i = 1; i <= a.length && i <= b.length; i++) {
    const [x, y] = [a[a.length - i], b[b.length - i]];
    if (x === '*' || y === '*') return true;
    if (!agree(x, y)) return false;
  }
  return true;
}

const agree = (x: string | undefined, y: string | undefined): boolean => x === y || x === '?' || y === '?';

/** A pattern with stars against one with question marks only, whose length is therefore fixed. */
function overlapsFixed(pattern: string, fixed: string): boolean {
  if (tooLong(pattern, fixed)) return true;
  const pieces = pattern.split(/\*+/);
  const [first = '', ...others] = pieces;
  const last = others.pop() ?? '';
  const end = fixed.length - last.length;
  if (end < first.length || !agreeAt(first, fixed, 0) || !agreeAt(last, fixed, end)) return false;
  let at = first.length;
  for (const piece of others) {
    while (at + piece.length <= end && !agreeAt(piece, fixed, at)) at++;
    at += piece.length;
    if (at > end) return false;
  }
  return true;
}

function agreeAt(piece: string, text: string, at: number): boolean {
  for (let i = 0; i < piece.length; i++) if (!agree(piece[i], text[at + i])) return false;
  return true;
}

/** Does everything that `inner` matches also match `outer`? `s3:*` covers `s3:Get*`; `Get?*` does not cover `Get*`. */
export function wildcardCovers(outer: string, inner: string): boolean {
  if (outer === inner || outer === '*') return true;
  if (!hasWildcard(inner)) return matchesWildcard(outer, inner);
  if (!outer.includes('?')) return coversWithStars(outer, inner);
  const [wide, narrow] = [canonical(outer), canonical(inner)];
  if (!headsAgree(wide, narrow) || tooLong(wide, narrow)) return false;
  const other = freshLetter(wide + narrow);
  return instances(narrow, other).every(compileWildcard(wide)) && coversEvery(wide, narrow, other);
}

/**
 * An outer pattern with nothing but stars covers the inner one where it matches it letter by letter and each wildcard of
 * the inner one falls into a star: a wildcard can stand for a letter that only a star takes, and a star takes everything.
 */
function coversWithStars(outer: string, inner: string): boolean {
  if (!outer.includes('*') || !headsAgree(outer, inner)) return false;
  return matchesWildcard(outer, inner.replace(/[*?]/g, freshLetter(outer)));
}

/** Three texts that `pattern` matches. Where one of them is not covered there is nothing more to ask. */
const instances = (pattern: string, other: string): readonly string[] =>
  ['', other, other + other].map((run) => pattern.replaceAll('?', other).replaceAll('*', run));

/** What may have been read: `at` in the inner pattern, and where the outer pattern may then be. */
interface State {
  readonly at: number;
  readonly live: ReadonlySet<number>;
}

/** More states than real patterns have; a pair that needs more counts as not covered. */
const mostStates = 2000;

/** Follows the inner pattern through every text it matches, and the outer one along with it. */
function coversEvery(outer: string, inner: string, other: string): boolean {
  const letters = [...new Set(outer.replace(/[*?]/g, '').split('')), other];
  const seen = new Map<number, ReadonlySet<number>[]>();
  const open: State[] = [{ at: 0, live: closure(new Set([0]), outer) }];
  for (let count = 0, state = open.pop(); state; state = open.pop(), count++) {
    const { at, live } = state;
    if (live.size === 0 || count > mostStates) return false;
    const before = seen.get(at) ?? [];
    // Fewer places are harder to survive: what holds for them holds here.
    if (before.some((fewer) => isSubset(fewer, live))) continue;
    seen.set(at, [...before, live]);
    const own = inner[at];
    if (own === undefined) {
      if (!live.has(outer.length)) return false;
    } else if (own === '*') {
      open.push(...letters.map((letter) => ({ at, live: step(live, outer, letter) })), { at: at + 1, live });
    } else {
      const read = own === '?' ? letters : [own];
      open.push(...read.map((letter) => ({ at: at + 1, live: step(live, outer, letter) })));
    }
  }
  return true;
}

function isSubset(fewer: ReadonlySet<number>, more: ReadonlySet<number>): boolean {
  if (fewer.size > more.size) return false;
  for (const item of fewer) if (!more.has(item)) return false;
  return true;
}

function step(live: ReadonlySet<number>, outer: string, letter: string): ReadonlySet<number> {
  const next = new Set<number>();
  for (const at of live) {
    const own = outer[at];
    if (own === '*') next.add(at);
    else if (own === '?' || own === letter) next.add(at + 1);
  }
  return closure(next, outer);
}

function closure(positions: Set<number>, outer: string): ReadonlySet<number> {
  for (const at of positions) if (outer[at] === '*') positions.add(at + 1);
  return positions;
}

/** `*?` and `?*` mean the same; the form with the stars last is the one that can be followed letter by letter. */
const canonical = (pattern: string): string =>
  pattern.replace(/[*?]{2,}/g, (run) => run.replaceAll('*', '') + (run.includes('*') ? '*' : ''));

function freshLetter(text: string): string {
  let code = 1;
  while (text.includes(String.fromCharCode(code))) code++;
  return String.fromCharCode(code);
}
