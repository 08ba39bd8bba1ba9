import { formatsTaken, nearbyArns } from '../../catalog/fitting-arns.js';
import { showList } from '../../findings/show.js';
import { policyTypes } from '../../policy/policy-types.js';
import { defineCheck } from '../define-check.js';
import { ownResources, ownStar, withoutUnused } from './action-resource-matching.fixes.js';
import { type Entry, findMisfits } from './resource-fit.js';

/** A search for what was meant takes time; a policy with more mismatches than this has other problems. */
const mostSearched = 200;

type Actions = { readonly actions: readonly string[]; readonly action?: string };
/** `elsewhere`: not into this policy at all. */
type Placed = Actions & { readonly belongs: 'on everything' | 'elsewhere' };

export const actionResourceMatching = defineCheck({
  id: 'action_resource_matching',
  severity: 'medium',
  // A trust policy names no resource.
  appliesTo: policyTypes.filter((type) => type !== 'trust'),
  summary: 'An action is listed with resources of a kind that it does not work on.',
  why: 'IAM compares an action only with resources of its own types. An action whose resource is of another type is never allowed, and never denied, by the statement, and nothing says so.',
  remediation: [
    'Add a resource of a type that the action works on: "arn:aws:s3:::bucket/*" for objects, "arn:aws:s3:::bucket" for the bucket itself.',
    'Put actions that know no resource into a statement of their own with Resource "*".',
    'Remove resources that none of the actions can use.',
  ],
  references: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_policies.html',
  ],
  codes: {
    noFittingResource: {
      message: ({ actions }: Actions & { nearby: readonly string[]; formats: readonly string[] }) =>
        `No resource of this statement is of a type that ${showList(actions)} ${works(actions)} on, so the statement does nothing for ${them(actions)}.`,
      suggestion: ({ nearby, formats }: Actions & { nearby: readonly string[]; formats: readonly string[] }) =>
        nearby.length > 0
          ? `Add ${showList(nearby)}.`
          : `Add a resource of the form ${showList(formats, 3).replace(' and ', ' or ')}.`,
      fix: ownResources,
    },
    onlyStar: {
      message: ({ actions }: Placed) =>
        `${showList(actions)} ${works(actions)} on no particular resource, only on "*", so the statement does nothing for ${them(actions)}.`,
      suggestion: ({ belongs }: Placed) =>
        belongs === 'elsewhere'
          ? 'Move this to an identity-based policy; one that is attached to a resource speaks of that alone.'
          : 'Move this to a statement of its own with Resource "*".',
      fix: ownStar,
    },
    // The reference has gaps: AWS itself names resources with such actions.
    perhapsOnlyStar: {
      severity: 'low',
      message: ({ actions }: Actions) =>
        `AWS's service reference lists no resource for ${showList(actions)}, so the statement may do nothing for ${them(actions)}.`,
      suggestion: () => 'Test whether it works with these resources; if not, give it a statement with Resource "*".',
    },
    unusedResource: {
      severity: 'info',
      message: ({ resources }: { resources: readonly string[]; resource?: string }) =>
        `No action of this statement works on ${showList(resources)}, so naming ${resources.length === 1 ? 'it' : 'them'} has no effect.`,
      suggestion: () => 'Remove what is not needed, or add the action that was meant for it.',
      fix: withoutUnused,
    },
  },
  examples: [
    {
      title: 'object actions on a bucket, beside an action that fits it',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['s3:ListBucket', 's3:GetObject', 's3:PutObject'],
            Resource: 'arn:aws:s3:::reports',
          },
        ],
      },
      finds: ['no_fitting_resource'],
    },
    {
      title: 'a bucket action on objects, in a Deny',
      policy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Deny', Action: 's3:DeleteBucket', Resource: 'arn:aws:s3:::reports/*' }],
      },
      finds: ['no_fitting_resource'],
    },
    {
      title: 'a log group without its streams, and a table that is only there as an index',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'logs:PutLogEvents',
            Resource: 'arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/report',
          },
          {
            Effect: 'Allow',
            Action: ['dynamodb:Query', 'dynamodb:PutItem'],
            Resource: 'arn:aws:dynamodb:us-east-1:111122223333:table/Orders/index/*',
          },
        ],
      },
      finds: ['no_fitting_resource', 'no_fitting_resource'],
    },
    {
      title: 'a wildcard none of whose actions works on the resource',
      policy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 'sqs:*', Resource: 'arn:aws:sns:us-east-1:111122223333:orders' }],
      },
      finds: ['no_fitting_resource'],
    },
    {
      title: 'Describe actions of EC2 on one instance',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['ec2:StartInstances', 'ec2:DescribeInstances', 'ec2:DescribeTags'],
            Resource: 'arn:aws:ec2:us-east-1:111122223333:instance/i-0123456789abcdef0',
          },
        ],
      },
      finds: ['only_star'],
    },
    {
      title: 'a listing of EC2 on all instances, which is not "*"',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['ec2:StartInstances', 'ec2:DescribeInstances'],
            Resource: 'arn:aws:ec2:us-east-1:111122223333:instance/*',
          },
        ],
      },
      finds: ['only_star'],
    },
    {
      title: "the account's buckets in a bucket policy",
      policyType: 'resource',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:role/app' },
            Action: ['s3:ListAllMyBuckets', 's3:ListBucket'],
            Resource: 'arn:aws:s3:::reports',
          },
        ],
      },
      finds: ['only_star'],
    },
    {
      title: 'an action for which the reference has no resource',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 'eks:CreateCluster',
            Resource: 'arn:aws:eks:us-east-1:111122223333:cluster/team-*',
          },
        ],
      },
      finds: ['perhaps_only_star'],
    },
    {
      title: 'a bucket that no action needs',
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 's3:GetObject', Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'] },
        ],
      },
      finds: ['unused_resource'],
    },
    {
      title: 'bucket and object actions with both ARNs',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['s3:ListBucket', 's3:GetObject'],
            Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'],
          },
        ],
      },
    },
    {
      title: 'wildcards that reach both, and a wildcard action of which one fits',
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: ['s3:ListBucket', 's3:GetObject'], Resource: 'arn:aws:s3:::reports*' },
          { Effect: 'Allow', Action: 'ec2:*', Resource: 'arn:aws:ec2:*:111122223333:instance/*' },
          { Effect: 'Allow', Action: 'logs:CreateLogStream', Resource: 'arn:aws:logs:*:111122223333:log-group:/app:*' },
        ],
      },
    },
    {
      title: 'everything, placeholders that hide the type, and ARNs and actions that have findings of their own',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['s3:GetObject', 'ec2:DescribeInstances'],
            Resource: ['*', 'arn:aws:s3:::reports'],
          },
          { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::${Bucket}' },
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: ['${BucketArn}', 'arn:aws:*:::x', 'arn:aws:s3::reports'],
          },
          { Effect: 'Allow', Action: 's3:GetObjekt', Resource: 'arn:aws:s3:::reports' },
          { Effect: 'Deny', NotAction: 's3:GetObject', Resource: 'arn:aws:s3:::reports' },
          { Effect: 'Deny', Action: 's3:GetObject', NotResource: 'arn:aws:s3:::reports' },
        ],
      },
    },
    {
      title: 'listings that services authorize against all resources of a kind',
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 's3:ListAllMyBuckets', Resource: 'arn:aws:s3:::*' },
          { Effect: 'Allow', Action: 'iam:ListRoles', Resource: 'arn:aws:iam::111122223333:role/*' },
          { Effect: 'Allow', Action: 'logs:DescribeLogGroups', Resource: 'arn:aws:logs:us-east-1:111122223333:*' },
        ],
      },
    },
    {
      title: 'tags of resources that the reference does not list for the action',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['elasticloadbalancing:AddTags', 'elasticloadbalancing:RemoveTags'],
            Resource: [
              'arn:aws:elasticloadbalancing:*:111122223333:loadbalancer/app/*/*',
              'arn:aws:elasticloadbalancing:*:111122223333:targetgroup/*/*',
            ],
          },
        ],
      },
    },
    {
      title: 'ARNs of another service than the action, and of access points',
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 'sts:AssumeRole', Resource: 'arn:aws:iam::111122223333:role/deploy' },
          {
            Effect: 'Allow',
            Action: 'ssm:SendCommand',
            Resource: 'arn:aws:ssm:us-east-1::document/AWS-RunShellScript',
          },
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: [
              'arn:aws:s3:us-east-1:111122223333:accesspoint/team/object/*',
              'arn:aws:s3::111122223333:accesspoint/example.mrap/object/*',
            ],
          },
        ],
      },
    },
  ],
  *policy({ statements }, { catalog, policyType, found }) {
    const belongs = policyType === 'resource' ? 'elsewhere' : 'on everything';
    let searched = 0;
    for (const statement of statements) {
      const misfits = findMisfits(statement, catalog);
      if (!misfits) continue;
      const { unmatched, onlyStar, unused } = misfits;
      const place = ([first, ...more]: readonly Entry[]) => (first && more.length === 0 ? first.located : statement);
      if (unmatched.length > 0) {
        const texts = searched++ < mostSearched ? (statement.resource?.values.map(({ value }) => value) ?? []) : [];
        const args = { nearby: nearbyArns(unmatched, texts), formats: formatsTaken(unmatched).slice(0, 4) };
        yield found.noFittingResource(place(unmatched), { ...named(unmatched), ...args });
      }
      const isListing = ({ actions }: Entry) => actions.every(({ accessLevel }) => accessLevel === 'List');
      const listings = onlyStar.filter(isListing);
      const others = onlyStar.filter((entry) => !isListing(entry));
      if (listings.length > 0) yield found.onlyStar(place(listings), { ...named(listings), belongs });
      if (others.length > 0) yield found.perhapsOnlyStar(place(others), named(others));
      const [resource, ...more] = unused;
      if (!resource) continue;
      const resources = unused.map(({ value }) => value);
      if (more.length === 0) yield found.unusedResource(resource, { resources, resource: resource.value });
      else yield found.unusedResource(statement.resource ?? statement, { resources });
    }
  },
});

const works = (actions: readonly string[]): string => (actions.length === 1 ? 'works' : 'work');
const them = (actions: readonly string[]): string => (actions.length === 1 ? 'it' : 'them');

/** The entries' texts, and the one there is where there is one. */
function named(entries: readonly Entry[]): Actions {
  const actions = entries.map(({ located }) => located.value.text);
  const [action] = actions;
  return actions.length === 1 && action !== undefined ? { actions, action } : { actions };
}
