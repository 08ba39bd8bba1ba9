import { isAccountId } from '../values/account-id.js';
import { readArn } from '../values/arn.js';
import type { PrincipalKind } from './denial.js';

/** Who made the request, as a message names them. */
export interface Caller {
  readonly text: string;
  readonly kind: PrincipalKind;
  /** The user or role that policies are attached to, without its path. */
  readonly name?: string;
  readonly session?: string;
  /** Absent where the message hides it: `********1234`. */
  readonly account?: string;
  readonly partition?: string;
  /** The permission set of a role that IAM Identity Center made. */
  readonly permissionSet?: string;
  /** A service's own role, which nobody else can change. */
  readonly isServiceLinked: boolean;
  /** With its path, where an event had it. */
  readonly roleArn?: string;
}

/**
 * Reads the principal of a message. Never throws; what has no form that is known is of kind `unknown`.
 * Source: IAM User Guide, "IAM identifiers" and "Temporary security credentials".
 */
export function readCaller(text: string, roleArn?: string): Caller {
  const arn = readArn(text);
  if (!arn) return readName(text);
  const [type = '', ...rest] = arn.resource.split('/');
  const base = {
    text,
    partition: arn.partition,
    isServiceLinked: false,
    ...(isAccountId(arn.account) && { account: arn.account }),
  };
  if (arn.service === 'sts' && type === 'assumed-role') {
    const [role = '', ...session] = rest;
    return { ...base, kind: 'assumed_role', session: session.join('/'), ...roleFacts(role, roleArn) };
  }
  if (arn.service === 'sts' && type === 'federated-user') {
    return { ...base, kind: 'federated_user', name: rest.join('/') };
  }
  if (arn.service !== 'iam' && arn.service !== 'sts') return { ...base, kind: 'unknown' };
  const name = rest.at(-1) ?? '';
  if (arn.resource === 'root') return { ...base, kind: 'root' };
  if (type === 'user') return { ...base, kind: 'user', name };
  if (type === 'role') return { ...base, kind: 'role', ...roleFacts(name, text) };
  if (type === 'oidc-provider' || type === 'saml-provider') return { ...base, kind: 'web_identity', name };
  return { ...base, kind: 'unknown' };
}

function roleFacts(name: string, roleArn: string | undefined) {
  const permissionSet = /^AWSReservedSSO_(.+)_[0-9A-Za-z]+$/.exec(name)?.[1];
  return {
    name,
    ...(permissionSet !== undefined && { permissionSet }),
    isServiceLinked: name.startsWith('AWSServiceRoleFor') || roleArn?.includes(':role/aws-service-role/') === true,
    ...(roleArn !== undefined && { roleArn }),
  };
}

function readName(text: string): Caller {
  const base = { text, isServiceLinked: false };
  if (/^anonymous$|^ANONYMOUS_PRINCIPAL$/i.test(text)) return { ...base, kind: 'anonymous' };
  if (/^[a-z0-9.-]+\.amazonaws\.com(?:\.cn)?$/.test(text)) return { ...base, kind: 'service' };
  return { ...base, kind: 'unknown' };
}

/** Two sessions of one role have the same policies, so their denials are one. */
export const callerKey = ({ text, kind, name, account }: Caller): string =>
  kind === 'assumed_role' ? `role ${account} ${name}` : text;
