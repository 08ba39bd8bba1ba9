import { memberOf } from '../../account/member-of.js';
import { adds, defineWriteOperation } from './define-write-operation.js';
import { policySchema, readAs } from './entities.js';
import { nameParameter } from './parameters.js';
import { acceptParameter, documentParameter, gateDocument } from './policy-gate.js';
import { arnOf, description, path } from './write-parameters.js';

export const createPolicy = defineWriteOperation({
  name: 'create_policy',
  title: 'Create a managed policy',
  description: 'Creates a managed policy, attached to nobody, after its document was validated.',
  input: {
    policy_name: nameParameter('Name'),
    policy_document: documentParameter,
    path,
    ...description,
    accept_findings: acceptParameter,
  },
  result: { policy: policySchema },
  annotations: adds,
  actions: ['iam:CreatePolicy'],
  async plan(
    { policy_name: name, policy_document: document, path: below, description: text, accept_findings: accept },
    context,
  ) {
    const gated = await gateDocument({ parameter: 'policy_document', document, type: 'identity', accept }, context);
    return {
      steps: [
        {
          call: 'CreatePolicy',
          input: {
            PolicyName: name,
            Path: below,
            PolicyDocument: gated.text,
            ...(text !== undefined && { Description: text }),
          },
          does: `creates the managed policy ${name}`,
        },
      ],
      state: undefined,
      touches: [arnOf(await context.account.identity(), 'policy', `${below}${name}`)],
      confirmation: 'not_needed',
      blastRadius: [],
      findings: gated.findings,
      result: (answer) => ({ policy: readAs(policySchema, memberOf(answer, 'Policy')) }),
    };
  },
});
