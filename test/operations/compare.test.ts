import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../mcp/data/load-catalog.js';
import { call, failure } from './call.js';

const policy = (...statements: object[]) => ({
  Version: '2012-10-17',
  Statement: statements.map((one) => ({ Effect: 'Allow', ...('NotResource' in one ? {} : { Resource: '*' }), ...one })),
});
const compare = async (a: unknown, b: unknown) =>
  (await call('compare_policies', { policy_a: a, policy_b: b })).structured;
const verdict = async (a: unknown, b: unknown) => (await compare(a, b)).verdict;
const catalog = await loadCatalog();
const everyS3 = [...(catalog.service('s3')?.actions.values() ?? [])].map(({ name }) => `s3:${name}`);
const s3If = (Condition: object) => policy({ Action: 's3:*', Condition });
const by = (Principal: unknown) => policy({ Principal, Action: 's3:GetObject' });
const on = (...Resource: string[]) => policy({ Action: 's3:GetObject', Resource });

const denyUnless = (Condition: object) => ({ Effect: 'Deny', Action: '*', Condition });
const perimeter = denyUnless({ StringNotEquals: { 'aws:ResourceAccount': '${aws:PrincipalAccount}' } });
const sameInstance = denyUnless({
  ArnNotEquals: { 'ec2:SourceInstanceARN': 'arn:aws:ec2:*:*:instance/${ec2:InstanceId}' },
});

const mirror: Readonly<Record<string, string>> = { narrower: 'broader', broader: 'narrower' };

