import type { Account } from './account.js';
import { everyPage } from './paging.js';

/** The access keys of a user as IAM lists them, all pages; the caller's own without a name. */
export const accessKeysOf = (account: Account, name: string | undefined) =>
  everyPage(
    (page) => account.iam('ListAccessKeys', { ...page, ...(name !== undefined && { UserName: name }) }),
    (output) => output.AccessKeyMetadata,
  );
