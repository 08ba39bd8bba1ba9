/** Who signs in by what, and with which of the actions that begin with AssumeRole. */
export type SignIn = 'AssumeRole' | 'AssumeRoleWithSAML' | 'AssumeRoleWithWebIdentity';

export interface AssumeAction {
  readonly name: SignIn;
  /** As a sentence names those who may use it. */
  readonly callers: string;
  readonly source: string;
}

const api = 'https://docs.aws.amazon.com/STS/latest/APIReference';

export const assumeActions: readonly AssumeAction[] = [
  {
    name: 'AssumeRole',
    callers: 'accounts, roles, users and services',
    source: `${api}/API_AssumeRole.html`,
  },
  {
    name: 'AssumeRoleWithSAML',
    callers: 'SAML providers',
    source: `${api}/API_AssumeRoleWithSAML.html`,
  },
  {
    name: 'AssumeRoleWithWebIdentity',
    callers: 'OpenID Connect providers',
    source: `${api}/API_AssumeRoleWithWebIdentity.html`,
  },
];

export interface SessionAction {
  readonly name: string;
  readonly source: string;
}

/** Actions that AWS checks within a request to assume the role, and that do nothing by themselves. */
export const sessionActions: readonly SessionAction[] = [
  { name: 'TagSession', source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html' },
  {
    name: 'SetSourceIdentity',
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html',
  },
  {
    name: 'SetContext',
    source: 'https://docs.aws.amazon.com/singlesignon/latest/userguide/trustedidentitypropagation.html',
  },
];

export interface ServiceNeeds {
  readonly principal: string;
  readonly actions: readonly string[];
  readonly source: string;
}

/** Services that cannot assume a role without all of these. */
export const serviceNeeds: readonly ServiceNeeds[] = [
  {
    principal: 'rolesanywhere.amazonaws.com',
    actions: ['AssumeRole', 'SetSourceIdentity', 'TagSession'],
    source: 'https://docs.aws.amazon.com/rolesanywhere/latest/userguide/trust-model.html',
  },
];
