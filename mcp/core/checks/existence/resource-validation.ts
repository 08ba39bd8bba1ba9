import { showList } from '../../findings/show.js';
import { replaced } from '../../fixes/usual-fixes.js';
import type { Located } from '../../policy/ast.js';
import { policyTypes } from '../../policy/policy-types.js';
import { longestArn } from '../../values/arn.js';
import { defineCheck } from '../define-check.js';
import { correctedArn } from './arn-corrections.js';
import { type ArnDefect, arnDefects } from './arn-defects.js';

/** One finding a value up to here, then one for the rest of the statement. */
const mostPerStatement = 20;
/** The search for what was meant is dear; a policy with more wrong ARNs than this has other problems. */
const mostAdvised = 200;

/** The advice comes as its words, because a string is cut where a message repeats it. */
type Defect = { resource: string; about: string; advice: readonly string[]; instead: readonly string[] };
const corrected = replaced('suggested', ({ instead: [arn] }: Defect) => arn);
const advised = ({ advice }: Defect): string => advice.join(' ');

export const resourceValidation = defineCheck({
  id: 'resource_validation',
  severity: 'error',
  appliesTo: policyTypes,
  summary: 'An entry of Resource or NotResource is not the ARN of anything.',
  why: 'An ARN with a field missing, misplaced or misspelled matches no resource, or through the wildcards that AWS puts into missing fields many more than meant. IAM refuses some of these and stores the others without a word.',
  remediation: [
    'Write all six fields: arn:partition:service:region:account:resource.',
    'Leave Region and account empty only where the ARNs of the service have none.',
    'Compare the resource part with the formats in the Service Authorization Reference.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  ],
  codes: {
    tooLong: {
      message: ({ about }: Defect) =>
        `The resource has ${about} characters, more than the ${longestArn} that an ARN may have.`,
      suggestion: advised,
    },
    notAnArn: {
      accessAnalyzer: 'INVALID_ARN_PREFIX',
      message: ({ resource }: Defect) =>
        `The resource "${resource}" is neither "*" nor an ARN, which begins with "arn:".`,
      suggestion: advised,
      fix: corrected,
    },
    missingField: {
      accessAnalyzer: 'MISSING_ARN_FIELD',
      message: ({ resource, about }: Defect) =>
        `The ARN "${resource}" has ${about}; where AWS takes it at all, missing fields count as "*".`,
      suggestion: advised,
      fix: corrected,
    },
    invalidPartition: {
      accessAnalyzer: 'INVALID_PARTITION',
      message: ({ resource, about }: Defect) =>
        `There is no AWS partition "${about}", so "${resource}" matches nothing.`,
      suggestion: advised,
    },
    wildcardInService: {
      severity: 'info',
      accessAnalyzer: 'WILDCARD_IN_SERVICE_NAME',
      message: ({ resource, about }: Defect) =>
        `The service field "${about}" of "${resource}" has a wildcard, which may cover services that were not meant.`,
      suggestion: advised,
    },
    serviceCase: {
      accessAnalyzer: 'INVALID_ARN_SERVICE_CASE',
      message: ({ resource, about }: Defect) =>
        `The service "${about}" in "${resource}" must be in lower case, because the case of an ARN counts.`,
      suggestion: advised,
      fix: corrected,
    },
    unknownService: {
      accessAnalyzer: 'INVALID_SERVICE',
      message: ({ resource, about }: Defect) =>
        `No service has ARNs with "${about}", so "${resource}" matches nothing.`,
      suggestion: advised,
      fix: corrected,
    },
    retiredService: {
      severity: 'warning',
      message: ({ resource, about }: Defect) =>
        `AWS no longer has the service "${about}" that "${resource}" belongs to.`,
      suggestion: advised,
    },
    invalidRegion: {
      accessAnalyzer: 'INVALID_ARN_REGION',
      message: ({ resource, about }: Defect) => `"${about}" is no Region for "${resource}", so it matches nothing.`,
      suggestion: advised,
      fix: corrected,
    },
    regionNotAllowed: {
      accessAnalyzer: 'ARN_REGION_NOT_ALLOWED',
      message: ({ resource }: Defect) =>
        `ARNs of this kind have no Region, so "${resource}", which names one, matches nothing.`,
      suggestion: advised,
      fix: corrected,
    },
    missingRegion: {
      accessAnalyzer: 'MISSING_ARN_REGION',
      message: ({ resource }: Defect) =>
        `ARNs of this kind have a Region, so "${resource}", which leaves it empty, matches nothing.`,
      suggestion: advised,
    },
    invalidAccount: {
      accessAnalyzer: 'INVALID_ARN_ACCOUNT',
      message: ({ resource, about }: Defect) =>
        `"${about}" in "${resource}" is no account ID, which has 12 digits, so the ARN matches nothing.`,
      suggestion: advised,
      fix: corrected,
    },
    accountNotAllowed: {
      accessAnalyzer: 'ARN_ACCOUNT_NOT_ALLOWED',
      message: ({ resource }: Defect) =>
        `ARNs of this kind have no account, so "${resource}", which names one, matches nothing.`,
      suggestion: advised,
      fix: corrected,
    },
    missingAccount: {
      accessAnalyzer: 'MISSING_ARN_ACCOUNT',
      message: ({ resource }: Defect) =>
        `ARNs of this kind have an account, so "${resource}", which leaves it empty, matches nothing.`,
      suggestion: advised,
    },
    invalidResourcePart: {
      accessAnalyzer: 'INVALID_ARN_RESOURCE',
      message: ({ resource, about }: Defect) =>
        `The part "${about}" of "${resource}" fits no kind of resource that the service has, so it matches nothing.`,
      suggestion: advised,
      fix: corrected,
    },
    moreInvalidResources: {
      message: ({ count, resources }: { count: number; resources: readonly string[] }) =>
        `${count} more resources of this statement are not well-formed ARNs, such as ${showList(resources, 3)}.`,
    },
  },
  examples: [
    {
      title: 'a bucket by its name, by its URI, and with a prefix in capitals',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: ['reports/*', 's3://reports/*', 'ARN:aws:s3:::reports/*'],
          },
        ],
      },
      finds: ['not_an_arn', 'not_an_arn', 'not_an_arn'],
    },
    {
      title: 'a colon too few, and an ARN cut short',
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3::reports/*' },
          {
            Effect: 'Deny',
            Action: 'ssm:GetParameter',
            NotResource: ['arn:aws:ssm:*', 'arn:aws::us-east-1:111122223333:x'],
          },
        ],
      },
      finds: ['missing_field', 'missing_field', 'missing_field'],
    },
    {
      title: 'partitions and services that AWS has not',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['s3:GetObject', 'lambda:InvokeFunction', 'dynamodb:GetItem', 'deeplens:ListModels'],
            Resource: [
              'arn:amazon:s3:::reports/*',
              'arn:aws:S3:::reports/*',
              'arn:aws:lamda:us-east-1:111122223333:function:report',
              'arn:aws:dyn*:us-east-1:111122223333:table/Report',
              'arn:aws:deeplens:us-east-1:111122223333:model/1',
            ],
          },
        ],
      },
      finds: ['invalid_partition', 'service_case', 'unknown_service', 'wildcard_in_service', 'retired_service'],
    },
    {
      title: 'Regions',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['sqs:SendMessage', 'iam:GetRole'],
            Resource: [
              'arn:aws:sqs:us-east-1a:111122223333:orders',
              'arn:aws-cn:sqs:us-east-1:111122223333:orders',
              'arn:aws:sqs::111122223333:orders',
              'arn:aws:iam:us-east-1:111122223333:role/deploy',
            ],
          },
        ],
      },
      finds: ['invalid_region', 'invalid_region', 'missing_region', 'region_not_allowed'],
    },
    {
      title: 'accounts',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['s3:GetObject', 'iam:GetRole', 'sqs:SendMessage'],
            Resource: [
              'arn:aws:s3::111122223333:reports/*',
              'arn:aws:iam:::role/deploy',
              'arn:aws:iam::1111-2222-3333:role/deploy',
              'arn:aws:sqs:us-east-1:account-id:orders',
            ],
          },
        ],
      },
      finds: ['account_not_allowed', 'missing_account', 'invalid_account', 'invalid_account'],
    },
    {
      title: 'kinds of resource that the service has not',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['iam:GetRole', 'dynamodb:GetItem', 'lambda:InvokeFunction'],
            Resource: [
              'arn:aws:iam::111122223333:Role/deploy',
              'arn:aws:dynamodb:us-east-1:111122223333:Report',
              'arn:aws:lambda:us-east-1:111122223333:function/report',
            ],
          },
        ],
      },
      finds: ['invalid_resource_part', 'invalid_resource_part', 'invalid_resource_part'],
    },
    {
      title: 'a colon and a slash too many before the bucket',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: ['arn:aws:s3::::reports/*', 'arn:aws:s3:::/reports/*'],
          },
        ],
      },
      finds: ['invalid_resource_part', 'invalid_resource_part'],
    },
    {
      title: 'an ARN that is too long, and too many wrong ones',
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 's3:GetObject', Resource: `arn:aws:s3:::reports/${'a'.repeat(2048)}` },
          { Effect: 'Allow', Action: 's3:GetObject', Resource: Array.from({ length: 22 }, (_, at) => `reports/${at}`) },
        ],
      },
      finds: ['too_long', 'more_invalid_resources', ...Array.from({ length: 20 }, () => 'not_an_arn')],
    },
    {
      title:
        'the ARNs of a bucket, its objects, a managed policy, a Lambda version and a task definition of any revision',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['s3:ListBucket', 's3:GetObject', 'iam:GetPolicy', 'lambda:InvokeFunction', 'ecs:RunTask'],
            Resource: [
              'arn:aws:s3:::reports',
              'arn:aws:s3:::reports/*',
              'arn:aws:iam::aws:policy/ReadOnlyAccess',
              'arn:aws:lambda:us-east-1:111122223333:function:report:*',
              'arn:aws:ecs:*:111122223333:task-definition/report',
            ],
          },
        ],
      },
    },
    {
      title: 'wildcards in every field but the service',
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 'ec2:*', Resource: ['arn:*:ec2:us-*:*:instance/*', 'arn:aws*:ec2:*:1111*:*'] },
          { Effect: 'Deny', Action: 'iam:*', NotResource: ['*', 'arn:aws:iam::*:user/${aws:username}'] },
        ],
      },
    },
    {
      title: 'placeholders of tools',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: [
              '${BucketArn}/*',
              'arn:${AWS::Partition}:s3:::${Bucket}/*',
              'arn:aws:sqs:{{ region }}:<ACCOUNT>:orders',
              'arn:aws:${service}:us-east-1:111122223333:x',
              'arn:aws:lambda:${RegionAndAccount}:function:report',
            ],
          },
        ],
      },
    },
    {
      title: "ARNs whose service field is not the action's prefix, and the short form of API Gateway's own policies",
      policyType: 'resource',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: '*',
            Action: ['execute-api:Invoke', 'servicecatalog:ProvisionProduct'],
            Resource: ['execute-api:/prod/GET/*', 'arn:aws:catalog:us-east-1:111122223333:product/prod-1'],
          },
        ],
      },
    },
  ],
  *policy({ statements }, { catalog, policyType, found }) {
    let searched = 0;
    for (const { resource: clause } of statements) {
      if (!clause) continue;
      const wrong: { readonly located: Located<string>; readonly defect: ArnDefect }[] = [];
      for (const located of clause.values) {
        if (policyType === 'resource' && isShortForm(located.value)) continue;
        for (const defect of arnDefects(located.value, catalog)) wrong.push({ located, defect });
      }
      for (const { located, defect } of wrong.slice(0, mostPerStatement)) {
        const isAdvised = searched++ < mostAdvised;
        const advice = isAdvised ? defect.advice().split(' ') : [];
        const instead = isAdvised ? correctedArn(located.value, defect, catalog) : [];
        yield found[defect.kind](located, { resource: located.value, about: defect.about, advice, instead });
      }
      const rest = wrong.slice(mostPerStatement).map(({ located }) => located.value);
      if (rest.length > 0)
        yield found.moreInvalidResources(clause, { count: rest.length, resources: rest.slice(0, 4) });
    }
  },
});

/**
 * `execute-api:/stage/method/path`, which API Gateway completes when the policy is attached to an API.
 * Source: API Gateway Developer Guide, "API Gateway resource policy examples".
 */
const isShortForm = (text: string): boolean => text.startsWith('execute-api:/');
