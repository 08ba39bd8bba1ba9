import * as z from 'zod';
import { policiesActions, policiesOf } from '../../account/attached-to.js';
import { inParallel } from '../../account/in-parallel.js';
import { showList } from '../../core/findings/show.js';
import { administrationNote } from './administration.js';
import { addsOnce, defineWriteOperation } from './define-write-operation.js';
import { ownerIn } from './owner-parameter.js';
import { administers } from './policy-gate.js';
import { groupName, userName } from './write-parameters.js';

export const addUserToGroup = defineWriteOperation({
  name: 'add_user_to_group',
  title: 'Add a user to a group',
  description: 'Adds a user to a group. Asks to confirm where the policies of the group give administration.',
  input: { ...groupName, ...userName },
  result: { group_name: z.string(), user_name: z.string() },
  annotations: addsOnce,
  actions: ['iam:GetUser', 'iam:GetGroup', ...policiesActions.group, 'iam:AddUserToGroup'],
  async plan(input, context) {
    const user = await ownerIn('user', input, context);
    const group = await ownerIn('group', input, context);
    const policies = await policiesOf(context.account, 'group', group.name);
    const all = [...policies.attached, ...policies.inline];
    const powers = await inParallel(all, ({ text }) => administers(text, context));
    const isPowerful = powers.includes(true);
    return {
      steps: [
        {
          call: 'AddUserToGroup',
          input: { GroupName: group.name, UserName: user.name },
          does: `adds the user ${user.name} to the group ${group.name}`,
        },
      ],
      state: { user, group, policies },
      touches: [user.arn, group.arn],
      confirmation: isPowerful ? 'needed' : 'not_needed',
      blastRadius: [
        `${user.name} is given what the group has: ${showList(all.map(({ name }) => name)) || 'no policies'}.`,
        ...(isPowerful ? [administrationNote] : []),
      ],
      result: () => ({ group_name: group.name, user_name: user.name }),
    };
  },
});
