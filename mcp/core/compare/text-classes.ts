import type { Budget } from './budget.js';
import { exampleOf, isRun, matchesPattern, runsOver, type TextPattern, takes, token } from './text-pattern.js';

/** All texts that the same patterns match, and one of them. */
export interface TextClass {
  /** Positions in the list of patterns. */
  readonly accepts: ReadonlySet<number>;
  readonly example: string;
}

/**
 * Sorts all texts there are into classes: two texts are in one when the same patterns match them. The patterns are
 * followed side by side, letter by letter, and every set of them that can match at once is found.
 * Throws `BudgetSpent`.
 */
export function textClasses(
  patterns: readonly TextPattern[],
  samples: readonly string[],
  budget: Budget,
): readonly TextClass[] {
  const found = reachable(layOut(patterns), budget);
  const nicer = new Map<string, string>();
  const offered = patterns.length > mostOffered ? samples : [...samples, ...patterns.flatMap(variantsOf)];
  for (const text of offered) {
    budget.spend(patterns.length);
    const key = keyOf(patterns.flatMap((pattern, index) => (matchesPattern(pattern, text) ? [index] : [])));
    if (!nicer.has(key)) nicer.set(key, text);
  }
  return [...found].map(([key, { accepts, example }]) => ({ accepts, example: nicer.get(key) ?? example }));
}

/** With more patterns than this the shortest text has to do. */
const mostOffered = 80;

const variantsOf = (pattern: TextPattern): readonly string[] => {
  const text = exampleOf(pattern);
  return [text, `${text}-other`, `other-${text}`];
};

/** All patterns in one row of tokens; a place in it is a state of one of them. */
interface Row {
  readonly tokens: readonly number[];
  readonly owners: readonly number[];
  readonly starts: readonly number[];
  readonly patterns: readonly TextPattern[];
}

const end = -9;

function layOut(patterns: readonly TextPattern[]): Row {
  const tokens: number[] = [];
  const owners: number[] = [];
  const starts: number[] = [];
  for (const [owner, pattern] of patterns.entries()) {
    starts.push(tokens.length);
    for (const own of [...pattern.tokens, end]) {
      tokens.push(own);
      owners.push(owner);
    }
  }
  return { tokens, owners, starts, patterns };
}

function reachable(row: Row, budget: Budget): ReadonlyMap<string, TextClass> {
  const classes = new Map<string, TextClass>();
  const first = closed(new Set(row.starts), row);
  const seen = new Set([keyOf(first)]);
  const open: { readonly places: readonly number[]; readonly text: string }[] = [{ places: first, text: '' }];
  for (let next = 0; next < open.length; next++) {
    const state = open[next];
    if (!state) break;
    const accepts = state.places.flatMap((place) => (row.tokens[place] === end ? [row.owners[place] ?? 0] : []));
    const key = keyOf(accepts);
    if (!classes.has(key)) classes.set(key, { accepts: new Set(accepts), example: state.text });
    for (const code of lettersAt(state.places, row)) {
      budget.spend(state.places.length + 1);
      const places = closed(step(state.places, code, row), row);
      const placesKey = keyOf(places);
      if (seen.has(placesKey)) continue;
      seen.add(placesKey);
      open.push({ places, text: state.text + String.fromCharCode(code) });
    }
  }
  return classes;
}

const keyOf = (places: readonly number[]): string => places.join(',');

function closed(places: Set<number>, { tokens }: Row): readonly number[] {
  for (const place of places) if (isRun(tokens[place])) places.add(place + 1);
  return [...places].sort((a, b) => a - b);
}

function step(places: readonly number[], code: number, { tokens, owners, patterns }: Row): Set<number> {
  const next = new Set<number>();
  for (const place of places) {
    const own = tokens[place] ?? end;
    if (own === end) continue;
    if (isRun(own)) {
      if (runsOver(own, code)) next.add(place);
    } else if (takes(own, code, patterns[owners[place] ?? 0]?.letterCase ?? 'kept')) next.add(place + 1);
  }
  return next;
}

/** The letters that make a difference here, and one that stands for all others. */
function lettersAt(places: readonly number[], { tokens, owners, patterns }: Row): ReadonlySet<number> {
  const letters = new Set<number>();
  for (const place of places) {
    const own = tokens[place] ?? end;
    if (own === token.oneInSegment || own === token.runInSegment) letters.add(colon);
    if (own < 0) continue;
    letters.add(own);
    if (patterns[owners[place] ?? 0]?.letterCase === 'ignored') {
      const letter = String.fromCharCode(own);
      letters.add(letter.toLowerCase().charCodeAt(0)).add(letter.toUpperCase().charCodeAt(0));
    }
  }
  letters.add(otherThan(letters));
  return letters;
}

const colon = 0x3a;
const preferred = 'xyzabcdefghijklmnopqrstuvw0123456789-'.split('').map((letter) => letter.charCodeAt(0));

/** Neither one of them nor a colon, which segments end with. */
function otherThan(letters: ReadonlySet<number>): number {
  const known = preferred.find((code) => !letters.has(code));
  if (known !== undefined) return known;
  let code = 0x4e00;
  while (letters.has(code)) code++;
  return code;
}
