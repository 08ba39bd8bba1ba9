import type { OneOrMore, PlainCondition, PlainPrincipal, PlainStatement } from '../../policy/plain-policy.js';

/** What stands in each hole: one text or several. One that is absent has no value. */
export type HoleValues = ReadonlyMap<string, OneOrMore>;

const hole = /\{\{(\w+)([?!]?)\}\}/g;

/** The names of the holes in a text. */
export const holesIn = (text: string): readonly string[] => [...text.matchAll(hole)].map(([, name = '']) => name);

/**
 * Fills the holes of a text, in one pass, so that a value is never read for holes again. One text for each value of a
 * hole with several; none where a hole has no value and may not be empty.
 */
export function fillText(text: string, values: HoleValues): readonly string[] {
  let filled: readonly string[] = [''];
  let from = 0;
  for (const match of text.matchAll(hole)) {
    const [whole, name = '', mayBeEmpty] = match;
    const value = values.get(name) ?? (mayBeEmpty === '?' ? '' : []);
    const choices = typeof value === 'string' ? [value] : value;
    const before = text.slice(from, match.index);
    filled = filled.flatMap((start) => choices.map((choice) => start + before + choice));
    from = match.index + whole.length;
  }
  return filled.map((start) => start + text.slice(from));
}

/** Fills a statement; undefined where nothing is left of one of its elements, so that it would say something else. */
export function fillStatement(statement: PlainStatement, values: HoleValues): PlainStatement | undefined {
  const { Sid, Effect, Principal, NotPrincipal, Action, NotAction, Resource, NotResource, Condition } = statement;
  if (!hasDemanded(statement, values)) return undefined;
  const lists = { Action, NotAction, Resource, NotResource };
  const filled: { -readonly [K in keyof typeof lists]?: OneOrMore } = {};
  for (const name of listElements) {
    const element = lists[name];
    if (element === undefined) continue;
    const entries = fillList(element, values);
    if (entries === undefined) return undefined;
    filled[name] = entries;
  }
  const principal = Principal && fillPrincipal(Principal, values);
  const notPrincipal = NotPrincipal && fillPrincipal(NotPrincipal, values);
  if ((Principal && !principal) || (NotPrincipal && !notPrincipal)) return undefined;
  const condition = Condition && fillCondition(Condition, values);
  return {
    ...(Sid !== undefined && { Sid }),
    Effect,
    ...(principal && { Principal: principal }),
    ...(notPrincipal && { NotPrincipal: notPrincipal }),
    ...filled,
    ...(condition && { Condition: condition }),
  };
}

/** Has each hole with a `!` a value? */
const hasDemanded = (statement: PlainStatement, values: HoleValues): boolean =>
  [...JSON.stringify(statement).matchAll(hole)].every(([, name = '', mark]) => mark !== '!' || values.has(name));

const listElements = ['Action', 'NotAction', 'Resource', 'NotResource'] as const;

/** One entry stays one text where it was one; undefined where none is left. */
function fillList(element: OneOrMore, values: HoleValues): OneOrMore | undefined {
  const entries = [element].flat().flatMap((text) => fillText(text, values));
  const [first] = entries;
  if (first === undefined) return undefined;
  const isOne = typeof element === 'string' && entries.length === 1;
  return isOne ? first : [...new Set(entries)];
}

function fillPrincipal(principal: PlainPrincipal, values: HoleValues): PlainPrincipal | undefined {
  if (principal === '*') return principal;
  const types = Object.entries(principal).flatMap(([type, names]) => {
    const entries = fillList(names, values);
    return entries === undefined ? [] : [[type, entries] as const];
  });
  return types.length === 0 ? undefined : Object.fromEntries(types);
}

function fillCondition(condition: PlainCondition, values: HoleValues): PlainCondition | undefined {
  const operators = Object.entries(condition).flatMap(([operator, keys]) => {
    const entries = Object.entries(keys).flatMap(([key, compared]) => {
      const [name, ...more] = fillText(key, values);
      const list = fillList(compared, values);
      return name === undefined || more.length > 0 || list === undefined ? [] : [[name, list] as const];
    });
    return entries.length === 0 ? [] : [[operator, Object.fromEntries(entries)] as const];
  });
  return operators.length === 0 ? undefined : Object.fromEntries(operators);
}
