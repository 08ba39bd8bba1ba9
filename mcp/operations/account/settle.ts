import type { Identity } from '../../account/account.js';
import { writeBackup } from '../../account/backup.js';
import { carryOut } from '../../account/carry-out.js';
import type { Occasion, Redemption } from '../../account/confirmation.js';
import { digestOf } from '../../account/digest.js';
import { type Guard, guardRefusal, readGuard } from '../../account/guard.js';
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

/** A request with its plan, and whom and what the plan was made for. */
interface Planned {
  readonly request: WriteRequest;
  readonly guard: Guard;
  readonly caller: Identity;
  readonly plan: Plan<object>;
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
  const planned = { request, guard, caller, plan: await planUnder(guard, request) };
  if (planned.plan.confirmation === 'not_needed') return apply(planned, context);
  return request.token === undefined ? propose(planned, context) : withToken(planned, request.token, context);
}

/** The plan, unless the guard denies something that it touches. */
async function planUnder(guard: Guard, request: WriteRequest): Promise<Plan<object>> {
  const plan = await request.plan();
  const refusal = guardRefusal(guard, request.tool, plan.touches);
  if (refusal) throw refusal;
  return plan;
}

async function withToken(planned: Planned, token: string, context: AccountContext): Promise<Outcome> {
  const redemption = context.confirmations.redeem(token, occasionOf(planned));
  if (redemption === 'accepted') return withConsent(planned, context);
  if (redemption === 'expired' || redemption === 'other_state') {
    return proposeAnew(planned, redemption, context);
  }
  throw new OperationError(
    'confirmation_refused',
    `${reasons[redemption]} Nothing was changed. Call without confirmation_token for a plan.`,
  );
}

async function withConsent(planned: Planned, context: AccountContext): Promise<Outcome> {
  const answer = await context.askPerson(questionOf(planned));
  if (answer === 'declines') {
    throw new OperationError(
      'not_confirmed',
      'the person at the client did not agree. Nothing was changed; do not ask again unless they say so.',
    );
  }
  return answer === 'unasked' ? apply(planned, context) : applyStill(planned, context);
}

/** Whoever was asked may have taken minutes to answer. */
async function applyStill(planned: Planned, context: AccountContext): Promise<Outcome> {
  const { request, guard } = planned;
  const caller = await context.account.identityNow();
  const now = { request, guard, caller, plan: await planUnder(guard, request) };
  if (callerOf(caller) !== callerOf(planned.caller)) return proposeAnew(now, 'other_caller', context);
  if (stateOf(now.plan) !== stateOf(planned.plan)) return proposeAnew(now, 'other_state', context);
  return apply(now, context);
}

/** A fresh plan in place of the one that does not count any more. */
const proposeAnew = (planned: Planned, why: keyof typeof reasons, context: AccountContext): Outcome => ({
  ...propose(planned, context),
  refused: reasons[why],
});

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

const occasionOf = ({ request: { tool, input }, caller, plan }: Planned): Occasion => ({
  tool,
  input,
  caller: callerOf(caller),
  state: stateOf(plan),
});

function propose(planned: Planned, { confirmations }: AccountContext): Outcome {
  const { plan } = planned;
  const { token, expiresAt } = confirmations.issue(occasionOf(planned));
  return {
    status: 'confirmation_required',
    plan: plan.steps.map(stepRow),
    blast_radius: radiusOf(planned),
    ...planFacts(plan),
    confirmation_token: token,
    expires_at: expiresAt.toISOString(),
  };
}

/** Names come from the account, so they may hold anything. */
const radiusOf = ({ plan: { blastRadius }, caller: { account, arn } }: Planned): readonly string[] =>
  [...blastRadius, `In the account ${account}, as ${arn}.`].map(visible);

/** The longest question that a person can read in a dialog. */
const longestQuestion = 3_000;

function questionOf(planned: Planned): string {
  const { request, plan } = planned;
  const steps = cut(plan.steps.map((step, index) => printStep(stepRow(step), index)));
  const change = plan.diff === undefined || plan.diff === '' ? [] : ['Change of the document:', plan.diff];
  const text = [`${request.tool}: shall this be done?`, ...radiusOf(planned), ...steps, ...change].join('\n');
  return text.length <= longestQuestion ? text : `${text.slice(0, longestQuestion)}…`;
}

async function apply({ plan, caller }: Planned, context: AccountContext): Promise<Outcome> {
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
