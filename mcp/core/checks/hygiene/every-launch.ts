import type { Action, ActionResource, Catalog } from '../../catalog/catalog.js';
import { fitsType } from '../../catalog/fitting-arns.js';
import type { ConditionEntry, Policy, Statement } from '../../policy/ast.js';
import { speaksOf } from '../../policy/named-action.js';
import { allows, conditionEntries, coversEveryResource, denies, failsWithoutKey } from '../../policy/questions.js';
import { readArn } from '../../values/arn.js';
import { arnPattern } from '../../values/arn-pattern.js';

/** A statement with more keys or resources than this is not looked at, nor a policy with more statements. */
const mostCompared = 100;

/**
 * The kinds of resource for which a Deny of ec2:RunInstances is met by want of the key. AWS judges a launch once for
 * each of its resources, so one such kind stops every launch.
 * Source: Amazon EC2 User Guide, "Example policies to control access to the Amazon EC2 API".
 */
export function kindsWithoutKey(entry: ConditionEntry, statement: Statement, catalog: Catalog): readonly string[] {
  if (!denies(statement) || !entry.parsed || failsWithoutKey(entry) || entry.values.length === 0) return [];
  const launch = launchNamedBy(statement, catalog);
  if (!launch || !tellsKindsApart(entry, launch)) return [];
  const needed = conditionEntries(statement).filter((one) => one !== entry && failsWithoutKey(one));
  const isExempt = (one: ActionResource): boolean => needed.some((other) => isOfResource(other) && !hasKey(one, other));
  const lacking = launch.resources.filter((one) => one.required && !hasKey(one, entry) && !isExempt(one));
  return lacking.filter((one) => reaches(statement, one)).map(({ type }) => type.name);
}

/**
 * The entry that keeps a policy with this Allow of ec2:RunInstances from allowing any launch, with the kinds of resource
 * that lack its key: a launch needs all of them, and no other statement of the policy gives them. Only where the Allow
 * means to give all that a launch needs; one that names some kinds may lean on another policy for the rest.
 * Source: as above, "Launch instances (RunInstances)", whose examples give a statement to each kind with a key.
 */
export function neverLaunches(
  statement: Statement,
  { statements }: Policy,
  catalog: Catalog,
): { readonly entry: ConditionEntry; readonly kinds: readonly string[] } | undefined {
  const launch = allows(statement) ? launchNamedBy(statement, catalog) : undefined;
  const needed = launch?.resources.filter(({ required }) => required) ?? [];
  if (!launch || statements.length > mostCompared || !needed.every((one) => reaches(statement, one))) return undefined;
  const others = statements.filter((one) => one !== statement && allows(one) && speaksOf(one, launch));
  const missing = needed.filter((kind) => !others.some((other) => mayGive(other, kind, launch)));
  for (const entry of conditionEntries(statement)) {
    const kinds = missing.filter((kind) => isShutOut(kind, entry, launch));
    if (kinds.length > 0) return { entry, kinds: kinds.map(({ type }) => type.name) };
  }
  return undefined;
}

/** The launch, where the statement names it letter by letter and is of a size to be compared. */
function launchNamedBy({ action, resource, condition }: Statement, catalog: Catalog): Action | undefined {
  if (action?.kind !== 'Action' || resource?.kind !== 'Resource') return undefined;
  if ((condition?.entries.length ?? 0) > mostCompared || resource.values.length > mostCompared) return undefined;
  const isNamed = action.values.some(({ value }) => value.text.toLowerCase() === 'ec2:runinstances');
  return isNamed ? catalog.service('ec2')?.actions.get('runinstances') : undefined;
}

function reaches({ resource }: Statement, { type }: ActionResource): boolean {
  return (
    resource?.values.some((located) => {
      const arn = readArn(located.value);
      return coversEveryResource(located) || (arn !== undefined && fitsType(arnPattern(arn), type));
    }) ?? false
  );
}

const mayGive = (statement: Statement, kind: ActionResource, launch: Action): boolean =>
  !conditionEntries(statement).some((entry) => isShutOut(kind, entry, launch)) && mayReach(statement, kind);

/** What cannot be read may be the resource that is asked for, and so may one of very many. */
function mayReach(statement: Statement, kind: ActionResource): boolean {
  const { resource } = statement;
  if (resource?.kind !== 'Resource' || resource.values.length > mostCompared) return true;
  return resource.values.some(({ value }) => readArn(value) === undefined) || reaches(statement, kind);
}

/** Is the entry false for every resource of the kind, by want of the key? */
const isShutOut = (kind: ActionResource, entry: ConditionEntry, launch: Action): boolean =>
  failsWithoutKey(entry) && isOfResource(entry) && tellsKindsApart(entry, launch) && !hasKey(kind, entry);

/** Do some resources of a launch have the key, and is it none that the request has whatever the resource? */
const tellsKindsApart = (entry: ConditionEntry, { resources, conditionKeys }: Action): boolean =>
  resources.some((one) => hasKey(one, entry)) && !isAmong(conditionKeys, entry);

const nameOf = ({ key }: ConditionEntry): string => key.value.toLowerCase().replace(/\/.*$/, '/');

/** Does the key say something of a resource, and not of the caller? */
const isOfResource = (entry: ConditionEntry): boolean => /^(?:ec2:|aws:(?:request|resource)tag\/)/.test(nameOf(entry));

const hasKey = ({ conditionKeys }: ActionResource, entry: ConditionEntry): boolean => isAmong(conditionKeys, entry);

const isAmong = (keys: readonly string[], entry: ConditionEntry): boolean =>
  keys.some((key) => key.toLowerCase().replace(/\/.*$/, '/') === nameOf(entry));
