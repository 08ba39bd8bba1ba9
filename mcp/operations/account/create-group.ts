import { memberOf } from '../../account/member-of.js';
import { adds, defineWriteOperation } from './define-write-operation.js';
import { groupSchema, readAs } from './entities.js';
import { arnOf, groupName, path } from './write-parameters.js';

export const createGroup = defineWriteOperation({
  name: 'create_group',
  title: 'Create a group',
  description: 'Creates a group without members and without permissions.',
  input: { ...groupName, path },
  result: { group: groupSchema },
  annotations: adds,
  actions: ['iam:CreateGroup'],
  async plan({ group_name: name, path: below }, { account }) {
    return {
      steps: [{ call: 'CreateGroup', input: { GroupName: name, Path: below }, does: `creates the group ${name}` }],
      state: undefined,
      touches: [arnOf(await account.identity(), 'group', `${below}${name}`)],
      confirmation: 'not_needed',
      blastRadius: [],
      result: (answer) => ({ group: readAs(groupSchema, memberOf(answer, 'Group')) }),
    };
  },
});
