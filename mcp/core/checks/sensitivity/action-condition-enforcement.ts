import type { Action } from '../../catalog/catalog.js';
import { denyFulfills, forbiddenEntry, fulfills } from '../../conditions/fulfills.js';
import { type ConditionRequirement, type RequiredCondition, ruleOf } from '../../conditions/requirement.js';
import { type Unmet, unmet } from '../../conditions/unmet.js';
import { rankOf, type Severity } from '../../findings/severity.js';
import type { Policy, Statement } from '../../policy/ast.js';
import { type Denial, denialsOf, type Grant } from '../../policy/denied.js';
import { entryNaming } from '../../policy/named-action.js';
import { allows } from '../../policy/questions.js';
import { type Place, placeOf } from '../../text/tree.js';
import { type CheckContext, defineCheck, type Finders, type Found } from '../define-check.js';
import { actionConditionEnforcementCodes, type EnforcementArgs } from './action-condition-enforcement.codes.js';
import { examples } from './action-condition-enforcement.examples.js';
import { shippedRequirements } from './action-condition-enforcement.table.js';
import { broadOver } from './broad-over.js';
import { effectiveRequirements, mergeStrategies } from './effective-requirements.js';
import { nameOf } from './grade.js';
import { fitsAnyones, worksOn } from './own-resources.js';
import { type RequiredActions, requiredActions } from './required-actions.js';

export const actionConditionEnforcement = defineCheck({
  id: 'action_condition_enforcement',
  severity: 'high',
  appliesTo: ['identity', 'resource', 'trust'],
  summary: 'An Allow statement grants actions without the conditions that are required of them.',
  why: 'Some actions are safe only under a condition: a role may be passed, but to one service; data may be read, but within the organization. An organization says here which, and every policy is held to it.',
  remediation: [
    'Add the condition that is named, with the operator and values that the requirement asks for.',
    'Where the statement holds other actions too, give these a statement of their own.',
    'Change the requirement in the configuration, or give it ignore_patterns, where it does not fit.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html',
  ],
  options: {
    requirements: {
      default: shippedRequirements,
      description: 'The requirements that ship; a list given here takes their place.',
      form: { kind: 'requirements' },
    },
    action_condition_requirements: {
      default: [],
      description: 'Requirements of the organization.',
      form: { kind: 'requirements' },
    },
    policy_level_requirements: {
      default: [],
      description: 'The same, under an older name.',
      form: { kind: 'requirements' },
    },
    merge_strategy: {
      default: 'per_action_override',
      description:
        'per_action_override: a requirement takes the place of one that ships for the same action; append: all count; user_only and replace_all: only those of the organization; defaults_only: only those that ship.',
      form: { kind: 'choice', of: mergeStrategies },
    },
  },
  codes: actionConditionEnforcementCodes,
  examples,
  *statement(statement, context) {
    if (!allows(statement)) return;
    for (const requirement of effectiveRequirements(context.options)) {
      for (const group of requiredActions(statement, requirement, context.catalog)) {
        yield* shortfalls(statement, requirement, group, context);
      }
    }
  },
});

type Context = CheckContext & {
  readonly policy: Policy;
  readonly found: Finders<typeof actionConditionEnforcementCodes>;
};

/** Where the actions of one requirement fall short, one finding for each way. */
function* shortfalls(
  statement: Statement,
  requirement: ConditionRequirement,
  { kind, actions: allowed }: RequiredActions,
  { policy, found, policyType }: Context,
): Iterable<Found> {
  const denials = denialsBy(statement, allowed, policy);
  const actions = concerned(
    allowed.filter((action) => !isRevoked(denials.get(action))),
    statement,
    requirement,
  );
  const [first] = actions;
  if (!first || (requirement.shipped && policyType !== 'identity')) return;
  const severity = severityOf(requirement, statement, actions);
  const common = commonArgs(requirement, actions);
  const rest = {
    ...(requirement.ignore_patterns && { ignores: requirement.ignore_patterns }),
    ...(requirement.shipped && { yieldsTo: requirement.shipped.yieldsTo }),
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
      severity: worst(conditions, severity, requirement),
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
  { shipped }: ConditionRequirement,
): readonly Action[] {
  if (resource?.kind !== 'Resource') return actions;
  const test = shipped?.resources === 'anyones' ? fitsAnyones : worksOn;
  return actions.filter((action) => resource.values.some(({ value }) => test(value, action)));
}

function severityOf(
  { shipped, severity = 'high' }: ConditionRequirement,
  { resource }: Statement,
  actions: readonly Action[],
): Severity {
  if (!shipped || resource?.kind !== 'Resource') return severity;
  const entryOver = broadOver(actions, resource.values);
  return actions.some((action) => entryOver(action)) ? severity : shipped.whenNamed;
}

/** A condition may be graver than its requirement. */
function worst(conditions: readonly RequiredCondition[], own: Severity, { shipped }: ConditionRequirement): Severity {
  const given = shipped ? [] : conditions.flatMap(({ severity }) => severity ?? []);
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

/** More combinations of action, resource and principal than this are not compared with the Denies. */
const mostGrants = 400;

/** For each action the Denies against it, once for every resource and principal. */
function denialsBy(
  { resource, principal }: Statement,
  actions: readonly Action[],
  policy: Policy,
): ReadonlyMap<Action, readonly (readonly Denial[])[]> {
  const resources =
    resource?.kind === 'NotResource' ? ['*'] : (resource?.values.map(({ value }) => value) ?? [undefined]);
  const everyone = { type: undefined, text: '*' };
  const principals =
    principal?.kind === 'NotPrincipal' ? [everyone] : (principal?.values.map(({ value }) => value) ?? [undefined]);
  if (actions.length * resources.length * principals.length > mostGrants) return new Map();
  const grantsOf = (action: Action): readonly Grant[] =>
    resources.flatMap((one) =>
      principals.map((other) => ({
        action: nameOf(action),
        ...(one !== undefined && { resource: one }),
        ...(other !== undefined && { principal: other }),
      })),
    );
  return new Map(actions.map((action) => [action, grantsOf(action).map((grant) => denialsOf(policy, grant))]));
}

const isRevoked = (denials: readonly (readonly Denial[])[] = []): boolean =>
  denials.length > 0 && denials.every((ofOne) => ofOne.some(({ conditional }) => !conditional));

/** Does a Deny stop whatever does not meet the condition? */
const isHeldBack = (denials: readonly (readonly Denial[])[] = [], condition: RequiredCondition): boolean =>
  denials.length > 0 &&
  denials.every((ofOne) =>
    ofOne.some(({ conditional, statement }) => !conditional || denyFulfills(statement.condition, condition)),
  );
