import { readBool } from '../conditions/operators/bool.js';
import { readDate } from '../conditions/operators/date.js';
import { containsRange, readIpRange } from '../conditions/operators/ip.js';
import { readNumber } from '../conditions/operators/numeric.js';
import type { Part } from '../values/template-text.js';
import { allOf, anyOf, negated, type Truth } from './request.js';
import type { ConditionTest } from './rules.js';
import { matchesPattern, type PatternOptions, readPattern } from './text-pattern.js';

type Context = ReadonlyMap<string, readonly string[]>;

/**
 * Does the condition hold in a request with this context?
 * Source: IAM User Guide, "IAM JSON policy elements: Condition operators" and "Multivalued context keys".
 */
export function conditionHolds(test: ConditionTest, context: Context): Truth {
  const present = context.get(test.key);
  return present === undefined ? holdsWithoutKey(test) : holdsFor(test, present, context);
}

/** What the condition is where the request has no such key. */
export function holdsWithoutKey({ operator, values }: ConditionTest): Truth {
  if (operator.family === 'null') return values.includes('true');
  if (operator.ifExists) return true;
  if (operator.qualifier !== undefined) return operator.qualifier === 'ForAllValues';
  return operator.negated;
}

/** What it is for the values of the key, of which there is at least one. */
export function holdsFor(test: ConditionTest, present: readonly string[], context: Context): Truth {
  const { operator, values } = test;
  if (operator.family === 'null') return values.includes('false');
  return combined(
    test,
    present.map((one) => holdsForOne(test, one, context)),
  );
}

/** From what it is for each value to what it is for all: without a set operator only where that makes no difference. */
function combined({ operator }: ConditionTest, truths: readonly Truth[]): Truth {
  if (operator.qualifier === 'ForAllValues') return allOf(truths);
  if (operator.qualifier === 'ForAnyValue') return anyOf(truths);
  const [any, all] = [anyOf(truths), allOf(truths)];
  return any === all ? any : undefined;
}

/** What it is for one value of the key: a negated operator wants none of its own values to match. */
export function holdsForOne(test: ConditionTest, one: string, context: Context): Truth {
  const found = anyOf(test.values.map((value) => matchesOne(test, value, one, context)));
  return test.operator.negated ? negated(found) : found;
}

/** Does a value of the policy match a value of the request, whatever is made of it? */
function matchesOne(test: ConditionTest, value: string, one: string, context: Context): Truth {
  const { operator } = test;
  switch (operator.family) {
    case 'string':
    case 'arn': {
      const read = readPattern(value, optionsOf(test), fillFrom(context));
      if (read.kind === 'known') return matchesPattern(read.pattern, one);
      return matchesPattern(read.widest, one) ? undefined : false;
    }
    case 'bool':
      return sameOf(readBool(value), readBool(one));
    case 'numeric':
      return inOrder(operator.name, readExactNumber(value), readExactNumber(one));
    case 'date':
      return inOrder(operator.name, readMoment(value), readMoment(one));
    case 'ip': {
      const [outer, inner] = [readIpRange(value), readIpRange(one)];
      return outer && inner ? containsRange(outer, inner) : undefined;
    }
    case 'binary':
    case 'null':
      return value === one ? true : undefined;
  }
}

/** How the values of a String or Arn operator are matched. */
export function optionsOf({ operator, variables }: ConditionTest): PatternOptions {
  const wild = operator.wildcards ? 'wildcards' : 'literal';
  return {
    mode: operator.family === 'arn' ? 'arn' : wild,
    variables,
    letterCase: operator.name.endsWith('IgnoreCase') ? 'ignored' : 'kept',
  };
}

/** Fills a variable with the one value that its key has in the request, or with what stands in for it without one. */
export const fillFrom =
  (context: Context) =>
  (part: Part): string | undefined => {
    if (part.kind !== 'variable') return undefined;
    const values = context.get(part.key.toLowerCase());
    return values === undefined ? part.fallback : values.length === 1 ? values[0] : undefined;
  };

const sameOf = <T>(a: T | undefined, b: T | undefined): Truth =>
  a === undefined || b === undefined ? undefined : a === b;

/** A number that has more digits than are kept exactly is not compared. */
export const readExactNumber = (text: string): number | undefined =>
  text.replace(/[^0-9]/g, '').length <= 15 && !/[eE]/.test(text) ? readNumber(text) : undefined;

/** Fractions of a second are left out when a date is read, so that dates with one other than zero cannot be ordered. */
export const readMoment = (text: string): number | undefined =>
  /[.,]\d*[1-9]/.test(text) ? undefined : readDate(text)?.milliseconds;

export function inOrder(operator: string, value: number | undefined, one: number | undefined): Truth {
  if (value === undefined || one === undefined) return undefined;
  if (operator.endsWith('LessThan')) return one < value;
  if (operator.endsWith('LessThanEquals')) return one <= value;
  if (operator.endsWith('GreaterThan')) return one > value;
  if (operator.endsWith('GreaterThanEquals')) return one >= value;
  return one === value;
}
