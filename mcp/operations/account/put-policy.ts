import * as z from 'zod';
import { inlineText } from '../../account/attached-to.js';
import { type OwnerKind, ownerAction } from '../../account/owner.js';
import { policyActions } from '../../account/policy-calls.js';
import type { Step } from '../../account/step.js';
import { show } from '../../core/findings/show.js';
import { defineWriteOperation, destroys } from './define-write-operation.js';
import { affected, callWord, ownerIn, ownerParameter, ownerResult } from './owner-parameter.js';
import { acceptParameter, documentParameter, gateDocument } from './policy-gate.js';
import { replacementOf } from './replacement.js';
import { inlinePolicyName } from './write-parameters.js';

/** Three tools. */
export const putPolicyOf = (kind: OwnerKind) =>
  defineWriteOperation({
    name: `put_${kind}_policy`,
    title: `Write an inline policy of a ${kind}`,
    description: `Writes or replaces an inline policy of a ${kind}, after it was validated; shows the change. Asks to confirm where it gives administration or replaces a Deny.`,
    input: {
      ...ownerParameter(kind),
      ...inlinePolicyName,
      policy_document: documentParameter,
      accept_findings: acceptParameter,
    },
    result: { policy_name: z.string(), previous_document: z.unknown().optional() },
    annotations: destroys,
    actions: [
      ownerAction[kind],
      policyActions[kind].inline,
      policyActions[kind].document,
      `iam:Put${callWord[kind]}Policy`,
    ],
    async plan({ policy_name: policy, policy_document: document, accept_findings: accept, ...input }, context) {
      const gated = await gateDocument({ parameter: 'policy_document', document, type: 'identity', accept }, context);
      const owner = await ownerIn(kind, input, context);
      const before = await inlineText(context.account, kind, owner.name, policy);
      const { previous, diff, compared, dangers } = await replacementOf(before, gated, context);
      return {
        steps: [putStep(kind, owner.name, policy, gated.text)],
        state: { owner, before },
        touches: [owner.arn],
        confirmation: dangers.length > 0 ? 'needed' : 'not_needed',
        blastRadius: [`What ${show(policy)} allows is given to ${affected(owner)}.`, ...compared, ...dangers],
        diff,
        findings: gated.findings,
        result: () => ({
          ...ownerResult(kind, owner.name),
          policy_name: policy,
          ...(previous !== undefined && { previous_document: previous }),
        }),
      };
    },
  });

function putStep(kind: OwnerKind, name: string, PolicyName: string, PolicyDocument: string): Step {
  const does = `writes the inline policy ${PolicyName} of the ${kind} ${name}`;
  if (kind === 'user') return { call: 'PutUserPolicy', input: { UserName: name, PolicyName, PolicyDocument }, does };
  if (kind === 'group') return { call: 'PutGroupPolicy', input: { GroupName: name, PolicyName, PolicyDocument }, does };
  return { call: 'PutRolePolicy', input: { RoleName: name, PolicyName, PolicyDocument }, does };
}
