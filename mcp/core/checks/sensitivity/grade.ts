import type { Action } from '../../catalog/catalog.js';
import type { SensitiveCategory } from '../../catalog/sensitive-action.js';
import { escalationPaths } from '../../escalation/escalation-paths.table.js';
import { rankOf, type Severity } from '../../findings/severity.js';
import type { SensitiveGrant } from './sensitive-grants.js';

/** How a grant comes to be an alarm. */
export type Case =
  /** It could be allowed on less, and no condition narrows it. */
  | 'unbounded'
  /** AWS knows no resources for it, and no condition narrows it. */
  | 'without_resources'
  /** A condition or a Deny stops some of its uses. */
  | 'limited';

export interface Graded {
  readonly grant: SensitiveGrant;
  /** For which of its categories. */
  readonly category: SensitiveCategory;
  readonly severity: Severity;
  readonly case: Case;
}

/** How bad a grant is; undefined where it is no alarm, or where another check looks at it more closely. */
export function grade(grant: SensitiveGrant, ofCategory: Readonly<Record<string, Severity>>): Graded | undefined {
  const { sensitivity, keys, denials, action } = grant;
  const [category] = sensitivity.grave.filter((one) => ofCategory[one] !== undefined);
  const own = category && ofCategory[category];
  if (!own || isLeftToEscalation(grant)) return undefined;
  if (action.service === 'iam' && judgedByPassRole.has(action.name)) return undefined;
  if (givesNothingAlone.has(nameOf(action))) return undefined;
  const limitable = action.resources.length > 0;
  const reached = limitable ? own : (oneLess[own] ?? own);
  if (keys.length + denials.length === 0) {
    return { grant, category, severity: reached, case: limitable ? 'unbounded' : 'without_resources' };
  }
  const left = (keys.length > 0 ? underCondition : underDeny)[reached];
  return left && { grant, category, severity: left, case: 'limited' };
}

/** Where nothing but leaving it out would help, it is worth a look and no verdict. */
const oneLess: Partial<Record<Severity, Severity>> = { critical: 'high', high: 'medium', medium: 'low' };
/** Of less than a critical one nothing is left that `wildcard_resource` does not say. */
const underCondition: Partial<Record<Severity, Severity>> = { error: 'medium', critical: 'medium' };
const underDeny: Partial<Record<Severity, Severity>> = { ...underCondition, high: 'medium' };

const judgedByPassRole: ReadonlySet<string> = new Set(['PassRole', 'CreateServiceLinkedRole']);

/**
 * The batch holds only secrets that secretsmanager:GetSecretValue is allowed on, and AWS knows no resource for it.
 * Source: AWS Secrets Manager API Reference, "BatchGetSecretValue".
 */
const givesNothingAlone: ReadonlySet<string> = new Set(['secretsmanager:BatchGetSecretValue']);

const ways = escalationPaths.map(({ actions }) => actions);
const alone: ReadonlySet<string> = new Set(ways.filter(({ length }) => length === 1).flat());
const together: ReadonlySet<string> = new Set(ways.flat());

/** `privilege_escalation` knows what else a step needs, and what it leads to. */
const isLeftToEscalation = ({ action, sensitivity }: SensitiveGrant): boolean =>
  alone.has(nameOf(action)) || (sensitivity.categories.includes('priv_esc') && together.has(nameOf(action)));

export const nameOf = ({ service, name }: Action): string => `${service}:${name}`;

const cases: readonly Case[] = ['unbounded', 'without_resources', 'limited'];

/** The worst and those of the same case, worst first. The order does not depend on that of the entries. */
export function worstOf(graded: readonly Graded[]): readonly Graded[] {
  const sorted = graded.toSorted(
    (a, b) =>
      rankOf(a.severity) - rankOf(b.severity) ||
      cases.indexOf(a.case) - cases.indexOf(b.case) ||
      (nameOf(a.grant.action) < nameOf(b.grant.action) ? -1 : 1),
  );
  return sorted.filter((one) => one.case === sorted[0]?.case);
}
