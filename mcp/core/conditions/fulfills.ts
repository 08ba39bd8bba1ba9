import type { ConditionClause, ConditionEntry } from '../policy/ast.js';
import { wildcardCovers } from '../values/wildcard.js';
import { narrowingKeys } from './narrowing-keys.table.js';
import { demandsKey, narrowings } from './narrows.js';
import { type Operator, readOperator } from './operator.js';
import { readBool } from './operators/bool.js';
import { containsRange, readIpRange } from './operators/ip.js';
import type { RequiredCondition } from './requirement.js';

/** Does the condition of an Allow hold every request to what is demanded? */
export const fulfills = (condition: ConditionClause | undefined, demanded: RequiredCondition): boolean =>
  condition?.entries.some(
    (entry) =>
      entry.parsed !== undefined &&
      isAbout(entry, demanded) &&
      hasOperator(entry.parsed, demanded) &&
      (entry.parsed.negated || demandsKey(entry, condition)) &&
      (demanded.expected_value ? holdsTo(entry, demanded.expected_value) : saysSomething(entry, condition)),
  ) ?? false;

/**
 * Does a Deny under this condition stop every request that is not as demanded, those without the key among them? Then
 * its Allow needs no condition of its own.
 */
export function denyFulfills(condition: ConditionClause | undefined, demanded: RequiredCondition): boolean {
  const [entry, ...others] = condition?.entries ?? [];
  if (!entry?.parsed || others.length > 0 || !isAbout(entry, demanded)) return false;
  const { parsed } = entry;
  const expected = demanded.expected_value;
  if (parsed.family === 'bool') {
    const isDemanded = expected === undefined || expected.every((value) => readBool(value) === true);
    return isDemanded && parsed.ifExists && entry.values.every(({ value }) => readBool(value.text) === false);
  }
  if (!parsed.negated || parsed.qualifier === 'ForAnyValue') return false;
  return expected ? holdsTo(entry, expected) : entry.values.every(({ value }) => !isAnything(value.text));
}

/** The entry of an Allow's condition that admits what must not be admitted. */
export const forbiddenEntry = (
  condition: ConditionClause | undefined,
  { operator, expected_value: expected, ...demanded }: RequiredCondition,
): ConditionEntry | undefined =>
  condition?.entries.find((entry) => {
    const { parsed } = entry;
    if (!parsed || !isAbout(entry, demanded)) return false;
    if (operator === undefined ? parsed.negated : parsed.name !== readOperator(operator)?.name) return false;
    return !expected || entry.values.some(({ value }) => expected.some((one) => isSame(value.text, one, parsed)));
  });

const isAbout = ({ key }: ConditionEntry, { condition_key: demanded }: RequiredCondition): boolean =>
  key.value.toLowerCase() === demanded.trim().toLowerCase();

/** The one that is demanded, or one that is stricter; where none is, any but a negation. */
function hasOperator(parsed: Operator, { operator }: RequiredCondition): boolean {
  const wanted = operator === undefined ? undefined : readOperator(operator);
  if (!wanted) return !parsed.negated;
  if (wanted.qualifier && wanted.qualifier !== parsed.qualifier) return false;
  return parsed.name === wanted.name || (stricter[wanted.name] ?? []).includes(parsed.name);
}

const stricter: Readonly<Record<string, readonly string[]>> = {
  StringLike: ['StringEquals'],
  StringEqualsIgnoreCase: ['StringEquals'],
  ArnLike: ['ArnEquals', 'StringEquals'],
  ArnEquals: ['ArnLike', 'StringEquals'],
};

/** Values are alternatives, so none may admit more than was expected. */
const holdsTo = ({ parsed, values }: ConditionEntry, expected: readonly string[]): boolean =>
  values.length > 0 &&
  values.every(({ value }) => expected.some((one) => parsed !== undefined && isWithin(value.text, one, parsed)));

function isWithin(text: string, expected: string, parsed: Operator): boolean {
  if (isSame(text, expected, parsed)) return true;
  if (parsed.family === 'ip') {
    const [outer, inner] = [readIpRange(expected), readIpRange(text)];
    return outer !== undefined && inner !== undefined && containsRange(outer, inner);
  }
  return (parsed.family === 'string' || parsed.family === 'arn') && wildcardCovers(expected, text);
}

const isSame = (text: string, expected: string, { family, name }: Operator): boolean =>
  family === 'bool' || name.endsWith('IgnoreCase')
    ? text.toLowerCase() === expected.toLowerCase()
    : withPlainVariables(text) === withPlainVariables(expected);

/** The names of variables are the same in any letter case. */
const withPlainVariables = (text: string): string => text.replace(/\$\{[^}]*\}/g, (one) => one.toLowerCase());

const keysWithForm: ReadonlySet<string> = new Set(narrowingKeys.map(({ key }) => key));

/** Where no value is demanded, one that anything meets does not count. */
function saysSomething(entry: ConditionEntry, condition: ConditionClause): boolean {
  const { parsed, key, values } = entry;
  if (narrowings(condition).some((narrowing) => narrowing.entry === entry)) return true;
  const lower = key.value.toLowerCase();
  if (keysWithForm.has(lower) || keysWithForm.has(lower.slice(0, lower.indexOf('/') + 1)))
    return parsed?.negated === true;
  if (parsed === undefined || parsed.family === 'null' || values.length === 0) return false;
  if (parsed.family === 'bool') return values.every(({ value }) => readBool(value.text) === true);
  return values.every(({ value }) => !isAnything(value.text));
}

/** Wildcards alone, or every address. */
const isAnything = (text: string): boolean => /^[*?]*$/.test(text) || /\/0$/.test(text);
