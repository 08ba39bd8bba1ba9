import { readBool } from '../../conditions/operators/bool.js';
import type { ConditionEntry, Statement } from '../../policy/ast.js';
import { conditionEntries, demandsPresence, isOneOf } from '../../policy/questions.js';
import type { PerimeterKey } from './perimeter-keys.table.js';

/** The first comparison of such a key that a request without the key meets: there the Deny goes beyond its values. */
export const looseEntry = (statement: Statement, rows: readonly PerimeterKey[]): ConditionEntry | undefined =>
  conditionEntries(statement).find(
    (entry) =>
      isOneOf(rows, entry) &&
      entry.parsed !== undefined &&
      entry.parsed.family !== 'null' &&
      entry.parsed.qualifier !== 'ForAnyValue' &&
      (entry.parsed.negated || entry.parsed.ifExists),
  );

/** `Bool aws:PrincipalIsAWSService …`, with IfExists or without. */
export const serviceEntry = (statement: Statement, wanted: 'true' | 'false'): ConditionEntry | undefined =>
  conditionEntries(statement).find(
    ({ key, parsed, values }) =>
      key.value.toLowerCase() === 'aws:principalisawsservice' &&
      parsed?.family === 'bool' &&
      values.every(({ value }) => readBool(value.text) === (wanted === 'true')),
  );

/** Must the request have one of these keys? */
export const demandsOneOf = (statement: Statement, keys: readonly string[]): boolean =>
  conditionEntries(statement).some((entry) => keys.includes(entry.key.value.toLowerCase()) && demandsPresence(entry));
