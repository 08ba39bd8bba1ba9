import * as z from 'zod';
import {
  type Denial,
  denialEffects,
  denialLayers,
  type NotDenial,
  principalKinds,
  statementVerdicts,
} from '../core/denials/denial.js';
import { type Explanation, explainDenials } from '../core/denials/explain-denials.js';
import type { GivenPolicy } from '../core/denials/judge-policies.js';
import { visibleJson } from '../core/findings/show.js';
import { limits, utf8Length } from '../core/text/limits.js';
import { defineOperation, readOnly } from './define-operation.js';
import { readPolicyInput, withLimits } from './judge-policy.js';
import { listOf } from './list-of.js';
import { OperationError } from './operation-error.js';

const statementSchema = z.record(z.string(), z.unknown());

const denialSchema = z.object({
  principal: z.string().nullable().describe('As in the message; null where it names none'),
  principal_kind: z.enum(principalKinds),
  principal_name: z.string().nullable().describe('The user or role, without path and session'),
  action: z.string().nullable(),
  resource: z.string().nullable(),
  layer: z.enum(denialLayers).describe('Which kind of policy refused'),
  effect: z.enum(denialEffects).describe('A Deny matched, an Allow is missing, or the message does not say'),
  policy_arn: z.string().exactOptional(),
  reading: z.string(),
  next_steps: listOf(z.string()),
  who_can_fix: z.string(),
  proposal: statementSchema.exactOptional().describe('A statement, only where an Allow can help'),
  proposal_target: z.string().describe('The document that a change belongs in, and whose it is'),
  policy_notes: listOf(
    z.object({
      policy_index: z.int(),
      statement_index: z.int(),
      sid: z.string().nullable(),
      verdict: z.enum(statementVerdicts),
      text: z.string(),
    }),
  ).describe('What the given policies say of it'),
  source: z.string().describe('The page of AWS'),
  count: z.int().describe('How often it stands in the text'),
});

const notDenialSchema = z.object({
  kind: z.string(),
  reading: z.string(),
  next_steps: listOf(z.string()),
  source: z.string(),
  count: z.int(),
});

export const explainAccessDenied = defineOperation({
  name: 'explain_access_denied',
  title: 'Explain an access denied error',
  description:
    'Reads AWS access denied errors: who was refused what, by which kind of policy, who can mend it, and a least-privilege statement where an Allow helps. Takes error text, logs, CloudTrail events, decoded authorization messages.',
  input: z.object({
    message: z
      .unknown()
      .refine((value) => value !== undefined && value !== null, { error: 'is required' })
      .describe('The error as printed, several at once, or JSON'),
    policies: z.array(z.unknown()).optional().describe('Policies known to apply: says which statement decides'),
  }),
  output: z.object({
    denials: listOf(denialSchema),
    not_denials: listOf(notDenialSchema).describe('Errors that no policy causes'),
    merged_proposals: listOf(z.object({ proposal_target: z.string(), policy: statementSchema })).describe(
      'One policy for each document that several proposals belong in',
    ),
    omitted: z.int().describe('Further different denials that are not told'),
    summary: z.string(),
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ message, policies = [] }, { catalog }) {
    const text = messageText(message);
    const given = await readPolicies(policies);
    const found = explainDenials(text, { catalog: await catalog(), policies: given });
    return {
      denials: found.denials.map(denialFields),
      not_denials: found.notDenials.map(notDenialFields),
      merged_proposals: found.merged.map(({ target, policy }) => ({ proposal_target: target, policy: { ...policy } })),
      omitted: found.omitted,
      summary: summaryOf(found),
    };
  },
  text: ({ denials, not_denials: others, merged_proposals: merged, summary }) =>
    printAll(denials, others, merged, summary),
});

/** A decoded message may come as the value that it is. Throws `limit_exceeded` for more than 1 MiB. */
function messageText(message: unknown): string {
  const text = typeof message === 'string' ? message : (JSON.stringify(message) ?? '');
  if (text.length <= limits.textBytes && utf8Length(text) <= limits.textBytes) return text;
  throw new OperationError(
    'limit_exceeded',
    `message is larger than the limit of 1 MiB (${limits.textBytes} bytes). Send the part with the errors.`,
  );
}

async function readPolicies(policies: readonly unknown[]): Promise<readonly GivenPolicy[]> {
  if (policies.length > limits.batch) {
    const many = `policies has ${policies.length} entries, the limit is ${limits.batch}. Give those of one principal.`;
    throw new OperationError('limit_exceeded', many);
  }
  const given: GivenPolicy[] = [];
  for (const [index, policy] of policies.entries()) {
    const documents = await withLimits(() => readPolicyInput(policy));
    const read = documents.flatMap((document) => (document.policy ? [{ index, policy: document.policy }] : []));
    if (!read.some(({ policy: { statements } }) => statements.length > 0)) throw unreadable(index);
    given.push(...read);
  }
  return given;
}

const unreadable = (index: number): OperationError =>
  new OperationError(
    'invalid_arguments',
    `policies[${index}] holds no statement. Give policy documents as JSON objects, or as JSON or YAML text; validate_policy says what is wrong with one.`,
  );

