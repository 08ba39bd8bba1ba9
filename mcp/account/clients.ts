import type { GetCallerIdentityCommandOutput } from '@aws-sdk/client-sts';
import type { Destination } from './account.js';
import type { IamCall, IamInput, IamOutput } from './calls.js';
import { checkGoal, type Goal } from './endpoint-guard.js';
import { loadSdk, type Sdk } from './load-sdk.js';
import { answerBody } from './query-answer.js';
import type { Scrubber } from './scrub.js';
import type { AccountSettings, Environment } from './settings.js';

/** The SDK's clients behind the calls that are made with them. */
export interface Clients {
  iam<Name extends IamCall>(name: Name, input: IamInput<Name>, signal: AbortSignal): Promise<IamOutput<Name>>;
  callerIdentity(signal: AbortSignal): Promise<GetCallerIdentityCommandOutput>;
  /** Finds credentials, or throws as the SDK does. */
  credentials(): Promise<unknown>;
  destination(): Promise<Omit<Destination, 'profile'>>;
}

/** IAM is global; a region only chooses the partition. */
const defaultRegion = 'us-east-1';

/** How long the metadata service of a machine that has none may keep a call waiting. */
const metadataPatience = 1_000;

const quiet = { trace() {}, debug() {}, info() {}, warn() {}, error() {} };

/** Loads the SDK and makes clients that go nowhere but to AWS and the given endpoint. */
export async function openClients(
  settings: AccountSettings,
  environment: Environment,
  scrubber: Scrubber,
): Promise<Clients> {
  const sdk = await loadSdk();
  const requestHandler = guardedHandler(sdk, settings.endpointUrl);
  const region = await regionOf(sdk, settings, environment);
  const profile = settings.profile === undefined ? {} : { profile: settings.profile };
  const options = {
    ...profile,
    region,
    credentials: credentialsOf(sdk, profile, requestHandler, scrubber),
    requestHandler,
    logger: quiet,
    customUserAgent: 'iamsmith',
    ...(settings.endpointUrl && { endpoint: settings.endpointUrl.href }),
  };
  const iam = new sdk.iam.IAMClient(options);
  // One finding of credentials for both: who calls is then also who is said to call.
  const sts = new sdk.STSClient({ ...options, credentials: iam.config.credentials });
  return {
    credentials: () => iam.config.credentials(),
    async destination() {
      const goal = await goalOfCalls(sdk, iam);
      checkGoal(goal, settings.endpointUrl);
      const { protocol, hostname, port } = goal;
      return { region, endpoint: new URL(`${protocol}//${hostname}${port ? `:${port}` : ''}`).origin };
    },
    callerIdentity: (signal) => sts.send(new sdk.GetCallerIdentityCommand({}), { abortSignal: signal }),
    iam: <Name extends IamCall>(name: Name, input: IamInput<Name>, signal: AbortSignal) => {
      // The name chooses the command and with it both types; TypeScript cannot follow a name that is not yet known.
      const Command = sdk.iam[`${name}Command`] as unknown as new (given: IamInput<Name>) => never;
      return iam.send(new Command(input), { abortSignal: signal }) as Promise<unknown> as Promise<IamOutput<Name>>;
    },
  };
}

/** The SDK's search for credentials, whose findings the scrubber learns. */
function credentialsOf(
  sdk: Sdk,
  profile: Pick<AccountSettings, 'profile'>,
  requestHandler: ReturnType<typeof guardedHandler>,
  scrubber: Scrubber,
) {
  const chain = sdk.fromNodeProviderChain({
    ...profile,
    // A file that was mended meanwhile is read again.
    ignoreCache: true,
    timeout: metadataPatience,
    maxRetries: 0,
    logger: quiet,
    clientConfig: { requestHandler },
  });
  return async () => {
    const found = await chain();
    scrubber.learn(found.secretAccessKey, found.sessionToken);
    return found;
  };
}

/** The flag, the environment (both names of the variable), the profile, else the default. */
async function regionOf(sdk: Sdk, { region, profile }: AccountSettings, environment: Environment): Promise<string> {
  const named = region ?? (environment.AWS_REGION || environment.AWS_DEFAULT_REGION || undefined);
  if (named !== undefined) return named;
  try {
    return await new sdk.iam.IAMClient(profile === undefined ? {} : { profile }).config.region();
  } catch {
    return defaultRegion;
  }
}

/** Where a call of IAM would go, as the SDK reckons it from region, variables and profile. Nothing is sent. */
async function goalOfCalls(sdk: Sdk, iam: InstanceType<Sdk['iam']['IAMClient']>): Promise<Goal> {
  let goal: Goal | undefined;
  const command = new sdk.iam.GetAccountSummaryCommand({});
  command.middlewareStack.add(
    () => async (args) => {
      if (isGoal(args.request)) goal = args.request;
      return { response: undefined, output: { $metadata: {} } };
    },
    { step: 'build', name: 'iamsmithGoal' },
  );
  await iam.send(command);
  if (!goal) throw new Error('the SDK made no request');
  return goal;
}

const isGoal = (request: unknown): request is Goal =>
  typeof request === 'object' && request !== null && 'hostname' in request && 'protocol' in request;

/**
 * The SDK's HTTP handler behind a guard. Every request passes here last, whatever decided where it goes: a variable, a
 * profile, or a client that the search for credentials made. Every answer passes here first.
 */
function guardedHandler(sdk: Sdk, given: URL | undefined) {
  const { requestHandler } = new sdk.iam.IAMClient({
    region: defaultRegion,
    requestHandler: { connectionTimeout: 5_000, requestTimeout: 10_000, throwOnRequestTimeout: true },
  }).config;
  const handle: typeof requestHandler.handle = async (request, options) => {
    const goal: Goal = request;
    checkGoal(goal, given);
    const answer = await requestHandler.handle(request, options);
    const body = await answerBody(request, answer.response);
    if (body) answer.response.body = body;
    return answer;
  };
  return Object.assign(Object.create(requestHandler), { handle }) as typeof requestHandler;
}
