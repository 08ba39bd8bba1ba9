import { showList } from '../../findings/show.js';
import { policyTypes } from '../../policy/policy-types.js';
import { defineCheck } from '../define-check.js';
import { noAdvice } from './action-advice.js';
import { actionDefects, expandClause, retiredEntries } from './action-defects.js';
import { unusualSpellings } from './action-spelling.js';
import { namedInstead, usualSpelling } from './action-validation.fixes.js';

/** One finding a value up to here, then one for the rest of the statement. */
const mostPerStatement = 20;
/** The search for a similar name is dear; a policy with more misspelled names than this has other problems. */
const mostAdvised = 200;

/** The advice comes as its words, because a string is cut where a message repeats it. */
type Defect = { action: string; about: string; advice: readonly string[]; instead: readonly string[] };
const advised = ({ advice }: Defect): string => advice.join(' ');

export const actionValidation = defineCheck({
  id: 'action_validation',
  severity: 'error',
  appliesTo: policyTypes,
  summary: 'An entry of Action or NotAction names no action that AWS has.',
  why: 'IAM stores a policy with a misspelled action without a word. In an Allow the permission is then missing; in a Deny or a NotAction the action that was meant goes through.',
  remediation: [
    'Correct the name as the Service Authorization Reference spells it.',
    'Use the prefix of the service as IAM knows it, which is not always the name of its SDK client.',
    'Remove the actions of services that AWS no longer offers.',
  ],
  references: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-action',
  ],
  codes: {
    unknownAction: {
      accessAnalyzer: 'INVALID_ACTION',
      message: ({ action, about }: Defect) =>
        `The action "${action}" does not exist in ${about}, so this entry has no effect.`,
      suggestion: advised,
      fix: namedInstead,
    },
    wildcardWithoutMatch: {
      accessAnalyzer: 'INVALID_ACTION',
      message: ({ action, about }: Defect) => `No action of ${about} matches "${action}", so this entry has no effect.`,
      suggestion: advised,
    },
    unknownService: {
      accessAnalyzer: 'INVALID_SERVICE_IN_ACTION',
      message: ({ action, about }: Defect) =>
        `There is no service with the prefix "${about}", so the action "${action}" has no effect.`,
      suggestion: advised,
      fix: namedInstead,
    },
    malformedAction: {
      accessAnalyzer: 'INVALID_ACTION',
      message: ({ action, about }: Defect) =>
        `The action "${action}" ${about}; an action is written "prefix:Name", or "*" for every action.`,
      suggestion: advised,
      fix: namedInstead,
    },
    wildcardInPrefix: {
      accessAnalyzer: 'INVALID_SERVICE_IN_ACTION',
      message: ({ action, about }: Defect) => `The action "${action}" ${about}, where IAM takes none.`,
      suggestion: advised,
    },
    moreInvalidActions: {
      accessAnalyzer: 'INVALID_ACTION',
      message: ({ count, actions }: { count: number; actions: readonly string[] }) =>
        `${count} more entries of this statement name no action that AWS has, such as ${showList(actions)}.`,
    },
    retiredAction: {
      severity: 'warning',
      message: ({ actions, note }: { actions: readonly string[]; note: readonly string[]; date: string }) =>
        `${showList(actions)} ${actions.length === 1 ? 'has' : 'have'} no effect: ${note.join(' ')}`,
      suggestion: ({ date }) => `Remove what AWS no longer has; this catalog is of ${date}.`,
    },
    unusualSpelling: {
      severity: 'info',
      message: ({ written, usual }: { written: readonly string[]; usual: readonly string[] }) =>
        `${showList(written)} ${written.length === 1 ? 'is' : 'are'} spelled ${showList(usual)} by AWS; IAM ignores the case, but people and tools that search do not.`,
      suggestion: ({ usual }) => `Write ${showList(usual)}.`,
      fix: usualSpelling,
    },
  },
  examples: [
    {
      title: 'a letter wrong',
      policy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Action: 's3:GetObjekt', Resource: 'arn:aws:s3:::reports/*' }],
      },
      finds: ['unknown_action'],
    },
    {
      title: 'an API operation that another action authorizes',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['lambda:Invoke', 's3:ListObjectsV2'],
            Resource: 'arn:aws:lambda:us-east-1:111122223333:function:report',
          },
        ],
      },
      finds: ['unknown_action', 'unknown_action'],
    },
    {
      title: 'an action that the Deny was to keep out, misspelled',
      policy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Deny', Action: ['iam:DeleteRole', 'iam:CreateUsers'], Resource: '*' }],
      },
      finds: ['unknown_action'],
    },
    {
      title: 'wildcards that match nothing',
      policy: {
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', NotAction: ['s3:Fetch*', 'ec2:*Instanzes'], Resource: '*' }],
      },
      finds: ['wildcard_without_match', 'wildcard_without_match'],
    },
    {
      title: 'SDK names of services',
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: ['cloudwatchlogs:PutLogEvents', 'dynamo:GetItem', 'ess3:Get*'], Resource: '*' },
        ],
      },
      finds: ['unknown_service', 'unknown_service', 'unknown_service'],
    },
    {
      title: 'not actions at all',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['GetObject', '', 'arn:aws:s3:::reports', 's3:GetObject ', 's3:GetObject,s3:PutObject', '*:Get*'],
            Resource: '*',
          },
        ],
      },
      finds: [
        'malformed_action',
        'malformed_action',
        'malformed_action',
        'malformed_action',
        'malformed_action',
        'wildcard_in_prefix',
      ],
    },
    {
      title: 'a service that is gone, and an action that is',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['iot1click:ListDevices', 'iot1click:Describe*', 'cloudhsm:CreateHapg'],
            Resource: '*',
          },
        ],
      },
      finds: ['retired_action', 'retired_action'],
    },
    {
      title: 'more than twenty of them',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: Array.from({ length: 25 }, (_, number) => `s3:GetNothing${number}`),
            Resource: '*',
          },
        ],
      },
      finds: ['more_invalid_actions', ...Array.from({ length: 20 }, () => 'unknown_action')],
    },
    {
      title: 'unusual letters, which IAM takes',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['S3:GetObject', 's3:getobjectacl', 's3:LIST*', 's3:PutObject'],
            Resource: ['arn:aws:s3:::reports', 'arn:aws:s3:::reports/*'],
          },
        ],
      },
      finds: ['unusual_spelling'],
    },
    {
      title: 'every action, wildcards anywhere, and a placeholder',
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Deny', Action: '*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
          {
            Effect: 'Allow',
            Action: ['s3:Get*', 'iam:*AccessKey*', 'ec2:?escribe*', 's3:${Verb}Object'],
            Resource: '*',
          },
        ],
      },
    },
    {
      title: 'an action in lower case by design, and one with a hyphen',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['cloudsearch:search', 'vpc-lattice:AssociateViaAWSService-EventsAndStates', 'execute-api:Invoke'],
            Resource: '*',
          },
        ],
      },
    },
    {
      title: 'a trust policy',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { Service: 'ec2.amazonaws.com' },
            Action: ['sts:AssumeRole', 'sts:TagSession'],
          },
        ],
      },
    },
  ],
  *policy({ statements }, { catalog, found }) {
    let searched = 0;
    for (const { action: clause } of statements) {
      if (!clause) continue;
      const entries = expandClause(clause, catalog);
      const defects = actionDefects(entries, catalog);
      for (const { kind, at, action, about, advice } of defects.slice(0, mostPerStatement)) {
        const { words, instead } = searched++ < mostAdvised ? advice() : noAdvice;
        yield found[kind](at, { action, about, advice: words.split(' '), instead });
      }
      const rest = defects.slice(mostPerStatement).map(({ action }) => action);
      if (rest.length > 0) yield found.moreInvalidActions(clause, { count: rest.length, actions: rest.slice(0, 5) });
      for (const { at, actions, note } of retiredEntries(entries)) {
        yield found.retiredAction(at, { actions, note: note.split(' '), date: catalog.provenance.date });
      }
      const spellings = unusualSpellings(entries);
      const [written, usual] = [spellings.map((one) => one.written), spellings.map((one) => one.usual)];
      if (spellings[0]) yield found.unusualSpelling(spellings[0].at, { written, usual });
    }
  },
});
