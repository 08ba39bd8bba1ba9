import { show } from '../core/findings/show.js';
import { AccountError } from './account-error.js';
import { awsHosts, credentialHosts, signInHosts, trustedServices } from './aws-hosts.table.js';
import type { Environment } from './settings.js';

/** Where a request is about to go. */
export interface Goal {
  readonly protocol: string;
  readonly hostname: string;
  readonly port?: number | undefined;
}

/** The variables that send the SDK elsewhere; a project's settings file can set them. */
const endpointVariables = /^AWS_ENDPOINT_URL(?:_(?:IAM|STS|SSO|SSO_OIDC|SIGNIN))?$/;

/**
 * What the environment says of endpoints. The environment is not trusted with the destination of signed calls, so
 * whatever is not AWS is refused unless the command line names an endpoint, which then is the only other one.
 */
export function refusedVariable(environment: Environment, given: URL | undefined): AccountError | undefined {
  if (given) return undefined;
  for (const [name, value] of Object.entries(environment)) {
    if (!endpointVariables.test(name) || value === undefined || value === '') continue;
    if (!isTrusted(goalOf(value), undefined)) return refused(`The variable ${name}`, value);
  }
  return undefined;
}

/**
 * What the environment says of the place that hands out credentials. The SDK asks there past the guard of requests, and
 * sends along the text of whatever file AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE names, so it is AWS's or this machine.
 */
export function refusedSource(environment: Environment): AccountError | undefined {
  for (const [name, value] of Object.entries(environment)) {
    if (value === undefined || value === '') continue;
    const row = credentialHosts.find(({ variables }) => variables.test(name));
    if (row && !handsOut(value, row.hosts)) return sourceRefused(name, value);
    if (name === relativeSource && !value.startsWith('/')) return sourceRefused(name, value);
  }
  return undefined;
}

/** What follows the host: with anything but a slash first it would be part of the host. */
const relativeSource = 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI';

const loopback = /^(?:localhost|127(?:\.\d{1,3}){3}|\[::1\])$/;

function handsOut(url: string, hosts: readonly string[]): boolean {
  const host = goalOf(url)?.hostname;
  return host !== undefined && (hosts.includes(host) || loopback.test(host));
}

const sourceRefused = (name: string, url: string): AccountError =>
  new AccountError(
    'endpoint_refused',
    `The variable ${name} looks for credentials at "${show(withoutUser(url))}", which is neither of AWS nor on this machine. Nothing was sent. Unset it, or use a profile.`,
  );

/** Throws `AccountError` before a request leaves for anywhere but AWS and the endpoint of the command line. */
export function checkGoal(goal: Goal, given: URL | undefined): void {
  if (isTrusted(goal, given)) return;
  throw refused('The AWS profile or the environment', `${goal.protocol}//${goal.hostname}`);
}

const refused = (what: string, endpoint: string): AccountError =>
  new AccountError(
    'endpoint_refused',
    `${what} sends calls to "${show(withoutUser(endpoint))}", which is no endpoint of AWS. Nothing was sent. If it is meant, start the server with --endpoint-url.`,
  );

/** A URL can hold a password. */
const withoutUser = (url: string): string => url.replace(/^([a-z]+:\/\/)[^/@]*@/i, '$1');

function isTrusted(goal: Goal | undefined, given: URL | undefined): boolean {
  if (!goal) return false;
  if (given && isSame(goal, given)) return true;
  return goal.protocol === 'https:' && (goal.port ?? 443) === 443 && isAwsHost(goal.hostname);
}

const isSame = (goal: Goal, given: URL): boolean =>
  goal.protocol === given.protocol &&
  goal.hostname.toLowerCase() === given.hostname &&
  portOf(goal) === portOf(goalOfUrl(given));

const portOf = ({ protocol, port }: Goal): number => port ?? (protocol === 'https:' ? 443 : 80);

/** `iam.amazonaws.com`, `sts.eu-west-1.amazonaws.com`, `us-east-1.signin.aws.amazon.com`. */
function isAwsHost(hostname: string): boolean {
  const name = hostname.toLowerCase();
  const isService = trustedServices.some(
    (service) =>
      name.startsWith(`${service}.`) &&
      awsHosts.some(({ suffixes }) =>
        suffixes.some((suffix) => hasNothingButRegion(name.slice(service.length), suffix)),
      ),
  );
  return isService || signInHosts.some((host) => hasNothingButRegion(`.${name}`, host));
}

const regionForm = /^\.(?:global|[a-z]{2,4}(?:-[a-z]+)+(?:-\d+)?)$/;

/** Does the rest of a host name consist of the suffix and at most a region before it? */
const hasNothingButRegion = (rest: string, suffix: string): boolean =>
  rest.endsWith(`.${suffix}`) && (rest === `.${suffix}` || regionForm.test(rest.slice(0, -suffix.length - 1)));

function goalOf(text: string): Goal | undefined {
  if (!URL.canParse(text)) return undefined;
  return goalOfUrl(new URL(text));
}

const goalOfUrl = ({ protocol, hostname, port }: URL): Goal => ({
  protocol,
  hostname,
  port: port === '' ? undefined : Number(port),
});
