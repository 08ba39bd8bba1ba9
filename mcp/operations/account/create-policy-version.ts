import * as z from 'zod';
import type { IamInput } from '../../account/calls.js';
import { memberOf } from '../../account/member-of.js';
import { type PolicyHoldings, policyHoldings, policyHoldingsActions } from '../../account/policy-holdings.js';
import type { Step } from '../../account/step.js';
import { OperationError } from '../operation-error.js';
import { adds, defineWriteOperation } from './define-write-operation.js';
import { readAs } from './entities.js';
import { holdersOf, refuseAwsPolicy } from './managed-policy.js';
import { acceptParameter, documentParameter, gateDocument } from './policy-gate.js';
import { replacementOf } from './replacement.js';
import { policyArn } from './write-parameters.js';

/** Source: IAM User Guide, "IAM and AWS STS quotas". */
const mostVersions = 5;

const versionSchema = z.object({ version_id: z.string(), is_default_version: z.boolean() });

export const createPolicyVersion = defineWriteOperation({
  name: 'create_policy_version',
  title: 'Write a new version of a managed policy',
  description:
    'Writes a new version of a managed policy, after it was validated, and puts it in force; shows the change. Asks to confirm where it gives administration, replaces a Deny or deletes a version.',
  input: {
    ...policyArn,
    policy_document: documentParameter,
    set_as_default: z.boolean().default(true).describe('Put it in force for all who have the policy'),
    replace_oldest: z.boolean().default(false).describe('With 5 versions: delete the oldest that is not in force'),
    accept_findings: acceptParameter,
  },
  result: { policy_arn: z.string(), ...versionSchema.shape, previous_document: z.unknown() },
  annotations: { ...adds, destructiveHint: true },
  actions: [...policyHoldingsActions, 'iam:CreatePolicyVersion', 'iam:DeletePolicyVersion'],
  async plan(input, context) {
    const { policy_arn: arn, policy_document: document, accept_findings: accept, set_as_default: isDefault } = input;
    refuseAwsPolicy(arn);
    const gated = await gateDocument({ parameter: 'policy_document', document, type: 'identity', accept }, context);
    const policy = await policyHoldings(context.account, arn);
    const room = makeRoom(policy, input.replace_oldest ? 'replace' : 'keep');
    const before = policy.versions.find((one) => one.isDefault)?.text;
    const { previous, diff, compared, dangers } = await replacementOf(before, gated, context);
    const asked = isDefault ? dangers : [];
    return {
      steps: [...room, writeStep(policy.name, { PolicyArn: arn, PolicyDocument: gated.text, SetAsDefault: isDefault })],
      state: policy,
      touches: [arn],
      confirmation: asked.length > 0 || room.length > 0 ? 'needed' : 'not_needed',
      blastRadius: [
        isDefault ? `It changes what ${holdersOf(policy)} may do.` : 'Nobody is affected until it is put in force.',
        ...compared,
        ...asked,
      ],
      diff,
      findings: gated.findings,
      ...(room.length > 0 && { backup: { kind: 'policy', name: policy.name, holdings: policy } }),
      result: (answer) => ({
        policy_arn: arn,
        ...readAs(versionSchema, memberOf(answer, 'PolicyVersion')),
        previous_document: previous,
      }),
    };
  },
});

const writeStep = (policy: string, input: IamInput<'CreatePolicyVersion'>): Step => ({
  call: 'CreatePolicyVersion',
  input,
  does: `writes a new version of ${policy}${input.SetAsDefault ? ' and puts it in force' : ''}`,
});

/** What is deleted before there is room for one more. */
function makeRoom({ arn, versions }: PolicyHoldings, when: 'replace' | 'keep'): readonly Step[] {
  if (versions.length < mostVersions) return [];
  const [oldest] = versions
    .filter((one) => !one.isDefault)
    .toSorted((a, b) => Number(a.id.slice(1)) - Number(b.id.slice(1)));
  if (when === 'keep' || !oldest) {
    throw new OperationError(
      'limit_exceeded',
      `the policy has ${versions.length} versions, as many as IAM keeps. With replace_oldest the plan deletes ${oldest?.id ?? 'one'} first. Nothing was changed.`,
    );
  }
  return [
    {
      call: 'DeletePolicyVersion',
      input: { PolicyArn: arn, VersionId: oldest.id },
      does: `deletes the version ${oldest.id}, the oldest that is not in force`,
    },
  ];
}
