import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { afterEach } from 'vitest';
import { accountHandlers } from './account.js';
import { callerName, credentialHandlers } from './credentials.js';
import { Fault, type Mishap } from './fault.js';
import { identityHandlers } from './identities.js';
import { policyHandlers } from './policies.js';
import { type Handler, Request } from './request.js';
import { simulationHandlers } from './simulate.js';
import { accountId, State } from './state.js';
import { escapeXml, printXml } from './xml.js';

/** A call as it came, in order. */
export interface Call {
  readonly action: string;
  readonly parameters: Readonly<Record<string, string>>;
  readonly userAgent: string;
}

/** IAM and STS on this machine, as strict as the real ones where it matters. */
export interface StandIn {
  readonly url: string;
  readonly state: State;
  /** Every request, tries that failed among them. */
  readonly calls: Call[];
  /** Names of the calls, in order, without those of STS. */
  actions(): readonly string[];
  /** Those of them that change something. */
  changes(): readonly string[];
  /** Lets the next calls of an action (`*`: of any) end so. */
  fail(action: string, mishap: Mishap, times?: number): void;
  close(): Promise<void>;
}

/** The access key that the stand-in knows. The secret is in no output of iamsmith; tests look for it. */
export const credentials = {
  AWS_ACCESS_KEY_ID: 'AKIAPLANTEDKEYID0001',
  AWS_SECRET_ACCESS_KEY: 'pLaNtEd/SeCrEt+AccessKey0123456789abcdef',
  AWS_SESSION_TOKEN: 'IQoJplantedSessionTokenThatIsLongEnoughToBeOneAndNeverAppearsAnywhere0123456789',
} as const;

const handlers: ReadonlyMap<string, Handler> = new Map([
  ...identityHandlers,
  ...policyHandlers,
  ...credentialHandlers,
  ...accountHandlers,
  ...simulationHandlers,
]);

const callerIdentity: Handler = ({ callerArn }) => ({
  Arn: callerArn ?? `arn:aws:iam::${accountId}:user/ops/${callerName}`,
  UserId: 'AIDAPLANTEDUSERID001',
  Account: accountId,
});

const running: StandIn[] = [];
afterEach(async () => {
  await Promise.all(running.splice(0).map((one) => one.close()));
});

/** Starts one that ends with the test. */
export async function startStandIn(): Promise<StandIn> {
  const state = new State();
  const calls: Call[] = [];
  const mishaps: { readonly action: string; readonly mishap: Mishap; left: number }[] = [];
  const server = createServer((request, response) => {
    void answer(request, response, { state, calls, mishaps });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const actions = () => calls.map(({ action }) => action).filter((action) => action !== 'GetCallerIdentity');
  const address = server.address();
  const port = typeof address === 'object' && address ? address.port : 0;
  const standIn: StandIn = {
    url: `http://127.0.0.1:${port}`,
    state,
    calls,
    actions,
    changes: () => actions().filter((action) => !/^(?:Get|List)/.test(action)),
    fail: (action, mishap, times = 1) => mishaps.push({ action, mishap, left: times }),
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
  running.push(standIn);
  return standIn;
}

interface Inside {
  readonly state: State;
  readonly calls: Call[];
  readonly mishaps: { readonly action: string; readonly mishap: Mishap; left: number }[];
}

async function answer(
  message: IncomingMessage,
  response: ServerResponse,
  { state, calls, mishaps }: Inside,
): Promise<void> {
  let body = '';
  for await (const chunk of message) body += String(chunk);
  const parameters = new Map(new URLSearchParams(body));
  const action = parameters.get('Action') ?? '';
  calls.push({
    action,
    parameters: Object.fromEntries(parameters),
    userAgent: String(message.headers['user-agent'] ?? ''),
  });
  const planned = mishaps.find((one) => one.left > 0 && (one.action === '*' || one.action === action));
  if (planned) {
    planned.left -= 1;
    if (!(planned.mishap instanceof Fault)) return misbehave(planned.mishap, message, response);
  }
  try {
    if (planned?.mishap instanceof Fault) throw planned.mishap;
    checkSignature(message);
    const handler = parameters.get('Version') === '2011-06-15' ? stsHandler(action) : handlers.get(action);
    if (!handler) throw new Fault(400, 'InvalidAction', `Could not find operation ${action}`);
    const request = new Request(action, parameters);
    const result = handler(state, request);
    request.checkAllRead();
    send(response, 200, resultXml(action, result === undefined ? '' : printXml(result)));
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    send(response, error.status, faultXml(error));
  }
}

const stsHandler = (action: string): Handler | undefined =>
  action === 'GetCallerIdentity' ? callerIdentity : undefined;

function checkSignature({ method, headers }: IncomingMessage): void {
  if (method !== 'POST') throw new Fault(400, 'InvalidAction', 'The query protocol wants POST.');
  const authorization = headers.authorization ?? '';
  if (authorization === '')
    throw new Fault(403, 'MissingAuthenticationToken', 'Request is missing Authentication Token');
  const [, key, region] = /Credential=([^/]+)\/\d+\/([^/]+)\//.exec(authorization) ?? [];
  if (key !== credentials.AWS_ACCESS_KEY_ID)
    throw new Fault(403, 'InvalidClientTokenId', 'The security token included in the request is invalid.');
  if (headers['x-amz-security-token'] !== credentials.AWS_SESSION_TOKEN) {
    throw new Fault(
      403,
      'InvalidClientTokenId',
      `The security token included in the request is invalid: ${String(headers['x-amz-security-token'])}`,
    );
  }
  if (region === undefined || region === '') throw new Fault(403, 'SignatureDoesNotMatch', 'no region');
}

function misbehave(mishap: Exclude<Mishap, Fault>, message: IncomingMessage, response: ServerResponse): void {
  if (mishap === 'hang') return;
  if (mishap === 'reset') {
    message.socket.destroy();
    return;
  }
  response.writeHead(mishap.status, { 'content-type': mishap.contentType }).end(mishap.body);
}

const send = (response: ServerResponse, status: number, xml: string): void => {
  response.writeHead(status, { 'content-type': 'text/xml' }).end(xml);
};

const resultXml = (action: string, inner: string): string =>
  `<${action}Response xmlns="https://iam.amazonaws.com/doc/2010-05-08/">${inner === '' ? '' : `<${action}Result>${inner}</${action}Result>`}<ResponseMetadata><RequestId>00000000-0000-4000-8000-000000000000</RequestId></ResponseMetadata></${action}Response>`;

const faultXml = ({ status, code, message }: Fault): string =>
  `<ErrorResponse xmlns="https://iam.amazonaws.com/doc/2010-05-08/"><Error><Type>${status < 500 ? 'Sender' : 'Receiver'}</Type><Code>${code}</Code><Message>${escapeXml(message)}</Message></Error><RequestId>00000000-0000-4000-8000-000000000000</RequestId></ErrorResponse>`;
