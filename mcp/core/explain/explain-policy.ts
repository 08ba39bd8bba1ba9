import type { Catalog, Descriptions } from '../catalog/catalog.js';
import { actionsOf } from '../catalog/expand-actions.js';
import type { Report } from '../findings/report.js';
import { show } from '../findings/show.js';
import type { Policy, Statement } from '../policy/ast.js';
import type { PolicyDocument } from '../policy/document.js';
import { elementOf } from '../policy/element-of.js';
import { hasWildcards } from '../policy/policy-summary.js';
import type { PolicyType } from '../policy/policy-types.js';
import { conditionEntries } from '../policy/questions.js';
import { accessByService } from './access-by-service.js';
import { concernsOf } from './concerns.js';
import { explainStatement } from './explain-statement.js';
import { type Access, noAccess } from './fold-access.js';
import { notesOn } from './notes.js';
import { summarizeExplained } from './summarize-explained.js';

export interface ExplainRequest {
  readonly policyType: PolicyType;
  readonly catalog: Catalog;
  /** Where actions are to be described one by one. */
  readonly descriptions?: Descriptions | undefined;
  /** What the checks found, of which the concerns are made. */
  readonly report: Report;
}

/** One policy document in plain sentences. */
export interface Explanation {
  readonly summary: string;
  readonly statements: readonly ExplainedStatement[];
  readonly statementsOmitted: number;
  readonly allowed: Access;
  readonly denied: Access;
  /** What the lists of services leave open. */
  readonly notes: readonly string[];
  readonly concerns: readonly string[];
  readonly recommendations: readonly string[];
  readonly hasWildcards: boolean;
  readonly hasConditions: boolean;
  readonly statementCount: number;
}

export interface ExplainedStatement {
  /** Position in the Statement list. */
  readonly index: number;
  readonly sid: string | null;
  /** As written; null where there is none. */
  readonly effect: string | null;
  readonly text: string;
  /** With descriptions: what its actions do. */
  readonly actions?: readonly DescribedAction[];
}

export interface DescribedAction {
  readonly action: string;
  readonly access_level: string;
  readonly description: string;
}

const notAPolicy = 'The input is no policy document, so there is nothing to explain.';

const withoutStatement = ({ node }: Policy): string =>
  elementOf(node, 'Statement')
    ? 'The policy has no statement that can be read, so there is nothing to explain.'
    : 'The input is no policy document: it has no Statement, so there is nothing to explain.';

/** Statements and their text beyond this are counted. */
const most = { short: { statements: 25, characters: 3_600 }, long: { statements: 100, characters: 24_000 } } as const;
const mostDescribed = 20;

/**
 * Explains what a policy says: each statement, what is allowed by service after its own Denies, and what the checks
 * found. Never throws for a document that is no policy: there is nothing to explain then but the findings.
 */
export function explainPolicy(document: PolicyDocument, request: ExplainRequest): Explanation {
  const { policy } = document;
  const { report, policyType, catalog } = request;
  const found = concernsOf(report.findings);
  if (!policy || policy.statements.length === 0) {
    const none = { statements: [], statementsOmitted: 0, allowed: noAccess, denied: noAccess, notes: [] };
    const flags = { hasWildcards: false, hasConditions: false, statementCount: 0 };
    return { summary: policy ? withoutStatement(policy) : notAPolicy, ...none, ...found, ...flags };
  }
  const access = accessByService(policy, policyType, catalog);
  const statements = explainStatements(policy, request);
  return {
    summary: summarizeExplained(document, policy, { ...request, access }),
    statements,
    statementsOmitted: policy.statements.length - statements.length,
    allowed: access.allowed,
    denied: access.denied,
    notes: notesOn(policy, access),
    ...found,
    hasWildcards: hasWildcards(policy),
    hasConditions: policy.statements.some((statement) => conditionEntries(statement).length > 0),
    statementCount: policy.statements.length,
  };
}

function explainStatements(policy: Policy, request: ExplainRequest): readonly ExplainedStatement[] {
  const limit = request.descriptions ? most.long : most.short;
  const explained: ExplainedStatement[] = [];
  let characters = 0;
  for (const statement of policy.statements.slice(0, limit.statements)) {
    const one = explain(statement, policy, request);
    characters += one.text.length + (one.sid?.length ?? 0);
    if (characters > limit.characters && explained.length > 0) break;
    explained.push(one);
  }
  return explained;
}

function explain(
  statement: Statement,
  policy: Policy,
  { policyType, catalog, descriptions }: ExplainRequest,
): ExplainedStatement {
  const { index, sid, effect } = statement;
  return {
    index,
    sid: sid ? show(sid.value) : null,
    effect: effect ? show(effect.value) : null,
    text: explainStatement(statement, { policy, type: policyType, catalog }),
    ...(descriptions && { actions: describeActions(statement, catalog, descriptions) }),
  };
}

const describeActions = (
  statement: Statement,
  catalog: Catalog,
  descriptions: Descriptions,
): readonly DescribedAction[] =>
  actionsOf(statement, catalog)
    .slice(0, mostDescribed)
    .map(({ service, name, accessLevel }) => ({
      action: `${service}:${name}`,
      access_level: accessLevel,
      description: descriptions.action(service, name) ?? '',
    }));
