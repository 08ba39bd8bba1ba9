import { type AccessLevel, accessLevels } from '../catalog.js';

/**
 * The shape of `mcp/data/suggestions.json`. Actions are numbered in the order of the catalog.
 * `generate/suggestions.ts` writes it and `makeWordIndex` reads it.
 */
export interface SuggestionsFile {
  readonly generated: string;
  /** The day of the catalog whose actions are numbered. */
  readonly date: string;
  /** How many AWS managed policies were counted. */
  readonly policies: number;
  /** The first words of action names, in lower case. */
  readonly verbs: readonly string[];
  /** Each string has an entry for each action of the service; verbs take two characters. */
  readonly services: readonly ServiceEntry[];
  readonly terms: readonly TermEntry[];
  /** Actions that stand beside an action in most managed policies that name it. */
  readonly companions: readonly (readonly [action: number, ...companions: number[]])[];
}

export type ServiceEntry = readonly [
  prefix: string,
  name: string,
  popularity: string,
  levels: string,
  lengths: string,
  verbs: string,
];

/** A stem, and the actions that have it in the name and in the description or resource types: gaps, see `packGaps`. */
export type TermEntry = readonly [stem: string, inName: string, inText: string];

/** The same, ready to be asked. */
export interface WordIndex {
  readonly size: number;
  readonly services: readonly {
    readonly prefix: string;
    readonly name: string;
    readonly first: number;
    readonly size: number;
  }[];
  readonly terms: ReadonlyMap<string, TermEntry>;
  /** How often managed policies name it, as a power of two: 0 for never, 1 for once, 4 for about ten times. */
  popularity(action: number): number;
  level(action: number): AccessLevel;
  /** Words in the name. */
  length(action: number): number;
  /** The first word of the name that says what it does. */
  verb(action: number): string;
  /** Position in `services`. */
  serviceOf(action: number): number;
  companions(action: number): readonly number[];
}

const digits = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
const digitOf: ReadonlyMap<string, number> = new Map([...digits].map((digit, value) => [digit, value]));

export const packDigit = (value: number): string => digits.charAt(Math.max(0, Math.min(63, value)));
export const packPair = (value: number): string => packDigit(value >> 6) + packDigit(value & 63);

/** Ascending numbers as the gaps between them, five bits a character, the sixth bit where more follows. */
export function packGaps(numbers: readonly number[]): string {
  let before = -1;
  let text = '';
  for (const number of numbers) {
    let gap = number - before - 1;
    before = number;
    for (; gap > 31; gap >>= 5) text += packDigit((gap & 31) | 32);
    text += packDigit(gap);
  }
  return text;
}

export function unpackGaps(text: string): readonly number[] {
  const numbers: number[] = [];
  let [before, gap, shift] = [-1, 0, 0];
  for (const character of text) {
    const value = digitOf.get(character) ?? 0;
    gap |= (value & 31) << shift;
    shift += 5;
    if (value > 31) continue;
    before += gap + 1;
    numbers.push(before);
    [gap, shift] = [0, 0];
  }
  return numbers;
}

/** Lays nothing out: the entries stay text and are read where a question needs them. */
export function makeWordIndex(file: SuggestionsFile): WordIndex {
  let first = 0;
  const services = file.services.map(([prefix, name, popularity]) => {
    const service = { prefix, name, first, size: popularity.length };
    first += popularity.length;
    return service;
  });
  const owners = new Uint16Array(first);
  for (const [place, service] of services.entries()) owners.fill(place, service.first, service.first + service.size);
  const column = (number: 2 | 3 | 4 | 5): string => file.services.map((entry) => entry[number]).join('');
  const [popularity, levels, lengths, verbs] = [column(2), column(3), column(4), column(5)];
  const digitAt = (text: string, place: number): number => digitOf.get(text.charAt(place)) ?? 0;
  const companions = new Map(file.companions.map(([action, ...others]) => [action, others]));
  return {
    size: first,
    services,
    terms: new Map(file.terms.map((entry) => [entry[0], entry])),
    popularity: (action) => digitAt(popularity, action) / 4,
    level: (action) => accessLevels[digitAt(levels, action)] ?? 'Write',
    length: (action) => digitAt(lengths, action),
    verb: (action) => file.verbs[digitAt(verbs, 2 * action) * 64 + digitAt(verbs, 2 * action + 1)] ?? '',
    serviceOf: (action) => owners[action] ?? 0,
    companions: (action) => companions.get(action) ?? [],
  };
}
