import type { Account } from '../../account/account.js';
import type { Confirmations } from '../../account/confirmation.js';
import type { Surroundings } from '../../account/settings.js';
import type { OperationContext } from '../context.js';

/** `unasked`: the client has no way to ask. */
export type PersonsAnswer = 'agrees' | 'declines' | 'unasked';

/** What an operation of the account may reach: the account, and all that the others have. */
export interface AccountContext extends OperationContext {
  readonly account: Account;
  /** Asks the person at the client, past the model. */
  askPerson(question: string): Promise<PersonsAnswer>;
  /** The plans that were shown and may be agreed to. */
  readonly confirmations: Confirmations;
  /** Where backups, secrets and the guard file are. */
  readonly surroundings: Surroundings;
  /** Milliseconds. */
  now(): number;
}
