import type { Catalog } from '../../catalog/catalog.js';
import { type Expansion, expandAction } from '../../catalog/expand-actions.js';
import type { ActionClause, Located } from '../../policy/ast.js';
import { type Place, placeOf } from '../../text/tree.js';
import type { ActionPattern } from '../../values/action-pattern.js';
import { readParts } from '../../values/template-text.js';
import { hasWildcard } from '../../values/wildcard.js';
import { type Advice, actionAdvice, malformedAdvice, noMatchAdvice, serviceAdvice } from './action-advice.js';

/** An entry that names no action. `kind` is the code it is reported under. */
export interface ActionDefect {
  readonly kind: 'unknownAction' | 'wildcardWithoutMatch' | 'unknownService' | 'malformedAction' | 'wildcardInPrefix';
  readonly at: Place;
  readonly action: string;
  /** The service's name, the prefix that none has, or what is wrong with the form. */
  readonly about: string;
  /** What to write instead; asked for only where it will be shown, because the search takes time. */
  readonly advice: () => Advice;
}

/** An entry of Action or NotAction and what it covers. */
export interface Expanded {
  readonly located: Located<ActionPattern>;
  readonly expansion: Expansion;
}

export const expandClause = ({ values }: ActionClause, catalog: Catalog): readonly Expanded[] =>
  values.map((located) => ({ located, expansion: expandAction(catalog, located.value) }));

export const actionDefects = (entries: readonly Expanded[], catalog: Catalog): readonly ActionDefect[] =>
  entries.flatMap((entry) => defectOf(entry, catalog) ?? []);

function defectOf({ located, expansion }: Expanded, catalog: Catalog): ActionDefect | undefined {
  // Nearly every entry is right, and then nothing is made.
  if (expansion.kind === 'action' || expansion.kind === 'actions') return undefined;
  const action = located.value.text;
  const common = { at: placeOf(located), action };
  switch (expansion.kind) {
    case 'unknown_action': {
      const { service } = expansion;
      const name = action.slice(action.indexOf(':') + 1);
      return hasWildcard(name)
        ? { ...common, kind: 'wildcardWithoutMatch', about: service.name, advice: () => noMatchAdvice(service, name) }
        : { ...common, kind: 'unknownAction', about: service.name, advice: () => actionAdvice(catalog, action) };
    }
    case 'unknown_service': {
      const { prefix } = expansion;
      return { ...common, kind: 'unknownService', about: prefix, advice: () => serviceAdvice(catalog, action) };
    }
    case 'malformed': {
      // A variable in an action is reported as such, by policy_variable.
      if (readParts(action).some(({ kind }) => kind !== 'text')) return undefined;
      const { problem } = expansion;
      const advice = () => malformedAdvice(catalog, action, problem);
      const kind = problem === 'wildcard_service' ? 'wildcardInPrefix' : 'malformedAction';
      return { ...common, kind, about: problems[problem], advice };
    }
    default:
      return undefined;
  }
}

const problems = {
  empty: 'is empty',
  no_colon: 'has no service prefix',
  wildcard_service: 'has a wildcard in its service prefix',
  arn: 'is an ARN',
  characters: 'holds characters that no action has',
} as const;

/** Entries of one statement that are gone for the same reason. */
export interface RetiredEntries {
  readonly at: Place;
  readonly actions: readonly string[];
  readonly note: string;
}

export function retiredEntries(entries: readonly Expanded[]): readonly RetiredEntries[] {
  const groups = new Map<string, { at: Place; actions: string[]; note: string }>();
  for (const { located, expansion } of entries) {
    if (expansion.kind !== 'retired') continue;
    const { text } = located.value;
    const { note } = expansion;
    // A note that begins with the action's own name says the same of each.
    const shared = note.toLowerCase().startsWith(text.toLowerCase()) ? `each${note.slice(text.length)}` : note;
    const group = groups.get(shared);
    if (group) group.actions.push(text);
    else groups.set(shared, { at: placeOf(located), actions: [text], note });
  }
  return [...groups].map(([shared, { at, actions, note }]) => ({ at, actions, note: actions[1] ? shared : note }));
}
