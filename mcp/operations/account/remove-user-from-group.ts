import * as z from 'zod';
import { policiesActions, policiesOf } from '../../account/attached-to.js';
import { groupsOf } from '../../account/membership.js';
import { showList } from '../../core/findings/show.js';
import { OperationError } from '../operation-error.js';
import { defineWriteOperation, destroys } from './define-write-operation.js';
import { denyNotes } from './detach-policy.js';
import { ownerIn } from './owner-parameter.js';
import { groupName, userName } from './write-parameters.js';

export const removeUserFromGroup = defineWriteOperation({
  name: 'remove_user_from_group',
  title: 'Remove a user from a group',
  description: 'Removes a user from a group, in two steps: plan, then confirmation_token.',
  input: { ...groupName, ...userName },
  result: { group_name: z.string(), user_name: z.string() },
  annotations: destroys,
  actions: [
    'iam:GetUser',
    'iam:GetGroup',
    'iam:ListGroupsForUser',
    ...policiesActions.group,
    'iam:RemoveUserFromGroup',
  ],
  async plan(input, context) {
    const { account } = context;
    const user = await ownerIn('user', input, context);
    const group = await ownerIn('group', input, context);
    const groups = await groupsOf(account, user.name);
    if (!groups.some(({ GroupName: name }) => name === group.name)) {
      throw new OperationError(
        'not_found',
        `the user ${user.name} is not in the group ${group.name}. get_user lists its groups.`,
      );
    }
    const policies = await policiesOf(account, 'group', group.name);
    const all = [...policies.attached, ...policies.inline];
    return {
      steps: [
        {
          call: 'RemoveUserFromGroup',
          input: { GroupName: group.name, UserName: user.name },
          does: `removes the user ${user.name} from the group ${group.name}`,
        },
      ],
      state: { user, group, policies },
      touches: [user.arn, group.arn],
      confirmation: 'needed',
      blastRadius: [
        `${user.name} loses what the group gives: ${showList(all.map(({ name }) => name)) || 'no policies'}.`,
        ...all.flatMap(({ text }) => denyNotes(text)).slice(0, 1),
      ],
      result: () => ({ group_name: group.name, user_name: user.name }),
    };
  },
});
