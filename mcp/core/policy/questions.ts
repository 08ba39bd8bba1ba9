import { readPrincipalValue } from '../values/principal.js';
import { isEveryResource } from '../values/resource-pattern.js';
import type { ConditionEntry, Located, PrincipalValue, Statement } from './ast.js';

/** What checks ask of a statement again and again. */

/** Does it mean to allow? A misspelt `allow` is an error of its own, and must not hide what the statement gives. */
export const allows = (statement: Statement): boolean => statement.effect?.value.toLowerCase() === 'allow';
export const denies = (statement: Statement): boolean => statement.effect?.value.toLowerCase() === 'deny';

/** Is `*` among its actions? */
export const everyAction = (statement: Statement): boolean =>
  statement.action?.kind === 'Action' && statement.action.values.some(({ value }) => value.kind === 'everything');

/** Is there a resource entry that covers every resource of every service? */
export const everyResource = (statement: Statement): boolean =>
  statement.resource?.kind === 'Resource' && statement.resource.values.some(coversEveryResource);

/** `*`, `**`, `arn:*`, `arn:aws:*`, `arn:*:*:*:*:*`. */
export const coversEveryResource = ({ value }: Located<string>): boolean => isEveryResource(value);

/** Does its Principal take in everyone, with `"*"` or `{"AWS": "*"}`? */
export const everyPrincipal = (statement: Statement): boolean =>
  statement.principal?.kind === 'Principal' && statement.principal.values.some(namesEveryone);

export const namesEveryone = ({ value: { type, text } }: Located<PrincipalValue>): boolean =>
  readPrincipalValue(type, text).kind === 'everyone';

/** Every key under every operator of its Condition, in reading order. */
export const conditionEntries = (statement: Statement): readonly ConditionEntry[] => statement.condition?.entries ?? [];

/** `Null: {key: false}`, the value in either spelling. */
export const demandsPresence = ({ parsed, values }: ConditionEntry): boolean =>
  parsed?.family === 'null' && values.length > 0 && values.every(({ value }) => value.text.toLowerCase() === 'false');

/** `Null: {key: true}` */
export const demandsAbsence = ({ parsed, values }: ConditionEntry): boolean =>
  parsed?.family === 'null' && values.length > 0 && values.every(({ value }) => value.text.toLowerCase() === 'true');

/**
 * Is the entry false when the request lacks the key? Then the statement never applies without it. IfExists, negated
 * operators and ForAllValues are true for a missing key, ForAnyValue is false even with a negated operator.
 * Source: IAM User Guide, "Condition operators" and "Multivalued context keys".
 */
export function failsWithoutKey(entry: ConditionEntry): boolean {
  const { parsed } = entry;
  if (!parsed || parsed.ifExists) return false;
  if (parsed.family === 'null') return demandsPresence(entry);
  if (parsed.qualifier !== undefined) return parsed.qualifier === 'ForAnyValue';
  return !parsed.negated;
}

/** Is the entry's key one of these, which stand in lower case? One that ends in a slash is followed by a name. */
export const isOneOf = (rows: readonly { readonly key: string }[], { key }: ConditionEntry): boolean => {
  const lower = key.value.toLowerCase();
  return rows.some((row) => (row.key.endsWith('/') ? lower.startsWith(row.key) : lower === row.key));
};
