import type { ConditionClause, ConditionEntry } from '../policy/ast.js';
import { demandsAbsence } from '../policy/questions.js';
import { widestPattern } from '../values/template-text.js';
import { matchesWildcard } from '../values/wildcard.js';

/** In lower case. Source: IAM User Guide, "iam:PassedToService". */
export const passedToService = 'iam:passedtoservice';

/** May a role go to the service, as far as iam:PassedToService is asked? Without that key it may go anywhere. */
export const admitsService = (condition: ConditionClause | undefined, service: string): boolean =>
  passedToEntries(condition).every((entry) => holdsFor(entry, service));

export const passedToEntries = (condition: ConditionClause | undefined): readonly ConditionEntry[] =>
  (condition?.entries ?? []).filter(({ key }) => key.value.toLowerCase() === passedToService);

/** Is the entry true when the role is passed to the service? China has names of its own for some. */
export function holdsFor(entry: ConditionEntry, service: string): boolean {
  const { parsed, values } = entry;
  if (!parsed) return true;
  if (parsed.family === 'null') return !demandsAbsence(entry);
  const names = [service, `${service}.cn`];
  const isListed = values.some(({ value }) => names.some((name) => matchesWildcard(patternOf(value.text), name)));
  return isListed !== parsed.negated;

  function patternOf(text: string): string {
    const wide = widestPattern(text);
    return wide === text && !parsed?.wildcards ? text.replace(/[*?]/g, '\u0001') : wide;
  }
}
