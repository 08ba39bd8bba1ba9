import type { EvaluationResult, MatchedStatement, ResourceSpecificResult } from '../../account/calls.js';

/** What the simulator says of one action on one resource. */
export interface SimulationRow {
  readonly action: string;
  readonly resource: string;
  readonly decision: string;
  readonly matched: readonly MatchedStatement[];
  readonly missing: readonly string[];
  readonly boundary: 'allows' | 'does_not_allow' | undefined;
  readonly organization: 'allows' | 'does_not_allow' | undefined;
}

/**
 * One row an action and resource. With several resources IAM answers once an action, and puts the decision on each
 * resource into a list inside, which is the one that counts.
 */
export const rowsOf = (result: EvaluationResult): readonly SimulationRow[] => {
  const inner = result.ResourceSpecificResults ?? [];
  return inner.length === 0
    ? [rowOf(result, result.EvalResourceName, result.EvalDecision, result)]
    : inner.map((one) => rowOf(one, one.EvalResourceName, one.EvalResourceDecision, result));
};

function rowOf(
  one: EvaluationResult | ResourceSpecificResult,
  resource: string | undefined,
  decision: string | undefined,
  whole: EvaluationResult,
): SimulationRow {
  return {
    action: whole.EvalActionName ?? '',
    resource: resource ?? '*',
    decision: decision ?? '',
    matched: one.MatchedStatements ?? [],
    missing: one.MissingContextValues ?? [],
    boundary: verdict(
      (one.PermissionsBoundaryDecisionDetail ?? whole.PermissionsBoundaryDecisionDetail)?.AllowedByPermissionsBoundary,
    ),
    organization: verdict(whole.OrganizationsDecisionDetail?.AllowedByOrganizations),
  };
}

const verdict = (allowed: boolean | undefined) =>
  allowed === undefined ? undefined : allowed ? ('allows' as const) : ('does_not_allow' as const);
