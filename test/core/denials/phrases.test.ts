import { describe, expect, it } from 'vitest';
import { explainDenials } from '../../../mcp/core/denials/explain-denials.js';
import { phrases } from '../../../mcp/core/denials/phrases.table.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';

const catalog = await loadCatalog();
const explain = (text: string) => explainDenials(text, { catalog });
const only = (text: string) => {
  const { denials, notDenials } = explain(text);
  expect(notDenials, text).toEqual([]);
  expect(denials, text).toHaveLength(1);
  const [denial] = denials;
  if (!denial) throw new Error('there is no denial');
  return denial;
};

const caller = 'arn:aws:sts::111122223333:assumed-role/app-role/session-1';
const resource = 'arn:aws:sqs:us-east-1:111122223333:orders';
const action = 'sqs:SendMessage';
const start = `User: ${caller} is not authorized to perform: ${action} on resource: ${resource} `;

/** What AWS prints after the lead-in, by the row that it must be read as. The words are AWS's own. */
const clauses: readonly (readonly [clause: string, layer: string, effect: string])[] = [
  [`because no identity-based policy allows the ${action} action`, 'identity', 'implicit'],
  ['with an explicit deny in an identity-based policy', 'identity', 'explicit'],
  [
    'with an explicit deny in an identity-based policy: arn:aws:iam::111122223333:policy/limits',
    'identity',
    'explicit',
  ],
  [`because no resource-based policy allows the ${action} action`, 'resource', 'implicit'],
  ['with an explicit deny in a resource-based policy', 'resource', 'explicit'],
  [`because no permissions boundary allows the ${action} action`, 'boundary', 'implicit'],
  ['with an explicit deny in a permissions boundary', 'boundary', 'explicit'],
  ['with an explicit deny in a permissions boundary: arn:aws:iam::111122223333:policy/edge', 'boundary', 'explicit'],
  [`because no session policy allows the ${action} action`, 'session', 'implicit'],
  ['with an explicit deny in a session policy', 'session', 'explicit'],
  ['with an explicit deny in a sessions policy', 'session', 'explicit'],
  [`because no service control policy allows the ${action} action`, 'scp', 'implicit'],
  ['with an explicit deny in a service control policy', 'scp', 'explicit'],
  ['due to an explicit deny in a Service Control Policy', 'scp', 'explicit'],
  [
    'with an explicit deny in a service control policy: arn:aws:organizations::999988887777:policy/o-ab12/service_control_policy/p-12345678',
    'scp',
    'explicit',
  ],
  ['with an explicit deny in a resource control policy', 'rcp', 'explicit'],
  [`because no VPC endpoint policy allows the ${action} action`, 'vpc_endpoint', 'implicit'],
  ['with an explicit deny in a VPC endpoint policy', 'vpc_endpoint', 'explicit'],
  ['with an explicit deny in a VPC endpoint policy transitively through a service control policy', 'scp', 'explicit'],
  ['because no role trust policy allows the sts:AssumeRole action', 'trust', 'implicit'],
  ['because the role trust policy allows the sts:AssumeRole action', 'trust', 'implicit'],
  ['because no role trust policy allows the sts:TagSession action', 'trust', 'implicit'],
  ['with an explicit deny in the role trust policy', 'trust', 'explicit'],
  [
    'because the resource does not exist in this Region, no resource-based policies allow access, or a resource-based policy explicitly denies access',
    'resource',
    'unknown',
  ],
  ['with an explicit deny', 'unknown', 'explicit'],
  ['because public ACLs are prevented by the BlockPublicAcls setting in S3 Block Public Access', 'setting', 'explicit'],
  [
    'because public access control lists (ACLs) are blocked by the BlockPublicAcls block public access setting',
    'setting',
    'explicit',
  ],
  [
    'because public policies are prevented by the BlockPublicPolicy setting in S3 Block Public Access',
    'setting',
    'explicit',
  ],
  [
    'because this bucket has blocked upload requests that specify Server Side Encryption with Customer provided keys (SSE-C). Please specify a different server-side encryption type',
    'setting',
    'explicit',
  ],
  ['', 'unknown', 'unknown'],
];

const wrapped = (text: string, width: number, indent: string): string =>
  (text.match(new RegExp(`.{1,${width}}`, 'g')) ?? []).join(`\n${indent}`);
