import { beforeEach, describe, expect, it } from 'vitest';
import type { AccountContext } from '../../mcp/operations/account/context.js';
import { call, failure, undeclared } from './call.js';
import { arn, startCompany } from './company.js';
import { daysAgo, readBucket, trust } from './sample.js';
import { denied, Fault, html500 } from './stand-in/fault.js';
import type { StandIn } from './stand-in/stand-in.js';

let standIn: StandIn;
let context: AccountContext;
beforeEach(async () => {
  ({ standIn, context } = await startCompany('read'));
});

const structured = async (name: string, input: object = {}) => (await call(context, name, input)).structured;

const simulate = (input: object) =>
  structured('simulate_principal_policy', { policy_source_arn: arn('user/dev/alice'), ...input });
const file = 'arn:aws:s3:::reports/2026/q1.csv';

describe('simulate_principal_policy', () => {
  it('decides per action and per resource, and names the statement by its Sid', async () => {
    const { results } = await simulate({
      action_names: ['s3:GetObject', 's3:DeleteObject', 's3:ListAllMyBuckets'],
      resource_arns: [file, 'arn:aws:s3:::other/x'],
    });
    const read = {
      policy: 'ReadReports',
      policy_arn: arn('policy/team/ReadReports'),
      sid: 'Read+100%',
      statement_index: 1,
      effect: 'Allow',
    };
    const no = { policy: 'group_staff_NoDelete', sid: 'NoDelete', statement_index: 0, effect: 'Deny' };
    expect(results).toMatchObject([
      {
        action: 's3:GetObject',
        resource: file,
        decision: 'allowed',
        matched_statements: [read],
        permissions_boundary: 'allows',
      },
      { action: 's3:GetObject', resource: 'arn:aws:s3:::other/x', decision: 'implicitDeny', matched_statements: [] },
      {
        action: 's3:DeleteObject',
        resource: file,
        decision: 'implicitDeny',
        permissions_boundary: 'does_not_allow',
        matched_statements: [no],
      },
      { action: 's3:DeleteObject', resource: 'arn:aws:s3:::other/x', matched_statements: [no] },
      { action: 's3:ListAllMyBuckets', resource: file, decision: 'implicitDeny', matched_statements: [] },
      { action: 's3:ListAllMyBuckets', resource: 'arn:aws:s3:::other/x' },
    ]);
    expect(undeclared(standIn, 'simulate_principal_policy')).toEqual([]);
  });

  it('says what the organization decides', async () => {
    const { results } = await simulate({ action_names: ['s3:DeleteBucket', 's3:GetObject'] });
    expect(results).toMatchObject([{ resource: '*', organizations: 'does_not_allow' }, { organizations: 'allows' }]);
  });

  it('pages to the end', async () => {
    const names = Array.from({ length: 90 }, (_, index) => `s3:Get${index}`);
    expect((await simulate({ action_names: names })).results).toHaveLength(90);
    expect(standIn.actions().filter((action) => action === 'SimulatePrincipalPolicy')).toHaveLength(2);
  });

  it('takes the context in both forms and names the keys that lack', async () => {
    standIn.state.user('alice').inline.set(
      'FromOffice',
      JSON.stringify({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'Office',
            Effect: 'Allow',
            Action: 'sqs:*',
            Resource: '*',
            Condition: {
              IpAddress: { 'aws:SourceIp': '203.0.113.0/24' },
              Bool: { 'aws:MultiFactorAuthPresent': 'true' },
            },
          },
        ],
      }),
    );
    delete standIn.state.user('alice').boundary;
    const ask = async (context_entries?: unknown) =>
      (await simulate({ action_names: ['sqs:SendMessage'], ...(context_entries !== undefined && { context_entries }) }))
        .results;
    expect(await ask()).toMatchObject([
      { decision: 'implicitDeny', missing_context_keys: ['aws:SourceIp', 'aws:MultiFactorAuthPresent'] },
    ]);
    const list = [
      { ContextKeyName: 'aws:SourceIp', ContextKeyValues: ['203.0.113.0/24'], ContextKeyType: 'ip' },
      { ContextKeyName: 'aws:MultiFactorAuthPresent', ContextKeyValues: ['true'] },
    ];
    const allowed = [{ decision: 'allowed', matched_statements: [{ policy: 'user_alice_FromOffice', sid: 'Office' }] }];
    expect(await ask(list)).toMatchObject(allowed);
    expect(await ask({ 'aws:SourceIp': '203.0.113.7', 'aws:MultiFactorAuthPresent': true })).toMatchObject(allowed);
  });

  const types: readonly (readonly [key: string, value: unknown, type: string])[] = [
    ['aws:SourceIp', '203.0.113.7', 'ip'],
    ['aws:MultiFactorAuthPresent', 'true', 'boolean'],
    ['aws:CurrentTime', '2026-01-24T09:00:00Z', 'date'],
    ['aws:MultiFactorAuthAge', '300', 'numeric'],
    ['aws:PrincipalTag/team', '42', 'string'],
    ['aws:TagKeys', 'team', 'stringList'],
    ['aws:PrincipalArn', 'arn:aws:iam::123456789012:user/alice', 'string'],
    ['custom:Key', '42', 'numeric'],
    ['custom:Key', true, 'boolean'],
    ['custom:Key', ['a', 'b'], 'stringList'],
    ['custom:Key', '10.0.0.0/8', 'ip'],
    ['custom:Key', '2026-01-24T09:00:00Z', 'date'],
    ['custom:Key', '1.2.3', 'string'],
    ['custom:Key', '', 'string'],
  ];
  it.each(types)('%s %j is a %s', async (key, value, type) => {
    await simulate({ action_names: ['s3:GetObject'], context_entries: { [key]: value } });
    expect(standIn.calls[0]?.parameters['ContextEntries.member.1.ContextKeyType']).toBe(type);
  });

  it.each([
    [[{ ContextKeyName: 'aws:SourceIp' }]],
    [[{ ContextKeyName: 'a', ContextKeyValues: ['x'], ContextKeyType: 'str' }]],
    [{ 'aws:SourceIp': {} }],
    [{ 'aws:SourceIp': [] }],
    ['aws:SourceIp=1'],
  ])('refuses the context %j', async (context_entries) => {
    expect(
      await failure(context, 'simulate_principal_policy', {
        policy_source_arn: arn('user/dev/alice'),
        action_names: ['s3:GetObject'],
        context_entries,
      }),
    ).toMatch(/^invalid_arguments: context_entries/);
    expect(standIn.calls).toEqual([]);
  });

  it('a misspelt action is pointed out, and a principal that is not there refused', async () => {
    expect((await simulate({ action_names: ['s3:GetObjct'] })).notes).toContainEqual(
      expect.stringContaining('"s3:GetObjct"'),
    );
    expect(
      await failure(context, 'simulate_principal_policy', {
        policy_source_arn: arn('user/nobody'),
        action_names: ['s3:GetObject'],
      }),
    ).toMatch(/^invalid_arguments: Invalid Entity/);
  });

  it('without the right to read policies it still decides', async () => {
    standIn.fail('ListAttachedUserPolicies', denied('Access Denied'), 9);
    const { results, notes } = await simulate({ action_names: ['s3:GetObject'], resource_arns: [file] });
    expect(results).toMatchObject([{ decision: 'allowed', matched_statements: [{ policy: 'ReadReports' }] }]);
    expect(JSON.stringify(results)).not.toContain('sid');
    expect(notes).toContainEqual(expect.stringContaining('may not read'));
  });
});

