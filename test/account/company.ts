import type { Access } from '../../mcp/account/settings.js';
import type { AccountContext } from '../../mcp/operations/account/context.js';
import { temporaryFolder } from '../temporary-folder.js';
import { type Around, contextFor, plantCredentials } from './call.js';
import { fill } from './sample.js';
import { type StandIn, startStandIn } from './stand-in/stand-in.js';
import { accountId } from './stand-in/state.js';

/** The small company of `sample.ts`, and the way to it. */
export interface Company {
  readonly standIn: StandIn;
  readonly context: AccountContext;
  /** Where backups and secrets go. */
  readonly data: string;
}

export async function startCompany(access: Exclude<Access, 'off'>, around: Around = {}): Promise<Company> {
  plantCredentials();
  const data = temporaryFolder();
  process.env.XDG_DATA_HOME = data;
  const standIn = await startStandIn();
  fill(standIn.state);
  return { standIn, context: contextFor(standIn.url, access, around), data };
}

/** Of something in the company's account. */
export const arn = (rest: string): string => `arn:aws:iam::${accountId}:${rest}`;
