import { show } from '../core/findings/show.js';
import { AccountError } from './account-error.js';

/** A request and what came back, as far as the guard looks at them. */
interface Sent {
  readonly hostname: string;
  readonly body?: unknown;
}
interface Answered {
  readonly statusCode: number;
  readonly body?: unknown;
}

/** Far more than a full page of anything; what is longer is no answer. */
const mostBytes = 67_108_864;

/**
 * The root of every answer of AWS's query protocol: `<ListUsersResponse …>`.
 * Source: https://smithy.io/2.0/aws/protocols/aws-query-protocol.html#response-serialization
 */
const answerForm = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*)*<(?:[\w-]+:)?\w+Response[\s/>]/s;

/**
 * The body of an answer that says a call of the query protocol succeeded; undefined where it is no such answer. The SDK
 * reads a sign-in page or an empty body as an empty list, or as a deletion that was done. Throws `not_iam_endpoint`.
 */
export async function answerBody({ hostname, body: sent }: Sent, answer: Answered): Promise<Uint8Array | undefined> {
  const [, action] = typeof sent === 'string' ? (/^Action=(\w+)&/.exec(sent) ?? []) : [];
  if (action === undefined || answer.statusCode >= 300 || !isStream(answer.body)) return undefined;
  const bytes = await wholeOf(answer.body);
  if (bytes && answerForm.test(new TextDecoder().decode(bytes.subarray(0, 4_096)))) return bytes;
  throw notIam(`${action} at ${show(hostname)}`);
}

export const notIam = (call: string): AccountError =>
  new AccountError(
    'not_iam_endpoint',
    `what answered ${call} is not AWS IAM. A proxy, a sign-in page or an emulator without this call may be in the way; whoami shows the endpoint.`,
  );

const isStream = (body: unknown): body is AsyncIterable<Uint8Array> =>
  typeof body === 'object' && body !== null && Symbol.asyncIterator in body;

async function wholeOf(body: AsyncIterable<Uint8Array>): Promise<Uint8Array | undefined> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size > mostBytes) return undefined;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}
