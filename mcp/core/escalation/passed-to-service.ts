import { isNarrowValue } from '../conditions/narrow-values.js';
import { narrowings } from '../conditions/narrows.js';
import type { ConditionClause, ConditionEntry } from '../policy/ast.js';
import { demandsAbsence } from '../policy/questions.js';
import { unknownLetter, widestPattern, writtenText } from '../values/template-text.js';
import { hasWildcard, matchesWildcard } from '../values/wildcard.js';

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
    return wide === text && !parsed?.wildcards ? text.replace(/[*?]/g, unknownLetter) : wide;
  }
}

/** Does an Allow with this condition pass no role at all, since it compares a service's name with a `*` letter by letter? */
export const admitsNoService = (condition: ConditionClause | undefined): boolean =>
  passedToEntries(condition).some(
    ({ parsed, values }) =>
      parsed?.family === 'string' &&
      !parsed.negated &&
      !parsed.wildcards &&
      !parsed.ifExists &&
      parsed.qualifier !== 'ForAllValues' &&
      values.every(({ value }) => hasWildcard(writtenText(value.text))),
  );

/** Does an Allow with this condition pass roles only to services that its author chose? */
export const admitsChosenServices = (condition: ConditionClause | undefined): boolean =>
  narrowings(condition).some(({ entry }) => entry.key.value.toLowerCase() === passedToService);

/** Does a Deny with this condition stop all services but those that its author chose? */
export function deniesOtherServices(condition: ConditionClause | undefined): boolean {
  const entries = condition?.entries ?? [];
  const asked = passedToEntries(condition);
  return asked.length > 0 && asked.length === entries.length && asked.every(deniesOthers);
}

const deniesOthers = ({ parsed, values }: ConditionEntry): boolean =>
  parsed?.negated === true &&
  parsed.qualifier !== 'ForAnyValue' &&
  values.every(({ value }) => isNarrowValue('service', value.text, () => false));

/** Is the entry true for whatever service, these two having nothing to do with each other? */
export const admitsEveryService = (entry: ConditionEntry): boolean =>
  ['ec2.amazonaws.com', 'lambda.amazonaws.com'].every((service) => holdsFor(entry, service));
