import { show } from '../findings/show.js';

/** `"a"`, escaped and cut: a value of the policy as a sentence repeats it. */
export const quoted = (text: string): string => `"${show(text)}"`;

/** `a`, `a and b`, `a, b and c`; of more than `limit` the first and `and 3 more`. */
export function listed(words: readonly string[], joint: 'and' | 'or' = 'and', limit = 8): string {
  const shown = words.slice(0, limit);
  const rest = words.length - shown.length;
  if (rest > 0) return `${shown.join(', ')} ${joint} ${rest} more`;
  const last = shown.pop() ?? '';
  return shown.length === 0 ? last : `${shown.join(', ')} ${joint} ${last}`;
}

/** `1 action`, `2 actions` */
export const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** `The role` → `the role`, inside a sentence. */
export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);
