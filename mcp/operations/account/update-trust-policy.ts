import * as z from 'zod';
import { documentText } from '../../account/document.js';
import { defineWriteOperation, destroys } from './define-write-operation.js';
import { ownerIn } from './owner-parameter.js';
import { acceptParameter, documentParameter, gateDocument } from './policy-gate.js';
import { replacementOf } from './replacement.js';
import { roleName } from './write-parameters.js';

export const updateTrustPolicy = defineWriteOperation({
  name: 'update_trust_policy',
  title: 'Replace the trust policy of a role',
  description: 'Replaces who may assume a role, in two steps: a plan with the change, then confirmation_token.',
  input: { ...roleName, policy_document: documentParameter, accept_findings: acceptParameter },
  result: { role_name: z.string(), previous_document: z.unknown() },
  annotations: destroys,
  actions: ['iam:GetRole', 'iam:UpdateAssumeRolePolicy'],
  async plan({ policy_document: document, accept_findings: accept, ...input }, context) {
    const gated = await gateDocument({ parameter: 'policy_document', document, type: 'trust', accept }, context);
    const owner = await ownerIn('role', input, context);
    const { Role: role } = await context.account.iam('GetRole', { RoleName: owner.name });
    const before = documentText(role?.AssumeRolePolicyDocument ?? '');
    const { previous, diff, compared } = await replacementOf(before, gated, context);
    return {
      steps: [
        {
          call: 'UpdateAssumeRolePolicy',
          input: { RoleName: owner.name, PolicyDocument: gated.text },
          does: `replaces the trust policy of the role ${owner.name}`,
        },
      ],
      state: { owner, before },
      touches: [owner.arn],
      confirmation: 'needed',
      blastRadius: [`Decides who may act as ${owner.name}, with all that the role allows.`, ...compared],
      diff,
      findings: gated.findings,
      result: () => ({ role_name: owner.name, previous_document: previous }),
    };
  },
});