describe('find_unused_identities', () => {
  it('counts passwords, keys and roles, and leaves out what is young or belongs to AWS', async () => {
    const result = await structured('find_unused_identities');
    expect(result).toMatchObject({
      users: [
        { user_name: 'old.contractor', unused_days: 120, other_credentials: ['SSH keys'] },
        { user_name: 'never', last_used: null, unused_days: 90, other_credentials: [] },
      ],
      roles: [{ role_name: 'app', unused_days: 100 }],
      access_keys: [{ user_name: 'alice', access_key_id: 'AKIAALICE0000000002', last_used: null, unused_days: 700 }],
      users_examined: 154,
      roles_examined: 1,
      is_complete: true,
    });
    expect(undeclared(standIn, 'find_unused_identities')).toEqual([]);
  });

  it('a day less is used', async () => {
    standIn.state.user('never').created = daysAgo(89.9);
    standIn.state.role('app').lastUsed = daysAgo(1);
    const { users, roles } = await structured('find_unused_identities', { days: 90 });
    expect(JSON.stringify(users)).not.toContain('never');
    expect(roles).toEqual([]);
  });

  it('days are a number that makes sense', async () => {
    for (const days of [0, 401, 1.5, '90'])
      expect(await failure(context, 'find_unused_identities', { days })).toMatch(/^invalid_arguments: days/);
  });

  it('what could not be asked is an error and not an empty list', async () => {
    standIn.fail('ListAccessKeys', denied('Access Denied'), 1);
    expect(await failure(context, 'find_unused_identities')).toMatch(/^access_denied: .*iam:ListAccessKeys/);
    standIn.fail('ListServiceSpecificCredentials', html500, 99);
    expect(await failure(context, 'find_unused_identities')).toMatch(/^not_iam_endpoint: /);
  });
});

