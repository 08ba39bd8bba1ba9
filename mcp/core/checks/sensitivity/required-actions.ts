import type { Action, Catalog } from '../../catalog/catalog.js';
import { actionsOf as expandedActions } from '../../catalog/expand-actions.js';
import { actionsOf, type ConditionRequirement } from '../../conditions/requirement.js';
import type { ActionRegex } from '../../findings/option-form.js';
import type { Statement } from '../../policy/ast.js';
import { speaksOf } from '../../policy/named-action.js';
import { everyAction } from '../../policy/questions.js';
import { rememberOf, rememberOfBoth } from '../../text/remember.js';
import { readAction } from '../../values/action-pattern.js';
import { compileWildcard, hasWildcard } from '../../values/wildcard.js';
import { nameOf } from './grade.js';
import { type ActionTest, matchesOneOf } from './match-action.js';

/** The actions of a requirement that a statement allows, and how they come to be of interest. */
export interface RequiredActions {
  /** `detected`: they are reported whatever the condition. */
  readonly kind: 'need_conditions' | 'detected';
  readonly actions: readonly Action[];
}

/** What of a statement a requirement speaks of: nothing, or a group for each way in which it chooses. */
export function requiredActions(
  statement: Statement,
  requirement: ConditionRequirement,
  catalog: Catalog,
): readonly RequiredActions[] {
  const { any, all, none } = prepared(requirement);
  const kind = requirement.required_conditions === undefined ? 'detected' : 'need_conditions';
  const ofAll = all.map((one) => allowedBy(statement, one, catalog));
  const groups: readonly RequiredActions[] = [
    { kind, actions: allowedBy(statement, any, catalog) },
    { kind, actions: ofAll.every(({ length }) => length > 0) ? unique(ofAll.flat()) : [] },
    { kind: 'detected', actions: allowedBy(statement, none, catalog) },
  ];
  return groups.filter(({ actions }) => actions.length > 0);
}

/** Does the requirement speak of the action, in whichever way it chooses? */
export function speaksOfAction(requirement: ConditionRequirement, action: Action): boolean {
  const { any, all, none } = prepared(requirement);
  return [any, ...all, none].some(({ names, test }) => names.includes(nameOf(action).toLowerCase()) || test(action));
}

const unique = (actions: readonly Action[]): readonly Action[] => [...new Set(actions)];

/** Names, patterns and regular expressions, ready to be tried. */
interface Choice {
  /** Those without a wildcard, which are looked up. */
  readonly names: readonly string[];
  /** Those with one. */
  readonly patterns: readonly string[];
  readonly test: ActionTest;
  /** Is there anything to try on the actions of a statement? */
  readonly tries: boolean;
}

interface Prepared {
  readonly any: Choice;
  readonly all: readonly Choice[];
  readonly none: Choice;
}

/** Made once for a configuration: a long policy asks it of every statement. */
const prepared = rememberOf((requirement: ConditionRequirement): Prepared => {
  const { any_of: any, all_of: all, none_of: none } = actionsOf(requirement);
  const regexes = requirement.action_patterns ?? [];
  return { any: choiceOf(any, regexes), all: all.map((name) => choiceOf([name])), none: choiceOf(none) };
});

function choiceOf(given: readonly string[], regexes: readonly ActionRegex[] = []): Choice {
  const texts = given.map((name) => name.trim().toLowerCase());
  const patterns = texts.filter(hasWildcard);
  const matchers = [...patterns.map((pattern) => compileWildcard(pattern)), ...regexes.map(({ matches }) => matches)];
  const names = texts.filter((text) => !hasWildcard(text));
  return { names, patterns, test: matchesOneOf(matchers), tries: matchers.length > 0 };
}

/** Under `*` and NotAction regular expressions are not tried: all of AWS would have to be gone through. */
function allowedBy(statement: Statement, choice: Choice, catalog: Catalog): readonly Action[] {
  const { patterns, test, tries } = choice;
  const allowed = namedBy(choice, catalog).filter((action) => speaksOf(statement, action));
  if (!tries) return allowed;
  if (statement.action?.kind === 'Action' && !everyAction(statement)) {
    return unique([...allowed, ...expandedActions(statement, catalog).filter(test)]);
  }
  const meant = patterns.flatMap((text) => {
    const pattern = readAction(text);
    return pattern.kind === 'action' ? catalog.matching(pattern.service, pattern.name) : [];
  });
  return unique([...allowed, ...meant.filter((action) => speaksOf(statement, action))]);
}

/** Looked up once for all statements. */
const namedBy = rememberOfBoth(({ names }: Choice, catalog: Catalog): readonly Action[] =>
  names.flatMap((name) => {
    const [prefix = '', short = ''] = name.split(':');
    return catalog.action(prefix, short) ?? [];
  }),
);
