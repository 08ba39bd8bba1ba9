export interface LiteralStarKey {
  readonly key: string;
  readonly source: string;
}

/** Keys whose values may hold a star that is no wildcard. */
export const literalStarKeys: readonly LiteralStarKey[] = [
  {
    // A certificate for *.example.com has that very name.
    key: 'acm:DomainNames',
    source: 'https://docs.aws.amazon.com/acm/latest/userguide/acm-conditions.html',
  },
];

/** A key whose values have a known form, in which no `*` and no `?` stands. */
export interface StarlessKey {
  /** In lower case. One that ends in a slash is followed by a tag key. */
  readonly key: string;
  readonly form: RegExp;
  readonly source: string;
}

/** A path may hold every printable letter, the star among them; a name may not. */
const names = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_iam-quotas.html#reference_iam-quotas-names';
const globalKeys = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';
const iamKeys = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html';

const principal = /^arn:[\w-]+:(?:iam|sts)::\d{12}:(?:root|[a-z-]+\/(?:[!-~]+\/)?[\w+=,.@-]+)$/;
const policyArn = /^arn:[\w-]+:iam::(?:aws|\d{12}):policy\/(?:[!-~]+\/)?[\w+=,.@-]+$/;
const organizationPath = /^[a-z0-9/-]+$/;

/** Beside the keys of core/conditions/key-values.table.ts, of which none takes a star. */
export const starlessKeys: readonly StarlessKey[] = [
  { key: 'aws:principalarn', form: principal, source: names },
  { key: 'aws:username', form: /^[\w+=,.@-]+$/, source: names },
  { key: 'aws:userid', form: /^[\w+=,.@:-]+$/, source: names },
  { key: 'aws:principalorgpaths', form: organizationPath, source: `${globalKeys}#condition-keys-principalorgpaths` },
  { key: 'aws:resourceorgpaths', form: organizationPath, source: `${globalKeys}#condition-keys-resourceorgpaths` },
  { key: 'aws:sourceorgpaths', form: organizationPath, source: `${globalKeys}#condition-keys-sourceorgpaths` },
  {
    key: 'aws:principaltag/',
    form: /^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u,
    source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_Tag.html',
  },
  {
    key: 'ec2:instancetype',
    form: /^[a-z0-9.-]+$/,
    source: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/instance-types.html#instance-type-names',
  },
  { key: 'iam:policyarn', form: policyArn, source: iamKeys },
  { key: 'iam:permissionsboundary', form: policyArn, source: iamKeys },
];
