import { show } from '../findings/show.js';
import type { Policy, Statement } from '../policy/ast.js';
import { speaksOf } from '../policy/named-action.js';
import { allows, denies, everyPrincipal } from '../policy/questions.js';
import { resourceCovers, resourcesOverlap } from '../values/resource-pattern.js';
import type { PolicyNote, StatementVerdict } from './denial.js';
import type { Situation } from './situation.js';

/** A policy that the caller knows to apply. */
export interface GivenPolicy {
  /** Which of those given it came from. */
  readonly index: number;
  readonly policy: Policy;
}

/** More notes than these nobody reads. */
const mostNotes = 12;

/** What the statements of the given policies have to do with a denial, the telling ones first. */
export function judgePolicies(situation: Situation, policies: readonly GivenPolicy[]): readonly PolicyNote[] {
  const { action } = situation;
  if (!action) return [];
  const notes = policies.flatMap(({ index, policy }) =>
    policy.statements.flatMap((statement) => {
      const verdict = speaksOf(statement, action) ? verdictOn(statement, situation) : undefined;
      return verdict ? [noteOf(verdict, index, statement, situation)] : [];
    }),
  );
  return notes.toSorted((a, b) => order.indexOf(a.verdict) - order.indexOf(b.verdict)).slice(0, mostNotes);
}

const order: readonly StatementVerdict[] = [
  'denies',
  'denies_under_condition',
  'allows_under_condition',
  'allows',
  'allows_other_resources',
];

function verdictOn(statement: Statement, situation: Situation): StatementVerdict | undefined {
  const reach = reachOf(statement, situation);
  const isForSome = statement.principal !== undefined && !everyPrincipal(statement);
  const isConditional = isForSome || (statement.condition?.operators.length ?? 0) > 0;
  if (denies(statement)) {
    if (reach === 'none') return undefined;
    return isConditional || reach === 'some' ? 'denies_under_condition' : 'denies';
  }
  if (!allows(statement)) return undefined;
  if (reach === 'none') return 'allows_other_resources';
  return isConditional || reach === 'some' ? 'allows_under_condition' : 'allows';
}

/** Does the statement take in the resource: for certain, perhaps (a variable, an unknown resource), or not? */
function reachOf({ resource: clause }: Statement, { found, resource, action }: Situation): 'all' | 'some' | 'none' {
  if (!clause) return 'all';
  const text = action?.resources.length === 0 ? '*' : (resource?.text ?? found.resource);
  const values = clause.values.map(({ value }) => value);
  if (text === undefined)
    return values.some((value) => /^\*+$/.test(value)) === (clause.kind === 'Resource') ? 'all' : 'some';
  const isCovered = values.some((value) => resourceCovers(value, text));
  const mayBe = isCovered || values.some((value) => resourcesOverlap(value, text));
  if (clause.kind === 'Resource') return isCovered ? 'all' : mayBe ? 'some' : 'none';
  return isCovered ? 'none' : mayBe ? 'some' : 'all';
}

const verdictWords: Readonly<Record<StatementVerdict, string>> = {
  denies: 'denies this request',
  denies_under_condition: 'denies this request if its principal, its condition or the variable in its resource fits',
  allows: 'allows this request, so it is not attached to the caller, is limited from elsewhere, or was changed since',
  allows_under_condition:
    'would allow this request, but for its principal, its condition or the variable in its resource',
  allows_other_resources: 'allows the action on other resources, not on this one',
};

function noteOf(verdict: StatementVerdict, index: number, statement: Statement, situation: Situation): PolicyNote {
  const sid = statement.sid?.value;
  const name =
    sid === undefined || sid === '' ? `statement ${statement.index}` : `statement ${statement.index} ("${show(sid)}")`;
  const keys = statement.condition?.entries.map(({ key }) => `"${show(key.value)}"`).slice(0, 4) ?? [];
  const condition =
    keys.length > 0 && verdict !== 'allows_other_resources' ? ` Its condition asks for ${keys.join(', ')}.` : '';
  const whom = statement.principal ? ' Whether its principals fit is not judged here.' : '';
  const action = situation.actionName === undefined ? '' : ` (${show(situation.actionName)})`;
  return {
    policyIndex: index,
    statementIndex: statement.index,
    sid: sid === undefined ? undefined : show(sid),
    verdict,
    isIdentity: statement.principal === undefined,
    text: `Policy ${index}, ${name}, ${verdictWords[verdict]}${action}.${condition}${whom}`,
  };
}
