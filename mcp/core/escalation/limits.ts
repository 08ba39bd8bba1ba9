import type { Action, Catalog } from '../catalog/catalog.js';
import { isListedByAction, supportsKey } from '../conditions/key-support.js';
import type { Side } from '../conditions/narrowing-keys.table.js';
import { narrowings } from '../conditions/narrows.js';
import type { ConditionClause, ConditionEntry } from '../policy/ast.js';
import type { EffectiveGrant } from '../policy/effective-grants.js';
import { failsWithoutKey } from '../policy/questions.js';
import type { PlacedStatement } from '../policy/statements-on.js';
import { readArn } from '../values/arn.js';
import { resourcesOverlap } from '../values/resource-pattern.js';
import type { Scope } from '../values/resource-scope.js';
import { hasWildcard } from '../values/wildcard.js';
import { admitsHarmlessOnly, deniesAllButHarmless } from './harmless-policy.js';
import { idleKeys } from './idle-keys.table.js';
import { admitsService, holdsFor, passedToEntries } from './passed-to-service.js';

/** What conditions, of the Allow and of the Denies against it, leave of a grant. */
export type Limits =
  | { readonly kind: 'closed' }
  | {
      readonly kind: 'open';
      /** `some` where a condition leaves only some of the resources, as a name in Resource would. */
      readonly reach: Reach;
      /** Keys of the Allow's condition that narrow who, from where or what. */
      readonly keys: readonly LimitingKey[];
      /** Denies that stop some requests and not others. */
      readonly denials: readonly PlacedStatement[];
    };

export type Reach = Extract<Scope, 'everything' | 'some'>;

export interface LimitingKey {
  readonly key: string;
  readonly side: Side;
}

/** One action of a path, and the services that may receive the role where it is iam:PassRole. */
export interface Use {
  readonly action: Action;
  /** Absent where any service counts. */
  readonly services?: readonly string[];
  /** Resources under whose names the holder makes policies, where the path does that. */
  readonly made?: readonly string[];
  readonly catalog: Catalog;
}

const closed: Limits = { kind: 'closed' };
const unlimited: Limits = { kind: 'open', reach: 'everything', keys: [], denials: [] };

export function limitsOf({ statement: { condition }, denials }: EffectiveGrant, use: Use): Limits {
  const entries = condition?.entries ?? [];
  if (entries.length === 0 && denials.length === 0) return unlimited;
  if (entries.some((entry) => isForeign(entry, use) && failsWithoutKey(entry))) return closed;
  if (entries.some((entry) => names(entry, closingKeys(use)) && admitsHarmlessOnly(entry) && !admitsMade(entry, use)))
    return closed;
  if (!admitsOne(condition, use)) return closed;
  const effects = denials.map((deny) => ({ deny, effect: effectOf(deny.statement.condition, use) }));
  if (effects.some(({ effect }) => effect === 'closes')) return closed;
  const narrowing = narrowings(condition).filter(
    ({ entry }) => !isIdle(entry) && !isForeign(entry, use) && !names(entry, policyKeys),
  );
  const keys = narrowing.map(({ entry, sides }) => ({ key: entry.key.value, side: sides[0] ?? 'request' }));
  return {
    kind: 'open',
    reach: keys.some(({ side }) => side === 'resource') ? 'some' : 'everything',
    keys: keys.filter(({ side }) => side !== 'resource'),
    denials: effects.filter(({ effect }) => effect === 'limits').map(({ deny }) => deny),
  };
}

const isPassRole = ({ service, name }: Action): boolean => service === 'iam' && name === 'PassRole';

function admitsOne(condition: ConditionClause | undefined, { action, services }: Use): boolean {
  return !isPassRole(action) || !services || services.some((service) => admitsService(condition, service));
}

/** The effect of a Deny with a condition. Every entry must hold for it to deny. */
function effectOf(condition: ConditionClause | undefined, use: Use): 'closes' | 'limits' | 'none' {
  const entries = condition?.entries ?? [];
  const mayHold = entries.filter((entry) => !(isForeign(entry, use) && !failsWithoutKey(entry)));
  if (mayHold.some((entry) => isForeign(entry, use) || isIdle(entry))) return 'none';
  const passedTo = isPassRole(use.action) ? passedToEntries(condition) : [];
  if (!use.services) return passedTo.length > 0 || mayHold.length > 0 ? 'limits' : 'closes';
  if (!use.services.every((service) => passedTo.every((entry) => holdsFor(entry, service)))) return 'none';
  const rest = mayHold.filter((entry) => !passedTo.includes(entry) && !deniesAllBut(entry, use));
  return rest.length === 0 ? 'closes' : 'limits';
}

const deniesAllBut = (entry: ConditionEntry, use: Use): boolean =>
  names(entry, closingKeys(use)) && deniesAllButHarmless(entry) && !admitsMade(entry, use);

/**
 * Does a policy fit that the holder makes for the purpose? One whose whole name is given is there already.
 */
const admitsMade = ({ key, parsed, values }: ConditionEntry, { made = [] }: Use): boolean =>
  made.length > 0 &&
  key.value.toLowerCase() === 'iam:policyarn' &&
  parsed?.wildcards === true &&
  values.some(({ value: { text } }) => {
    const policy = readArn(text);
    return (
      policy !== undefined &&
      hasWildcard(policy.resource) &&
      policy.account !== ofAws &&
      made.some((resource) => resourcesOverlap(resource, text))
    );
  });

/** The account of the policies that AWS manages, among which nobody makes one. */
const ofAws = 'aws';

/** They name a policy: a harmless one shuts the path, any other limits nothing. */
const policyKeys = ['iam:policyarn', 'iam:permissionsboundary'];

/**
 * The keys that keep a path of its own rights shut. In a request to delete a boundary iam:PermissionsBoundary is the one
 * that is there now, so it shuts nothing.
 */
function closingKeys({ action }: Use): readonly string[] {
  const keys = new Set(action.conditionKeys.map((key) => key.toLowerCase()));
  return policyKeys.filter((key) => keys.has(key) && !/^Delete\w+PermissionsBoundary$/.test(action.name));
}

const names = ({ key }: ConditionEntry, keys: readonly string[]): boolean => keys.includes(key.value.toLowerCase());

/** A key of a service that requests for this action never carry. Of tags the service reference does not tell all. */
function isForeign(entry: ConditionEntry, { action, catalog }: Use): boolean {
  const key = catalog.conditionKey(entry.key.value);
  if (!key || key.global || key.named) return false;
  return isListedByAction(key, catalog) && !supportsKey(action, key);
}

const idle: ReadonlySet<string> = new Set(idleKeys.map(({ key }) => key));

function isIdle({ key }: ConditionEntry): boolean {
  const lower = key.value.toLowerCase();
  return idle.has(lower) || idle.has(lower.slice(0, lower.indexOf('/') + 1));
}
