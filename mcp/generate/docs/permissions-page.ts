import type { PlainPolicy } from '../../core/policy/plain-policy.js';
import type { AccountOperation } from '../../operations/account/define-account-operation.js';
import { generatedLine } from '../generated-line.js';

type Facts = Pick<AccountOperation, 'name' | 'actions' | 'toolsets'>;

const isReading = ({ toolsets }: Facts): boolean => toolsets.includes('read-only');

/** AWS answers it whatever the policies say. Source: STS API Reference, GetCallerIdentity. */
const needsNoPermission = 'sts:GetCallerIdentity';

/** A policy with all that some tools call. Names of users and roles are not known beforehand, so it is on all of them. */
export function policyFor(operations: readonly Facts[]): PlainPolicy {
  const actions = new Set(operations.flatMap((one) => one.actions));
  actions.delete(needsNoPermission);
  return {
    Version: '2012-10-17',
    Statement: [{ Sid: 'IamsmithAccount', Effect: 'Allow', Action: [...actions].sort(), Resource: '*' }],
  };
}

/** docs/aws-permissions.md */
export function permissionsPage(operations: readonly Facts[]): string {
  const reading = operations.filter(isReading);
  const writing = operations.filter((one) => !isReading(one));
  return [
    generatedLine,
    '# Permissions of the `aws` server',
    '',
    'The server does what its credentials may do and nothing else. These are the IAM actions that its tools call.',
    `\`${needsNoPermission}\` needs no permission. Leave out the actions of tools you do not want: such a tool then answers`,
    '`access_denied` and says which action is missing.',
    '',
    '## Tools that look',
    '',
    ...toolTable(reading),
    'One policy for all of them:',
    '',
    ...policyBlock(policyFor(reading)),
    ...(writing.length === 0 ? [] : writingSection(writing)),
  ].join('\n');
}

const writingSection = (writing: readonly Facts[]): readonly string[] => [
  '## Tools that change the account',
  '',
  'Whoever may call these on every user and role can make themselves an administrator. Give them to a role that a person',
  'takes on for the purpose, under a permissions boundary, and name paths instead of `*` where the account has them.',
  '',
  ...toolTable(writing),
  'What they need beyond the above:',
  '',
  ...policyBlock(policyFor(writing)),
];

const toolTable = (operations: readonly Facts[]): readonly string[] => [
  '| tool | actions |',
  '| --- | --- |',
  ...operations.map(({ name, actions }) => `| \`${name}\` | ${actions.map((action) => `\`${action}\``).join(', ')} |`),
  '',
];

const policyBlock = (policy: PlainPolicy): readonly string[] => ['```json', JSON.stringify(policy, null, 2), '```', ''];