describe('list_policies_using_condition_key', () => {
  const find = (condition_key: string) => structured('list_policies_using_condition_key', { condition_key });

  it('a key that is written with escapes is found', async () => {
    standIn.state
      .user('alice')
      .inline.set(
        'Escaped',
        '{"Version":"2012-10-17","Statement":{"Effect":"Allow","Action":"s3:GetObject","Resource":"*","Condition":{"StringEquals":{"aws:PrincipalTag\\/team":"x"},"IpAddress":{"aws:Source\\u0049p":"192.0.2.0/24"}}}}',
      );
    for (const key of ['aws:PrincipalTag/team', 'aws:SourceIp']) {
      expect(await find(key)).toMatchObject({ total: 1, policies: [{ policy_name: 'Escaped' }] });
    }
    expect(await find('aws:PrincipalTag/tea')).toMatchObject({ total: 0 });
  });

  it('tells the guardrail that stops nobody from those that do', async () => {
    const result = await find('aws:calledviaawsmcp');
    expect(result).toMatchObject({ total: 3, never_matching: 1 });
    const byName = new Map(
      (Array.isArray(result.policies) ? result.policies : []).map((policy) => [
        policy.policy_name,
        policy.statements[0],
      ]),
    );
    expect(byName.get('Inert')).toMatchObject({
      sid: 'Agents',
      ever_matches: false,
      matches: [],
      problems: [expect.stringContaining('never "true"')],
    });
    expect(byName.get('OneServer')).toMatchObject({ ever_matches: true, matches: ['aws-mcp.amazonaws.com'] });
    expect(byName.get('Everyone')).toMatchObject({
      ever_matches: true,
      matches: [
        'direct calls',
        'aws-mcp.amazonaws.com',
        'eks-mcp.amazonaws.com',
        'ecs-mcp.amazonaws.com',
        'sagemaker-unified-studio-mcp.amazonaws.com',
      ],
    });
    expect(undeclared(standIn, 'list_policies_using_condition_key')).toEqual([]);
  });

  it('knows the other key too', async () => {
    expect(await find('aws:ViaAWSMCPService')).toMatchObject({
      policies: [
        {
          policy_name: 'Working',
          statements: [
            {
              ever_matches: true,
              matches: [
                'aws-mcp.amazonaws.com',
                'eks-mcp.amazonaws.com',
                'ecs-mcp.amazonaws.com',
                'sagemaker-unified-studio-mcp.amazonaws.com',
              ],
            },
          ],
        },
        { policy_name: 'PeopleOnly', statements: [{ matches: ['direct calls'] }] },
      ],
      never_matching: 0,
    });
  });

  it('looks into trust and inline policies, and at other keys', async () => {
    standIn.state.role('app').trust = trust;
    standIn.state.user('alice').inline.set(
      'Contradiction',
      JSON.stringify({
        Version: '2012-10-17',
        Statement: {
          Effect: 'Allow',
          Action: 's3:GetObject',
          Resource: '*',
          Condition: {
            StringEquals: { 'aws:RequestedRegion': 'eu-west-1' },
            StringNotEquals: { 'aws:RequestedRegion': 'eu-west-1' },
          },
        },
      }),
    );
    expect(await find('aws:MultiFactorAuthPresent')).toMatchObject({
      policies: [{ kind: 'trust', attached_to: ['role/app'], statements: [{ ever_matches: true }] }, { kind: 'trust' }],
    });
    expect(await find('aws:RequestedRegion')).toMatchObject({
      policies: [
        {
          kind: 'inline',
          policy_name: 'Contradiction',
          attached_to: ['user/alice'],
          statements: [{ ever_matches: false }],
        },
      ],
    });
  });

  it('a key that only stands in a value, a Sid or a longer key is none', async () => {
    standIn.state
      .user('alice')
      .inline.set('Near', readBucket.replace('ListIt', 'awsSourceIp').replace('reports"', 'aws:SourceVpc"'));
    expect(await find('aws:SourceVpc')).toMatchObject({ policies: [], total: 0, never_matching: 0 });
  });

  it('a document that is no policy is said, not skipped', async () => {
    standIn.state.user('alice').inline.set('Broken', '["aws:SourceIp"]');
    expect(await find('aws:SourceIp')).toMatchObject({ unread: ['user/alice: Broken'] });
  });

  it('a refusal is an error', async () => {
    standIn.fail('GetAccountAuthorizationDetails', new Fault(403, 'AccessDenied', 'Access Denied'));
    expect(await failure(context, 'list_policies_using_condition_key', { condition_key: 'aws:SourceIp' })).toMatch(
      /^access_denied: /,
    );
  });
});
