import type { Severity } from '../findings/severity.js';
import { rememberOf } from '../text/remember.js';
import type { Action, Catalog } from './catalog.js';
import { type SensitiveAction, type SensitiveCategory, sensitiveCategories } from './sensitive-action.js';
import { sensitiveActions } from './sensitive-actions.table.js';
import { sensitiveCategoryFacts } from './sensitive-categories.table.js';

/** Why an action is worth a second look wherever it is allowed. */
export interface Sensitivity {
  /** The first of `categories`. */
  readonly category: SensitiveCategory;
  /** In the order of `sensitiveCategories`. */
  readonly categories: readonly [SensitiveCategory, ...SensitiveCategory[]];
  readonly severity: Severity;
  /** A sentence. */
  readonly reason: string;
  /** Those for which it is an alarm by itself; none where it is routine, or of little use alone. */
  readonly grave: readonly SensitiveCategory[];
}

/** The sensitivity of an action: by hand in `sensitiveActions`, or because it changes permissions. */
export const sensitivityOf = rememberOf((action: Action): Sensitivity | undefined => judge(action));

/** Every sensitive action that exists, by its service and name. */
export const sensitiveActionsIn = rememberOf((catalog: Catalog): readonly Action[] => {
  const services = catalog.prefixes.flatMap((prefix) => catalog.service(prefix) ?? []);
  return services.flatMap(({ actions }) => [...actions.values()].filter((action) => sensitivityOf(action)));
});

function judge(action: Action): Sensitivity | undefined {
  const own = rows.get(`${action.service}:${action.name}`) ?? [];
  const level = byLevel(action);
  const found = new Set([...own, ...(level ? [level] : [])].map(({ category }) => category));
  const [category, ...others] = sensitiveCategories.filter((one) => found.has(one));
  if (!category) return undefined;
  const isGrave = (one: SensitiveCategory): boolean => {
    const ofIt = own.filter((row) => row.category === one);
    return ofIt.length === 0 || ofIt.some(({ weight }) => weight === 'grave');
  };
  return {
    category,
    categories: [category, ...others],
    severity: sensitiveCategoryFacts[category].severity,
    reason: own.length === 0 && level ? level.reason : sensitiveCategoryFacts[category].reason,
    grave: [category, ...others].filter(isGrave),
  };
}

/** Whoever changes permissions opens resources to others; whoever writes policies in IAM gives any rights to anyone. */
function byLevel({ service, name, accessLevel }: Action) {
  if (accessLevel !== 'Permissions management') return undefined;
  return service === 'iam' && writesPolicies.test(name) ? writesInIam : changesPermissions;
}

/** The policy, its version, its attachment, a trust, or the boundary that holds one back. */
const writesPolicies =
  /^(?:Attach\w+Policy|Put\w+|CreatePolicy|CreatePolicyVersion|SetDefaultPolicyVersion|UpdateAssumeRolePolicy|Delete\w+PermissionsBoundary)$/;

const writesInIam = { category: 'priv_esc', reason: 'It writes policies in IAM, so it can give any rights.' } as const;

const changesPermissions = {
  category: 'resource_exposure',
  reason: 'It changes who may do what: AWS gives it the access level Permissions management.',
} as const;

const rows = groupRows();

function groupRows(): ReadonlyMap<string, readonly SensitiveAction[]> {
  const groups = new Map<string, SensitiveAction[]>();
  for (const row of sensitiveActions) {
    const group = groups.get(row.action);
    if (group) group.push(row);
    else groups.set(row.action, [row]);
  }
  return groups;
}
