import { readArn } from '../core/values/arn.js';
import type { Account, Identity } from './account.js';
import { AccountError } from './account-error.js';
import { type IamCall, type IamInput, type IamOutput, readsOnly } from './calls.js';
import { type Clients, openClients } from './clients.js';
import { refusedSource, refusedVariable } from './endpoint-guard.js';
import { memberOf } from './member-of.js';
import { readError, timedOut } from './read-error.js';
import type { Scrubber } from './scrub.js';
import type { AccountSettings, Surroundings } from './settings.js';
import { refusedFile } from './trusted-files.js';
import { within } from './within.js';

/** A call with all its tries. */
const patience = 10_000;

/** A person may have to touch a key or a browser for a credential_process. */
const patienceWithCredentials = 60_000;

export interface AccountOptions extends Surroundings {
  readonly settings: AccountSettings;
  readonly scrubber: Scrubber;
}

/** The account of the settings. Nothing happens before its first call. */
export function openAccount(options: AccountOptions): Account {
  const { settings, scrubber } = options;
  const profile = settings.profile ?? (options.environment.AWS_PROFILE || undefined);
  let identity: Promise<Identity> | undefined;
  const forget = (): void => {
    identity = undefined;
  };
  const send = openConnection(options, profile, forget);

  function whoCalls(): Promise<Identity> {
    identity ??= askIdentity(send).catch((error: unknown) => {
      forget();
      throw error;
    });
    return identity;
  }

  return {
    access: settings.access,
    async iam<Name extends IamCall>(name: Name, input: IamInput<Name>): Promise<IamOutput<Name>> {
      if (settings.access === 'read' && !readsOnly(name)) throw writeRefused(name);
      const output = await send(`iam:${name}`, (open, signal) => open.iam(name, input, signal));
      scrubber.learn(...secretsIn(output));
      return output;
    },
    identity: whoCalls,
    identityNow() {
      forget();
      return whoCalls();
    },
    async destination() {
      const where = await send('the search for the endpoint', (open) => open.destination());
      return { ...where, ...(profile !== undefined && { profile }) };
    },
    scrub: scrubber.scrub,
  };
}

/** Sends one call. Throws `AccountError`. */
type Send = <T>(call: string, request: (clients: Clients, signal: AbortSignal) => Promise<T>) => Promise<T>;

/**
 * The way of every call. Credentials that failed are looked for anew next time, for the user may have signed in by then;
 * `lost` hears of it.
 */
function openConnection(
  { settings, scrubber, ...surroundings }: AccountOptions,
  profile: string | undefined,
  lost: () => void,
): Send {
  let clients: Promise<Clients> | undefined;

  async function connected(): Promise<Clients> {
    const { environment } = surroundings;
    const refused =
      refusedFile(surroundings) ?? refusedSource(environment) ?? refusedVariable(environment, settings.endpointUrl);
    if (refused) throw refused;
    clients ??= openClients(settings, environment, scrubber);
    return clients;
  }

  return async (call, request) => {
    try {
      const open = await connected();
      await within(patienceWithCredentials, open.credentials(), () => timedOut('the search for credentials'));
      return await within(patience, request(open, AbortSignal.timeout(patience)), () => timedOut(call));
    } catch (error) {
      const read = readError(error, { call, profile, scrub: scrubber.scrub });
      if (read.code === 'no_credentials' || read.code === 'expired_credentials') {
        clients = undefined;
        lost();
      }
      throw read;
    }
  };
}

async function askIdentity(send: Send): Promise<Identity> {
  const answer = await send('sts:GetCallerIdentity', (open, signal) => open.callerIdentity(signal));
  const { Account: account, Arn: arn, UserId: userId } = answer;
  if (account === undefined || arn === undefined) throw new AccountError('not_iam_endpoint', notSts);
  return { account, arn, userId: userId ?? '', partition: readArn(arn)?.partition ?? 'aws' };
}

/** The secret of a key that was just made; it may appear in no error and no log. */
function secretsIn(output: unknown): readonly string[] {
  const key = memberOf(output, 'AccessKey');
  const secret = memberOf(key, 'SecretAccessKey');
  return typeof secret === 'string' ? [secret] : [];
}

const notSts = 'what answered sts:GetCallerIdentity is not AWS STS. Check --endpoint-url and the proxy.';

const writeRefused = (name: string): AccountError =>
  new AccountError(
    'write_refused',
    `iam:${name} changes the account, and the server was started for reading. Its user can start it with --access write.`,
  );
