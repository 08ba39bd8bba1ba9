import * as z from 'zod';
import { instanceProfilesOf } from '../../account/membership.js';
import { listOf } from '../list-of.js';
import { attachmentActions, attachmentFields, attachmentsOf, printAttachments } from './attachments.js';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { readAs, roleSchema } from './entities.js';
import { nameParameter } from './parameters.js';
import { dayOf, printBoundary, printDocument } from './print.js';

export const getRole = defineAccountOperation({
  name: 'get_role',
  title: 'One role',
  description:
    'A role with its trust policy, managed and inline policies, instance profiles and when it was last used.',
  input: z.object({ role_name: nameParameter('Name, not ARN') }),
  output: z.object({ role: roleSchema, ...attachmentFields, instance_profiles: listOf(z.string()) }),
  annotations: readsAccount,
  toolsets: ['read-only'],
  actions: ['iam:GetRole', ...attachmentActions('role'), 'iam:ListInstanceProfilesForRole'],
  async run({ role_name: name }, { account }) {
    const { Role: role } = await account.iam('GetRole', { RoleName: name });
    const [attachments, profiles] = await Promise.all([
      attachmentsOf(account, 'role', name),
      instanceProfilesOf(account, name),
    ]);
    return {
      role: readAs(roleSchema, role),
      ...attachments,
      instance_profiles: profiles.flatMap(({ InstanceProfileName: profile }) => profile ?? []),
    };
  },
  text: ({ role, instance_profiles: profiles, ...attachments }) =>
    [
      role.arn,
      `Created ${dayOf(role.create_date)}, last used ${dayOf(role.role_last_used?.last_used_date)}`,
      ...printBoundary(role),
      ...printAttachments(attachments),
      ...(profiles.length > 0 ? [`Instance profiles: ${profiles.join(', ')}`] : []),
      'Trust policy:',
      printDocument(role.assume_role_policy_document),
    ].join('\n'),
});
