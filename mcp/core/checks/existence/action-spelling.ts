import type { Action } from '../../catalog/catalog.js';
import type { Expansion } from '../../catalog/expand-actions.js';
import { type Place, placeOf } from '../../text/tree.js';
import type { ActionPattern } from '../../values/action-pattern.js';
import { compileWildcard } from '../../values/wildcard.js';
import type { Expanded } from './action-defects.js';

/** An entry that AWS spells with other capitals. */
export interface Spelling {
  readonly at: Place;
  readonly written: string;
  readonly usual: string;
}

/** IAM ignores the case of actions, so none of these is wrong. */
export const unusualSpellings = (entries: readonly Expanded[]): readonly Spelling[] =>
  entries
    .filter((entry) => !isUsual(entry))
    .flatMap(({ located, expansion }) => {
      const written = located.value.text;
      const usual = usualSpelling(located.value, expansion);
      return usual === undefined || usual === written ? [] : [{ at: placeOf(located), written, usual }];
    });

/** An existing action in AWS's own letters, which nearly every entry is: seen without writing it anew. */
const isUsual = ({ located: { value }, expansion }: Expanded): boolean =>
  expansion.kind === 'action' &&
  value.kind === 'action' &&
  value.name === expansion.action.name &&
  value.text.startsWith(expansion.service.prefix);

/** AWS's own spelling, where the entry names something that exists. */
export function usualSpelling(pattern: ActionPattern, expansion: Expansion): string | undefined {
  if (pattern.kind !== 'action') return undefined;
  if (expansion.kind === 'action') return `${expansion.service.prefix}:${expansion.action.name}`;
  if (expansion.kind !== 'actions') return undefined;
  return `${pattern.service}:${usualPattern(pattern.name, expansion.actions)}`;
}

/** A wildcard with the capitals of what it matches, as far as its beginning tells them: `LIST*` → `List*`. */
function usualPattern(name: string, actions: readonly Action[]): string {
  const matches = compileWildcard(name);
  if (actions.some((action) => matches(action.name))) return name;
  const length = name.search(/[*?]/);
  return (actions[0]?.name ?? name).slice(0, length) + name.slice(length);
}
