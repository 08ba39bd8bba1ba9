import type { ConditionEntry } from '../policy/ast.js';
import { readIpRange } from './operators/ip.js';

/** Is there a value among the entry's that takes in whatever the key holds? ARN operators read `*` field by field. */
export function takesAnyValue({ parsed, values }: ConditionEntry): boolean {
  if (parsed?.wildcards !== true) return false;
  return values.some(({ value }) => (parsed.family === 'arn' ? anyArn : anyText).test(value.text));
}

const anyText = /^\*+$/;
const anyArn = /^(?:\*|arn(?::\*){5})$/;

/**
 * What an entry comes to by its wildcard alone, whatever the request: `StringLikeIfExists "*"` is always true,
 * `ForAnyValue:StringNotLike "*"` never. `StringLike "*"` asks whether the key is there, which is something else.
 */
export function wildcardResult(entry: ConditionEntry): 'always' | 'never' | undefined {
  const { parsed } = entry;
  if (!parsed || !takesAnyValue(entry)) return undefined;
  if (parsed.negated) return parsed.qualifier === 'ForAnyValue' && !parsed.ifExists ? 'never' : undefined;
  if (parsed.qualifier === 'ForAnyValue') return undefined;
  return parsed.ifExists || parsed.qualifier === 'ForAllValues' ? 'always' : undefined;
}

/** Those of its ranges that take in every IPv4 or every IPv6 address. */
export const wholeRanges = ({ parsed, values }: ConditionEntry): readonly string[] =>
  parsed?.family === 'ip'
    ? values.map(({ value }) => value.text).filter((text) => readIpRange(text)?.prefix === 0)
    : [];
