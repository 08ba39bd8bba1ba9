import type { ConditionKey, ConditionKeyType } from '../catalog/catalog.js';
import type { ConditionEntry } from '../policy/ast.js';
import { readParts } from '../values/template-text.js';
import type { OperatorFacts, OperatorFamily } from './operator-table.js';
import { hasWildcardBeforeResource } from './operators/arn.js';
import { fitOf } from './value-syntax.js';

/** Which operators compare what. Source: IAM User Guide, "IAM JSON policy elements: Condition operators". */
const familyOf: Readonly<Record<ConditionKeyType, OperatorFamily>> = {
  String: 'string',
  ARN: 'arn',
  Numeric: 'numeric',
  Date: 'date',
  Bool: 'bool',
  IPAddress: 'ip',
  Binary: 'binary',
};

/** What a message calls the operators of a family. */
export const familyNames: Readonly<Record<OperatorFamily, string>> = {
  string: 'String',
  numeric: 'Numeric',
  date: 'Date',
  bool: 'Bool',
  binary: 'BinaryEquals',
  ip: 'IpAddress',
  arn: 'Arn',
  null: 'Null',
};

export type OperatorFit =
  | 'fits'
  /** Does what it says, but AWS asks for an ARN operator. */
  | 'string_on_arn'
  /** As `string_on_arn`, with wildcards that may or may not run over a colon. */
  | 'like_on_arn'
  | 'like_across_arn'
  | 'mismatch';

/** The families made for the key, the likeliest first. */
export const familiesFor = ({ type, otherType }: ConditionKey): readonly OperatorFamily[] =>
  otherType === undefined ? [familyOf[type]] : [familyOf[type], familyOf[otherType]];

/** Is the operator made for what the key holds? */
export function operatorFit(operator: OperatorFacts, key: ConditionKey, values: ConditionEntry['values']): OperatorFit {
  const families = familiesFor(key);
  if (operator.family === 'null' || families.includes(operator.family)) return 'fits';
  const texts = values.map(({ value }) => value.text);
  if (operator.family === 'string' && families.includes('arn')) {
    if (!operator.wildcards) return 'string_on_arn';
    return texts.some(hasWildcardBeforeResource) ? 'like_across_arn' : 'like_on_arn';
  }
  // An address that a variable stands for can only be compared as text: IpAddress takes no variables.
  const areVariables = texts.every((text) => readParts(text).every(({ kind }) => kind === 'variable'));
  if (operator.family === 'string' && families.includes('ip') && areVariables) return 'fits';
  // Many keys of type String hold ARNs, tags and encryption contexts among them.
  const holdsArns = operator.family === 'arn' && families.includes('string');
  return holdsArns && texts.every((text) => fitOf('arn', text) !== 'unfit') ? 'fits' : 'mismatch';
}
