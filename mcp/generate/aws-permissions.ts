import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { accountOperations } from '../operations/account/all.js';
import { permissionsPage } from './docs/permissions-page.js';

/** Writes docs/aws-permissions.md: the IAM actions that the tools of the account need. */
export async function generate(root: string): Promise<void> {
  await writeFile(join(root, 'docs/aws-permissions.md'), permissionsPage(accountOperations));
}
