import * as z from 'zod';
import { groupDeletion } from '../../account/deletion-plan.js';
import { groupHoldings, holdingsActions } from '../../account/holdings.js';
import { defineWriteOperation, destroys } from './define-write-operation.js';
import { countOf, countPolicies, goesAlong, namesOf, refuseConflict } from './deletion.js';
import { force, groupName } from './write-parameters.js';

export const deleteGroup = defineWriteOperation({
  name: 'delete_group',
  title: 'Delete a group',
  description:
    'Deletes a group, in two steps: plan, then confirmation_token. What stopped half-way goes on when it is called again.',
  input: { ...groupName, ...force },
  result: { group_name: z.string() },
  annotations: destroys,
  actions: [
    ...holdingsActions.group,
    'iam:RemoveUserFromGroup',
    'iam:DetachGroupPolicy',
    'iam:DeleteGroupPolicy',
    'iam:DeleteGroup',
  ],
  async plan({ group_name: name, force: isForced }, { account }) {
    const group = await groupHoldings(account, name);
    const left = [...countOf(namesOf(group.members), 'member'), ...countPolicies(group)];
    if (!isForced) refuseConflict(`the group ${group.name}`, left);
    return {
      steps: groupDeletion(group),
      state: group,
      touches: [group.arn, ...group.members.map(({ arn }) => arn), ...group.attached.map(({ arn }) => arn)],
      confirmation: 'needed',
      blastRadius: [
        `${group.members.length} users lose what the group ${group.name} gives and forbids them.`,
        ...goesAlong('group', left),
      ],
      ...(left.length > 0 && { backup: { kind: 'group', name: group.name, holdings: group } }),
      result: () => ({ group_name: group.name }),
    };
  },
});
