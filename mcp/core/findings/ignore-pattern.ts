import { matchesWildcard } from '../values/wildcard.js';
import type { IgnorePattern, IgnoreSubject } from './configuration.js';
import { show } from './show.js';

/** What a pattern may look at. */
export const ignoreFields = ['filepath', 'action', 'resource', 'sid', 'condition_key'] as const;
export type IgnoreField = keyof IgnoreSubject;

export type Matcher = (text: string) => boolean;

/** Longer regular expressions are refused: a match costs the length of the pattern times that of the text. */
export const longestRegex = 1000;
/** So are those that `x{1000}{2}` and the like blow up. The unit is RE2's own, about one for each character. */
const largestProgram = 2010;

/**
 * A regular expression as a search that ignores case, or a sentence on why it is none. The matcher takes linear time
 * whatever the pattern (RE2's syntax: no look-around, no back references), so no configuration can hang a validation.
 */
export async function compileRegex(pattern: string): Promise<Matcher | string> {
  if (pattern.length > longestRegex) return `is longer than the limit of ${longestRegex} characters.`;
  const { RE2JS } = await import('re2js');
  try {
    const regex = RE2JS.compile(pattern, RE2JS.CASE_INSENSITIVE);
    if (regex.programSize() > largestProgram) return 'is too large once its repetitions are written out.';
    return (text) => regex.test(text);
  } catch (error) {
    const reason = error instanceof Error ? error.message.replace(/^error parsing regexp: /, '') : 'unknown syntax';
    return `is not a regular expression in RE2 syntax: ${show(reason)}.`;
  }
}

/** A Sid is compared as it is, unless the pattern holds a star. */
export const compileSid = (pattern: string): Matcher =>
  pattern.includes('*') ? (text) => matchesWildcard(pattern, text) : (text) => text === pattern;

/**
 * All fields must fit. A field fits when the finding has such a value, and one of the alternatives matches each: a
 * finding that groups several actions is left out only when all of them are meant.
 */
export const ignorePattern =
  (fields: ReadonlyMap<IgnoreField, readonly Matcher[]>): IgnorePattern =>
  (subject) =>
    [...fields].every(
      ([field, alternatives]) =>
        subject[field].length > 0 && subject[field].every((value) => alternatives.some((matches) => matches(value))),
    );
