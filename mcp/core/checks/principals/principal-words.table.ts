import type { PrincipalProblem } from '../../values/principal.js';

interface Words {
  readonly reason: string;
  readonly advice: string;
}

/** How principal_validation calls a problem. Source: IAM User Guide, "AWS JSON policy elements: Principal". */
const words: Partial<Record<PrincipalProblem, Words>> = {
  empty: { reason: 'is empty', advice: 'Name a principal or remove the entry.' },
  arn: {
    reason: 'is not the ARN of an account, user, role, role session or federated user',
    advice:
      'Write it as "arn:aws:iam::111122223333:role/name" or "arn:aws:sts::111122223333:assumed-role/role/session".',
  },
  not_a_principal: {
    reason: 'names something that makes no requests of its own',
    advice: 'Name the role that it uses, or the service under "Service".',
  },
  organization: {
    reason: 'names an organization, which is no principal',
    advice: 'Allow "*" under the condition {"StringEquals": {"aws:PrincipalOrgID": "o-…"}}.',
  },
  name: {
    reason: 'is neither an account id nor an ARN',
    advice: 'Write the whole ARN, such as "arn:aws:iam::111122223333:user/name".',
  },
  service_name: {
    reason: 'does not have the form of a service principal',
    advice: 'Write the name that the service documents, such as "lambda.amazonaws.com".',
  },
  canonical_id: {
    reason: 'is no canonical user id, which has 64 hexadecimal digits',
    advice: 'Copy the id that S3 shows for the account, or name the account under "AWS".',
  },
};

export const wordsFor = (problem: string): Words =>
  new Map(Object.entries(words)).get(problem) ?? {
    reason: 'is no principal',
    advice: 'Name an account, a role or a user by its ARN.',
  };

const globalKeys = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';

/** Keys that a request which nobody signed never has, in lower case. One that ends in a slash is followed by a name. */
export const keysOfSigned: readonly { readonly key: string; readonly source: string }[] = [
  'aws:principalarn',
  'aws:principalorgid',
  'aws:principalorgpaths',
  'aws:principaltag/',
  'aws:username',
  'aws:multifactorauthpresent',
  'aws:multifactorauthage',
  'aws:tokenissuetime',
  'aws:sourceidentity',
].map((key) => ({ key, source: `${globalKeys}#condition-keys-${key.slice('aws:'.length).replace('/', '')}` }));

/** What to do about a statement that is open to everyone, by what it gives. */
const advice = new Map([
  [
    'website',
    'If the content is meant to be public, keep the bucket private and serve it through CloudFront: allow cloudfront.amazonaws.com with aws:SourceArn of the distribution. Otherwise name the accounts or roles.',
  ],
  ['function_url', 'Use the auth type AWS_IAM and name the callers, unless the function is meant for the internet.'],
  ['trust', 'Name the accounts or roles that may assume the role, or require aws:PrincipalOrgID.'],
]);

export const adviceFor = (purpose: string): string =>
  advice.get(purpose) ??
  'Name the principals, or add a condition such as {"StringEquals": {"aws:PrincipalOrgID": "o-…"}}; if this is a VPC endpoint policy, say so with policy_type vpc_endpoint.';
