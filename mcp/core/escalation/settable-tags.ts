import { arnFormatsOfType } from '../catalog/arn-formats.js';
import type { Action, Catalog, ResourceType } from '../catalog/catalog.js';
import { actionsOf } from '../catalog/expand-actions.js';
import { sensitivityOf } from '../catalog/sensitivity.js';
import { isListedByAction, supportsKey } from '../conditions/key-support.js';
import { narrowings } from '../conditions/narrows.js';
import type { ConditionEntry, Policy, Statement } from '../policy/ast.js';
import { type EffectiveGrant, effectiveGrants } from '../policy/effective-grants.js';
import type { GrantedResource } from '../policy/granted-resources.js';
import { allows } from '../policy/questions.js';
import { type PlacedStatement, statementsOn } from '../policy/statements-on.js';
import { rememberOf } from '../text/remember.js';
import { arnsOverlap } from '../values/resource-pattern.js';
import { idleKeys } from './idle-keys.table.js';

/** A condition on a tag of the resource, which the holder of the policy may set on whatever it likes. */
export interface SettableTag {
  readonly entry: ConditionEntry;
  /** What the condition was to limit. */
  readonly actions: readonly string[];
  /** The action that sets the tag, and the statement that gives it. */
  readonly tagging: string;
  readonly grant: PlacedStatement;
}

/** More than these are not looked at: statements under a tag, actions of one, resources and taggings of an action. */
const most = { statements: 100, actions: 100, resources: 5, grants: 10 } as const;

/** The conditions on tags that the policy itself makes worthless, one for each tag and statement that sets it. */
export function settableTags(policy: Policy, catalog: Catalog): readonly SettableTag[] {
  const found = new Map<string, SettableTag>();
  for (const one of ofEachStatement(policy, catalog)) {
    const id = `${one.entry.key.value.toLowerCase()} ${one.tagging} ${one.grant.statement.index}`;
    const before = found.get(id);
    const actions = [...new Set([...(before?.actions ?? []), ...one.actions])];
    found.set(id, { ...(before ?? one), actions });
  }
  return [...found.values()];
}

function* ofEachStatement(policy: Policy, catalog: Catalog): Iterable<SettableTag> {
  const tagged = policy.statements.filter((one) => allows(one) && tagsAsked(one).length > 0);
  const grantsOf = grantsIn(policy);
  for (const statement of tagged.slice(0, most.statements)) {
    const tags = tagsAsked(statement);
    const [entry] = tags;
    // Tags that begin with aws: are set by AWS alone.
    if (!entry || tags.some((one) => /^aws:/i.test(tagIn(one) ?? ''))) continue;
    const limited = actionsOf(statement, catalog).filter(
      (action) => isWorthIt(action) && knows(action, entry, catalog),
    );
    // Few policies set tags freely at all, and that is soon seen.
    if (!taggersOf(limited.flatMap(typesOf), catalog).some((tagging) => grantsOf(tagging).free.length > 0)) continue;
    const open = limited.slice(0, most.actions).flatMap((action) => {
      const way = wayRound(action, entry, { statement, grantsOf, catalog });
      return way ? [{ ...way, name: nameOf(action) }] : [];
    });
    const [first] = open;
    if (!first) continue;
    const actions = open.filter(({ tagging }) => tagging === first.tagging).map(({ name }) => name);
    yield { entry, actions, tagging: first.tagging, grant: first.grant };
  }
}

const tagsAsked = ({ condition }: Statement): readonly ConditionEntry[] =>
  narrowings(condition).flatMap(({ entry }) => (tagIn(entry) === undefined ? [] : [entry]));

interface Grants {
  readonly all: readonly EffectiveGrant[];
  /** Under no condition that speaks of tags, of their purpose or of the caller, on everything of a type. */
  readonly free: readonly EffectiveGrant[];
}

