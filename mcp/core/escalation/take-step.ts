import type { Action, Catalog } from '../catalog/catalog.js';
import { rankOf, type Severity } from '../findings/severity.js';
import type { EffectiveGrant } from '../policy/effective-grants.js';
import { readArn } from '../values/arn.js';
import type { Scope } from '../values/resource-scope.js';
import { widestPattern } from '../values/template-text.js';
import { matchesWildcard } from '../values/wildcard.js';
import type { EscalationPath } from './escalation-paths.table.js';
import { type Limits, limitsOf, type Reach } from './limits.js';
import { severityByScope } from './severity-by-scope.table.js';

/** Which grant gives an action, and what limits it. */
export interface GivenAction {
  readonly action: string;
  readonly grant: EffectiveGrant;
  readonly limits: Extract<Limits, { kind: 'open' }>;
  readonly severity: Severity;
}

export const isLimited = ({ limits }: GivenAction): boolean => limits.keys.length > 0 || limits.denials.length > 0;

export const milder = (a: Severity, b: Severity): Severity => (rankOf(a) > rankOf(b) ? a : b);

/** What is left of a severity where a condition stands in the way; of the lowest nothing worth a word. */
export const whenLimited: Partial<Record<Severity, Severity>> = { critical: 'medium', high: 'medium', medium: 'low' };

/** An action of a path, and all that gives it. */
export interface Step {
  readonly path: EscalationPath;
  readonly name: string;
  readonly action: Action;
  readonly grants: readonly EffectiveGrant[];
  /** Resources under whose names the path makes policies. */
  readonly made: readonly string[];
  readonly catalog: Catalog;
}

/**
 * What does most for the path among the grants of an action; undefined where none does anything. Where an action needs
 * resources of several types, each may come from another grant, and the narrowest decides.
 */
export function takeStep(step: Step): GivenAction | undefined {
  const { path, name, action, made, catalog } = step;
  const use = { action, services: path.passedTo ?? [], made, catalog };
  const worst = new Map<string | undefined, GivenAction | undefined>();
  let isReached = path.needs?.action !== name;
  for (const grant of step.grants) {
    const limits = limitsOf(grant, use);
    if (limits.kind === 'closed') continue;
    isReached ||= reaches(path, grant);
    for (const [type, severity] of severities(step, grant, limits.reach)) {
      const given = severity && { action: name, grant, severity, limits: isGraded(step) ? limits : ofCaller(limits) };
      worst.set(type, worse(worst.get(type), given));
    }
  }
  if (!isReached || worst.size === 0) return undefined;
  const byType = [...worst.values()];
  if (path.on?.action === name) return byType.reduce(worse);
  return byType.reduce((a, b) => a && b && (compareUses(a, b) < 0 ? b : a));
}

const worse = (a: GivenAction | undefined, b: GivenAction | undefined): GivenAction | undefined =>
  !a || (b && compareUses(b, a) < 0) ? b : a;

/** A path that passes a role is as wide as iam:PassRole is: what it makes for the role it may name as it likes. */
const isGraded = ({ path, name }: Step): boolean => name === 'iam:PassRole' || !path.actions.includes('iam:PassRole');

/** For each type of resource the path goes through how bad the grant is, undefined for no harm. */
function severities(
  step: Step,
  { resources }: EffectiveGrant,
  reach: Reach,
): ReadonlyMap<string | undefined, Severity | undefined> {
  if (!isGraded(step)) return new Map([[undefined, 'critical']]);
  const asked = typesOf(step);
  const byType = new Map<string | undefined, Severity | undefined>();
  for (const { type, scope } of resources) {
    if (type && !asked.includes(type.name)) continue;
    const [before, own] = [byType.get(type?.name), severityByScope[step.path.kind][withTags(scope, reach)]];
    byType.set(type?.name, before && own ? (rankOf(before) < rankOf(own) ? before : own) : (before ?? own));
  }
  return byType;
}

/** A condition on tags leaves only some, as a name would. */
const withTags = (scope: Scope, reach: Reach): Scope => (scope === 'everything' ? reach : scope);

function typesOf({ path: { on }, name, action: { resources } }: Step): readonly string[] {
  if (on?.action === name) return on.types;
  const required = resources.filter((resource) => resource.required);
  return (required.length > 0 ? required : resources).map(({ type }) => type.name);
}

/** On an action that only makes something, a condition counts where it asks for the caller and not for the thing. */
const ofCaller = (limits: GivenAction['limits']): GivenAction['limits'] => ({
  ...limits,
  keys: limits.keys.filter(({ side }) => side !== 'request'),
});

/** Is it allowed on one of the resources that the path needs? */
const reaches = ({ needs }: EscalationPath, { resources }: EffectiveGrant): boolean =>
  resources.some(({ value }) => {
    const wide = widestPattern(readArn(value)?.resource ?? value);
    return needs?.resources.some((needed) => matchesWildcard(wide, needed));
  });

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
