import type { Action } from '../../catalog/catalog.js';
import { forbiddenEntry, fulfills } from '../../conditions/fulfills.js';
import { type ConditionRequirement, type RequiredCondition, ruleOf } from '../../conditions/requirement.js';
import { type Unmet, unmet } from '../../conditions/unmet.js';
import { admitsNoService } from '../../escalation/passed-to-service.js';
import { rankOf, type Severity } from '../../findings/severity.js';
import type { Policy, Statement } from '../../policy/ast.js';
import { entryNaming } from '../../policy/named-action.js';
import { coversEveryResource } from '../../policy/questions.js';
import { type Place, placeOf } from '../../text/tree.js';
import { isConfined } from '../breadth/is-confined.js';
import type { CheckContext, Finders, Found } from '../define-check.js';
import type { actionConditionEnforcementCodes, EnforcementArgs } from './action-condition-enforcement.codes.js';
import { type Shipped, shippedFacts } from './action-condition-enforcement.table.js';
import { broadOver } from './broad-over.js';
import { nameOf } from './grade.js';
import { denialsBy, isHeldBack, isRevoked } from './held-back.js';
import { fitsAnyones, worksOn } from './own-resources.js';
import type { RequiredActions } from './required-actions.js';

type Context = CheckContext & {
  readonly policy: Policy;
  readonly found: Finders<typeof actionConditionEnforcementCodes>;
};

/** Where the actions of one requirement fall short, one finding for each way. */
export function* shortfalls(
  statement: Statement,
  requirement: ConditionRequirement,
  { kind, actions: allowed }: RequiredActions,
  { policy, found, policyType }: Context,
): Iterable<Found> {
  const shipped = shippedFacts(requirement);
  if (shipped && (policyType !== 'identity' || givesNothing(statement))) return;
  const denials = denialsBy(statement, allowed, policy);
  const actions = concerned(
    allowed.filter((action) => !isRevoked(denials.get(action))),
    statement,
    shipped,
  ).filter((action) => shipped?.resources !== 'anyones' || !isConfined(action, statement, policy));
  const [first] = actions;
  if (!first) return;
  const severity = severityOf(requirement, actions, statement, policy);
  const common = commonArgs(requirement, actions);
  const rest = {
    ...(requirement.ignore_patterns && { ignores: requirement.ignore_patterns }),
    ...(shipped && { yieldsTo: shipped.yieldsTo }),
  };
  if (kind === 'detected') {
    const args = { ...common, severity, keys: [] };
    yield { ...found.actionDetected(placeOfAction(statement, first), args), ...rest };
    return;
  }
  const short = unmet(ruleOf(requirement), {
    fulfills: (one) =>
      fulfills(statement.condition, one) || actions.every((action) => isHeldBack(denials.get(action), one)),
    forbidden: (one) => forbiddenEntry(statement.condition, one),
  });
  const place = placeOf(statement.condition ?? statement);
  for (const { code, at, conditions } of grouped(short)) {
    const keys = [...new Set(conditions.map(({ condition_key: key }) => key))];
    const [key] = keys.length === 1 ? keys : [];
    const args = {
      ...common,
      severity: worst(conditions, severity),
      keys,
      ...(key !== undefined && { conditionKey: key }),
    };
    yield { ...found[code](at ?? place, args), ...rest };
  }
}

type Code = Exclude<keyof typeof actionConditionEnforcementCodes, 'actionDetected'>;

interface Shortfall {
  readonly code: Code;
  /** Absent where something is missing. */
  readonly at?: Place;
  readonly conditions: readonly RequiredCondition[];
}

/** What is missing is said at once, alternatives and what is forbidden one by one. */
function grouped(short: readonly Unmet[]): readonly Shortfall[] {
  const missing = short.flatMap((one) => (one.kind === 'missing' ? [one.condition] : []));
  const others = short.flatMap((one): readonly Shortfall[] => {
    if (one.kind === 'missing') return [];
    if (one.kind === 'missing_any') return [{ code: 'missingRequiredConditionAnyOf', conditions: one.conditions }];
    const at = one.entry && placeOf(one.entry);
    return [{ code: 'forbiddenConditionPresent', conditions: [one.condition], ...(at && { at }) }];
  });
  return missing.length > 0 ? [{ code: 'missingRequiredCondition', conditions: missing }, ...others] : others;
}

/** Those that work on what Resource names; a requirement that ships may look only at what may belong to anyone. */
function concerned(
  actions: readonly Action[],
  { resource }: Statement,
  shipped: Shipped | undefined,
): readonly Action[] {
  if (resource?.kind !== 'Resource') return actions;
  const test = shipped?.resources === 'anyones' ? fitsAnyones : worksOn;
  return actions.filter((action) => resource.values.some(({ value }) => test(value, action)));
}

function severityOf(
  requirement: ConditionRequirement,
  actions: readonly Action[],
  statement: Statement,
  policy: Policy,
): Severity {
  const { severity = 'high' } = requirement;
  const shipped = shippedFacts(requirement);
  const { resource } = statement;
  if (!shipped || resource?.kind !== 'Resource') return severity;
  const entryOver = broadOver(actions, resource.values);
  const isBroad = (action: Action): boolean => !!entryOver(action) && !isConfined(action, statement, policy);
  return actions.some(isBroad) ? severity : shipped.whenNamed;
}

/** A statement without Resource, on nothing at all, or for no service. */
const givesNothing = ({ resource, condition }: Statement): boolean =>
  !resource ||
  (resource.kind === 'NotResource' && resource.values.some(coversEveryResource)) ||
  admitsNoService(condition);

/** A condition may be graver than its requirement. */
function worst(conditions: readonly RequiredCondition[], own: Severity): Severity {
  const given = conditions.flatMap(({ severity }) => severity ?? []);
  return given.length === 0 ? own : given.reduce((a, b) => (rankOf(a) <= rankOf(b) ? a : b));
}

function commonArgs(
  { message = '', suggestion_text: advice = '' }: ConditionRequirement,
  actions: readonly Action[],
): Omit<EnforcementArgs, 'severity' | 'keys'> {
  const names = actions.map(nameOf);
  const [name] = names.length === 1 ? names : [];
  return {
    actions: names,
    words: piecesOf(message),
    advice: piecesOf(advice),
    ...(name !== undefined && { action: name }),
  };
}

/** A text in pieces that are short enough to be shown whole. */
const piecesOf = (text: string): readonly string[] =>
  text
    .replace(/\s+/g, ' ')
    .trim()
    .match(/.{1,100}/gsu) ?? [];

const placeOfAction = ({ action: clause, ...statement }: Statement, action: Action): Place =>
  placeOf((clause?.kind === 'Action' && entryNaming(clause, action)) || (clause ?? statement));
