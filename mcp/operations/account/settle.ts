import type { Identity } from '../../account/account.js';
import { writeBackup } from '../../account/backup.js';
import { digestOf } from '../../account/canonical.js';
import { carryOut } from '../../account/carry-out.js';
import type { Redemption } from '../../account/confirmation.js';
import { guardRefusal, readGuard } from '../../account/guard.js';
import { visible } from '../../core/findings/show.js';
import { OperationError } from '../operation-error.js';
import type { AccountContext } from './context.js';
import { halfway } from './halfway.js';
import { cut, type Outcome, planFacts, printStep, stepRow } from './outcome.js';
import type { Plan } from './plan.js';

/** A call of a tool that changes the account. */
export interface WriteRequest {
  readonly tool: string;
  /** The arguments that a confirmation is bound to. */
  readonly input: unknown;
  readonly token: string | undefined;
  plan(): Promise<Plan<object>>;
}

/**
 * The way of every change: guard, plan, and where the plan needs it a token for exactly this plan and the word of the
 * person at the client. Throws `OperationError` and `AccountError`.
 */
export async function settle(request: WriteRequest, context: AccountContext): Promise<Outcome> {
  if (context.account.access !== 'write') {
    throw new OperationError(
      'write_refused',
      'the server was started for reading. Its user can start it with --access write.',
    );
  }
  const guard = await readGuard(context.surroundings);
  const denied = guardRefusal(guard, request.tool, []);
  if (denied) throw denied;
  const caller = await context.account.identityNow();
  const guarded = async (): Promise<Plan<object>> => {
    const plan = await request.plan();
    const refusal = guardRefusal(guard, request.tool, plan.touches);
    if (refusal) throw refusal;
    return plan;
  };
  const plan = await guarded();
  if (plan.confirmation === 'not_needed') return apply(plan, caller, context);
  if (request.token === undefined) return propose(request, plan, caller, context);
  const redemption = context.confirmations.redeem(request.token, occasionOf(request, plan, caller));
  if (redemption === 'expired' || redemption === 'other_state') {
    return { ...propose(request, plan, caller, context), refused: reasons[redemption] };
  }
  if (redemption !== 'accepted') {
    throw new OperationError(
      'confirmation_refused',
      `${reasons[redemption]} Nothing was changed. Call without confirmation_token for a plan.`,
    );
  }
  const answer = await context.askPerson(questionOf(request.tool, plan, caller));
  if (answer === 'declines') {
    throw new OperationError(
      'not_confirmed',
      'the person at the client did not agree. Nothing was changed; do not ask again unless they say so.',
    );
  }
  if (answer === 'unasked') return apply(plan, caller, context);
  // Whoever was asked may have taken minutes to answer.
  const later = await context.account.identityNow();
  const now = await guarded();
  const why = callerOf(later) !== callerOf(caller) ? 'other_caller' : 'other_state';
  if (why === 'other_state' && stateOf(now) === stateOf(plan)) return apply(now, caller, context);
  return { ...propose(request, now, later, context), refused: reasons[why] };
}

const reasons: Readonly<Record<Exclude<Redemption, 'accepted'>, string>> = {
  unknown: 'This confirmation_token was not issued by this server, or was used before.',
  expired: 'The confirmation_token has expired: it is valid for 10 minutes.',
  other_tool: 'The confirmation_token was issued for another tool.',
  other_arguments: 'The confirmation_token was issued for other arguments.',
  other_caller: 'The confirmation_token was issued for another AWS identity.',
  other_state: 'The account has changed since the plan was made.',
};

/** The calls are part of it: what is carried out is what was shown. */
const stateOf = ({ state, steps }: Plan<object>): string => digestOf({ state, steps });

const callerOf = ({ account, arn, userId }: Identity): string => [account, arn, userId].join(' ');

const occasionOf = ({ tool, input }: WriteRequest, plan: Plan<object>, caller: Identity) => ({
  tool,
  input,
  caller: callerOf(caller),
  state: stateOf(plan),
});

function propose(
  request: WriteRequest,
  plan: Plan<object>,
  caller: Identity,
  { confirmations }: AccountContext,
): Outcome {
  const { token, expiresAt } = confirmations.issue(occasionOf(request, plan, caller));
  return {
    status: 'confirmation_required',
    plan: plan.steps.map(stepRow),
    blast_radius: radiusOf(plan, caller),
    ...planFacts(plan),
    confirmation_token: token,
    expires_at: expiresAt.toISOString(),
  };
}

/** Names come from the account, so they may hold anything. */
const radiusOf = ({ blastRadius }: Plan<object>, { account, arn }: Identity): readonly string[] =>
  [...blastRadius, `In the account ${account}, as ${arn}.`].map(visible);

/** The longest question that a person can read in a dialog. */
const longestQuestion = 3_000;

function questionOf(tool: string, plan: Plan<object>, caller: Identity): string {
  const steps = cut(plan.steps.map((step, index) => printStep(stepRow(step), index)));
  const change = plan.diff === undefined || plan.diff === '' ? [] : ['Change of the document:', plan.diff];
  const text = [`${tool}: shall this be done?`, ...radiusOf(plan, caller), ...steps, ...change].join('\n');
  return text.length <= longestQuestion ? text : `${text.slice(0, longestQuestion)}…`;
}

async function apply(plan: Plan<object>, caller: Identity, context: AccountContext): Promise<Outcome> {
  const { account, surroundings } = context;
  const backup = plan.backup && (await writeBackup(surroundings, plan.backup, caller, new Date(context.now())));
  const carry = plan.carryOut ?? (() => carryOut(account, plan.steps));
  const { done, answer, failure } = await carry();
  if (failure) throw halfway({ done, ...failure, backup, findings: plan.findings ?? [] });
  return {
    status: 'done',
    done: done.map(stepRow),
    ...planFacts(plan),
    ...(backup !== undefined && { backup_file: backup }),
    ...plan.result(answer),
  };
}
