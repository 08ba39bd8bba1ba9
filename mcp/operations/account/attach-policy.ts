import * as z from 'zod';
import { attachedTo } from '../../account/attached-to.js';
import { managedDocumentActions } from '../../account/managed-document.js';
import { type OwnerKind, ownerAction } from '../../account/owner.js';
import { policyActions } from '../../account/policy-calls.js';
import type { Step } from '../../account/step.js';
import { administrationNote } from './administration.js';
import { addsOnce, defineWriteOperation } from './define-write-operation.js';
import { affected, callWord, ownerIn, ownerParameter, ownerResult } from './owner-parameter.js';
import { acceptParameter, gateManaged } from './policy-gate.js';
import { policyArn } from './write-parameters.js';

/** Three tools: the policy's document is judged, whatever the policy is called. */
export const attachPolicyTo = (kind: OwnerKind) =>
  defineWriteOperation({
    name: `attach_${kind}_policy`,
    title: `Attach a managed policy to a ${kind}`,
    description: `Attaches a managed policy to a ${kind}, after its document was validated. Asks to confirm where it gives administration.`,
    input: { ...ownerParameter(kind), ...policyArn, accept_findings: acceptParameter },
    result: { policy_arn: z.string() },
    annotations: addsOnce,
    actions: [
      ownerAction[kind],
      policyActions[kind].attached,
      ...managedDocumentActions,
      `iam:Attach${callWord[kind]}Policy`,
    ],
    async plan({ policy_arn: arn, accept_findings: accept, ...input }, context) {
      const owner = await ownerIn(kind, input, context);
      const { managed, gated } = await gateManaged(context.account, arn, accept, context);
      const attached = await attachedTo(context.account, kind, owner.name);
      return {
        steps: [attachStep(kind, owner.name, arn)],
        state: { owner, managed, attached: attached.map((one) => one.arn) },
        touches: [owner.arn, arn],
        confirmation: gated.grantsAdministration ? 'needed' : 'not_needed',
        blastRadius: [
          `What ${managed.name} (${managed.version}) allows is given to ${affected(owner)}.`,
          ...(gated.grantsAdministration ? [administrationNote] : []),
        ],
        findings: gated.findings,
        result: () => ({ ...ownerResult(kind, owner.name), policy_arn: arn }),
      };
    },
  });

function attachStep(kind: OwnerKind, name: string, PolicyArn: string): Step {
  const does = `attaches ${PolicyArn} to the ${kind} ${name}`;
  if (kind === 'user') return { call: 'AttachUserPolicy', input: { UserName: name, PolicyArn }, does };
  if (kind === 'group') return { call: 'AttachGroupPolicy', input: { GroupName: name, PolicyArn }, does };
  return { call: 'AttachRolePolicy', input: { RoleName: name, PolicyArn }, does };
}
