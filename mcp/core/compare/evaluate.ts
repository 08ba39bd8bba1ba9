import type { ActionPattern } from '../values/action-pattern.js';
import { compileWildcard } from '../values/wildcard.js';
import { conditionHolds, fillFrom } from './condition-holds.js';
import { principalHolds } from './principal-holds.js';
import { allOf, anyOf, type Decision, negated, type Request, type Truth } from './request.js';
import type { ActionTest, ResourceTest, Rule } from './rules.js';
import { matchesPattern, readPattern } from './text-pattern.js';

/**
 * What the rules of one policy say of one request, worked out afresh from the statements: every witness has to pass
 * here before it is reported. Undefined where it hangs on something that is not known.
 */
export function evaluate(rules: readonly Rule[], request: Request): Decision | undefined {
  const denied = anyOf(rules.filter(({ effect }) => effect === 'Deny').map((rule) => applies(rule, request)));
  if (denied === true) return 'denied';
  const allowed = anyOf(rules.filter(({ effect }) => effect === 'Allow').map((rule) => applies(rule, request)));
  if (denied === undefined || allowed === undefined) return undefined;
  return allowed ? 'allowed' : 'not_allowed';
}

/** Is there certainly no Allow that applies to the request? Then a Deny of it is there for what other policies allow. */
export const allowsNothing = (rules: readonly Rule[], request: Request): boolean =>
  anyOf(rules.filter(({ effect }) => effect === 'Allow').map((rule) => applies(rule, request))) === false;

function applies({ actions, scope }: Rule, request: Request): Truth {
  if (!actionHolds(actions, request.action)) return false;
  const { principal, resource, conditions } = scope;
  return allOf([
    principal ? principalHolds(principal, request.principal) : true,
    resource ? resourceHolds(resource, request) : true,
    ...conditions.map((condition) => conditionHolds(condition, request.context)),
  ]);
}

function actionHolds({ kind, values }: ActionTest, action: string): boolean {
  const lower = action.toLowerCase();
  return values.some((value) => names(value, lower)) === (kind === 'Action');
}

const names = (value: ActionPattern, lower: string): boolean =>
  value.kind === 'everything' || compileWildcard(value.text.toLowerCase())(lower);

function resourceHolds({ kind, values, variables }: ResourceTest, { resource, context }: Request): Truth {
  const found = anyOf(
    values.map((text) => {
      const read = readPattern(text, { mode: 'resource', variables, letterCase: 'kept' }, fillFrom(context));
      if (read.kind === 'known') return matchesPattern(read.pattern, resource);
      return matchesPattern(read.widest, resource) ? undefined : false;
    }),
  );
  return kind === 'Resource' ? found : negated(found);
}
