import * as z from 'zod';
import { roleDeletion } from '../../account/deletion-plan.js';
import { holdingsActions, roleHoldings } from '../../account/holdings.js';
import { defineWriteOperation, destroys } from './define-write-operation.js';
import { countOf, countPolicies, goesAlong, namesOf, refuseCaller, refuseConflict } from './deletion.js';
import { refuseOfAws } from './owner-parameter.js';
import { dayOf } from './print.js';
import { force, roleName } from './write-parameters.js';

export const deleteRole = defineWriteOperation({
  name: 'delete_role',
  title: 'Delete a role',
  description:
    'Deletes a role, in two steps: plan, then confirmation_token. What stopped half-way goes on when it is called again.',
  input: { ...roleName, ...force },
  result: { role_name: z.string() },
  annotations: destroys,
  actions: [
    ...holdingsActions.role,
    'iam:DetachRolePolicy',
    'iam:DeleteRolePolicy',
    'iam:RemoveRoleFromInstanceProfile',
    'iam:DeleteRole',
  ],
  async plan({ role_name: name, force: isForced }, { account }) {
    const role = await roleHoldings(account, name);
    refuseOfAws({ kind: 'role', ...role });
    refuseCaller({ kind: 'role', ...role }, await account.identity());
    const left = [...countPolicies(role), ...countOf(namesOf(role.instanceProfiles), 'instance profile')];
    if (!isForced) refuseConflict(`the role ${role.name}`, left);
    return {
      steps: roleDeletion(role),
      state: { ...role, lastUsed: undefined },
      touches: [role.arn, ...role.attached.map(({ arn }) => arn), ...role.instanceProfiles.map(({ arn }) => arn)],
      confirmation: 'needed',
      blastRadius: [
        `Whatever runs as ${role.name} or assumes it stops working; it was last used ${dayOf(role.lastUsed)}.`,
        ...goesAlong('role', left, role.boundary),
      ],
      backup: { kind: 'role', name: role.name, holdings: role },
      result: () => ({ role_name: role.name }),
    };
  },
});
