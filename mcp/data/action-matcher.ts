import type { Action, Service } from '../core/catalog/catalog.js';
import { compileWildcard, hasWildcard } from '../core/values/wildcard.js';

/** How much is kept, in actions over all answers, and of which patterns: policies repeat few, hostile ones none. */
const mostKept = 100_000;
const longestKept = 200;

/** Every action of a service that a pattern matches, in the service's order. */
export function actionMatcher(
  service: (prefix: string) => Service | undefined,
): (prefix: string, namePattern: string) => readonly Action[] {
  const kept = new Map<string, readonly Action[]>();
  const names = new Map<string, readonly Name[]>();
  let size = 0;
  return (prefix, namePattern) => {
    const found = service(prefix);
    if (found === undefined) return [];
    const pattern = namePattern.toLowerCase();
    if (!hasWildcard(pattern)) return only(found.actions.get(pattern));
    const key = `${found.prefix}:${pattern}`;
    const known = kept.get(key);
    if (known !== undefined) return known;
    const own = names.get(found.prefix) ?? namesOf(found);
    names.set(found.prefix, own);
    const answer = matchNames(own, pattern);
    if (key.length > longestKept) return answer;
    size += answer.length + 1;
    if (size > mostKept) {
      kept.clear();
      size = answer.length + 1;
    }
    kept.set(key, answer);
    return answer;
  };
}

const only = (action: Action | undefined): readonly Action[] => (action === undefined ? [] : [action]);

interface Name {
  readonly lower: string;
  readonly letters: number;
  readonly action: Action;
}

const namesOf = (service: Service): readonly Name[] =>
  [...service.actions].map(([lower, action]) => ({ lower, letters: letterSet(lower), action }));

/** A name without all letters of the pattern cannot match; that one test spares most names the real one. */
function matchNames(names: readonly Name[], pattern: string): readonly Action[] {
  const literal = pattern.replace(/[*?]+/g, '');
  const longest = names.reduce((length, { lower }) => Math.max(length, lower.length), 0);
  if (literal.length > longest) return [];
  const needed = letterSet(literal);
  const matches = compileWildcard(pattern);
  const found: Action[] = [];
  for (const { lower, letters, action } of names) {
    if ((letters & needed) === needed && matches(lower)) found.push(action);
  }
  return found;
}

/** A bit for each letter, and six for everything else. */
function letterSet(lower: string): number {
  let set = 0;
  for (let i = 0; i < lower.length; i++) {
    const code = lower.charCodeAt(i);
    set |= 1 << (code >= 97 && code <= 122 ? code - 97 : 26 + (code % 6));
  }
  return set;
}
