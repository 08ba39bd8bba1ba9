import { showList } from '../../findings/show.js';
import type { Located, Policy } from '../../policy/ast.js';
import { placeOf } from '../../text/tree.js';
import { readArn } from '../../values/arn.js';
import { arnPattern } from '../../values/arn-pattern.js';
import { wildcardsOverlap } from '../../values/wildcard.js';
import { defineCheck, type Example } from '../define-check.js';
import { type OwnerForm, ownerForms } from './resource-policy-scope.table.js';

type Args = { noun: string; resources: readonly string[]; first: string; outcome: 'refused' | 'idle' };

const policy = (title: string, resources: readonly (readonly string[])[], ...finds: readonly string[]): Example => ({
  title,
  policyType: 'resource',
  policy: {
    Version: '2012-10-17',
    Statement: resources.map((Resource) => {
      const service = Resource[0]?.split(':')[2] ?? 's3';
      return {
        Effect: 'Allow',
        Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
        Action: `${service}:*`,
        Resource,
      };
    }),
  },
  ...(finds.length > 0 && { finds }),
});

const queue = (name: string): string => `arn:aws:sqs:eu-west-1:111122223333:${name}`;

export const resourcePolicyScope = defineCheck({
  id: 'resource_policy_scope',
  severity: 'warning',
  appliesTo: ['resource'],
  summary: 'A resource-based policy names resources that it cannot be attached to all at once.',
  why: 'Such a policy belongs to one bucket, queue or topic and speaks of that alone. What it says of another one is refused by the service or has no effect, so access that seems to be given, or worse, denied, is not.',
  remediation: [
    'Write one policy for each resource, and attach it there.',
    'Where this is the policy of a VPC endpoint, which may name several, check it as one: policy type "vpc_endpoint".',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_identity-vs-resource.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucket-policies.html',
  ],
  codes: {
    severalOwners: {
      message: ({ noun, resources, first, outcome }: Args) =>
        `The policy speaks of ${showList(resources, 3)} as well as of "${first}", and a policy belongs to one ${noun}: the service ${outcome === 'refused' ? 'refuses it' : 'does not apply it to another one'}.`,
      suggestion: ({ noun }: Args) => `Write a policy of its own for each ${noun}.`,
    },
  },
  examples: [
    policy('two buckets', [['arn:aws:s3:::amzn-in/*'], ['arn:aws:s3:::amzn-out/*']], 'several_owners'),
    policy('two queues in one statement', [[queue('jobs'), queue('dead-letters')]], 'several_owners'),
    policy(
      'one table of two Regions',
      [['arn:aws:dynamodb:eu-west-1:111122223333:table/notes', 'arn:aws:dynamodb:us-east-1:111122223333:table/notes']],
      'several_owners',
    ),
    policy('a bucket and its objects', [
      ['arn:aws:s3:::amzn-in', 'arn:aws:s3:::amzn-in/*', 'arn:aws:s3:::amzn-in/a/*'],
    ]),
    policy('wildcards and variables that may be the same', [
      ['arn:aws:s3:::amzn-*'],
      ['arn:aws:s3:::${Bucket}/*', '*'],
    ]),
    policy('a table and its index', [
      ['arn:aws:dynamodb:*:111122223333:table/notes/index/*', 'arn:aws:dynamodb:eu-west-1:111122223333:table/notes'],
    ]),
    {
      ...policy('the policy of an endpoint', [['arn:aws:s3:::amzn-in/*'], ['arn:aws:s3:::amzn-out/*']]),
      policyType: 'vpc_endpoint',
    },
  ],
  *policy(whole, { found }) {
    const owned = ownersIn(whole);
    const [first] = owned;
    if (!first) return;
    const others = owned.filter((one) => one.form === first.form && !wildcardsOverlap(one.owner, first.owner));
    const [other] = others;
    if (!other) return;
    const { noun, isRefused } = first.form;
    const resources = [...new Set(others.map(({ at }) => at.value))].sort();
    const args = { noun, resources, first: first.at.value, outcome: isRefused ? 'refused' : 'idle' } as const;
    yield found.severalOwners(placeOf(other.at), args);
  },
});

interface Owned {
  readonly at: Located<string>;
  readonly form: OwnerForm;
  /** Region, account and name, as a pattern. */
  readonly owner: string;
}

/** The resources by name, so that the order of the statements does not decide which one is taken for the policy's own. */
const ownersIn = ({ statements }: Policy): readonly Owned[] =>
  statements
    .flatMap(({ resource }) => (resource?.kind === 'Resource' ? resource.values : []))
    .flatMap((at) => readOwner(at) ?? [])
    .sort((a, b) => (a.at.value < b.at.value ? -1 : Number(a.at.value > b.at.value)));

function readOwner(at: Located<string>): Owned | undefined {
  const arn = readArn(at.value);
  if (!arn) return undefined;
  const { service, region, account, resource } = arnPattern(arn);
  for (const form of ownerForms) {
    const name = form.service === service ? form.owner.exec(resource)?.[0] : undefined;
    if (name !== undefined) return { at, form, owner: `${region}:${account}:${upToStar(name)}` };
  }
  return undefined;
}

/** A star may stand for a slash too, and then what follows is no part of the name. */
const upToStar = (name: string): string => (name.includes('*') ? `${name.slice(0, name.indexOf('*'))}*` : name);
