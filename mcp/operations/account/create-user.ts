import { memberOf } from '../../account/member-of.js';
import { adds, defineWriteOperation } from './define-write-operation.js';
import { readAs, userSchema } from './entities.js';
import { arnOf, boundary, path, userName } from './write-parameters.js';

export const createUser = defineWriteOperation({
  name: 'create_user',
  title: 'Create a user',
  description: 'Creates a user without credentials and without permissions.',
  input: { ...userName, path, ...boundary },
  result: { user: userSchema },
  annotations: adds,
  actions: ['iam:CreateUser'],
  async plan({ user_name: name, path: below, permissions_boundary: bound }, { account }) {
    const UserName = name;
    return {
      steps: [
        {
          call: 'CreateUser',
          input: { UserName, Path: below, ...(bound !== undefined && { PermissionsBoundary: bound }) },
          does: `creates the user ${name}`,
        },
      ],
      state: undefined,
      touches: [arnOf(await account.identity(), 'user', `${below}${name}`), ...(bound === undefined ? [] : [bound])],
      confirmation: 'not_needed',
      blastRadius: [],
      result: (answer) => ({ user: readAs(userSchema, memberOf(answer, 'User')) }),
    };
  },
});
