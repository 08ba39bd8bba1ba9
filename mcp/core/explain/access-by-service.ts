import type { Action, Catalog } from '../catalog/catalog.js';
import type { Policy, Statement } from '../policy/ast.js';
import { servicesNamed, speaksOf } from '../policy/named-action.js';
import type { PolicyType } from '../policy/policy-types.js';
import { allows, denies, everyAction, everyPrincipal, everyResource } from '../policy/questions.js';
import { statementsOn } from '../policy/statements-on.js';
import { reachesSomebody, resourcesOn } from './applies-to.js';
import { type Access, foldAccess, levelsOf, listAccess, noAccess, type Reached, type Test } from './fold-access.js';
import { isLeftIn } from './left-after-deny.js';

/** What a policy allows and denies, by service. */
export interface AccessByService {
  /** Left after the policy's own Denies; what is allowed or denied under a condition counts as allowed. */
  readonly allowed: Access;
  /** What Denies speak of, on whatever resources: all of them, those without a condition, those with one. */
  readonly denied: Access;
  readonly deniedOutright: Access;
  readonly deniedConditionally: Access;
  /** What is allowed and all the same denied in part: by a Deny under a condition, by one without. */
  readonly heldBack: Access;
  readonly cutBack: Access;
  /** The policy is so large that resources and Denies were not compared for all of its actions. */
  readonly isCoarse: boolean;
}

/** More than any policy that AWS would store has. */
const mostStatements = 1_000;
const mostEntries = 10_000;
const mostSteps = 5_000_000;

/** Reads off every statement together what each service is allowed and denied. */
export function accessByService(policy: Policy, type: PolicyType, catalog: Catalog): AccessByService {
  const budget = budgetOf(policy);
  const reaching = policy.statements.filter((one) => reachesSomebody(one, type));
  const allowing = reaching.filter(allows);
  const denying = reaching.filter(denies);
  const isLeft = budget.bound(isLeftIn(policy, type));
  const isNamed = budget.bound((action) => statementsOn([policy], action, 'allowing').length > 0);
  const isDenied = (statements: readonly Statement[]): Test =>
    budget.bound((action) =>
      statements.some((one) => speaksOf(one, action) && resourcesOn(one, action, type).length > 0),
    );
  const outright = denying.filter(isUnconditional);
  const conditional = denying.filter((one) => !isUnconditional(one));
  const isDeniedOutright = isDenied(outright);
  const isDeniedConditionally = isDenied(conditional);
  const of = (statements: readonly Statement[], test: Test): Access =>
    accessOf(statements, catalog, type === 'trust' ? (action) => action.service === 'sts' && test(action) : test);
  const allowed = outright.some(deniesAll) ? noAccess : of(allowing, isLeft);
  return {
    allowed,
    denied: of(denying, isDenied(denying)),
    deniedOutright: of(outright, isDeniedOutright),
    deniedConditionally: of(conditional, isDeniedConditionally),
    heldBack: of(conditional, (action) => isDeniedConditionally(action) && isNamed(action) && isLeft(action)),
    cutBack: of(outright, (action) => isDeniedOutright(action) && isNamed(action)),
    isCoarse: budget.isSpent(),
  };
}

/** Everything, on everything, to everyone. */
const deniesAll = (deny: Statement): boolean =>
  everyAction(deny) && (!deny.resource || everyResource(deny)) && (!deny.principal || everyPrincipal(deny));

export const isUnconditional = ({ condition }: Statement): boolean => (condition?.operators.length ?? 0) === 0;

/** Every test costs what it may have to look through; once all is spent, nothing is ruled out any more. */
function budgetOf({ statements }: Policy) {
  const sizes = statements.map(({ resource, principal }) => ({
    resources: 1 + (resource?.values.length ?? 0),
    principals: 1 + (principal?.values.length ?? 0),
  }));
  const entries = sizes.reduce((sum, { resources, principals }) => sum + resources + principals, 0);
  const pairs = sizes.reduce((sum, { resources, principals }) => sum + resources * principals, 0);
  const denials = 1 + statements.filter(denies).length;
  const cost = entries + (pairs > entries ? pairs * denials : 0);
  let left = statements.length > mostStatements || entries > mostEntries ? 0 : mostSteps;
  let isSpent = false;
  const bound =
    (test: Test): Test =>
    (action: Action) => {
      left -= cost;
      isSpent ||= left < 0;
      return left < 0 || test(action);
    };
  return { bound, isSpent: () => isSpent };
}

function accessOf(statements: readonly Statement[], catalog: Catalog, test: Test): Access {
  const named = statements.flatMap(({ action }) => (action ? [servicesNamed(action)] : []));
  const isOpen = named.includes(undefined);
  const prefixes = isOpen ? catalog.prefixes : [...new Set(named.flatMap((one) => [...(one ?? [])]))].sort();
  const reached = prefixes
    .flatMap((prefix) => catalog.service(prefix) ?? [])
    .map((service): Reached => [service, levelsOf(service, test)])
    .filter(([, levels]) => levels.length > 0);
  return isOpen ? foldAccess(reached, catalog) : listAccess(reached);
}
