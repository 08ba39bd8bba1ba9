import * as z from 'zod';
import { inlineText } from '../../account/attached-to.js';
import { deleteInlineStep } from '../../account/deletion-plan.js';
import { documentOf } from '../../account/document.js';
import { documentDiff } from '../../account/document-diff.js';
import { type OwnerKind, ownerAction } from '../../account/owner.js';
import { policyActions } from '../../account/policy-calls.js';
import { show } from '../../core/findings/show.js';
import { OperationError } from '../operation-error.js';
import { defineWriteOperation, destroys } from './define-write-operation.js';
import { denyNotes } from './detach-policy.js';
import { affected, callWord, ownerIn, ownerParameter, ownerResult } from './owner-parameter.js';
import { inlinePolicyName } from './write-parameters.js';

/** Three tools. */
export const deletePolicyOf = (kind: OwnerKind) =>
  defineWriteOperation({
    name: `delete_${kind}_policy`,
    title: `Delete an inline policy of a ${kind}`,
    description: `Deletes an inline policy of a ${kind}, in two steps: plan, then confirmation_token.`,
    input: { ...ownerParameter(kind), ...inlinePolicyName },
    result: { policy_name: z.string(), previous_document: z.unknown() },
    annotations: destroys,
    actions: [
      ownerAction[kind],
      policyActions[kind].inline,
      policyActions[kind].document,
      `iam:Delete${callWord[kind]}Policy`,
    ],
    async plan({ policy_name: policy, ...input }, context) {
      const owner = await ownerIn(kind, input, context);
      const text = await inlineText(context.account, kind, owner.name, policy);
      if (text === undefined) {
        throw new OperationError(
          'not_found',
          `the ${kind} ${owner.name} has no inline policy "${show(policy)}". list_${kind}_policies shows those there are.`,
        );
      }
      const document = documentOf(text);
      return {
        steps: [deleteInlineStep(kind, owner.name, policy)],
        state: { owner, text },
        touches: [owner.arn],
        confirmation: 'needed',
        blastRadius: [`What ${show(policy)} allows is taken from ${affected(owner)}.`, ...denyNotes(text)],
        diff: documentDiff(document, undefined),
        result: () => ({ ...ownerResult(kind, owner.name), policy_name: policy, previous_document: document }),
      };
    },
  });
