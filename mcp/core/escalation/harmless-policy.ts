import type { ConditionEntry } from '../policy/ast.js';
import { failsWithoutKey } from '../policy/questions.js';
import { arnFormat } from '../values/arn-pattern.js';
import { resourcesOverlap } from '../values/resource-pattern.js';
import { scopeOf } from '../values/resource-scope.js';

/** AWS managed policies that give away the account when attached, and hold nothing back as a boundary. */
const farReaching = ['AdministratorAccess', 'IAMFullAccess'].map((name) => `arn:aws:iam::aws:policy/${name}`);

const policies = arnFormat('arn:${Partition}:iam::${Account}:policy/${PolicyName}');

/** In an Allow: lets only policies of these names through, so that no wider one can be attached. */
export const admitsHarmlessOnly = (entry: ConditionEntry): boolean =>
  failsWithoutKey(entry) && entry.parsed?.negated === false && namesHarmless(entry);

/** In a Deny: stops every policy but those of these names, and requests that have none. */
export const deniesAllButHarmless = (entry: ConditionEntry): boolean =>
  entry.parsed?.negated === true && entry.parsed.qualifier !== 'ForAnyValue' && namesHarmless(entry);

const namesHarmless = ({ parsed, values }: ConditionEntry): boolean =>
  (parsed?.family === 'string' || parsed?.family === 'arn') &&
  values.length > 0 &&
  values.every(({ value }) => isHarmless(value.text));

function isHarmless(text: string): boolean {
  const scope = scopeOf(text, policies);
  if (scope === 'named') return !farReaching.includes(text.replace(/^arn:[a-z-]+:/, 'arn:aws:'));
  return scope === 'some' && !farReaching.some((policy) => resourcesOverlap(text, policy));
}
