import type { Action, Catalog } from '../catalog/catalog.js';
import { rankOf, type Severity } from '../findings/severity.js';
import type { Policy } from '../policy/ast.js';
import { effectiveGrants } from '../policy/effective-grants.js';
import { servicesAllowed } from '../policy/statements-on.js';
import { rememberOf } from '../text/remember.js';
import { type EscalationPath, escalationPaths } from './escalation-paths.table.js';
import { type GivenAction, isLimited, milder, type Step, takeStep, whenLimited } from './take-step.js';

/** A path that the policies of one principal leave open. */
export interface Escalation {
  readonly path: EscalationPath;
  readonly severity: Severity;
  /** One for each action of the path, in its order. */
  readonly given: readonly [GivenAction, ...GivenAction[]];
  /** Longer paths that begin with this one, by their ids. */
  readonly also: readonly string[];
}

/** The open paths of policies that belong to one principal, shortest only, worst first. */
export function findEscalations(policies: readonly Policy[], catalog: Catalog): readonly Escalation[] {
  const allowed = servicesAllowed(policies, pathServices);
  if (allowed.size === 0) return [];
  const grants = grantsOf(policies, catalog);
  const possible = pathsWithServices.filter(({ services }) => services.every((service) => allowed.has(service)));
  const open = possible.flatMap(({ path }) => readPath(path, grants, catalog) ?? []);
  return withoutLonger(open).toSorted((a, b) => rankOf(a.severity) - rankOf(b.severity));
}

const serviceOf = (name: string): string => name.slice(0, name.indexOf(':'));
const pathsWithServices = escalationPaths.map((path) => ({
  path,
  services: [...new Set(path.actions.map(serviceOf))],
}));
const pathServices = [...new Set(pathsWithServices.flatMap(({ services }) => services))];

type Granted = Pick<Step, 'action' | 'grants'>;

/** Looked up once for each action, since many paths share one. */
function grantsOf(policies: readonly Policy[], catalog: Catalog): (name: string) => Granted | undefined {
  const actions = actionsOfPaths(catalog);
  const known = new Map<string, Granted>();
  return (name) => {
    const action = actions.get(name);
    if (!action) return undefined;
    const granted = known.get(name) ?? { action, grants: effectiveGrants(policies, action) };
    known.set(name, granted);
    return granted;
  };
}

/** What the names in the table stand for, found once for all policies. */
const actionsOfPaths = rememberOf((catalog: Catalog): ReadonlyMap<string, Action> => {
  const names = new Set(escalationPaths.flatMap(({ actions }) => actions));
  const found = new Map<string, Action>();
  for (const name of names) {
    const [prefix = '', short = ''] = name.split(':');
    const action = catalog.action(prefix, short);
    if (action) found.set(name, action);
  }
  return found;
});

const makesPolicies = 'iam:CreatePolicy';

/** More names than these are not compared with what may be attached. */
const mostNames = 100;

const resourcesOf = (granted: Granted | undefined): readonly string[] => {
  const values = granted?.grants.flatMap(({ resources }) => resources.map(({ value }) => value)) ?? [];
  return [...new Set(values)].slice(0, mostNames);
};

function readPath(path: EscalationPath, grants: ReturnType<typeof grantsOf>, catalog: Catalog): Escalation | undefined {
  const given: GivenAction[] = [];
  const made = path.actions.includes(makesPolicies) ? resourcesOf(grants(makesPolicies)) : [];
  for (const name of path.actions) {
    const granted = grants(name);
    const step =
      granted &&
      granted.grants.length > 0 &&
      takeStep({ path, name, action: granted.action, grants: granted.grants, made, catalog });
    if (!step) return undefined;
    given.push(step);
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