const wrappedAtSpaces = (text: string, width: number): string =>
  text.replace(new RegExp(`(.{1,${width}})(?: |$)`, 'g'), '$1\n    ');

/** What is done to a message on its way to us. */
const journeys: readonly (readonly [name: string, change: (text: string) => string])[] = [
  ['as it is', (text) => text],
  ['of the AWS CLI', (text) => `An error occurred (AccessDenied) when calling the SendMessage operation: ${text}\n`],
  [
    'of boto3',
    (text) =>
      `botocore.exceptions.ClientError: An error occurred (AccessDeniedException) when calling the SendMessage operation (reached max retries: 4): ${text}`,
  ],
  [
    'of Java',
    (text) =>
      `com.amazonaws.AmazonServiceException: ${text} (Service: AmazonSQS; Status Code: 403; Error Code: AccessDenied; Request ID: 0a1b; Proxy: null)`,
  ],
  [
    'of Go',
    (text) =>
      `operation error SQS: SendMessage, https response error StatusCode: 403, RequestID: 0a1b, api error AccessDenied: ${text}`,
  ],
  [
    'of JavaScript',
    (text) =>
      `AccessDenied: ${text}\n    at throwDefaultError (/app/node_modules/@smithy/smithy-client/dist-cjs/index.js:867:20) {\n  '$fault': 'client',\n  Code: 'AccessDenied'\n}`,
  ],
  [
    'of .NET',
    (text) =>
      `Amazon.SQS.AmazonSQSException: ${text}\n ---> Amazon.Runtime.Internal.HttpErrorResponseException: Exception of type 'HttpErrorResponseException' was thrown.`,
  ],
  [
    'of Terraform',
    (text) =>
      `╷\n│ Error: sending message: AccessDenied: ${wrappedAtSpaces(text, 70).replace(/\n */g, '\n│ ')}\n│ \tstatus code: 403, request id: 0a1b\n│\n│   with aws_sqs_queue.q,\n╵`,
  ],
  [
    'of CloudFormation',
    (text) =>
      `Resource handler returned message: "${text} (Service: Sqs, Status Code: 403, Request ID: 0a1b)" (RequestToken: 1, HandlerErrorCode: AccessDenied)`,
  ],
  ['in JSON', (text) => JSON.stringify({ __type: 'AccessDeniedException', Message: text })],
  ['in JSON in JSON', (text) => JSON.stringify({ log: JSON.stringify({ level: 'error', error: text }) })],
  [
    'in XML',
    (text) =>
      `<ErrorResponse><Error><Code>AccessDenied</Code><Message>${text.replaceAll('"', '&quot;')}</Message></Error></ErrorResponse>`,
  ],
  ['escaped for HTML', (text) => text.replaceAll(':', '&#58;').replaceAll('/', '&#x2F;').replaceAll('-', '&#45;')],
  ['with colors', (text) => `\u001b[31mERROR\u001b[0m ${text.replace('is not', '\u001b[1mis not\u001b[0m')}`],
  ['indented and wrapped at spaces', (text) => wrappedAtSpaces(`        ${text}`, 50)],
  ['wrapped in the middle of words', (text) => wrapped(text, 61, '')],
  ['wrapped narrowly', (text) => wrapped(text, 33, '    ')],
  ['as a quotation', (text) => `> ${wrappedAtSpaces(text, 60).replace(/\n */g, '\n> ')}`],
  ['typeset', (text) => text.replaceAll('-based', '\u2011based').replaceAll(' ', '\u00a0')],
  ['in a URL', (text) => `https://console.aws.amazon.com/error?message=${encodeURIComponent(text)}`],
  [
    'with other text around',
    (text) => `2026-01-05T10:00:00Z worker-3 failed: ${text}\n2026-01-05T10:00:01Z worker-3 stopped`,
  ],
];

describe.each(journeys)('%s', (_, change) => {
  it.each(clauses)('%s', (clause, layer, effect) => {
    const denial = only(change(start + clause).trimEnd());
    expect(denial).toMatchObject({ principal: caller, action, resource, layer, effect, count: 1 });
    expect(denial.proposal !== undefined, 'proposal').toBe(layer === 'identity' && effect === 'implicit');
    const arn = /: (arn:\S+)$/.exec(clause)?.[1];
    expect(denial.policyArn).toBe(arn);
  });
});

