import type { Action, Catalog } from '../catalog/catalog.js';
import { type EscalationPath, escalationPaths } from '../checks/escalation/privilege-escalation.table.js';
import { rankOf, type Severity } from '../findings/severity.js';
import type { Policy } from '../policy/ast.js';
import { type EffectiveGrant, effectiveGrants } from '../policy/effective-grants.js';
import { readArn } from '../values/arn.js';
import { widestPattern } from '../values/template-text.js';
import { matchesWildcard } from '../values/wildcard.js';
import { type Limits, limitsOf } from './limits.js';
import { severityByScope } from './severity-by-scope.table.js';

/** A path that the policies of one principal leave open. */
export interface Escalation {
  readonly path: EscalationPath;
  readonly severity: Severity;
  /** One for each action of the path, in its order. */
  readonly given: readonly [GivenAction, ...GivenAction[]];
  /** Longer paths that begin with this one, by their ids. */
  readonly also: readonly string[];
}

/** Which grant gives an action, and what limits it. */
export interface GivenAction {
  readonly action: string;
  readonly grant: EffectiveGrant;
  readonly limits: Extract<Limits, { kind: 'open' }>;
  readonly severity: Severity;
}

/** The open paths of policies that belong to one principal, shortest only, worst first. */
export function findEscalations(policies: readonly Policy[], catalog: Catalog): readonly Escalation[] {
  const grants = grantsOf(policies, catalog);
  const open = escalationPaths.flatMap((path) => readPath(path, grants, catalog) ?? []);
  return withoutLonger(open).toSorted((a, b) => rankOf(a.severity) - rankOf(b.severity));
}

interface Granted {
  readonly action: Action;
  readonly grants: readonly EffectiveGrant[];
}

/** Looked up once for each action, since many paths share one. */
function grantsOf(policies: readonly Policy[], catalog: Catalog): (name: string) => Granted | undefined {
  const known = new Map<string, Granted | undefined>();
  return (name) => {
    if (known.has(name)) return known.get(name);
    const [prefix = '', short = ''] = name.split(':');
    const action = catalog.action(prefix, short);
    const granted = action && { action, grants: effectiveGrants(policies, action) };
    known.set(name, granted);
    return granted;
  };
}

function readPath(path: EscalationPath, grants: ReturnType<typeof grantsOf>, catalog: Catalog): Escalation | undefined {
  const given: GivenAction[] = [];
  for (const name of path.actions) {
    const granted = grants(name);
    const best = granted && worstUse(path, name, granted, catalog);
    if (!best) return undefined;
    given.push(best);
  }
  const [first, ...rest] = given;
  const severity = first && severityOf(path, given);
  return first && severity ? { path, severity, given: [first, ...rest], also: [] } : undefined;
}

/** No path is worse than its hardest step; a limit on any step is a limit on the whole. */
function severityOf(path: EscalationPath, given: readonly GivenAction[]): Severity | undefined {
  const mildest = [...given.map(({ severity }) => severity), path.atMost ?? 'critical'].reduce(milder);
  return given.some(isLimited) ? whenLimited[mildest] : mildest;
}

const milder = (a: Severity, b: Severity): Severity => (rankOf(a) > rankOf(b) ? a : b);

export const isLimited = ({ limits }: GivenAction): boolean => limits.keys.length > 0 || limits.denials.length > 0;

/** What is left of a severity where a condition stands in the way; of the lowest nothing worth a word. */
const whenLimited: Partial<Record<Severity, Severity>> = { critical: 'medium', high: 'medium', medium: 'low' };

/** Of the grants of an action the one that does most for the path. */
function worstUse(
  path: EscalationPath,
  name: string,
  { action, grants }: Granted,
  catalog: Catalog,
): GivenAction | undefined {
  const use = { action, services: path.passedTo ?? [], catalog };
  let worst: GivenAction | undefined;
  for (const grant of grants) {
    if (!reaches(path, name, grant)) continue;
    const limits = limitsOf(grant, use);
    const severity = limits.kind === 'open' && stepSeverity(path, name, action, grant, limits.onSome);
    if (limits.kind === 'closed' || !severity) continue;
    const given = { action: name, grant, severity, limits: isStep(path, name) ? limits : ofCaller(limits) };
    if (!worst || compareUses(given, worst) < 0) worst = given;
  }
  return worst;
}

