import type { PlainCondition } from '../policy/plain-policy.js';
import { byCode, inOrder } from './order.js';

/** One key under one operator, in AWS's spelling. */
export interface Restriction {
  readonly operator: string;
  readonly key: string;
  readonly values: readonly string[];
}

/** Restrictions as they stand under Condition: operators, keys and values in order; undefined for none. */
export function printRestrictions(restrictions: readonly Restriction[]): PlainCondition | undefined {
  if (restrictions.length === 0) return undefined;
  const operators = new Map<string, Map<string, readonly string[]>>();
  for (const { operator, key, values } of restrictions.toSorted(inCodeOrder)) {
    const keys = operators.get(operator) ?? new Map<string, readonly string[]>();
    operators.set(operator, keys);
    keys.set(key, inOrder([...(keys.get(key) ?? []), ...values]));
  }
  const printed = [...operators].map(([operator, keys]) => [
    operator,
    Object.fromEntries([...keys].map(([key, values]) => [key, oneOrMore(values)])),
  ]);
  return Object.fromEntries(printed);
}

const inCodeOrder = (a: Restriction, b: Restriction): number => byCode(a.operator, b.operator) || byCode(a.key, b.key);

/** A single value stands without a list, as AWS's examples write it. */
export const oneOrMore = (texts: readonly string[]): string | readonly string[] =>
  texts.length === 1 ? (texts[0] ?? []) : texts;
