import type { Identity } from './account.js';
import { newPrivateFile, writeWhole } from './private-file.js';
import type { Surroundings } from './settings.js';

/** What is about to be lost. There are no secrets in it: IAM shows none. */
export interface BackupContent {
  readonly kind: 'user' | 'group' | 'role' | 'policy';
  readonly name: string;
  readonly holdings: object;
}

/** Keeps what a deletion takes away, in a new file that only the owner can read. Its path. */
export async function writeBackup(
  surroundings: Surroundings,
  { kind, name, holdings }: BackupContent,
  { account, arn }: Identity,
  at: Date,
): Promise<string> {
  const stem = `${kind}-${name}-${at.toISOString().replaceAll(/[-:]|\.\d+/g, '')}`;
  const file = await newPrivateFile(surroundings, { folder: 'backups', stem, ending: 'json' });
  const content = { made_at: at.toISOString(), account, caller: arn, kind, name, holdings };
  await writeWhole(file, `${JSON.stringify(content, null, 2)}\n`);
  return file.path;
}
