import type { PrincipalValue } from '../policy/ast.js';
import { type Principal, readPrincipalValue } from '../values/principal.js';
import { anyOf, type Truth } from './request.js';
import type { PrincipalTest } from './rules.js';

/**
 * Does the clause take in who makes the request? An account takes in all of its users, roles and sessions, a role its
 * sessions. Source: IAM User Guide, "AWS JSON policy elements: Principal" and "NotPrincipal".
 */
export function principalHolds({ kind, values }: PrincipalTest, caller: PrincipalValue | undefined): Truth {
  if (!caller) return undefined;
  const who = readPrincipalValue(caller.type, caller.text);
  const listed = values.map((value) => readPrincipalValue(value.type, value.text));
  return kind === 'Principal' ? anyOf(listed.map((one) => takesIn(one, who))) : isLeftOver(listed, who);
}

/** Of these nobody can tell from their name which account they belong to. */
const withoutAccount: readonly Principal['kind'][] = ['canonical_user', 'origin_access_identity', 'unique_id'];

const ofAccounts: readonly Principal['kind'][] = [
  'account',
  'account_root',
  'role',
  'user',
  'role_session',
  'federated_user',
];

function takesIn(named: Principal, who: Principal): Truth {
  if (named.kind === 'everyone') return true;
  if (isSame(named, who)) return true;
  const pair = [named.kind, who.kind];
  if (pair.some((kind) => withoutAccount.includes(kind))) {
    return pair.every((kind) => withoutAccount.includes(kind) || ofAccounts.includes(kind)) && named.kind !== who.kind
      ? undefined
      : false;
  }
  if (named.kind === 'account' || named.kind === 'account_root') return isInAccount(named, who);
  if (named.kind === 'role' && who.kind === 'role_session') {
    return sameAccount(named, who) && named.name === who.role;
  }
  return false;
}

const isSame = (a: Principal, b: Principal): boolean =>
  a.kind === b.kind &&
  a.text.toLowerCase() === b.text.toLowerCase() &&
  (a.text === b.text || a.kind === 'canonical_user');

function isInAccount(named: Principal & { readonly account: string }, who: Principal): Truth {
  if (!('account' in who) || named.account !== who.account) return false;
  if (who.kind === 'saml_provider' || who.kind === 'oidc_provider') return undefined;
  if (partitionOf(named) === partitionOf(who)) return true;
  // An account id alone is one of the partition that the policy lives in.
  return named.kind === 'account' || who.kind === 'account' ? undefined : false;
}

const sameAccount = (
  a: Principal & { readonly account: string },
  b: Principal & { readonly account: string },
): boolean => a.account === b.account && partitionOf(a) === partitionOf(b);

/** Of an account id that of the commercial Regions, which nearly every policy lives in. */
const partitionOf = ({ kind, text }: Principal): string => (kind === 'account' ? 'aws' : (text.split(':')[1] ?? ''));

/**
 * Is somebody left over by NotPrincipal? Certain only for who has nothing to do with anybody on the list, and for who
 * stands on it together with the account: AWS looks at the account, the role and the session one by one.
 */
function isLeftOver(listed: readonly Principal[], who: Principal): Truth {
  if (listed.some(({ kind }) => kind === 'everyone')) return false;
  const isListed = listed.some((one) => isSame(one, who));
  if (!('account' in who)) {
    if (isListed) return false;
    return listed.some((one) => takesIn(one, who) !== false) ? undefined : true;
  }
  const ofSame = listed.filter(
    (one) => withoutAccount.includes(one.kind) || ('account' in one && one.account === who.account),
  );
  if (ofSame.length === 0) return true;
  const hasAccount = listed.some(
    (one) => (one.kind === 'account' || one.kind === 'account_root') && isInAccount(one, who) === true,
  );
  return isListed && hasAccount && who.kind !== 'role_session' ? false : undefined;
}
