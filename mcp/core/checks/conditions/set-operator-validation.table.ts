export interface KeyCount {
  readonly key: string;
  readonly source: string;
}

const eventBridge = 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-use-conditions.html';

/** Keys that AWS's reference calls multivalued and AWS's own policies use without a set operator, and the reverse. */
export const eitherWay: readonly KeyCount[] = [
  { key: 'events:source', source: eventBridge },
  { key: 'events:detail-type', source: eventBridge },
  {
    key: 'cognito-identity.amazonaws.com:amr',
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/iam-roles.html',
  },
];

/** Keys that AWS's reference calls single-valued and AWS's own policies go through with ForAnyValue. */
export const anyValueInUse: readonly KeyCount[] = [
  {
    key: 'secretsmanager:VersionStage',
    source: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/auth-and-access_examples.html',
  },
];

const route53 = 'https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/specifying-conditions-route53.html';

/** Keys that every request has for an action that supports them, or whose absence leaves nothing to hold back. */
export const safeWithoutPresence: readonly KeyCount[] = [
  {
    key: 'dynamodb:LeadingKeys',
    source: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html',
  },
  {
    // Of a request without attributes another check speaks: it needs dynamodb:Select.
    key: 'dynamodb:Attributes',
    source: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/specifying-conditions.html',
  },
  {
    key: 'acm:DomainNames',
    source: 'https://docs.aws.amazon.com/acm/latest/userguide/acm-conditions.html',
  },
  {
    key: 'kms:GrantOperations',
    source: 'https://docs.aws.amazon.com/kms/latest/developerguide/conditions-kms.html#conditions-kms-grant-operations',
  },
  {
    // Without layers there is nothing to choose from.
    key: 'lambda:Layer',
    source: 'https://docs.aws.amazon.com/lambda/latest/dg/layers-access-control.html',
  },
  { key: 'route53:ChangeResourceRecordSetsActions', source: route53 },
  { key: 'route53:ChangeResourceRecordSetsNormalizedRecordNames', source: route53 },
  { key: 'route53:ChangeResourceRecordSetsRecordTypes', source: route53 },
  {
    key: 'sagemaker:InstanceTypes',
    source: 'https://docs.aws.amazon.com/sagemaker/latest/dg/security_iam_id-based-policy-examples.html',
  },
  {
    key: 'ses:Recipients',
    source: 'https://docs.aws.amazon.com/ses/latest/dg/control-user-access.html',
  },
  { key: 'sts:TransitiveTagKeys', source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html' },
];

const globalKeys = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';

/** The keys of tags that a request passes: what does nothing but tag always has them. */
export const tagKeyLists: readonly KeyCount[] = [
  { key: 'aws:TagKeys', source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html' },
  {
    key: 's3:RequestObjectTagKeys',
    source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/tagging-and-policies.html',
  },
];

/** Keys that just those requests lack which a Deny by their value is written against: outsiders and direct callers. */
export const absentFromOutsiders: readonly KeyCount[] = [
  { key: 'aws:CalledVia', source: `${globalKeys}#condition-keys-calledvia` },
  { key: 'aws:PrincipalOrgPaths', source: `${globalKeys}#condition-keys-principalorgpaths` },
  { key: 'aws:ResourceOrgPaths', source: `${globalKeys}#condition-keys-resourceorgpaths` },
  { key: 'aws:SourceOrgPaths', source: `${globalKeys}#condition-keys-sourceorgpaths` },
  { key: 'aws:VpceOrgPaths', source: `${globalKeys}#condition-keys-vpceorgpaths` },
];
