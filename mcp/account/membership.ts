import type { Account } from './account.js';
import type { Group, User } from './calls.js';
import { everyPage, onePage } from './paging.js';

interface GroupWithMembers {
  readonly group: Group | undefined;
  readonly members: readonly User[];
}

/** A group and every member, all pages. */
export async function groupWithMembers(account: Account, GroupName: string): Promise<GroupWithMembers> {
  let group: Group | undefined;
  const { items } = await onePage(
    { size: Number.POSITIVE_INFINITY },
    async (page) => {
      const output = await account.iam('GetGroup', { GroupName, ...page });
      group = output.Group;
      return output;
    },
    (output) => output.Users,
  );
  return { group, members: items };
}

/** The groups of a user, all pages. */
export const groupsOf = (account: Account, UserName: string): Promise<readonly Group[]> =>
  everyPage(
    (page) => account.iam('ListGroupsForUser', { UserName, ...page }),
    (output) => output.Groups,
  );

/** The instance profiles that hold a role, all pages. */
export const instanceProfilesOf = (account: Account, RoleName: string) =>
  everyPage(
    (page) => account.iam('ListInstanceProfilesForRole', { RoleName, ...page }),
    (output) => output.InstanceProfiles,
  );
