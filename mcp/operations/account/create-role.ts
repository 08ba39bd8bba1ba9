import * as z from 'zod';
import { memberOf } from '../../account/member-of.js';
import { adds, defineWriteOperation } from './define-write-operation.js';
import { readAs, roleSchema } from './entities.js';
import { acceptParameter, documentParameter, gateDocument } from './policy-gate.js';
import { arnOf, boundary, description, path, roleName } from './write-parameters.js';

export const createRole = defineWriteOperation({
  name: 'create_role',
  title: 'Create a role',
  description: 'Creates a role without permissions, after its trust policy was validated.',
  input: {
    ...roleName,
    assume_role_policy_document: documentParameter,
    path,
    ...description,
    max_session_duration: z.int().min(3600).max(43_200).default(3600).describe('Seconds'),
    ...boundary,
    accept_findings: acceptParameter,
  },
  result: { role: roleSchema },
  annotations: adds,
  actions: ['iam:CreateRole'],
  async plan(input, context) {
    const { role_name: name, path: below, permissions_boundary: bound, description: text } = input;
    const gated = await gateDocument(
      {
        parameter: 'assume_role_policy_document',
        document: input.assume_role_policy_document,
        type: 'trust',
        accept: input.accept_findings,
      },
      context,
    );
    return {
      steps: [
        {
          call: 'CreateRole',
          input: {
            RoleName: name,
            Path: below,
            AssumeRolePolicyDocument: gated.text,
            MaxSessionDuration: input.max_session_duration,
            ...(text !== undefined && { Description: text }),
            ...(bound !== undefined && { PermissionsBoundary: bound }),
          },
          does: `creates the role ${name}`,
        },
      ],
      state: undefined,
      touches: [
        arnOf(await context.account.identity(), 'role', `${below}${name}`),
        ...(bound === undefined ? [] : [bound]),
      ],
      confirmation: 'not_needed',
      blastRadius: [],
      findings: gated.findings,
      result: (answer) => ({ role: readAs(roleSchema, memberOf(answer, 'Role')) }),
    };
  },
});
