import { show } from '../core/findings/show.js';
import { AccountError } from './account-error.js';
import { credentialTable, deniedNames, errorTable } from './errors.table.js';
import { explainDenial } from './explain-denial.js';
import { notIam } from './query-answer.js';

/** What an error is read against. */
export interface CallFacts {
  /** `iam:ListUsers` */
  readonly call: string;
  readonly profile: string | undefined;
  scrub(text: string): string;
}

/** Errors of the socket, as Node calls them. */
const socketCodes =
  /^(?:ECONNREFUSED|ECONNRESET|ENOTFOUND|EAI_AGAIN|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|EPIPE|EPROTO|CERT_\w+|SELF_SIGNED_\w+|DEPTH_\w+|UNABLE_\w+|ERR_TLS_\w+|ERR_SSL_\w+)$/;

/**
 * Any error of a call as one of ours. Names and codes decide, never classes: those differ between bundles.
 * The whole text passes the scrubber.
 */
export function readError(error: unknown, facts: CallFacts): AccountError {
  const read = mapped(error, facts);
  return new AccountError(read.code, facts.scrub(read.detail));
}

function mapped(error: unknown, { call, profile }: CallFacts): AccountError {
  if (error instanceof AccountError) return error;
  if (!(error instanceof Error)) return unknown(call, String(error));
  const names = namesOf(error);
  if (names.some((name) => deniedNames.includes(name))) {
    return new AccountError('access_denied', explainDenial(error.message, call));
  }
  if (names.includes('CredentialsProviderError') || names.includes('TokenProviderError')) {
    return missingCredentials(error.message, profile);
  }
  const row = errorTable.find(({ aws }) => names.some((name) => aws.includes(name)));
  if (row) return new AccountError(row.code, `${row.instead ?? sentence(error.message)} ${row.next}`);
  return notAnswered(error, names, call) ?? unknown(call, `${names[0] ?? 'Error'}: ${error.message}`);
}

/** `NoSuchEntity` of `{name: 'NoSuchEntityException', Code: 'NoSuchEntity'}`. */
function namesOf(error: Error): readonly string[] {
  const codes = [error.name, textOf(error, 'Code'), textOf(error, 'code')];
  return codes.flatMap((code) => (code === undefined ? [] : [code.replace(/Exception$/, '')]));
}

function textOf(error: object, key: string): string | undefined {
  const value: unknown = Reflect.get(error, key);
  return typeof value === 'string' ? value : undefined;
}

function missingCredentials(message: string, profile: string | undefined): AccountError {
  const row = credentialTable.find(({ form }) => form.test(message));
  const named = profile === undefined ? '' : ` --profile ${show(profile)}`;
  const whose = profile === undefined ? '' : ` (profile "${show(profile)}")`;
  return new AccountError('no_credentials', `${row?.says.replace(/\.$/, '')}${whose}. ${row?.next(named)}`);
}

/** What the SDK refuses to send, with nothing sent. */
const ownMistakes: readonly { readonly form: RegExp; readonly says: string }[] = [
  {
    form: /^URIError\b/,
    says: 'an argument holds half a character (a lone surrogate), which cannot be sent. Correct the argument and call again.',
  },
  {
    form: /Region not accepted|Invalid Configuration: .*region/i,
    says: 'the region is none. Set AWS_REGION or --region to a name such as eu-west-1.',
  },
];

/** Nothing came, or something that is not IAM's XML: a proxy, a sign-in page, an emulator without this call. */
function notAnswered(error: Error, names: readonly string[], call: string): AccountError | undefined {
  const socket = names.find((name) => socketCodes.test(name));
  if (socket !== undefined) {
    const host = textOf(error, 'hostname') ?? textOf(error, 'address');
    return new AccountError(
      'unreachable_endpoint',
      `the endpoint could not be reached for ${call} (${socket}${host === undefined ? '' : ` ${show(host)}`}). Check the network, the proxy, the region and, with whoami, the endpoint.`,
    );
  }
  const mended = ownMistakes.find(({ form }) => form.test(`${error.name}: ${error.message}`));
  if (mended) return new AccountError('invalid_arguments', mended.says);
  // The SDK also calls a closed connection a timeout, so this comes after the codes of the socket.
  if (names.some((name) => /^(?:TimeoutError|AbortError)$/.test(name))) return timedOut(call);
  // An error status without an error of AWS in it is a proxy's or a web server's; the SDK calls it Unknown.
  const isNoAnswer = names.includes('Unknown') && /^Unknown(?:Error)?$/.test(error.message);
  if (
    isNoAnswer ||
    /XML parse error|Deserialization error|Unexpected token|char '.*' is not expected/i.test(error.message)
  ) {
    return notIam(call);
  }
  return undefined;
}

export const timedOut = (call: string): AccountError =>
  new AccountError(
    'unreachable_endpoint',
    `${call} was not answered within 10 seconds. Check the network, the proxy and, with whoami, the endpoint.`,
  );

const unknown = (call: string, text: string): AccountError =>
  new AccountError('aws_error', `${call} failed: ${sentence(text)} Look the code up in the IAM API Reference.`);

/** AWS's words, on one line, at most as long as a message may be, with a period. */
const sentence = (text: string): string => {
  const line = show(text.replaceAll(/\s+/g, ' ').trim());
  return line === '' ? 'no reason is given.' : /[.!?…]$/.test(line) ? line : `${line}.`;
};
