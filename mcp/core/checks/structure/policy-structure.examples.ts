import type { Example } from '../define-check.js';

const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::reports/*' };
const policyWith = (changed: object): object => ({
  Version: '2012-10-17',
  Statement: [{ ...statement, ...changed }],
});

/** The examples of `policy_structure`: text first, then the document, then statements. */
export const examples: readonly [Example, ...Example[]] = [
  {
    title: 'a policy with everything it needs',
    policy: policyWith({ Sid: 'ReadReports' }),
  },
  {
    title: 'a single statement that is no list',
    policy: { Version: '2012-10-17', Statement: statement },
  },
  {
    title: 'a missing comma',
    policy: '{"Version": "2012-10-17" "Statement": []}',
    finds: ['syntax', 'empty_statement_list'],
  },
  {
    title: 'text that breaks off',
    policy: '{"Version": "2012-10-17", "Statement": [{"Effect": "Allow", "Action": "s3:Get',
    finds: ['syntax'],
  },
  {
    title: 'single quotes around an ARN that ends as a comment begins',
    policy: "{'Statement': [{'Effect': 'Allow', 'Action': 's3:GetObject', 'Resource': 'arn:aws:s3:::reports/*'}]}",
    finds: ['syntax'],
  },
  {
    title: 'comments and a trailing comma',
    policy: `{
  // what the reporting job needs
  "Version": "2012-10-17",
  "Statement": [{"Effect": "Allow", "Action": "s3:GetObject", "Resource": "arn:aws:s3:::reports/*"},]
}`,
    finds: ['comment', 'trailing_comma'],
  },
  {
    title: 'Action twice in one statement',
    policy: `{"Version": "2012-10-17", "Statement": {"Effect": "Allow", "Action": "s3:GetObject",
  "Action": "s3:PutObject", "Resource": "arn:aws:s3:::reports/*"}}`,
    finds: ['duplicate_key'],
  },
  { title: 'an empty file', policy: '  \n', finds: ['empty_document'] },
  {
    title: 'CloudFormation tags in YAML',
    policy: `
Version: "2012-10-17"
Statement:
  Effect: Allow
  Action: s3:GetObject
  Resource: !Sub "arn:aws:s3:::\${Bucket}/*"
`,
    finds: ['embedded_value'],
  },
  {
    title: 'CloudFormation functions in JSON',
    policy: policyWith({ Resource: [{ 'Fn::GetAtt': ['Reports', 'Arn'] }, { Ref: 'OtherArn' }] }),
    finds: ['embedded_value'],
  },
  {
    title: 'a Condition that a tool fills in',
    policy: policyWith({ Condition: '${condition}' }),
    finds: ['embedded_value'],
  },
  {
    title: "the answer of IAM's get-policy-version",
    policy: { PolicyVersion: { VersionId: 'v1', Document: policyWith({}) } },
    finds: ['wrapped'],
  },
  { title: 'a number', policy: 42, finds: ['not_an_object'] },
  {
    title: 'text that is neither JSON nor a policy in YAML',
    policy: 'allow everything please',
    finds: ['not_an_object'],
  },
  { title: 'another JSON document', policy: { name: 'reports', version: '1.0.0' }, finds: ['no_policy_element'] },
  { title: 'an empty object', policy: {}, finds: ['no_policy_element'] },
  { title: 'a statement without its policy', policy: statement, finds: ['bare_statement'] },
  { title: 'a list of statements', policy: [statement, statement], finds: ['bare_statement'] },
  {
    title: 'a quotation mark from a word processor',
    policy: policyWith({ Resource: 'arn:aws:s3:::reports/”2026”/*' }),
    finds: ['unsupported_character'],
  },
  { title: 'an umlaut, which IAM takes', policy: policyWith({ Resource: 'arn:aws:s3:::reports/für-alle/*' }) },
  { title: 'no Version', policy: { Statement: [statement] }, finds: ['missing_version'] },
  {
    title: "the day of the policy's writing as Version",
    policy: { Version: '2026-03-01', Statement: [statement] },
    finds: ['invalid_version'],
  },
  {
    title: 'the older language',
    policy: { Version: '2008-10-17', Statement: [statement] },
    finds: ['outdated_version'],
  },
  {
    title: 'an Id in an identity policy',
    policy: { Version: '2012-10-17', Id: 'reports', Statement: [statement] },
    finds: ['id_unsupported'],
  },
  {
    title: 'an Id in a bucket policy',
    policy: {
      Version: '2012-10-17',
      Id: 'reports',
      Statement: [{ ...statement, Principal: { AWS: '111122223333' } }],
    },
  },
  { title: 'no Statement', policy: { Version: '2012-10-17' }, finds: ['missing_statement'] },
  { title: 'no statements', policy: { Version: '2012-10-17', Statement: [] }, finds: ['empty_statement_list'] },
  {
    title: 'a statement with nothing in it',
    policy: { Version: '2012-10-17', Statement: [{}] },
    finds: ['missing_effect', 'missing_action', 'missing_resource'],
  },
  {
    title: 'an Effect in lower case',
    policy: policyWith({ Effect: 'allow' }),
    finds: ['invalid_effect'],
    fixed: policyWith({}),
  },
  {
    title: 'both Action and NotAction',
    policy: policyWith({ NotAction: 's3:DeleteObject' }),
    finds: ['element_combination'],
  },
  {
    title: 'an element in the plural',
    policy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Actions: ['s3:ListAllMyBuckets'], Resource: '*' }],
    },
    finds: ['unknown_element'],
  },
  {
    title: 'elements in lower case',
    policy: { Version: '2012-10-17', Statement: [{ Effect: 'Allow', action: 's3:ListAllMyBuckets', Resource: '*' }] },
    finds: ['wrong_case'],
  },
  { title: 'a number among the actions', policy: policyWith({ Action: ['s3:GetObject', 7] }), finds: ['wrong_type'] },
  { title: 'a list as Principal', policy: policyWith({ Principal: ['*'] }), finds: ['principal_format'] },
  {
    title: 'a kind of principal that does not exist',
    policy: policyWith({ Principal: { Services: 'lambda.amazonaws.com' } }),
    finds: ['unknown_principal_type'],
  },
  {
    title: 'a trust policy, which has no Resource',
    policy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' }, Action: 'sts:AssumeRole' }],
    },
  },
  {
    title: 'a repository policy of Amazon ECR, which has no Resource',
    policy: {
      Version: '2012-10-17',
      Statement: [{ Effect: 'Allow', Principal: { AWS: '111122223333' }, Action: ['ecr:BatchGetImage'] }],
    },
  },
];
