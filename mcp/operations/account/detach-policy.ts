import * as z from 'zod';
import { attachedTo, readable } from '../../account/attached-to.js';
import { detachStep, mayDeny } from '../../account/deletion-plan.js';
import { managedDocumentActions } from '../../account/managed-document.js';
import { type OwnerKind, ownerAction } from '../../account/owner.js';
import { policyActions } from '../../account/policy-calls.js';
import { show } from '../../core/findings/show.js';
import { OperationError } from '../operation-error.js';
import { defineWriteOperation, destroys } from './define-write-operation.js';
import { affected, callWord, ownerIn, ownerParameter, ownerResult } from './owner-parameter.js';
import { policyArn } from './write-parameters.js';

/** Three tools. */
export const detachPolicyFrom = (kind: OwnerKind) =>
  defineWriteOperation({
    name: `detach_${kind}_policy`,
    title: `Detach a managed policy from a ${kind}`,
    description: `Detaches a managed policy from a ${kind}, in two steps: plan, then confirmation_token.`,
    input: { ...ownerParameter(kind), ...policyArn },
    result: { policy_arn: z.string() },
    annotations: destroys,
    actions: [
      ownerAction[kind],
      policyActions[kind].attached,
      ...managedDocumentActions,
      `iam:Detach${callWord[kind]}Policy`,
    ],
    async plan({ policy_arn: arn, ...input }, context) {
      const owner = await ownerIn(kind, input, context);
      const attached = await attachedTo(context.account, kind, owner.name);
      if (!attached.some((one) => one.arn === arn)) {
        throw new OperationError(
          'not_found',
          `"${show(arn)}" is not attached to the ${kind} ${owner.name}. get_${kind} shows what is.`,
        );
      }
      const { text } = await readable(context.account, arn);
      return {
        steps: [detachStep(kind, owner.name, arn)],
        state: { owner, attached: attached.map((one) => one.arn), text },
        touches: [owner.arn, arn],
        confirmation: 'needed',
        blastRadius: [`What the policy allows is taken from ${affected(owner)}.`, ...denyNotes(text)],
        result: () => ({ ...ownerResult(kind, owner.name), policy_arn: arn }),
      };
    },
  });

/** Taking a Deny away gives. */
export const denyNotes = (text: string | undefined): readonly string[] =>
  mayDeny(text) ? ['The policy also denies, or cannot be read: without it more may become possible.'] : [];
