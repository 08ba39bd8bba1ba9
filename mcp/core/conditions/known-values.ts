import { partitions } from '../catalog/partitions.table.js';
import { regions } from '../catalog/regions.table.js';
import { compileWildcard, hasWildcard, wildcardsOverlap } from '../values/wildcard.js';
import { type Holds, keyValues } from './key-values.table.js';
import { standsForUnknown } from './value-syntax.js';

const holdsByKey: ReadonlyMap<string, Holds> = new Map(
  keyValues.flatMap(({ holds, keys }) => keys.map((key) => [key.toLowerCase(), holds] as const)),
);

/** What the key's values must be, where that is known. */
export const valuesOf = (key: string): Holds | undefined => holdsByKey.get(key.toLowerCase());

interface Form {
  isExact(text: string): boolean;
  /** Patterns that between them cover every exact value: one that overlaps none of them can match nothing. */
  readonly patterns: readonly string[];
  /** All the letters that values consist of, where a pattern with another one would still overlap. */
  readonly letters?: RegExp;
}

const endings = [...new Set(partitions.map(({ dnsSuffix }) => dnsSuffix))];
const regionNames = regions.map(({ name }) => name);

/** `lambda.amazonaws.com` → `lambda`; undefined where the name has no AWS ending. */
function serviceLabels(text: string): readonly string[] | undefined {
  const ending = endings.find((one) => text.endsWith(`.${one}`));
  const labels = ending === undefined ? [] : text.slice(0, -ending.length - 1).split('.');
  return labels.length > 0 && labels.every((label) => /^[a-z0-9_-]+$/.test(label)) ? labels : undefined;
}

const namesAndDots = /^[a-z0-9_.*?-]+$/;

const forms: Readonly<Record<Holds, Form>> = {
  region: { isExact: (text) => regionNames.includes(text), patterns: regionNames },
  vpc: { isExact: (text) => /^vpc-(?:[0-9a-zA-Z]{8}|[0-9a-zA-Z]{17})$/.test(text), patterns: ['vpc-*'] },
  vpc_endpoint: { isExact: (text) => /^vpce-(?:[0-9a-zA-Z]{8}|[0-9a-zA-Z]{17})$/.test(text), patterns: ['vpce-*'] },
  service_principal: {
    isExact: (text) => serviceLabels(text) !== undefined,
    patterns: endings.map((ending) => `*?.${ending}`),
    letters: namesAndDots,
  },
  regional_service_principal: {
    // A Region has two dashes at least, which no service's name has in this place.
    isExact: (text) => (serviceLabels(text) ?? []).slice(1).some((label) => /^[a-z]+(?:-[a-z]+)+-\d+$/.test(label)),
    patterns: endings.map((ending) => `*?.?*.${ending}`),
    letters: namesAndDots,
  },
  kms_key_arn: {
    isExact: (text) => /^arn:aws[a-z-]*:kms:[a-z0-9-]+:\d{12}:key\/[A-Za-z0-9-]+$/.test(text),
    patterns: partitions.map(({ name }) => `arn:${name}:kms:*:*:key/*`),
  },
  account: { isExact: (text) => /^(?:\d{12}|anonymous)$/.test(text), patterns: ['????????????', 'anonymous'] },
  organization: { isExact: (text) => /^o-[a-z0-9]{1,32}$/.test(text), patterns: ['o-*'] },
};

/** Longer than any of these values; what is longer still is a pattern that nobody follows to its end. */
const longest = 512;

/** Can the value be one of the key's? A variable, a placeholder and a pattern that may still match one can. */
export function canBe(holds: Holds, text: string): boolean {
  const { isExact, patterns, letters } = forms[holds];
  if (standsForUnknown(text)) return true;
  if (!hasWildcard(text)) return isExact(text);
  if (letters?.test(text) === false) return false;
  if (text.length > longest) return true;
  const matches = compileWildcard(text);
  return patterns.some((pattern) => (hasWildcard(pattern) ? wildcardsOverlap(text, pattern) : matches(pattern)));
}
