import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { AccountContext } from '../../mcp/operations/account/context.js';
import { call, contextFor, failure, plantCredentials } from './call.js';
import {
  denials,
  denied,
  expired,
  Fault,
  html500,
  type Mishap,
  serviceFailure,
  signInPage,
  throttled,
} from './stand-in/fault.js';
import { credentials, type StandIn, startStandIn } from './stand-in/stand-in.js';

beforeAll(plantCredentials);

let standIn: StandIn;
let context: AccountContext;
beforeEach(async () => {
  standIn = await startStandIn();
  context = contextFor(standIn.url);
});

/** What happens, how often, what the caller is told, and how many tries were made. */
const rows: readonly (readonly [title: string, mishap: Mishap, told: RegExp, tries: number])[] = [
  [
    'no identity policy',
    denied(denials.identity ?? ''),
    /^access_denied: arn:aws:iam::123456789012:user\/ops\/tester may not call iam:ListUsers on arn:aws:iam::123456789012:user\/\. None of its policies allows it/,
    1,
  ],
  [
    'a Deny of its own',
    denied(denials.identityDeny ?? ''),
    /^access_denied: .*A Deny in one of its own policies.*arn:aws:iam::123456789012:policy\/NoListing/,
    1,
  ],
  ['a boundary', denied(denials.boundary ?? ''), /^access_denied: .*permissions boundary does not allow/, 1],
  [
    'a session',
    denied(denials.session ?? ''),
    /^access_denied: arn:aws:sts::123456789012:assumed-role\/Ops\/me .*session/,
    1,
  ],
  [
    'an SCP',
    denied(denials.scp ?? ''),
    /^access_denied: .*service control policy of the organization forbids.*p-xyz/,
    1,
  ],
  ['no reason', denied(denials.bare ?? ''), /^access_denied: .*AWS does not say which policy decides\.$/, 1],
  [
    'two words',
    denied(denials.nothing ?? ''),
    /^access_denied: the caller may not call iam:ListUsers\. AWS does not say/,
    1,
  ],
  ['throttling', throttled, /^throttled: .*Wait/, 3],
  ['a failure of AWS', serviceFailure, /^service_failure: The request processing has failed\. Try again/, 3],
  ['an expired token', expired, /^expired_credentials: .*Sign in again/, 1],
  [
    'a wrong key',
    new Fault(403, 'InvalidClientTokenId', 'The security token included in the request is invalid.'),
    /^expired_credentials: AWS does not accept these credentials/,
    1,
  ],
  [
    'a bad signature',
    new Fault(403, 'SignatureDoesNotMatch', `canonical string: x-amz-security-token:${credentials.AWS_SESSION_TOKEN}`),
    /^expired_credentials: AWS does not accept/,
    1,
  ],
  [
    'no such entity',
    new Fault(404, 'NoSuchEntity', 'The user with name x cannot be found.'),
    /^not_found: The user with name x cannot be found\. /,
    1,
  ],
  [
    'a full quota',
    new Fault(409, 'LimitExceeded', 'Cannot exceed quota for UsersPerAccount: 5000'),
    /^limit_exceeded: Cannot exceed quota/,
    3,
  ],
  [
    'a conflict',
    new Fault(409, 'DeleteConflict', 'Cannot delete entity, must detach all policies first.'),
    /^delete_conflict: Cannot delete entity, must detach/,
    1,
  ],
  [
    'a bad document',
    new Fault(400, 'MalformedPolicyDocument', 'Syntax errors in policy.'),
    /^malformed_policy: Syntax errors in policy\. validate_policy/,
    1,
  ],
  [
    'already there',
    new Fault(409, 'EntityAlreadyExists', 'User with name x already exists.'),
    /^already_exists: User with name x/,
    1,
  ],
  [
    'protected',
    new Fault(400, 'UnmodifiableEntity', 'Cannot perform the operation on the protected role'),
    /^unmodifiable: /,
    1,
  ],
  [
    'validation',
    new Fault(400, 'ValidationError', 'The specified value for userName is invalid.'),
    /^invalid_arguments: The specified value/,
    1,
  ],
  [
    'an error nobody knows',
    new Fault(418, 'TeapotError', `short and stout\u001b[31m ${credentials.AWS_SECRET_ACCESS_KEY}`),
    /^aws_error: iam:ListUsers failed: TeapotError: short and stout\\u\{1b\}\[31m \[secret\]\. /,
    1,
  ],
  ['an HTML page with 500', html500, /^not_iam_endpoint: what answered iam:ListUsers is not AWS IAM/, 3],
  ['a sign-in page', signInPage, /^not_iam_endpoint: /, 1],
  [
    'a closed line',
    'reset',
    /^unreachable_endpoint: the endpoint could not be reached for iam:ListUsers \(ECONNRESET\)/,
    3,
  ],
  [
    'an empty answer',
    {
      status: 200,
      contentType: 'text/xml',
      body: '<ListUsersResponse><ListUsersResult><Users><member><Path>/</Path></member></Users></ListUsersResult></ListUsersResponse>',
    },
    /^not_iam_endpoint: the answer lacks what IAM always sends \(0\./,
    1,
  ],
];

describe('what AWS refuses', () => {
  it.each(rows)('%s', async (_, mishap, told, tries) => {
    standIn.fail('ListUsers', mishap, 10);
    const message = await failure(context, 'list_users');
    expect(message).toMatch(told);
    expect(standIn.calls).toHaveLength(tries);
    expect(message).not.toContain(credentials.AWS_SECRET_ACCESS_KEY);
    expect(message).not.toContain(credentials.AWS_SESSION_TOKEN);
    expect(message.length).toBeLessThan(600);
  });

  it('a hiccup is none of the caller', async () => {
    standIn.fail('ListUsers', throttled, 2);
    expect((await call(context, 'list_users')).structured).toMatchObject({ count: 0 });
    expect(standIn.calls).toHaveLength(3);
  });

  it('an endpoint that never answers is given up after ten seconds', async () => {
    standIn.fail('ListUsers', 'hang', 10);
    const start = performance.now();
    expect(await failure(context, 'list_users')).toMatch(/^unreachable_endpoint: .*10 seconds/);
    expect(performance.now() - start).toBeLessThan(12_000);
  }, 15_000);

  const portals: readonly (readonly [title: string, status: number, body: string])[] = [
    ['a page that is also XML', 200, '<html><head><title>Sign in</title></head><body>Welcome</body></html>'],
    ['nothing', 200, ''],
    ['no content', 204, ''],
    ['another document', 200, '<a/>'],
    ['JSON', 200, '{"users": []}'],
    ['an error of AWS that claims to be none', 200, '<ErrorResult><Users/></ErrorResult>'],
    ['a refusal of a proxy', 403, '<html><body>Forbidden</body></html>'],
    ['a redirection', 302, ''],
    ['the login of a proxy', 407, '<html><body>Proxy</body></html>'],
    ['an error without one', 400, '<ErrorResponse></ErrorResponse>'],
  ];
  it.each(portals)('%s is no empty list and no deletion', async (_, status, body) => {
    const mishap: Mishap = { status, contentType: 'text/html', body };
    const writing = contextFor(standIn.url, 'write');
    standIn.state.addUser('alice');
    const { structured } = await call(writing, 'delete_user', { user_name: 'alice' });
    standIn.fail('ListUsers', mishap);
    expect(await failure(context, 'list_users')).toMatch(/^not_iam_endpoint: what answered /);
    standIn.fail('GetCallerIdentity', mishap);
    expect(await failure(context, 'whoami')).toMatch(/^not_iam_endpoint: what answered /);
    standIn.fail('DeleteUser', mishap);
    expect(
      await failure(writing, 'delete_user', {
        user_name: 'alice',
        confirmation_token: structured.confirmation_token,
      }),
    ).toMatch(/^not_iam_endpoint: what answered .*\nThe call that failed may have been carried out all the same/);
  });

  it('an emulator without pages gives more than a call has arguments', async () => {
    const groups = '<member><GroupName>x</GroupName></member>'.repeat(150_000);
    const body = `<ListGroupsForUserResponse><ListGroupsForUserResult><Groups>${groups}</Groups></ListGroupsForUserResult></ListGroupsForUserResponse>`;
    standIn.state.addUser('alice');
    standIn.fail('ListGroupsForUser', { status: 200, contentType: 'text/xml', body });
    const { structured } = await call(context, 'get_user', { user_name: 'alice' });
    expect(structured.groups).toHaveLength(150_000);
  }, 15_000);

  it('a list that is cut without a marker is no short list', async () => {
    const body =
      '<ListUsersResponse><ListUsersResult><IsTruncated>true</IsTruncated></ListUsersResult></ListUsersResponse>';
    standIn.fail('ListUsers', { status: 200, contentType: 'text/xml', body });
    expect(await failure(context, 'list_users')).toMatch(/^not_iam_endpoint: the endpoint says that there is more/);
  });

  it('what cannot be sent', async () => {
    expect(await failure(context, 'list_users', { marker: '\ud800' })).toMatch(/^invalid_arguments: /);
    expect(await failure(context, 'get_user', { user_name: '\ud800' })).toMatch(/^invalid_arguments: user_name/);
    expect(await failure(context, 'get_user', { user_name: 'a\u0007b' })).toMatch(/^invalid_arguments: user_name/);
    expect(standIn.calls).toEqual([]);
  });

  it('nobody at the endpoint', async () => {
    await standIn.close();
    expect(await failure(context, 'list_users')).toMatch(/^unreachable_endpoint: .*ECONNREFUSED/);
    expect(await failure(context, 'whoami')).toMatch(/^unreachable_endpoint: .*sts:GetCallerIdentity/);
  });

  it('a later page that fails is no short list', async () => {
    for (let number = 0; number < 70; number++) standIn.state.addUser(`user-${number}`);
    standIn.fail(
      'ListUsers',
      {
        status: 200,
        contentType: 'text/xml',
        body: '<ListUsersResponse><ListUsersResult><IsTruncated>true</IsTruncated><Marker>m</Marker></ListUsersResult></ListUsersResponse>',
      },
      10,
    );
    expect(await failure(context, 'list_users')).toMatch(/^not_iam_endpoint: the endpoint gives the same page/);
  });
});

describe('credentials', () => {
  it('are looked for anew after they were missing', async () => {
    delete process.env.AWS_ACCESS_KEY_ID;
    expect(await failure(context, 'list_users')).toMatch(/^no_credentials: no AWS credentials were found\. Sign in/);
    expect(standIn.calls).toEqual([]);
    plantCredentials();
    expect((await call(context, 'list_users')).structured).toMatchObject({ count: 0 });
  });

  it('a profile that is not there', async () => {
    process.env.AWS_PROFILE = 'no-such';
    expect(await failure(contextFor(standIn.url), 'whoami')).toMatch(/^no_credentials: .*\(profile "no-such"\)/);
    plantCredentials();
  });
});
