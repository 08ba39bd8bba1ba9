import { alwaysPresentKeys } from '../catalog/global-keys.table.js';
import type { ConditionClause, ConditionEntry } from '../policy/ast.js';
import { rememberOf } from '../text/remember.js';
import { isNarrowValue } from './narrow-values.js';
import { type Form, formalKeys, type NarrowingKey, narrowingKeys, type Side } from './narrowing-keys.table.js';
import type { Operator } from './operator.js';
import { readBool } from './operators/bool.js';

export type { Side } from './narrowing-keys.table.js';

/** An entry of a condition that takes something away from what the statement would otherwise match. */
export interface Narrowing {
  readonly entry: ConditionEntry;
  readonly sides: readonly Side[];
}

/**
 * The entries of an Allow's condition that count for what they say: key, operator, values and what happens when the key
 * is absent. Negations, `*`, 0.0.0.0/0, IfExists and ForAllValues on a key that may be absent, and Null do not.
 * Whether an action supports the key is another question: `supportsKey`.
 */
export const narrowings = (condition: ConditionClause | undefined): readonly Narrowing[] =>
  condition ? narrowingsIn(condition) : [];

/** A condition is asked by many checks and for many actions, and may list thousands of addresses. */
const narrowingsIn = rememberOf((condition: ConditionClause): readonly Narrowing[] => {
  const required = requiredKeys(condition);
  return condition.entries.flatMap((entry) => {
    const admitted = entry.parsed && !entry.parsed.negated && failsWhenAbsent(entry, entry.parsed, required);
    const row = admitted ? readings(entry.key.value).find((one) => isNarrow(entry, one)) : undefined;
    return row ? [{ entry, sides: sidesOf(entry, row) }] : [];
  });
});

/** Does the condition narrow on one of these sides? */
export const narrowsOn = (condition: ConditionClause | undefined, ...sides: readonly Side[]): boolean =>
  narrowings(condition).some((narrowing) => narrowing.sides.some((side) => sides.includes(side)));

/**
 * Does a Deny under this condition stop everyone but a narrow set: `StringNotEquals aws:PrincipalOrgID`, if need be with
 * an exception for AWS services? Every entry must exempt on one of the sides, and an absent key must not exempt.
 */
export function deniesAllBut(condition: ConditionClause | undefined, ...sides: readonly Side[]): boolean {
  const entries = condition?.entries ?? [];
  return entries.some((entry) => exemptsNarrowly(entry, sides)) && entries.every((entry) => exempts(entry, sides));
}

const exempts = (entry: ConditionEntry, sides: readonly Side[]): boolean =>
  exemptsNarrowly(entry, sides) || exemptsServices(entry);

function exemptsNarrowly(entry: ConditionEntry, sides: readonly Side[]): boolean {
  const { parsed, key } = entry;
  const row = rowOf(key.value);
  if (!parsed?.negated || parsed.qualifier === 'ForAnyValue' || !row) return false;
  return isNarrow(entry, row) && sidesOf(entry, row).some((side) => sides.includes(side));
}

/** `BoolIfExists aws:PrincipalIsAWSService false`: without IfExists unsigned requests would be exempt too. */
const exemptsServices = ({ parsed, key, values }: ConditionEntry): boolean =>
  parsed?.family === 'bool' &&
  parsed.ifExists &&
  ['aws:principalisawsservice', 'aws:viaawsservice'].includes(key.value.toLowerCase()) &&
  values.every(({ value }) => readBool(value.text) === false);

type Row = Pick<NarrowingKey, 'key' | 'side' | 'form' | 'otherwise'>;
const rows: ReadonlyMap<string, NarrowingKey> = new Map(narrowingKeys.map((row) => [row.key, row]));
const formal: ReadonlySet<string> = new Set(formalKeys.map(({ key }) => key));

/** A key of a service that the table does not have narrows what is asked for; an unknown `aws:` key is not trusted. */
function rowOf(key: string): Row | undefined {
  const lower = key.toLowerCase();
  const named = rows.get(lower) ?? rows.get(lower.slice(0, lower.indexOf('/') + 1));
  if (named) return named;
  if (lower.startsWith('aws:') || formal.has(lower) || !lower.includes(':')) return undefined;
  const side: Side = /:(?:resourcetag|existingobjecttag)\//.test(lower) ? 'resource' : 'request';
  return { key: lower, side, form: 'text' };
}

/** What the values of a key may say, the strongest first. */
function readings(key: string): readonly Row[] {
  const row = rowOf(key);
  if (!row) return [];
  return row.otherwise ? [row, { key: row.key, ...row.otherwise }] : [row];
}

const families: Readonly<Record<Form, readonly Operator['family'][]>> = {
  account: ['string'],
  organization: ['string'],
  organization_path: ['string'],
  identifier: ['string'],
  unique_id: ['string'],
  arn: ['arn', 'string'],
  service: ['string'],
  address: ['ip'],
  text: ['string', 'arn'],
  true: ['bool', 'string'],
  at_most: ['numeric'],
};

/** Values are alternatives, so each of them must be narrow. */
function isNarrow({ parsed, values }: ConditionEntry, { form, side, key }: Row): boolean {
  if (!parsed || !families[form].includes(parsed.family) || values.length === 0) return false;
  if (form === 'at_most' && !parsed.name.startsWith('NumericLess')) return false;
  const isFree = (variable: string): boolean => variable.toLowerCase() === key || fillsIn(side, rowOf(variable)?.side);
  return values.every(({ value }) => isNarrowValue(form, value.text, isFree));
}

/** `arn:aws:iam::${aws:PrincipalAccount}:role/app` is met by a role of that name in any account. */
const fillsIn = (side: Side, variable: Side | undefined): boolean =>
  side === variable || (side === 'caller' && variable === 'session');

/** `aws:ResourceOrgID` equal to `${aws:PrincipalOrgID}` says as much of the caller as of the resource. */
function sidesOf({ values }: ConditionEntry, { side }: Row): readonly Side[] {
  const compared = (text: string): boolean => {
    const variable = /^\$\{([^}]+)\}(?:\/\*)?$/.exec(text)?.[1];
    return variable !== undefined && rows.get(variable.toLowerCase())?.side === 'caller';
  };
  return side === 'resource' && values.every(({ value }) => compared(value.text)) ? ['resource', 'caller'] : [side];
}

function failsWhenAbsent({ key }: ConditionEntry, operator: Operator, required: ReadonlySet<string>): boolean {
  const lower = key.value.toLowerCase();
  const passesWhenAbsent = operator.ifExists || operator.qualifier === 'ForAllValues';
  return !passesWhenAbsent || alwaysPresentKeys.has(lower) || required.has(lower);
}

/** Does a request without the key fall out, by the entry's operator or by a `Null … false` beside it? */
export const demandsKey = (entry: ConditionEntry, condition: ConditionClause): boolean =>
  entry.parsed !== undefined && failsWhenAbsent(entry, entry.parsed, requiredKeys(condition));

/** Keys that a `Null … false` beside demands. */
function requiredKeys({ entries }: ConditionClause): ReadonlySet<string> {
  const demanding = entries.filter(
    ({ parsed, values: [first, ...rest] }) =>
      parsed?.family === 'null' && first && [first, ...rest].every(({ value }) => readBool(value.text) === false),
  );
  return new Set(demanding.map(({ key }) => key.value.toLowerCase()));
}
