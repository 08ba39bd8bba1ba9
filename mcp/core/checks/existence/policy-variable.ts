import { showList } from '../../findings/show.js';
import { replace } from '../../fixes/change.js';
import type { Fix } from '../../fixes/repair.js';
import { currentVersion } from '../../fixes/usual-fixes.js';
import type { Policy } from '../../policy/ast.js';
import { policyTypes } from '../../policy/policy-types.js';
import { defineCheck } from '../define-check.js';
import { isInForm, variableDefects } from './variable-defects.js';
import { corrected } from './variable-names.js';
import { type VariableUse, variableUses } from './variable-uses.js';

/** The search for a similar key is dear; a policy with more wrong variables has other problems. */
const mostAdvised = 200;

/** The advice comes as its words, because a string is cut where a message repeats it. */
type Defect = {
  readonly variable: string;
  readonly about: string;
  readonly advice: readonly string[];
  /** A malformed variable as it was probably meant. */
  readonly instead: string;
  readonly resource?: string;
  readonly conditionKey?: string;
};
/** The same variable in good form, wherever it stands in the value. */
const closed: Fix<Defect> = {
  safety: 'suggested',
  changes({ spot }, { variable, instead }) {
    const text = spot.node.kind === 'string' ? spot.node.text : '';
    return instead === '' || !text.includes(variable)
      ? []
      : [
          replace(
            spot,
            text.replaceAll(variable, () => instead),
          ),
        ];
  },
};

/** Behind the brace that was missing stands what the text went on with. */
function wholeOf(part: Extract<VariableUse['part'], { kind: 'malformed' }>): string {
  const instead = corrected(part);
  const open = instead.slice(0, -1);
  return part.problem === 'missing_brace' && part.text.startsWith(open)
    ? instead + part.text.slice(open.length)
    : instead;
}

const advised = ({ advice }: Defect): string => advice.join(' ');