/** What a policy gives of an action, worked out once for all of its statements. */
function grantsIn(policy: Policy): (action: Action) => Grants {
  const known = new Map<Action, Grants>();
  return (action) => {
    const before = known.get(action);
    if (before) return before;
    const all = effectiveGrants([policy], action);
    const isDenied = statementsOn([policy], action, 'denying').length > 0;
    const grants = { all, free: isDenied ? [] : all.filter(isFree).slice(0, most.grants) };
    known.set(action, grants);
    return grants;
  };
}

const isFree = ({ statement, resources }: EffectiveGrant): boolean =>
  resources.some(isWide) &&
  (statement.condition?.entries ?? []).every(({ key }) => freeKeys.has(key.value.toLowerCase()));

const isWide = ({ scope }: GrantedResource): boolean => scope === 'everything';

const nameOf = ({ service, name }: Action): string => `${service}:${name}`;

/** The name of the tag, `team` in `aws:ResourceTag/team`. */
const tagIn = ({ key }: ConditionEntry): string | undefined =>
  /^[\w-]+:(?:resourcetag|existingobjecttag)\/(.+)$/i.exec(key.value)?.[1];

const isOfObject = ({ key }: ConditionEntry): boolean => /:existingobjecttag\//i.test(key.value);

const isWorthIt = (action: Action): boolean =>
  action.accessLevel === 'Write' ||
  action.accessLevel === 'Permissions management' ||
  sensitivityOf(action) !== undefined;

function knows(action: Action, entry: ConditionEntry, catalog: Catalog): boolean {
  const key = catalog.conditionKey(entry.key.value);
  return !key || !isListedByAction(key, catalog) || supportsKey(action, key);
}

interface Where {
  readonly statement: Statement;
  readonly grantsOf: (action: Action) => Grants;
  readonly catalog: Catalog;
}

/** How the holder comes to use the action on any resource of a type, for which it only has to set the tag first. */
function wayRound(action: Action, entry: ConditionEntry, { statement, grantsOf, catalog }: Where) {
  const { all, free } = grantsOf(action);
  const given = all.find((one) => one.statement === statement);
  // What another statement gives without the condition, the tag was not to hold back.
  if (!given || given.denials.length > 0 || free.length > 0) return undefined;
  for (const resource of given.resources.filter(isWide).slice(0, most.resources)) {
    for (const tagging of taggersOf(resource.type ? [resource.type] : [], catalog)) {
      // An object has tags of its own beside those of its bucket.
      if (tagging.service === 's3' && /Object/.test(tagging.name) !== isOfObject(entry)) continue;
      const grant = grantsOf(tagging).free.find((one) => one.resources.some((other) => isSameKind(other, resource)));
      if (grant) return { tagging: nameOf(tagging), grant };
    }
  }
  return undefined;
}

const isSameKind = (one: GrantedResource, other: GrantedResource): boolean =>
  isWide(one) && one.type?.name === other.type?.name && arnsOverlap(one.value, other.value);

const typesOf = ({ resources }: Action): readonly ResourceType[] => resources.map(({ type }) => type);

/** The actions that add tags to resources of the types. */
function taggersOf(types: readonly ResourceType[], catalog: Catalog): readonly Action[] {
  const services = new Set([...new Set(types)].flatMap((type) => arnFormatsOfType(type).map(({ service }) => service)));
  return [...services].flatMap((service) => taggersIn(catalog).get(service) ?? []);
}

const taggersIn = rememberOf(
  (catalog: Catalog): ReadonlyMap<string, readonly Action[]> =>
    new Map(
      catalog.prefixes.map((prefix) => {
        const actions = [...(catalog.service(prefix)?.actions.values() ?? [])];
        return [prefix, actions.filter(({ accessLevel, name }) => accessLevel === 'Tagging' && adds.test(name))];
      }),
    ),
);

const adds = /^(?:Tag|Add|Create|Put|Set)/;

/** Keys that stop nobody from tagging. What a request says of tags stands in the same table, but limits this one. */
const freeKeys: ReadonlySet<string> = new Set(
  idleKeys.map(({ key }) => key).filter((key) => !/^aws:(?:requesttag\/|tagkeys)$/.test(key)),
);