const denialFields = (denial: Denial): z.output<typeof denialSchema> => ({
  principal: denial.principal ?? null,
  principal_kind: denial.principalKind,
  principal_name: denial.principalName ?? null,
  action: denial.action ?? null,
  resource: denial.resource ?? null,
  layer: denial.layer,
  effect: denial.effect,
  ...(denial.policyArn !== undefined && { policy_arn: denial.policyArn }),
  reading: denial.reading,
  next_steps: denial.nextSteps,
  who_can_fix: denial.whoCanFix,
  ...(denial.proposal && { proposal: { ...denial.proposal } }),
  proposal_target: denial.proposalTarget,
  policy_notes: denial.policyNotes.map((note) => ({
    policy_index: note.policyIndex,
    statement_index: note.statementIndex,
    sid: note.sid ?? null,
    verdict: note.verdict,
    text: note.text,
  })),
  source: denial.source,
  count: denial.count,
});

const notDenialFields = ({ id, reading, nextSteps, source, count }: NotDenial): z.output<typeof notDenialSchema> => ({
  kind: id,
  reading,
  next_steps: nextSteps,
  source,
  count,
});

function summaryOf({ denials, notDenials, omitted }: Explanation): string {
  if (denials.length === 0 && notDenials.length === 0) {
    return 'No access denied error of AWS was found in the text. Give the whole error as it was printed, or the event from CloudTrail.';
  }
  const total = denials.length + omitted;
  const times = denials.reduce((sum, { count }) => sum + count, 0);
  const kinds = denialLayers.flatMap((layer) => {
    const count = denials.filter((one) => one.layer === layer).length;
    return count === 0 ? [] : [`${count} ${layerNames[layer]}`];
  });
  const head = total === 0 ? 'No denial' : `${total} ${total === 1 ? 'denial' : 'different denials'}`;
  const often = times > denials.length ? `, ${times} in all` : '';
  const list = kinds.length === 0 ? '' : ` (${kinds.join(', ')})`;
  const rest = omitted > 0 ? `; ${omitted} of them are not told` : '';
  const others =
    notDenials.length === 0
      ? ''
      : ` ${notDenials.length} other ${notDenials.length === 1 ? 'error' : 'errors'} that no policy causes, or may not.`;
  const proposals = denials.filter(({ proposal }) => proposal).length;
  const help =
    proposals === 0
      ? ''
      : ` ${proposals} ${proposals === 1 ? 'can' : 'can each'} be mended by a statement that is proposed.`;
  return `${head}${often}${list}${rest}.${others}${help}`;
}

const layerNames: Readonly<Record<Denial['layer'], string>> = {
  identity: 'by identity-based policies',
  resource: 'by the policy of the resource',
  trust: 'by the trust policy of a role',
  boundary: 'by a permissions boundary',
  session: 'by a session policy',
  scp: 'by a service control policy',
  rcp: 'by a resource control policy',
  vpc_endpoint: 'by a VPC endpoint policy',
  setting: 'by a setting that is no policy',
  unknown: 'by a policy that is not named',
};

/** Room for the text of a result; what does not fit is in the structured one. */
const longestText = 7_600;

type Told = z.output<typeof denialSchema>;
type Other = z.output<typeof notDenialSchema>;

function printAll(
  denials: readonly Told[],
  others: readonly Other[],
  merged: readonly { readonly proposal_target: string; readonly policy: unknown }[],
  summary: string,
): string {
  const blocks = [
    ...denials.map((denial, index) => printDenial(denial, index + 1)),
    ...others.map(
      ({ reading, next_steps: steps, count }) =>
        `No denial by a policy${timesOf(count)}: ${reading} ${steps.join(' ')}`,
    ),
    ...merged.map(({ proposal_target: target, policy }) => `Together, in ${target}:\n${visibleJson(policy)}`),
  ];
  const printed: string[] = [summary];
  let length = summary.length;
  for (const block of blocks) {
    length += block.length + 2;
    if (length > longestText && printed.length > 1) break;
    printed.push(block.length > longestText ? `${block.slice(0, longestText)}…` : block);
  }
  const left = blocks.length + 1 - printed.length;
  return [...printed, ...(left > 0 ? [`${left} more are in the structured result.`] : [])].join('\n\n');
}

function printDenial(denial: Told, number: number): string {
  const { action, principal_name: name, principal, resource, layer, effect } = denial;
  const who = name ?? principal ?? 'somebody';
  const on = resource === null ? '' : ` on ${shortened(resource)}`;
  return [
    `${number}. ${action ?? 'an action that is not named'}${on}, refused to ${shortened(who)}${timesOf(denial.count)}`,
    `   layer: ${layer}, effect: ${effect}${denial.policy_arn === undefined ? '' : `, policy: ${shortened(denial.policy_arn)}`}`,
    `   ${denial.reading}`,
    ...denial.next_steps.map((step) => `   - ${step}`),
    `   Who can mend it: ${denial.who_can_fix}`,
    `   Where: ${denial.proposal_target}`,
    ...(denial.proposal ? [`   Proposed statement:\n${visibleJson(denial.proposal)}`] : []),
  ].join('\n');
}

const shortened = (text: string): string => (text.length > 160 ? `${text.slice(0, 159)}…` : text);
const timesOf = (count: number): string => (count === 1 ? '' : ` (${count} times)`);