/** The order of statements must not decide, so those that are as bad are told apart by what they say. */
const compareUses = (a: GivenAction, b: GivenAction): number =>
  rankWhenLimited(a) - rankWhenLimited(b) ||
  a.limits.denials.length - b.limits.denials.length ||
  a.limits.keys.length - b.limits.keys.length ||
  compareText(keyText(a), keyText(b)) ||
  compareText(a.grant.entry.value.toLowerCase(), b.grant.entry.value.toLowerCase());

const rankWhenLimited = (use: GivenAction): number => {
  const severity = isLimited(use) ? whenLimited[use.severity] : use.severity;
  return severity ? rankOf(severity) : Number.POSITIVE_INFINITY;
};
const keyText = ({ limits }: GivenAction): string => limits.keys.map(({ key }) => key).join();
const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** A path that passes a role is as wide as iam:PassRole is: what it makes for the role it may name as it likes. */
const isStep = ({ actions }: EscalationPath, name: string): boolean =>
  name === 'iam:PassRole' || !actions.includes('iam:PassRole');

/** On an action that only makes something, a condition counts where it asks for the caller and not for the thing. */
const ofCaller = (limits: GivenAction['limits']): GivenAction['limits'] => ({
  ...limits,
  onSome: false,
  keys: limits.keys.filter(({ side }) => side !== 'request'),
});

/** Must the action be allowed on one of certain resources? */
function reaches({ needs }: EscalationPath, name: string, { resources }: EffectiveGrant): boolean {
  if (needs?.action !== name) return true;
  return resources.some(({ value }) => {
    const wide = widestPattern(readArn(value)?.resource ?? value);
    return needs.resources.some((needed) => matchesWildcard(wide, needed));
  });
}

/** By what it may be used on; of several types that all take part, by the narrowest. */
function stepSeverity(
  path: EscalationPath,
  name: string,
  action: Action,
  { resources }: EffectiveGrant,
  onSome: boolean,
): Severity | undefined {
  if (!isStep(path, name)) return 'critical';
  const asked = typesOf(path, name, action);
  const byType = new Map<string | undefined, (Severity | undefined)[]>();
  for (const { type, scope } of resources) {
    if (type && !asked.includes(type.name)) continue;
    const ofType = byType.get(type?.name) ?? [];
    byType.set(type?.name, ofType);
    ofType.push(severityByScope[path.kind][scope === 'everything' && onSome ? 'some' : scope]);
  }
  const found = [...byType.values()].map(worst);
  if (path.on?.action === name) return worst(found);
  return found.reduce<Severity | undefined>(
    (a, b) => a && b && milder(a, b),
    found.length > 0 ? 'critical' : undefined,
  );
}

function worst(severities: readonly (Severity | undefined)[]): Severity | undefined {
  return severities.filter((one) => one !== undefined).toSorted((a, b) => rankOf(a) - rankOf(b))[0];
}

function typesOf({ on }: EscalationPath, name: string, { resources }: Action): readonly string[] {
  if (on?.action === name) return on.types;
  const required = resources.filter(({ required }) => required);
  return (required.length > 0 ? required : resources).map(({ type }) => type.name);
}

/** A path that holds another one whole adds nothing to it, unless it is worse. */
function withoutLonger(open: readonly Escalation[]): readonly Escalation[] {
  const shorterOf = (longer: Escalation): Escalation | undefined =>
    open.find((one) => isPartOf(one.path, longer.path) && rankOf(one.severity) <= rankOf(longer.severity));
  const longer = new Map(open.map((one) => [one, shorterOf(one)]));
  return open
    .filter((one) => !longer.get(one))
    .map((one) => ({
      ...one,
      also: open.filter((other) => longer.get(other) && isPartOf(one.path, other.path)).map(({ path }) => path.id),
    }));
}

const isPartOf = (shorter: EscalationPath, longer: EscalationPath): boolean =>
  shorter.actions.length < longer.actions.length && shorter.actions.every((action) => longer.actions.includes(action));
