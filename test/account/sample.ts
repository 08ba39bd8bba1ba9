import type { State } from './stand-in/state.js';

const day = 86_400_000;
export const daysAgo = (days: number): Date => new Date(Date.now() - days * day);

/** Four spaces and tabs among them, so that places in a text are not those of a text that was printed anew. */
export const readBucket = `{
    "Version": "2012-10-17",
    "Statement": [
        {
            "Sid": "ListIt",
            "Effect": "Allow",
            "Action": "s3:ListBucket",
            "Resource": "arn:aws:s3:::reports"
        },
	{
            "Sid": "Read+100%",
            "Effect": "Allow",
            "Action": ["s3:GetObject", "s3:PutObject"],
            "Resource": "arn:aws:s3:::reports/*"
        }
    ]
}`;

/** The same with a Sid that IAM takes. */
export const clean = readBucket.replace('Read+100%', 'ReadIt');

export const noDelete = JSON.stringify({
  Version: '2012-10-17',
  Statement: { Sid: 'NoDelete', Effect: 'Deny', Action: 's3:Delete*', Resource: '*' },
});

export const trust = JSON.stringify({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { AWS: 'arn:aws:iam::123456789012:root' },
      Action: 'sts:AssumeRole',
      Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
    },
  ],
});

const deny = (condition: object) =>
  JSON.stringify({
    Version: '2012-10-17',
    Statement: [{ Sid: 'Agents', Effect: 'Deny', Action: 's3:DeleteObject', Resource: '*', Condition: condition }],
  });

/** Guardrails against agents by what becomes of them. */
export const guardrails = {
  Inert: deny({ StringEquals: { 'aws:CalledViaAWSMCP': 'true' } }),
  Working: deny({ Bool: { 'aws:viaAWSMCPService': 'true' } }),
  OneServer: deny({ StringEquals: { 'aws:CalledViaAWSMCP': 'aws-mcp.amazonaws.com' } }),
  Everyone: deny({ StringNotEquals: { 'aws:CalledViaAWSMCP': 'true' } }),
  PeopleOnly: deny({ BoolIfExists: { 'aws:ViaAWSMCPService': 'false' } }),
} as const;

/** A small company: an owner of keys, a boundary, groups, a role, and 150 people in one group. */
export function fill(state: State): void {
  const alice = state.addUser('alice', '/dev/');
  alice.created = daysAgo(900);
  alice.passwordLastUsed = daysAgo(3);
  alice.loginProfile = daysAgo(900);
  alice.keys.push(
    { id: 'AKIAALICE0000000001', status: 'Active', created: daysAgo(800), lastUsed: daysAgo(2) },
    { id: 'AKIAALICE0000000002', status: 'Inactive', created: daysAgo(700) },
  );
  alice.tags.push({ Key: 'team', Value: 'a & <b>' });
  const read = state.addPolicy('ReadReports', readBucket, '/team/');
  alice.attached.add(read.arn);
  alice.boundary = state.addPolicy('Boundary', readBucket.replaceAll('reports', '*')).arn;
  state.addGroup('staff', '/all/').inline.set('NoDelete', noDelete);
  alice.groups.add('staff');
  state.addUser('tester', '/ops/').created = daysAgo(1);
  const old = state.addUser('old.contractor');
  old.created = daysAgo(500);
  old.passwordLastUsed = daysAgo(120);
  old.sshKeys.push({ id: 'APKA1', status: 'Active' });
  const never = state.addUser('never');
  never.created = daysAgo(90);
  const role = state.addRole('app', trust, '/service/');
  role.created = daysAgo(600);
  role.lastUsed = daysAgo(100);
  role.profiles.add('app-profile');
  role.inline.set('Read', readBucket);
  const linked = state.addRole('AWSServiceRoleForSupport', trust, '/aws-service-role/support.amazonaws.com/');
  linked.created = daysAgo(600);
  for (const [name, text] of Object.entries(guardrails)) state.addPolicy(name, text, '/guardrails/');
  state.addPolicy('ReadOnlyAccess', readBucket, '/', 'aws');
  for (let number = 1; number <= 150; number++) {
    const user = state.addUser(`person-${String(number).padStart(3, '0')}`, '/people/');
    user.groups.add('staff');
    user.created = daysAgo(10);
  }
}
