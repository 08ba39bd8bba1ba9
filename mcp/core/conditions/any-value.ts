import type { ConditionEntry, ConditionValue, Located } from '../policy/ast.js';
import type { PolicyType } from '../policy/policy-types.js';
import { readIpRange } from './operators/ip.js';
import { isAlwaysPresent } from './possible.js';

/** The value among the entry's that takes in whatever the key holds. ARN operators read `*` field by field. */
export function anyValueOf({ parsed, values }: ConditionEntry): Located<ConditionValue> | undefined {
  if (parsed?.wildcards !== true) return undefined;
  const any = parsed.family === 'arn' ? anyArn : anyText;
  return values.find(({ value }) => any.test(value.text));
}

export const takesAnyValue = (entry: ConditionEntry): boolean => anyValueOf(entry) !== undefined;

const anyText = /^\*+$/;
const anyArn = /^(?:\*|arn(?::\*){5})$/;

/**
 * What an entry comes to by its wildcard alone, whatever the request: `StringLikeIfExists "*"` is always true,
 * `ForAnyValue:StringNotLike "*"` never. `StringLike "*"` asks whether the key is there, which is something else unless
 * it always is.
 */
export function wildcardResult(entry: ConditionEntry, type: PolicyType): 'always' | 'never' | undefined {
  const { parsed } = entry;
  if (!parsed || !takesAnyValue(entry)) return undefined;
  if (parsed.negated) return parsed.qualifier === 'ForAnyValue' && !parsed.ifExists ? 'never' : undefined;
  if (isAlwaysPresent(entry.key.value, type)) return 'always';
  if (parsed.qualifier === 'ForAnyValue') return undefined;
  return parsed.ifExists || parsed.qualifier === 'ForAllValues' ? 'always' : undefined;
}

/** Those of its ranges that take in every IPv4 or every IPv6 address. */
export const wholeRanges = ({ parsed, values }: ConditionEntry): readonly string[] =>
  parsed?.family === 'ip'
    ? values.map(({ value }) => value.text).filter((text) => readIpRange(text)?.prefix === 0)
    : [];
