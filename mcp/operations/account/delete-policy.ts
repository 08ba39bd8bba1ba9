import * as z from 'zod';
import { policyDeletion } from '../../account/deletion-plan.js';
import { inParallel } from '../../account/in-parallel.js';
import { ownerAction, ownerNamed } from '../../account/owner.js';
import { policyHoldings, policyHoldingsActions } from '../../account/policy-holdings.js';
import { showList } from '../../core/findings/show.js';
import { OperationError } from '../operation-error.js';
import { defineWriteOperation, destroys } from './define-write-operation.js';
import { countOf, refuseConflict } from './deletion.js';
import { denyNotes } from './detach-policy.js';
import { holdersOf, refuseAwsPolicy } from './managed-policy.js';
import { force, policyArn } from './write-parameters.js';

export const deletePolicy = defineWriteOperation({
  name: 'delete_policy',
  title: 'Delete a managed policy',
  description:
    'Deletes a managed policy with its versions, in two steps: plan, then confirmation_token. With force it is detached first; never where it is a boundary.',
  input: { ...policyArn, ...force },
  result: { policy_arn: z.string() },
  annotations: destroys,
  actions: [
    ...policyHoldingsActions,
    ...Object.values(ownerAction),
    'iam:DetachUserPolicy',
    'iam:DetachGroupPolicy',
    'iam:DetachRolePolicy',
    'iam:DeletePolicyVersion',
    'iam:DeletePolicy',
  ],
  async plan({ policy_arn: arn, force: isForced }, { account }) {
    refuseAwsPolicy(arn);
    const policy = await policyHoldings(account, arn);
    const nameOf = ({ kind, name }: (typeof policy.attachedTo)[number]): string => `${kind} ${name}`;
    if (policy.boundaryOf.length > 0) {
      throw new OperationError(
        'delete_conflict',
        `the policy is the permissions boundary of ${showList(policy.boundaryOf.map(nameOf))}, who would be freer without it. Give them another boundary first. Nothing was changed.`,
      );
    }
    if (!isForced) refuseConflict(`the policy ${policy.name}`, countOf(policy.attachedTo.map(nameOf), 'attachment'));
    const holders = await inParallel(policy.attachedTo, ({ kind, name }) => ownerNamed(account, kind, name));
    const inForce = policy.versions.find((one) => one.isDefault);
    return {
      steps: policyDeletion(policy),
      state: policy,
      touches: [arn, ...holders.map((one) => one.arn)],
      confirmation: 'needed',
      blastRadius: [
        `It is attached to ${holdersOf(policy)}; all ${policy.versions.length} versions are deleted.`,
        ...(policy.attachedTo.length > 0 ? denyNotes(inForce?.text) : []),
      ],
      backup: { kind: 'policy', name: policy.name, holdings: policy },
      result: () => ({ policy_arn: arn }),
    };
  },
});
