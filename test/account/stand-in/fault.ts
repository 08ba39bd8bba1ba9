/** An error of the API, by its code on the wire. */
export class Fault extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

export const noSuch = (kind: string, name: string): Fault =>
  new Fault(404, 'NoSuchEntity', `The ${kind} with name ${name} cannot be found.`);
export const exists = (kind: string, name: string): Fault =>
  new Fault(409, 'EntityAlreadyExists', `${kind} with name ${name} already exists.`);
export const conflict = (message: string): Fault => new Fault(409, 'DeleteConflict', message);
export const invalid = (message: string): Fault => new Fault(400, 'ValidationError', message);
export const malformed = (message: string): Fault => new Fault(400, 'MalformedPolicyDocument', message);
export const overQuota = (what: string, most: number): Fault =>
  new Fault(409, 'LimitExceeded', `Cannot exceed quota for ${what}: ${most}`);

/** What a call can be made to end with instead of its answer. */
export type Mishap =
  | Fault
  | { readonly status: number; readonly contentType: string; readonly body: string }
  | 'hang'
  | 'reset';

const caller = 'arn:aws:iam::123456789012:user/ops/tester';

/** Every way in which AWS words a refusal, by what decided. */
export const denials: Readonly<Record<string, string>> = {
  identity: `User: ${caller} is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::123456789012:user/ because no identity-based policy allows the iam:ListUsers action`,
  identityDeny: `User: ${caller} is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::123456789012:user/ with an explicit deny in an identity-based policy: arn:aws:iam::123456789012:policy/NoListing`,
  boundary: `User: ${caller} is not authorized to perform: iam:ListUsers on resource: arn:aws:iam::123456789012:user/ because no permissions boundary allows the iam:ListUsers action`,
  session: `User: arn:aws:sts::123456789012:assumed-role/Ops/me is not authorized to perform: iam:ListUsers because no session policy allows the iam:ListUsers action`,
  scp: `User: ${caller} is not authorized to perform: iam:ListUsers on resource: * with an explicit deny in a service control policy: arn:aws:organizations::999999999999:policy/o-abc/service_control_policy/p-xyz`,
  bare: `User: ${caller} is not authorized to perform: iam:ListUsers`,
  nothing: 'Access Denied',
};

export const denied = (message: string): Fault => new Fault(403, 'AccessDenied', message);
/** Of the caller that the stand-in knows. */
export const notAuthorized = (action: string, resource: string): Fault =>
  denied(`User: ${caller} is not authorized to perform: iam:${action} on resource: ${resource}`);
export const throttled = new Fault(400, 'Throttling', 'Rate exceeded');
export const expired = new Fault(403, 'ExpiredToken', 'The security token included in the request is expired');
export const serviceFailure = new Fault(500, 'ServiceFailure', 'The request processing has failed.');
export const html500: Mishap = {
  status: 500,
  contentType: 'text/html',
  body: '<!doctype html><html><body><h1>Internal Server Error</h1><br>',
};
export const signInPage: Mishap = {
  status: 200,
  contentType: 'text/html',
  body: '<!doctype html><html><head><title>Sign in to Wi-Fi</title></head><body>Welcome<br></body></html>',
};
