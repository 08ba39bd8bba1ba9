/**
 * IAM's two wildcards: `*` for any run of characters, `?` for exactly one.
 * Nothing here backtracks: the cost is the length of the text times the number of stars at the very most.
 */

/** Does the pattern hold a wildcard at all? */
export const hasWildcard = (text: string): boolean => text.includes('*') || text.includes('?');

/** Does `pattern` match the whole of `text`? Case counts; fold both sides before where AWS ignores it. */
export const matchesWildcard = (pattern: string, text: string): boolean => compileWildcard(pattern)(text);

/** A matcher to use on many texts. Literal pieces between the stars are looked for from left to right. */
export function compileWildcard(pattern: string): (text: string) => boolean {
  if (!hasWildcard(pattern)) return (text) => text === pattern;
  const pieces = pattern.replace(/\*+/g, '*').split('*');
  const first = pieces[0] ?? '';
  if (pieces.length === 1) return (text) => text.length === first.length && pieceStandsAt(first, text, 0);
  const last = pieces.at(-1) ?? '';
  const middle = pieces.slice(1, -1);
  return (text) => {
    if (text.length < first.length + last.length || !pieceStandsAt(first, text, 0)) return false;
    const end = text.length - last.length;
    if (!pieceStandsAt(last, text, end)) return false;
    let at = first.length;
    for (const piece of middle) {
      const found = indexOfPiece(piece, text, at, end);
      if (found < 0) return false;
      at = found + piece.length;
    }
    return true;
  };
}

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

/** Is there a text that both patterns match? `Get*` and `*Object` overlap, `Get*` and `Put*` do not. */
export function wildcardsOverlap(a: string, b: string): boolean {
  if (!hasWildcard(a)) return matchesWildcard(b, a);
  if (!hasWildcard(b)) return matchesWildcard(a, b);
  // reachable[j]: some text read so far leaves pattern a at position i and pattern b at position j.
  let reachable = new Uint8Array(b.length + 1);
  reachable[0] = 1;
  spreadStars(reachable, b);
  for (let i = 0; i < a.length; i++) {
    const next = a[i] === '*' ? starRow(reachable, b) : letterRow(a.charAt(i), reachable, b);
    spreadStars(next, b);
    if (!next.includes(1)) return false;
    reachable = next;
  }
  return reachable[b.length] === 1;
}

/** A star of b may stand for nothing, so its position reaches the next one. */
function spreadStars(row: Uint8Array, b: string): void {
  for (let j = 0; j < b.length; j++) if (row[j] === 1 && b[j] === '*') row[j + 1] = 1;
}

/** A star of a swallows any number of b's characters. */
function starRow(row: Uint8Array, b: string): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(b.length + 1);
  const from = row.indexOf(1);
  if (from >= 0) next.fill(1, from);
  return next;
}

function letterRow(letter: string, row: Uint8Array, b: string): Uint8Array<ArrayBuffer> {
  const next = new Uint8Array(b.length + 1);
  for (let j = 0; j < b.length; j++) {
    if (row[j] !== 1) continue;
    const other = b[j];
    if (other === '*') next[j] = 1;
    else if (other === '?' || letter === '?' || other === letter) next[j + 1] = 1;
  }
  return next;
}

/** Does everything that `inner` matches also match `outer`? `s3:*` covers `s3:Get*`; `Get?*` does not cover `Get*`. */
export function wildcardCovers(outer: string, inner: string): boolean {
  if (outer === inner || /^\*+$/.test(outer)) return true;
  if (!hasWildcard(inner)) return matchesWildcard(outer, inner);
  return coversCanonical(canonical(outer), canonical(inner));
}

function coversCanonical(outer: string, inner: string): boolean {
  // Positions of `outer` that are live for some text; `inner`'s letters plus one letter that occurs in neither.
  const other = freshLetter(outer + inner);
  let live = closure(new Set([0]), outer);
  for (const letter of inner.split('')) {
    live = letter === '*' ? starClosure(live, outer, other) : step(live, outer, letter === '?' ? other : letter);
    if (live.size === 0) return false;
  }
  return live.has(outer.length);
}

/** Under a star any text may follow: the positions that survive the most hostile one, one letter nobody names. */
function starClosure(live: ReadonlySet<number>, outer: string, other: string): ReadonlySet<number> {
  const after = step(live, outer, other);
  const both = new Set([...live].filter((at) => after.has(at)));
  return both.size === live.size ? live : starClosure(both, outer, other);
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