describe('the table', () => {
  it('has a case here for each of its rows', () => {
    const read = new Set(clauses.map(([clause]) => only(start + clause).reasonId));
    const rare = ['no_rcp_allow', 'no_reason'];
    expect([...read, ...rare].toSorted()).toEqual(
      [...phrases.map(({ id }) => id), 'no_reason', 'no_reason'].toSorted(),
    );
  });

  it('reads each of its own forms as its row', () => {
    for (const { id, forms } of phrases) {
      for (const form of forms) expect(only(start + form).reasonId, form).toBe(id);
    }
  });

  it('never advises to add an Allow against a Deny', () => {
    for (const { effect, id, nextSteps } of phrases.filter(
      (row) => row.effect === 'explicit' && row.layer !== 'setting',
    )) {
      expect(nextSteps[0], `${id} ${effect}`).toMatch(/no Allow/);
    }
  });
});

describe('a reason that breaks off', () => {
  it.each([
    ['because no identity-ba', 'identity', 'implicit'],
    ['because no i', 'identity', 'implicit'],
    ['because no res', 'unknown', 'implicit'],
    ['because no s', 'unknown', 'implicit'],
    ['because no VPC', 'vpc_endpoint', 'implicit'],
    ['because no', 'unknown', 'implicit'],
    ['because', 'unknown', 'unknown'],
    ['with an exp', 'unknown', 'explicit'],
    ['with an explicit deny in a', 'unknown', 'explicit'],
    ['with an explicit deny in an ident', 'identity', 'explicit'],
    ['with an explicit deny in a s', 'unknown', 'explicit'],
    ['with an explicit deny in a serv', 'scp', 'explicit'],
    ['with an explicit deny in a resource', 'unknown', 'explicit'],
    ['with an explicit deny in a resource-b', 'resource', 'explicit'],
    ['with an explicit deny in the role tr', 'trust', 'explicit'],
  ])('%s', (clause, layer, effect) => {
    for (const end of ['', '…', '...', ' [truncated]', '..."}', '\n2026-01-05 INFO next line']) {
      expect(only(start + clause + end), clause + end).toMatchObject({ action, resource, layer, effect });
    }
  });

  it('of every length never names a layer that the whole does not', () => {
    for (const [clause, layer, effect] of clauses) {
      for (let length = 1; length < clause.length; length++) {
        const cut = explain(`${start}${clause.slice(0, length)}…`).denials[0];
        expect([layer, 'unknown', ...(clause.includes('transitively') ? ['vpc_endpoint'] : [])]).toContain(cut?.layer);
        expect([effect, 'unknown', ...(effect === 'unknown' ? ['implicit'] : [])]).toContain(cut?.effect);
      }
    }
  });

  it('is read although the beginning of the message is gone', () => {
    expect(only(`…Message on resource: ${resource} with an explicit deny in a service control policy`)).toMatchObject({
      resource,
      layer: 'scp',
      effect: 'explicit',
    });
    expect(only('because no permissions boundary allows the sqs:SendMessage action')).toMatchObject({
      action,
      layer: 'boundary',
      principal: undefined,
    });
  });
});

describe('policy ARNs', () => {
  it.each([
    [': arn:aws:iam::aws:policy/AWSDenyAll', 'arn:aws:iam::aws:policy/AWSDenyAll'],
    [
      ', with policy ARN: arn:aws:iam::111122223333:policy/path/limits.',
      'arn:aws:iam::111122223333:policy/path/limits',
    ],
    [': limits-of-the-team', 'limits-of-the-team'],
    [' (Service: AmazonSQS; Status Code: 403)', undefined],
    ['. Please contact us.', undefined],
  ])('%s', (end, arn) => {
    expect(only(`${start}with an explicit deny in an identity-based policy${end}`).policyArn).toBe(arn);
  });

  it('tells of a key that was found in public', () => {
    const { nextSteps } = only(
      `${start}with an explicit deny in an identity-based policy: arn:aws:iam::aws:policy/AWSCompromisedKeyQuarantineV3`,
    );
    expect(nextSteps.join(' ')).toMatch(/incident/);
  });
});