describe('compare_policies', () => {
  it.each([
    ['letter case of actions', policy({ Action: 's3:get*' }), policy({ Action: 'S3:Get*' }), 'equivalent'],
    ['covered entries', policy({ Action: ['s3:Get*', 's3:GetObject'] }), policy({ Action: 's3:Get*' }), 'equivalent'],
    [
      'all of a service against the actions of today',
      policy({ Action: 's3:*' }),
      policy({ Action: everyS3 }),
      'narrower',
    ],
    [
      'everything against every service',
      policy({ Action: '*' }),
      policy({ Action: catalog.prefixes.map((one) => `${one}:*`) }),
      'narrower',
    ],
    ['? against *', policy({ Action: 's3:GetObjec*' }), policy({ Action: 's3:GetObjec?' }), 'narrower'],
    [
      'resources in one list or two',
      on('arn:aws:s3:::a/*', 'arn:aws:s3:::b'),
      policy(
        { Action: 's3:GetObject', Resource: 'arn:aws:s3:::b' },
        { Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/*' },
      ),
      'equivalent',
    ],
    ['a prefix', on('arn:aws:s3:::a/*'), on('arn:aws:s3:::a/x/*'), 'narrower'],
    ['letter case of resources', on('arn:aws:s3:::a/*'), on('arn:aws:s3:::a/X*'), 'narrower'],
    ['another partition', on('arn:aws:s3:::a/*'), on('arn:aws-cn:s3:::a/*'), 'different'],
    [
      'a wildcard within a field',
      on('arn:aws:sqs:us-*-1:111122223333:q'),
      on('arn:aws:sqs:us-east-1:111122223333:q'),
      'narrower',
    ],
    [
      'NotResource',
      policy({ Action: 's3:*', NotResource: 'arn:aws:s3:::a/*' }),
      policy({ Action: 's3:*', NotResource: 'arn:aws:s3:::*' }),
      'narrower',
    ],
    ['NotAction', policy({ NotAction: 'iam:*' }), policy({ NotAction: ['iam:*', 'sts:*'] }), 'narrower'],
    [
      'a Deny',
      policy({ Action: 's3:*' }),
      policy({ Action: 's3:*' }, { Effect: 'Deny', Action: 's3:Delete*' }),
      'narrower',
    ],
    [
      'a Deny where nothing is allowed',
      policy({ Action: 's3:*' }),
      policy({ Action: 's3:*' }, { Effect: 'Deny', Action: 'iam:*' }),
      'narrower',
    ],
    [
      'a Deny that takes from an Allow beside it, and no such Allow',
      policy(
        { Action: ['s3:GetObject', 's3:PutObject', 's3:DeleteObject'] },
        { Effect: 'Deny', Action: 's3:DeleteObject' },
      ),
      policy({ Action: ['s3:GetObject', 's3:PutObject'] }),
      'equivalent',
    ],
    [
      'NotAction, and a Deny beside everything',
      policy({ NotAction: 'iam:*' }),
      policy({ Action: '*' }, { Effect: 'Deny', Action: 'iam:*' }),
      'equivalent',
    ],
    [
      'a Deny for what other policies allow, which goes',
      policy({ Action: 's3:GetObject' }, { Effect: 'Deny', Action: 'iam:*' }),
      policy({ Action: 's3:GetObject' }),
      'broader',
    ],
    [
      'Denies alone',
      policy({ Effect: 'Deny', Action: 's3:*' }),
      policy({ Effect: 'Deny', Action: 'iam:*' }),
      'different',
    ],
    [
      'a condition on an Allow',
      policy({ Action: 's3:*' }),
      s3If({ Bool: { 'aws:SecureTransport': 'true' } }),
      'narrower',
    ],
    [
      'a condition on a Deny',
      policy({ Effect: 'Deny', Action: 's3:*' }),
      policy({ Effect: 'Deny', Action: 's3:*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }),
      'broader',
    ],
    [
      'scalar, list, order and letter case of a key',
      s3If({ StringEquals: { 'aws:PrincipalTag/a': ['x', 'y'] } }),
      s3If({ StringEquals: { 'AWS:principaltag/A': ['y', 'x', 'x'] } }),
      'equivalent',
    ],
    [
      'StringLike against StringEquals',
      s3If({ StringLike: { 'aws:userid': ['x*'] } }),
      s3If({ StringEquals: { 'aws:userid': 'xy' } }),
      'narrower',
    ],
    [
      'IgnoreCase',
      s3If({ StringEqualsIgnoreCase: { 'aws:userid': 'xy' } }),
      s3If({ StringEquals: { 'aws:userid': ['xy', 'XY', 'Xy', 'xY'] } }),
      'equivalent',
    ],
    [
      'IfExists',
      s3If({ BoolIfExists: { 'aws:MultiFactorAuthPresent': 'true' } }),
      s3If({ Bool: { 'aws:MultiFactorAuthPresent': 'true' } }),
      'narrower',
    ],
    [
      'a missing key under a negated operator',
      s3If({ StringNotEquals: { 'aws:userid': 'x' } }),
      policy(
        { Action: 's3:*' },
        { Effect: 'Allow', Action: 's3:*', Condition: { StringEquals: { 'aws:userid': 'x' } } },
      ),
      'broader',
    ],
    [
      'halves of a range',
      s3If({ IpAddress: { 'aws:SourceIp': '10.0.0.0/8' } }),
      s3If({ IpAddress: { 'aws:SourceIp': ['10.0.0.0/9', '10.128.0.0/9'] } }),
      'equivalent',
    ],
    [
      'IPv6 beside IPv4',
      s3If({ IpAddress: { 'aws:SourceIp': ['0.0.0.0/0', '::/0'] } }),
      s3If({ IpAddress: { 'aws:SourceIp': '0.0.0.0/0' } }),
      'narrower',
    ],
    [
      'numbers',
      s3If({ NumericLessThanEquals: { 's3:max-keys': '10' } }),
      s3If({ NumericLessThan: { 's3:max-keys': '10.0' } }),
      'narrower',
    ],
    [
      'dates in two forms',
      s3If({ DateLessThan: { 'aws:CurrentTime': '2026-01-01T01:00:00+01:00' } }),
      s3If({ DateLessThan: { 'aws:CurrentTime': '1767225600' } }),
      'equivalent',
    ],
    [
      'ArnEquals and ArnLike',
      s3If({ ArnEquals: { 'aws:SourceArn': 'arn:aws:sns:*:*:t' } }),
      s3If({ ArnLike: { 'aws:SourceArn': 'arn:aws:sns:*:*:t' } }),
      'equivalent',
    ],
    [
      'set operators',
      s3If({ 'ForAllValues:StringEquals': { 'aws:TagKeys': 'a' } }),
      s3If({ 'ForAnyValue:StringEquals': { 'aws:TagKeys': 'a' } }),
      'different',
    ],
    ['a variable', on('arn:aws:s3:::a/${aws:username}/*'), on('arn:aws:s3:::a/${aws:username}/x/*'), 'narrower'],
    ['a variable against any', on('arn:aws:s3:::a/*'), on('arn:aws:s3:::a/${aws:username}/*'), 'narrower'],
    [
      'a variable beside another resource',
      on('arn:aws:s3:::a/${aws:username}', 'arn:aws:s3:::b'),
      policy(
        { Action: 's3:GetObject', Resource: 'arn:aws:s3:::b' },
        { Action: 's3:GetObject', Resource: 'arn:aws:s3:::a/${aws:username}' },
      ),
      'equivalent',
    ],
    ['a variable against one letter', on('arn:aws:s3:::a/?'), on('arn:aws:s3:::a/${aws:username}'), 'different'],
    [
      'the version of variables',
      { ...on('arn:aws:s3:::${aws:username}'), Version: '2008-10-17' },
      on('arn:aws:s3:::${aws:username}'),
      'different',
    ],
    [
      'an action more within a perimeter',
      policy({ Action: 's3:GetObject' }, perimeter),
      policy({ Action: ['s3:GetObject', 's3:PutObject'] }, perimeter),
      'broader',
    ],
    [
      'an action more within a perimeter around a resource',
      policy(
        { Action: 's3:GetObject' },
        { Effect: 'Deny', Action: 's3:*', NotResource: 'arn:aws:s3:::a/${aws:userid}' },
      ),
      policy({ Action: 's3:Get*' }, { Effect: 'Deny', Action: 's3:*', NotResource: 'arn:aws:s3:::a/${aws:userid}' }),
      'broader',
    ],
    [
      'an action more where an ARN with a variable has to match',
      policy({ Action: 's3:*' }, sameInstance),
      policy({ Action: ['s3:*', 'sqs:*'] }, sameInstance),
      'broader',
    ],
    [
      'other than a variable',
      s3If({ StringNotEquals: { 'aws:ResourceTag/owner': '${aws:username}' } }),
      policy({ Action: 's3:*' }),
      'broader',
    ],
    [
      'other than a variable, where the key has to be there',
      policy({ Action: 'sqs:*' }),
      policy(
        { Action: 'sqs:*' },
        {
          Action: 's3:*',
          Condition: {
            StringNotEquals: { 'aws:ResourceTag/owner': '${aws:username}' },
            Null: { 'aws:ResourceTag/owner': 'false' },
          },
        },
      ),
      'broader',
    ],
    [
      'a date with a fraction of zero',
      s3If({ DateLessThan: { 'aws:CurrentTime': '2026-01-01T00:00:00.000Z' } }),
      s3If({ DateLessThan: { 'aws:CurrentTime': '2026-01-01T00:00:00Z' } }),
      'equivalent',
    ],
    [
      'what stands in for a variable, in two letter cases',
      on("arn:aws:s3:::a/${aws:PrincipalTag/team, 'None'}"),
      on("arn:aws:s3:::a/${aws:PrincipalTag/team, 'none'}"),
      'different',
    ],
    [
      'what stands in for a variable, spaced and with the key in other letters',
      on("arn:aws:s3:::a/${aws:PrincipalTag/team, 'None'}"),
      on("arn:aws:s3:::a/${aws:principaltag/TEAM,'None'}"),
      'equivalent',
    ],
    ['two variables', on('arn:aws:s3:::a/${aws:username}'), on('arn:aws:s3:::a/${aws:userid}'), 'different'],
    [
      'a variable instead of a wildcard',
      on('arn:aws:s3:::a/${aws:username}/*'),
      on('arn:aws:s3:::a/${aws:username}/${aws:userid}'),
      'narrower',
    ],
    [
      'two variables as values',
      s3If({ StringEquals: { 's3:prefix': '${aws:username}' } }),
      s3If({ StringEquals: { 's3:prefix': ['${aws:username}', '${aws:userid}'] } }),
      'broader',
    ],
    ['everyone in two spellings', by('*'), by({ AWS: '*' }), 'equivalent'],
    [
      'an account in two spellings',
      by({ AWS: '111122223333' }),
      by({ AWS: 'arn:aws:iam::111122223333:root' }),
      'equivalent',
    ],
    ['a role of an account', by({ AWS: '111122223333' }), by({ AWS: 'arn:aws:iam::111122223333:role/r' }), 'narrower'],
    [
      'a role of another account',
      by({ AWS: '111122223333' }),
      by({ AWS: 'arn:aws:iam::444455556666:role/r' }),
      'different',
    ],
    ['a service', by('*'), by({ Service: 'ec2.amazonaws.com' }), 'narrower'],
  ])('%s', async (_, a, b, expected) => {
    const there = await compare(a, b);
    expect(there.verdict).toBe(expected);
    expect(there).toHaveProperty(expected === 'broader' || expected === 'different' ? 'witness_more' : 'verdict');
    if (expected === 'narrower' || expected === 'different') expect(there).toHaveProperty('witness_less');
    expect(await verdict(b, a)).toBe(mirror[expected] ?? expected);
  });

  it.each([
    [
      'a variable with a default and one without',
      on('arn:aws:s3:::a/${aws:PrincipalTag/team}'),
      on("arn:aws:s3:::a/${aws:PrincipalTag/team, 'x'}"),
    ],
    [
      'an ARN operator with a value that is no ARN',
      s3If({ ArnLike: { 'aws:PrincipalArn': '*' } }),
      s3If({ ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:*' } }),
    ],
    [
      'NotPrincipal',
      policy({ Effect: 'Deny', Action: 's3:*', NotPrincipal: { AWS: 'arn:aws:iam::111122223333:role/r' } }),
      policy({
        Effect: 'Deny',
        Action: 's3:*',
        NotPrincipal: { AWS: ['arn:aws:iam::111122223333:role/r', '111122223333'] },
      }),
    ],
    ['an unknown element', policy({ Action: 's3:*' }), policy({ Action: 's3:*', Actions: 'x' })],
    ['an effect in lower case', policy({ Action: 's3:*' }), policy({ Action: 's3:*', Effect: 'allow' })],
    ['an action that is none', policy({ Action: 's3:*' }), policy({ Action: ['s3:*', 'GetObject'] })],
    [
      'an operator that does not exist',
      s3If({ StringEqual: { 'aws:userid': 'x' } }),
      s3If({ StringEqual: { 'aws:userid': 'x' } }),
    ],
    [
      'a condition that a tool fills in',
      policy({ Action: 's3:*' }),
      policy({ Action: 's3:*', Condition: '${condition}' }),
    ],
    ['a placeholder in an action', policy({ Action: 's3:*' }), policy({ Action: 's3:${verb}' })],
    ['a policy with principals and one without', policy({ Action: 's3:*' }), by('*')],
  ])('does not vouch for %s', async (_, a, b) => {
    const there = [await verdict(a, b), await verdict(b, a)];
    expect(there.some((one) => one === 'undecided')).toBe(true);
    expect(there).not.toContain('equivalent');
  });

  it.each([
    ['{"Version": "2012-10-17", "Statement": [', /policy_b: it has a syntax error/],
    ['', /policy_b: it is empty/],
    ['{}', /policy_b: it is no policy document/],
    [[], /policy_b: it is no policy document/],
    [null, /policy_b: it is no policy document/],
    ['hello', /policy_b: it is no policy document/],
    ['{"Version":"2012-10-17","Version":"2012-10-17","Statement":[]}', /policy_b: it has a key twice/],
    [[policy({ Action: 's3:*' }), policy({ Action: 'iam:*' })], /policy_b: it holds 2 policy documents/],
  ])('refuses %j', async (b, message) => {
    const text = await failure('compare_policies', { policy_a: policy({ Action: 's3:*' }), policy_b: b });
    expect(text).toMatch(/^invalid_arguments: /);
    expect(text).toMatch(message);
  });

  it('looks into a wrapper, and reads YAML', async () => {
    const plain = policy({ Action: 's3:*' });
    expect(await verdict({ PolicyVersion: { Document: encodeURIComponent(JSON.stringify(plain)) } }, plain)).toBe(
      'equivalent',
    );
    expect(
      await verdict('Version: "2012-10-17"\nStatement:\n  - {Effect: Allow, Action: "s3:*", Resource: "*"}\n', plain),
    ).toBe('equivalent');
  });

  it('says what changed, and shows a request', async () => {
    const a = policy(
      { Action: ['s3:Get*', 's3:PutObject'], Resource: 'arn:aws:s3:::a/*' },
      { Action: 'sqs:*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
    );
    const b = policy({ Action: ['s3:GetObject', 's3:DeleteObject'], Resource: 'arn:aws:s3:::*' }, { Action: 'sqs:*' });
    const { structured, text } = await call('compare_policies', { policy_a: a, policy_b: b });
    expect(structured).toMatchObject({
      verdict: 'different',
      actions_added: ['s3:DeleteObject'],
      actions_removed: ['s3:Get*', 's3:PutObject'],
      resources_added: [],
      condition_changes: [expect.stringContaining('no longer Bool aws:SecureTransport "true"')],
      statements_added: [expect.stringContaining('"s3:DeleteObject"'), expect.any(String)],
      witness_more: { policy_a: 'not_allowed', policy_b: 'allowed' },
    });
    expect(text).toContain('Only b gives:');
    expect(text.length).toBeLessThan(8000);
  });

  it.each([
    [
      'a condition that goes while the resource grows',
      policy({
        Action: 's3:GetObject',
        Resource: 'arn:aws:s3:::a/*',
        Condition: { Bool: { 'aws:SecureTransport': 'true' } },
      }),
      on('*'),
      { condition_changes: [expect.stringMatching(/no longer Bool aws:SecureTransport "true"\.$/)] },
    ],
    [
      'a condition of a statement known by its Sid',
      policy({ Sid: 'A', Action: 's3:GetObject' }, { Sid: 'B', Action: 'sqs:SendMessage' }),
      policy(
        { Sid: 'B', Action: 'sqs:*', Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
        { Sid: 'A', Action: 's3:*' },
      ),
      { condition_changes: [expect.stringMatching(/^Statement 1 of a and 0 of b .*: now Bool/)], effect_changes: [] },
    ],
    [
      'an effect that turns while the resource changes',
      policy({ Action: 's3:*' }, { Sid: 'A', Action: 'iam:*' }),
      policy(
        { Action: 's3:*' },
        { Sid: 'A', Effect: 'Deny', Action: 'iam:*', Resource: 'arn:aws:iam::111122223333:*' },
      ),
      { condition_changes: [], effect_changes: [expect.stringContaining('1 of a is Allow and 1 of b is Deny')] },
    ],
    [
      'NotAction that leaves less',
      policy({ NotAction: 'iam:*' }),
      policy({ NotAction: ['IAM:*', 'sts:*'] }),
      { actions_added: [], actions_removed: ['everything but iam:*'] },
    ],
    [
      'an action of what NotAction leaves',
      policy({ NotAction: 'iam:Create*' }),
      policy({ Action: ['s3:*', 'iam:GetRole', 'iam:CreateRole', 'iam:*'] }),
      { actions_added: ['iam:*', 'iam:CreateRole'] },
    ],
    [
      'NotResource that leaves more',
      policy({ Action: 's3:*', NotResource: ['arn:aws:s3:::a', 'arn:aws:s3:::b'] }),
      policy({ Action: 's3:*', NotResource: 'arn:aws:s3:::a' }),
      { resources_added: ['everything but arn:aws:s3:::a'], resources_removed: [] },
    ],
  ])('lists %s', async (_, a, b, lists) => {
    expect(await compare(a, b)).toMatchObject(lists);
  });

  it('says where an account is taken to cover a role', async () => {
    const [account, role] = ['111122223333', 'arn:aws:iam::111122223333:role/r'];
    const note = 'An account is taken to cover its users and roles';
    expect((await compare(by({ AWS: [account, role] }), by({ AWS: account }))).summary).toContain(note);
    expect((await compare(by({ AWS: account }), by({ AWS: role }))).summary).toContain(note);
    expect((await compare(by({ AWS: '444455556666' }), by({ AWS: role }))).summary).not.toContain(note);
    expect((await compare(by({ AWS: role }), by({ AWS: role }))).summary).not.toContain(note);
  });

  it('says that a Deny binds more than what is allowed beside it', async () => {
    const note = 'another policy can allow';
    const narrowed = policy({ Action: 's3:*' }, { Effect: 'Deny', NotAction: 's3:GetObject' });
    expect((await compare(narrowed, policy({ Action: 's3:GetObject' }))).verdict).toBe('broader');
    const within = policy({ Action: ['s3:GetObject', 's3:PutObject'] }, { Effect: 'Deny', Action: 's3:PutObject' });
    expect((await compare(within, policy({ Action: 's3:GetObject' }))).summary).toContain(note);
    expect((await compare(within, within)).summary).not.toContain(note);
  });

  it('shows a request as it would be made', async () => {
    const b = policy({
      Action: 'sts:AssumeRole',
      Condition: { StringEquals: { 'AWS:requestedregion': 'eu-west-1', 'aws:PrincipalTag/team': '${aws:username}' } },
    });
    expect((await compare(policy({ Action: 's3:*' }), b)).witness_more).toMatchObject({
      action: 'sts:AssumeRole',
      resource: 'arn:aws:iam::111122223333:role/example',
      context: {
        'AWS:requestedregion': ['eu-west-1'],
        'aws:PrincipalTag/team': ['example'],
        'aws:username': ['example'],
      },
    });
    expect(
      (await compare(policy({ Action: 's3:*' }), policy({ Action: ['s3:*', 'ec2:Describe*'] }))).witness_more,
    ).toMatchObject({
      resource: '*',
    });
  });

  it('knows a policy by itself, however intricate it is', async () => {
    const one = policy({ Action: Array.from({ length: 3000 }, (_, at) => `s3:Get*${at}*x*`) }, { Action: 'iam:*' });
    expect(await verdict(one, { ...one, Statement: one.Statement.toReversed() })).toBe('equivalent');
  });

  it('ends in time, whatever it is given', async () => {
    const many = (seed: string) =>
      policy(
        ...Array.from({ length: 60 }, (_, at) => ({
          Action: `s3:*${seed}${at}*a*`,
          Resource: `arn:aws:s3:::*${at}*${seed}*`,
          Condition: { StringLike: { [`aws:PrincipalTag/${at}`]: `*${seed}*${at}*` } },
        })),
      );
    const begin = performance.now();
    expect(['undecided', 'different']).toContain(await verdict(many('x'), many('y')));
    expect(performance.now() - begin).toBeLessThan(8000);
  });
});

describe('minimize_policy', () => {
  const minimize = async (given: unknown) => (await call('minimize_policy', { policy: given })).structured;

  it.each([
    [
      'actions with the same resources',
      policy({ Sid: 'A', Action: 's3:GetObject' }, { Sid: 'B', Action: ['s3:PutObject'] }),
      [{ Sid: 'A', Effect: 'Allow', Resource: '*', Action: ['s3:GetObject', 's3:PutObject'] }],
    ],
    [
      'resources with the same actions',
      policy(
        { Action: 's3:GetObject', Resource: 'arn:aws:s3:::a' },
        { Action: 's3:getobject', Resource: 'arn:aws:s3:::b' },
      ),
      [{ Effect: 'Allow', Action: 's3:GetObject', Resource: ['arn:aws:s3:::a', 'arn:aws:s3:::b'] }],
    ],
    [
      'entries that others cover',
      policy(
        { Action: ['s3:Get*', 's3:GetObject'] },
        { Action: ['s3:GetObject', 's3:PutObject'], Resource: 'arn:aws:s3:::b' },
      ),
      [
        { Effect: 'Allow', Resource: '*', Action: 's3:Get*' },
        { Effect: 'Allow', Action: 's3:PutObject', Resource: 'arn:aws:s3:::b' },
      ],
    ],
    [
      'the second of two statements that say the same',
      policy({ Sid: 'A', Action: 's3:GetObject' }, { Action: ['S3:getobject'] }),
      [{ Sid: 'A', Effect: 'Allow', Resource: '*', Action: 's3:GetObject' }],
    ],
    [
      'an account that is named twice',
      by({ AWS: ['arn:aws:iam::111122223333:root', '111122223333', 'arn:aws:iam::111122223333:role/r'] }),
      [
        {
          Effect: 'Allow',
          Resource: '*',
          Principal: { AWS: ['111122223333', 'arn:aws:iam::111122223333:role/r'] },
          Action: 's3:GetObject',
        },
      ],
    ],
    [
      'who is one of everyone',
      by({ AWS: ['111122223333', '*'] }),
      [{ Effect: 'Allow', Resource: '*', Principal: { AWS: '*' }, Action: 's3:GetObject' }],
    ],
    [
      'addresses within a range, and ARNs within a pattern',
      s3If({
        NotIpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '203.0.113.7', '198.51.100.0/24'] },
        ArnLike: { 'aws:PrincipalArn': ['arn:aws:iam::111122223333:role/a', 'arn:aws:iam::111122223333:*'] },
      }),
      [
        {
          Effect: 'Allow',
          Resource: '*',
          Action: 's3:*',
          Condition: {
            NotIpAddress: { 'aws:SourceIp': ['203.0.113.0/24', '198.51.100.0/24'] },
            ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:*' },
          },
        },
      ],
    ],
    [
      'no ARN that only a wildcard over colons would match',
      s3If({ ArnLike: { 'aws:SourceArn': ['arn:aws:sns:*:t', 'arn:aws:sns:us-east-1:111122223333:t'] } }),
      undefined,
    ],
    [
      'nothing of an Allow that a Deny takes back',
      policy({ Action: 's3:Get*' }, { Effect: 'Deny', Action: 'iam:*' }),
      undefined,
    ],
    [
      'no actions under different conditions',
      policy(
        { Action: 's3:GetObject', Condition: { Bool: { 'aws:SecureTransport': 'true' } } },
        { Action: 's3:PutObject' },
      ),
      undefined,
    ],
    [
      'no actions on different resources',
      policy(
        { Action: 's3:GetObject', Resource: 'arn:aws:s3:::a' },
        { Action: 's3:PutObject', Resource: 'arn:aws:s3:::b' },
      ),
      undefined,
    ],
  ])('joins or drops %s', async (_, given, Statement) => {
    const { policy: made, characters_before: before, characters_after: after, limit, changes } = await minimize(given);
    expect(made).toEqual({ ...given, ...(Statement && { Statement }) });
    expect(after).toBe(JSON.stringify(made).length);
    expect(before).toBe(JSON.stringify(given).length);
    expect(limit).toBe('Principal' in Object(given.Statement[0]) ? 20480 : 6144);
    expect(Array.isArray(changes) && changes.length > 0).toBe(Statement !== undefined);
    expect(await verdict(given, made)).toBe('equivalent');
    expect((await minimize(made)).changes).toEqual([]);
  });

  it('refuses what has no meaning', async () => {
    expect(await failure('minimize_policy', { policy: policy({ Action: 's3:*', Effect: 'allow' }) })).toMatch(
      /invalid_arguments: policy: AWS would refuse it \(Effect "allow" does not exist\)/,
    );
    expect(await failure('minimize_policy', { policy: '{' })).toMatch(/syntax error/);
    expect(await failure('minimize_policy', { policy: { ...policy(), Statement: ['{{ statement }}'] } })).toMatch(
      /"Statement" still has to be filled in/,
    );
  });
});
