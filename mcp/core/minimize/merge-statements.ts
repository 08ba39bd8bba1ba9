import { actionsId } from '../compare/rule-words.js';
import { asList, isJsonObject, type Json, type JsonObject } from '../text/json.js';
import { asWritten, type Draft, draftOf, namesOf, type Step } from './shortened.js';

/** In what two statements may differ and still become one. */
interface Joint {
  readonly what: string;
  /** All but that: statements with the same text can be joined. Undefined for one that cannot be. */
  keyOf(draft: Draft): string | undefined;
  join(a: JsonObject, b: JsonObject): JsonObject | undefined;
}

const common = ({ rule }: Draft): readonly string[] => [rule.effect, conditionsIdOf(rule.scope.conditions)];
const conditionsIdOf = (conditions: Draft['rule']['scope']['conditions']): string =>
  JSON.stringify(conditions.map(({ id }) => id));
const principalId = ({ rule, plain }: Draft): string =>
  rule.scope.principal?.id ?? (plain.Principal === undefined ? '' : 'everyone');
const resourceId = ({ rule, plain }: Draft): string =>
  rule.scope.resource?.id ?? (plain.Resource === undefined ? '' : 'everything');

const joinLists =
  (element: string) =>
  (a: JsonObject, b: JsonObject): JsonObject => ({
    ...a,
    [element]: asWritten([...new Set([...asList(a[element]), ...asList(b[element])])]),
  });

export const joints: readonly Joint[] = [
  {
    what: 'actions',
    keyOf: (draft) =>
      draft.plain.Action === undefined
        ? undefined
        : JSON.stringify([...common(draft), principalId(draft), resourceId(draft)]),
    join: joinLists('Action'),
  },
  {
    what: 'resources',
    keyOf: (draft) =>
      draft.plain.Resource === undefined
        ? undefined
        : JSON.stringify([...common(draft), principalId(draft), actionsId(draft.rule.actions)]),
    join: joinLists('Resource'),
  },
  {
    what: 'principals',
    keyOf: (draft) =>
      isJsonObject(draft.plain.Principal)
        ? JSON.stringify([...common(draft), resourceId(draft), actionsId(draft.rule.actions)])
        : undefined,
    join: (a, b) => {
      if (!isJsonObject(a.Principal) || !isJsonObject(b.Principal)) return undefined;
      return { ...a, Principal: joinMaps(a.Principal, b.Principal) };
    },
  },
  {
    what: 'values of one condition key',
    keyOf: ({ rule, plain }) => {
      const [test, ...others] = rule.scope.conditions;
      if (!test || others.length > 0 || test.operator.negated) return undefined;
      const draft = { rule, plain, from: [] };
      return JSON.stringify([
        rule.effect,
        test.key,
        Object.keys(plain.Condition ?? {}),
        principalId(draft),
        resourceId(draft),
        actionsId(rule.actions),
      ]);
    },
    join: joinOneCondition,
  },
];

const joinMaps = (a: JsonObject, b: JsonObject): JsonObject =>
  Object.fromEntries(
    [...new Set([...Object.keys(a), ...Object.keys(b)])].map((key): readonly [string, Json] => [
      key,
      asWritten([...new Set([...asList(a[key]), ...asList(b[key])])]),
    ]),
  );

/** Both have one operator with one key, in whatever case. */
function joinOneCondition(a: JsonObject, b: JsonObject): JsonObject | undefined {
  const [own, other] = [a.Condition, b.Condition];
  if (!isJsonObject(own) || !isJsonObject(other)) return undefined;
  const [operator = ''] = Object.keys(own);
  const [keys, otherKeys] = [own[operator], other[operator]];
  if (!isJsonObject(keys) || !isJsonObject(otherKeys)) return undefined;
  const [key = ''] = Object.keys(keys);
  const [otherKey = ''] = Object.keys(otherKeys);
  const values = [...new Set([...asList(keys[key]), ...asList(otherKeys[otherKey])])];
  return { ...a, Condition: { [operator]: { [key]: asWritten(values) } } };
}

/** The first two statements that differ in nothing else; `refused` are pairs whose proof failed. */
export function joinTwo(
  drafts: readonly Draft[],
  { what, keyOf, join }: Joint,
  refused: ReadonlySet<string>,
  version: string | undefined,
): Step | undefined {
  const known = new Map<string, Draft[]>();
  for (const draft of drafts) {
    const key = keyOf(draft);
    if (key === undefined) continue;
    const before = known.get(key) ?? [];
    for (const first of before) {
      const says = `${namesOf([first, draft])} became one: they differed in their ${what} alone.`;
      if (refused.has(says)) continue;
      const plain = join(first.plain, draft.plain);
      const sid = first.plain.Sid ?? draft.plain.Sid;
      const after =
        plain && draftOf({ ...(sid !== undefined && { Sid: sid }), ...plain }, [...first.from, ...draft.from], version);
      if (after) return { before: [first, draft], after: [after], says };
    }
    before.push(draft);
    known.set(key, before);
  }
  return undefined;
}