export const policyVariable = defineCheck({
  id: 'policy_variable',
  severity: 'error',
  appliesTo: policyTypes,
  summary: 'A policy variable is malformed, or stands where IAM does not fill it in.',
  why: 'A variable that IAM does not fill in is compared as plain text, or makes its condition or resource match nothing. The policy then works for nobody, or a Deny no longer denies.',
  remediation: [
    'Write variables as "${key}" or "${key, \'default\'}", with a condition key that has one value.',
    'Use them in the resource part of Resource and in the values of String and ARN conditions only.',
    'Set Version to "2012-10-17".',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-variable-unsupported-in-element',
  ],
  codes: {
    empty: {
      accessAnalyzer: 'EMPTY_VARIABLE',
      message: ({ variable }: Defect) => `The variable "${variable}" has no name, so IAM can put nothing in its place.`,
      suggestion: advised,
    },
    missingBrace: {
      accessAnalyzer: 'MISSING_BRACE_IN_VARIABLE',
      message: ({ variable }: Defect) => `The variable "${variable}" has no closing brace.`,
      suggestion: advised,
      fix: closed,
    },
    missingQuote: {
      accessAnalyzer: 'MISSING_QUOTE_IN_VARIABLE',
      message: ({ variable }: Defect) => `The default value in "${variable}" must stand between single quotes.`,
      suggestion: advised,
      fix: closed,
    },
    space: {
      accessAnalyzer: 'UNSUPPORTED_SPACE_IN_VARIABLE',
      message: ({ variable }: Defect) =>
        `The variable "${variable}" has a space in or around its name, where IAM allows none.`,
      suggestion: advised,
      fix: closed,
    },
    unsupportedElement: {
      accessAnalyzer: 'VARIABLE_UNSUPPORTED_IN_ELEMENT',
      message: ({ variable, about }: Defect) =>
        `IAM fills in no variables in ${about}, so "${variable}" is plain text there.`,
      suggestion: advised,
    },
    // AWS documents variables behind the fifth colon only, and yet has a managed policy with one before it.
    beforeResourcePart: {
      severity: 'warning',
      message: ({ variable, resource = '' }: Defect) =>
        `The variable "${variable}" stands before the fifth colon of "${resource}", where AWS does not support any.`,
      suggestion: advised,
    },
    unsupportedVersion: {
      accessAnalyzer: 'VARIABLE_UNSUPPORTED_IN_VERSION',
      message: ({ variables, version }: { variables: readonly string[]; version: string }) =>
        `In a policy ${version} variables are plain text, so ${showList(variables)} will never be filled in.`,
      suggestion: () => 'Set "Version": "2012-10-17".',
      fix: currentVersion,
    },
    invalidOperator: {
      accessAnalyzer: 'INVALID_VARIABLE_FOR_OPERATOR',
      message: ({ variable, about }: Defect) =>
        `${about} takes no variables, so "${variable}" is never filled in; only String and ARN operators do that.`,
      suggestion: advised,
    },
    multivalued: {
      severity: 'warning',
      message: ({ variable }: Defect) =>
        `The key in "${variable}" can have several values, and IAM fills in only keys that have one.`,
      suggestion: advised,
    },
    // Of services the reference may lack a key, of the global ones it lacks none.
    unknownKey: {
      severity: ({ about }) => (about === 'aws' ? 'error' : 'warning'),
      message: ({ variable }: Defect) =>
        `There is no condition key of the name in "${variable}", so IAM has nothing to fill in.`,
      suggestion: advised,
    },
  },
  examples: [
    {
      title: 'malformed variables',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: [
              'arn:aws:s3:::home/${}',
              'arn:aws:s3:::home/${aws:username/*',
              'arn:aws:s3:::home/${aws:PrincipalTag/team, none}/*',
              'arn:aws:s3:::home/${aws: username}/*',
            ],
          },
        ],
      },
      finds: ['empty', 'missing_brace', 'missing_quote', 'space'],
    },
    {
      title: 'variables in Action, in a principal and in a condition key',
      policyType: 'resource',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111122223333:user/${aws:username}' },
            Action: 's3:${aws:PrincipalTag/verb}Object',
            Resource: 'arn:aws:s3:::home/*',
            Condition: { StringEquals: { 's3:ExistingObjectTag/${aws:username}': 'yes' } },
          },
        ],
      },
      finds: ['unsupported_element', 'unsupported_element', 'unsupported_element'],
    },
    {
      title: 'a variable for the account of an ARN',
      policy: {
        Version: '2012-10-17',
        Statement: [
          { Effect: 'Allow', Action: 'kms:Decrypt', Resource: 'arn:aws:kms:*:${aws:PrincipalAccount}:key/*' },
        ],
      },
      finds: ['before_resource_part'],
    },
    {
      title: 'variables in a policy without Version',
      policy: {
        Statement: [
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: ['arn:aws:s3:::home/${aws:username}/*', 'arn:aws:s3:::home/${*}'],
          },
        ],
      },
      finds: ['unsupported_version'],
    },
    {
      title: 'variables in a policy of the old version',
      policy: {
        Version: '2008-10-17',
        Statement: [
          {
            Effect: 'Deny',
            Action: 's3:*',
            Resource: '*',
            Condition: { StringNotEquals: { 'aws:ResourceAccount': '${aws:PrincipalAccount}' } },
          },
        ],
      },
      finds: ['unsupported_version'],
    },
    {
      title: 'operators that take no variables',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 's3:ListBucket',
            Resource: 'arn:aws:s3:::home',
            Condition: {
              NumericLessThanEquals: { 's3:max-keys': '${aws:PrincipalTag/keys}' },
              Bool: { 'aws:SecureTransport': '${aws:PrincipalTag/tls}' },
            },
          },
        ],
      },
      finds: ['invalid_operator', 'invalid_operator'],
    },
    {
      title: 'keys with several values, and keys that do not exist',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: [
              'arn:aws:s3:::home/${aws:PrincipalOrgPaths}/*',
              'arn:aws:s3:::home/${aws:usernam}/*',
              'arn:aws:s3:::home/${s3:user}/*',
            ],
          },
        ],
      },
      finds: ['multivalued', 'unknown_key', 'unknown_key'],
    },
    {
      title: 'variables where they belong',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: ['s3:GetObject', 's3:PutObject'],
            Resource: [
              'arn:aws:s3:::home/${aws:username}/*',
              "arn:aws:s3:::team-${aws:PrincipalTag/team, 'company-wide'}/*",
              'arn:aws:s3:::home/${cognito-identity.amazonaws.com:sub}/${*}/${$}',
              'arn:aws:s3:::home/${AWS:UserId}/*',
            ],
            Condition: {
              StringEquals: { 's3:ExistingObjectTag/owner': '${aws:PrincipalTag/cost center}' },
              ArnLike: { 'aws:PrincipalArn': 'arn:aws:iam::111122223333:role/${aws:PrincipalTag/team}-*' },
            },
          },
        ],
      },
    },
    {
      title: 'placeholders of tools in every element, and no Version',
      policy: {
        Statement: [
          {
            Sid: '${Sid}',
            Effect: 'Allow',
            Action: ['s3:${Verb}Object', '{{ action }}'],
            Resource: ['arn:${AWS::Partition}:s3:::${Bucket}/*', 'arn:aws:s3:::<BUCKET>/*', '${self:custom.arn}'],
            Condition: { NumericLessThan: { 's3:max-keys': '${MaxKeys}' } },
          },
        ],
      },
    },
    {
      title: 'variables of IoT credentials and of Transfer Family, which the reference does not list',
      policy: {
        Version: '2012-10-17',
        Statement: [
          {
            Effect: 'Allow',
            Action: 's3:GetObject',
            Resource: ['arn:aws:s3:::${transfer:HomeBucket}/*', 'arn:aws:s3:::things/${credentials-iot:ThingName}/*'],
          },
        ],
      },
    },
  ],
  *policy(policy, { catalog, found }) {
    let searched = 0;
    for (const statement of policy.statements) {
      for (const { kind, use, about, advice } of variableDefects(statement, catalog)) {
        const words = searched++ < mostAdvised ? advice().split(' ') : [];
        const instead = use.part.kind === 'malformed' ? wholeOf(use.part) : '';
        yield found[kind](use.at, { variable: use.part.text, about, advice: words, instead, ...subject(use) });
      }
    }
    const { version, node } = policy;
    if (version !== undefined && version.value !== '2008-10-17') return;
    const variables = variablesIn(policy);
    const shown = version === undefined ? 'without Version' : `of version ${version.value}`;
    if (variables.length > 0) yield found.unsupportedVersion(version ?? node, { variables, version: shown });
  },
});

const subject = ({ resource, conditionKey }: VariableUse) => ({
  ...(resource !== undefined && { resource }),
  ...(conditionKey !== undefined && { conditionKey }),
});

const variablesIn = ({ statements }: Policy): readonly string[] => [
  ...new Set(
    statements
      .flatMap((statement) => [...variableUses(statement)])
      .filter(isInForm)
      .map(({ part }) => part.text),
  ),
];
