/** How an operator relates a key to one value and to several. Negated ones hold when no value is met. */
export interface OperatorPhrase {
  readonly name: string;
  /** Before a single value. */
  readonly one: string;
  /** Before a single value that has a wildcard, where the operator knows wildcards. */
  readonly pattern?: string;
  /** Before several values; a negated operator excludes all of them. */
  readonly several?: string;
}

/** Source: IAM User Guide, "IAM JSON policy elements: Condition operators". `Bool` and `Null` have sentences of their own. */
export const operatorPhrases: readonly OperatorPhrase[] = [
  { name: 'StringEquals', one: 'is' },
  { name: 'StringNotEquals', one: 'is not', several: 'is none of' },
  { name: 'StringEqualsIgnoreCase', one: 'is, in upper or lower case,' },
  {
    name: 'StringNotEqualsIgnoreCase',
    one: 'is not, in upper or lower case,',
    several: 'is, in upper or lower case, none of',
  },
  { name: 'StringLike', one: 'is', pattern: 'matches' },
  { name: 'StringNotLike', one: 'is not', pattern: 'does not match', several: 'matches none of' },
  { name: 'NumericEquals', one: 'equals' },
  { name: 'NumericNotEquals', one: 'does not equal', several: 'equals none of' },
  { name: 'NumericLessThan', one: 'is less than' },
  { name: 'NumericLessThanEquals', one: 'is at most' },
  { name: 'NumericGreaterThan', one: 'is more than' },
  { name: 'NumericGreaterThanEquals', one: 'is at least' },
  { name: 'DateEquals', one: 'is exactly' },
  { name: 'DateNotEquals', one: 'is not exactly', several: 'is exactly none of' },
  { name: 'DateLessThan', one: 'is before' },
  { name: 'DateLessThanEquals', one: 'is at or before' },
  { name: 'DateGreaterThan', one: 'is after' },
  { name: 'DateGreaterThanEquals', one: 'is at or after' },
  { name: 'BinaryEquals', one: 'has the bytes (in base64)' },
  { name: 'IpAddress', one: 'is in' },
  { name: 'NotIpAddress', one: 'is not in', several: 'is in none of' },
  { name: 'ArnEquals', one: 'is', pattern: 'matches' },
  { name: 'ArnLike', one: 'is', pattern: 'matches' },
  { name: 'ArnNotEquals', one: 'is not', pattern: 'does not match', several: 'matches none of' },
  { name: 'ArnNotLike', one: 'is not', pattern: 'does not match', several: 'matches none of' },
];
