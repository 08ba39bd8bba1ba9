import { startConfirmations } from '../../account/confirmation.js';
import { type AccountOptions, openAccount } from '../../account/connect.js';
import { openContext } from '../open-context.js';
import { startSession } from '../session.js';
import type { AccountContext } from './context.js';

/** What the operations of one client work with. No credential is looked for before the first call. */
export const openAccountContext = (
  options: AccountOptions,
  askPerson: AccountContext['askPerson'] = async () => 'unasked',
  now: AccountContext['now'] = Date.now,
): AccountContext => ({
  ...openContext(startSession()),
  account: openAccount(options),
  askPerson,
  confirmations: startConfirmations(now),
  surroundings: { environment: options.environment, workingDirectory: options.workingDirectory },
  now,
});
