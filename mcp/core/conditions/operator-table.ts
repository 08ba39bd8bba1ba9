/** IAM's condition operators. Source: IAM User Guide, "IAM JSON policy elements: Condition operators". */
export type OperatorFamily = 'string' | 'numeric' | 'date' | 'bool' | 'binary' | 'ip' | 'arn' | 'null';

export interface OperatorFacts {
  readonly name: string;
  readonly family: OperatorFamily;
  /** True when a value that is listed makes the condition false. */
  readonly negated: boolean;
  /** Are `*` and `?` wildcards in its values? */
  readonly wildcards: boolean;
}

const row = (
  name: string,
  family: OperatorFamily,
  polarity: 'positive' | 'negated' = 'positive',
  values: 'literal' | 'wildcards' = 'literal',
): OperatorFacts => ({ name, family, negated: polarity === 'negated', wildcards: values === 'wildcards' });

export const operatorTable: readonly OperatorFacts[] = [
  row('StringEquals', 'string'),
  row('StringNotEquals', 'string', 'negated'),
  row('StringEqualsIgnoreCase', 'string'),
  row('StringNotEqualsIgnoreCase', 'string', 'negated'),
  row('StringLike', 'string', 'positive', 'wildcards'),
  row('StringNotLike', 'string', 'negated', 'wildcards'),
  row('NumericEquals', 'numeric'),
  row('NumericNotEquals', 'numeric', 'negated'),
  row('NumericLessThan', 'numeric'),
  row('NumericLessThanEquals', 'numeric'),
  row('NumericGreaterThan', 'numeric'),
  row('NumericGreaterThanEquals', 'numeric'),
  row('DateEquals', 'date'),
  row('DateNotEquals', 'date', 'negated'),
  row('DateLessThan', 'date'),
  row('DateLessThanEquals', 'date'),
  row('DateGreaterThan', 'date'),
  row('DateGreaterThanEquals', 'date'),
  row('Bool', 'bool'),
  row('BinaryEquals', 'binary'),
  row('IpAddress', 'ip'),
  row('NotIpAddress', 'ip', 'negated'),
  // "ArnEquals and ArnLike behave identically", and so do their negations.
  row('ArnEquals', 'arn', 'positive', 'wildcards'),
  row('ArnLike', 'arn', 'positive', 'wildcards'),
  row('ArnNotEquals', 'arn', 'negated', 'wildcards'),
  row('ArnNotLike', 'arn', 'negated', 'wildcards'),
  row('Null', 'null'),
];
