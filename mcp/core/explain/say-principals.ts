import type { Catalog } from '../catalog/catalog.js';
import { show } from '../findings/show.js';
import type { PrincipalClause, Statement } from '../policy/ast.js';
import type { PolicyType } from '../policy/policy-types.js';
import { allows } from '../policy/questions.js';
import { type Principal, readPrincipalValue } from '../values/principal.js';
import { capital, listed, quoted } from './words.js';

/** Who a statement speaks of, as the subject of a sentence. */
export interface Who {
  readonly subject: string;
  /** Why it speaks of nobody at all. */
  readonly nobody?: string;
  /** `nobody may` says more than `everyone may not`. */
  readonly isEveryone: boolean;
}

const most = { principals: 5, read: 200 } as const;

/** Whom the policy is about where its statements name nobody. */
const holders: Readonly<Record<PolicyType, string | undefined>> = {
  identity: 'Whoever has this policy',
  resource: undefined,
  trust: undefined,
  scp: 'Users and roles of the accounts under this policy',
  rcp: undefined,
  boundary: 'The user or role with this boundary',
  session: 'The session',
  vpc_endpoint: undefined,
};

/** Who is meant by `*`. Source: IAM User Guide, "AWS JSON policy elements: Principal". */
const everyone: Readonly<Record<PolicyType, string>> = {
  identity: 'Everyone',
  resource: 'Everyone, even without AWS credentials,',
  trust: 'Everyone with AWS credentials of any account',
  scp: 'Everyone',
  rcp: 'Everyone',
  boundary: 'Everyone',
  session: 'Everyone',
  vpc_endpoint: 'Everyone who comes through the endpoint',
};

/** The subject of a statement's sentence. */
export function sayWho(statement: Statement, type: PolicyType, catalog: Catalog): Who {
  const { principal: clause } = statement;
  if (!clause)
    return holders[type] === undefined
      ? nobody('No principal is named')
      : { subject: holders[type], isEveryone: false };
  const ofAccount =
    clause.kind === 'NotPrincipal'
      ? ' itself'
      : allows(statement)
        ? ' (it decides which of its users and roles)'
        : ' (all of its users and roles)';
  const say = (value: Principal): string =>
    `${sayPrincipal(value, catalog)}${value.kind === 'account' || value.kind === 'account_root' ? ofAccount : ''}`;
  const values = clause.values.slice(0, most.read).map(({ value }) => readPrincipalValue(value.type, value.text));
  const isEveryone = values.some(({ kind }) => kind === 'everyone');
  if (clause.kind === 'NotPrincipal') {
    if (isEveryone) return nobody('NotPrincipal excepts everyone');
    return { subject: values.length === 0 ? 'Everyone' : `Everyone except ${sayAll(values, clause, say)}`, isEveryone };
  }
  if (isEveryone) return { subject: everyone[type], isEveryone };
  if (values.length === 0) return nobody('No principal can be read');
  return { subject: capital(sayAll(values, clause, say)), isEveryone };
}

const nobody = (reason: string): Who => ({ subject: 'Nobody', nobody: reason, isEveryone: false });

function sayAll(
  values: readonly Principal[],
  { values: all }: PrincipalClause,
  say: (value: Principal) => string,
): string {
  const said = [...new Set(values.map(say))];
  const unread = all.length - values.length;
  const shown = said.slice(0, most.principals);
  const rest = said.length - shown.length + unread;
  return rest > 0 ? `${shown.join('; ')} and ${rest} more` : listed(shown);
}

function sayPrincipal(principal: Principal, catalog: Catalog): string {
  switch (principal.kind) {
    case 'everyone':
      return 'everyone';
    case 'account':
    case 'account_root':
      return `the account ${principal.account}`;
    case 'role':
    case 'user':
      return `the ${principal.kind} ${quoted(principal.name)} of account ${principal.account}`;
    case 'role_session':
      return `the session ${quoted(principal.session)} of the role ${quoted(principal.role)} of account ${principal.account}`;
    case 'federated_user':
      return `the federated user ${quoted(principal.name)} of account ${principal.account}`;
    case 'unique_id':
      return `the ${principal.of} with the id ${quoted(principal.text)}`;
    case 'saml_provider':
      return `users signed in by the SAML provider ${quoted(principal.name)} of account ${principal.account}`;
    case 'oidc_provider':
      return `those with a token of the OIDC provider ${quoted(principal.issuer)} of account ${principal.account}`;
    case 'web_identity_provider':
      return `users signed in by ${show(principal.text)}`;
    case 'service':
      return sayServicePrincipal(principal.text, catalog);
    case 'canonical_user':
      return `the account with the canonical user id ${quoted(principal.text)}`;
    case 'origin_access_identity':
      return `the CloudFront origin access identity ${quoted(principal.id)}`;
    case 'placeholder':
      return `${quoted(principal.text)} (still to be filled in)`;
    case 'domain':
    case 'malformed':
      return `${quoted(principal.text)} (not a principal that AWS knows)`;
  }
}

/** `AWS Lambda (lambda.amazonaws.com)` where the name begins with a prefix that IAM knows. */
function sayServicePrincipal(text: string, catalog: Catalog): string {
  const [label = ''] = text.split('.');
  const service = catalog.service(label);
  return service ? `the service ${service.name} (${text})` : `the AWS service ${text}`;
}
