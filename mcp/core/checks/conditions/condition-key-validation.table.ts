export interface NeededAction {
  /** In AWS's spelling, a tag's key as `${TagKey}`. */
  readonly key: string;
  /** Only where one of these is allowed with the key; any when absent. */
  readonly withActions?: readonly string[];
  /** The action that lets a caller give the key a value. */
  readonly needs: { readonly service: string; readonly name: string };
  readonly source: string;
}

const assumeRole = ['sts:AssumeRole', 'sts:AssumeRoleWithSAML', 'sts:AssumeRoleWithWebIdentity'];
const sessionTags = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html';

/** Keys that a caller can only fill in with a second permission. */
export const neededActions: readonly NeededAction[] = [
  {
    key: 'sts:SourceIdentity',
    needs: { service: 'sts', name: 'SetSourceIdentity' },
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html',
  },
  { key: 'sts:TransitiveTagKeys', needs: { service: 'sts', name: 'TagSession' }, source: sessionTags },
  {
    key: 'aws:RequestTag/${TagKey}',
    withActions: assumeRole,
    needs: { service: 'sts', name: 'TagSession' },
    source: sessionTags,
  },
  { key: 'aws:TagKeys', withActions: assumeRole, needs: { service: 'sts', name: 'TagSession' }, source: sessionTags },
];

export interface AccompanyingAction {
  readonly action: string;
  readonly source: string;
}

/**
 * AWS checks these within the request that assumes the role, and its own examples for Cognito and SAML put them into
 * one statement with the claims of the token.
 */
export const accompanyingActions: readonly AccompanyingAction[] = [
  {
    action: 'sts:TagSession',
    source: 'https://docs.aws.amazon.com/cognito/latest/developerguide/using-afac-with-cognito-identity-pools.html',
  },
  {
    action: 'sts:SetSourceIdentity',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html',
  },
];

export interface SessionClaims {
  /** The key, or its beginning where it ends in a colon. */
  readonly key: string;
  readonly source: string;
}

const claimsInSessions = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html';

/** Claims of the token that stay in the role session, so that every later request has them. */
export const sessionClaims: readonly SessionClaims[] = [
  { key: 'accounts.google.com:', source: claimsInSessions },
  { key: 'cognito-identity.amazonaws.com:', source: claimsInSessions },
  { key: 'graph.facebook.com:', source: claimsInSessions },
  { key: 'saml:namequalifier', source: `${claimsInSessions}#condition-keys-saml` },
  { key: 'saml:sub', source: `${claimsInSessions}#condition-keys-saml` },
  { key: 'saml:sub_type', source: `${claimsInSessions}#condition-keys-saml` },
  { key: 'www.amazon.com:', source: claimsInSessions },
];

export interface SupportedBesides {
  /** Its keys count as supported by all of its actions. */
  readonly service: string;
  readonly source: string;
}

/**
 * Services whose keys AWS's own documentation and policies use with actions for which the service reference does not
 * list them: aws-marketplace:ProductId with Subscribe, aws-marketplace:AgreementType with AcceptAgreementApprovalRequest.
 */
export const supportedBesides: readonly SupportedBesides[] = [
  {
    service: 'aws-marketplace',
    source:
      'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access-permissions.html and https://docs.aws.amazon.com/marketplace/latest/buyerguide/buyer-security-iam-awsmanpol.html',
  },
];
