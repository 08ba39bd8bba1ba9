import { showList } from '../../findings/show.js';
import type { Code } from '../define-check.js';

/** Of not_principal_validation. */
export const codes = {
  notPrincipalWithAllow: {
    severity: ({ ceiling, narrowed }: { ceiling: string; narrowed: string }) =>
      ceiling ? 'low' : narrowed ? 'medium' : 'high',
    accessAnalyzer: 'ALLOW_WITH_NOT_PRINCIPAL',
    message: ({ principals }: { principals: readonly string[]; ceiling: string; narrowed: string }) =>
      `Allows everyone except ${showList(principals, 3)}: any other account, and people without one.`,
    suggestion: () => 'Replace NotPrincipal with a Principal that names those who are meant.',
  },
  notPrincipalWithDeny: {
    message: ({ principals }: { principals: readonly string[]; spared: readonly string[] }) =>
      `Denies everyone except ${showList(principals, 3)}, and with them every caller that has a permissions boundary.`,
    suggestion: ({ spared }: { principals: readonly string[]; spared: readonly string[] }) =>
      spared.length === 0
        ? 'Write Principal "*" and spare the callers with a condition.'
        : `Write Principal "*" and spare the callers with ${spared.some((one) => one.startsWith('arn:')) ? 'ArnNotEquals on aws:PrincipalArn' : 'StringNotEquals on aws:PrincipalAccount'}: ${showList(spared, 3)}.`,
  },
  accountNotListed: {
    message: ({ principal }: { principal: string; account: string }) =>
      `The Deny spares "${principal}" but not its account, so AWS may stop it all the same.`,
    suggestion: ({ account }: { principal: string; account: string }) =>
      `Add "arn:aws:iam::${account}:root", or better write Principal "*" with ArnNotEquals on aws:PrincipalArn.`,
  },
  roleNotListed: {
    message: ({ principal }: { principal: string; role: string }) =>
      `The Deny spares the session "${principal}" but not its role, so AWS may stop it all the same.`,
    suggestion: ({ role }: { principal: string; role: string }) =>
      `Add "${role}", or better write Principal "*" with ArnNotEquals on aws:PrincipalArn.`,
  },
  nobodyDenied: {
    severity: 'high',
    message: ({ principal }: { principal: string }) =>
      `The Deny spares "${principal}", which is everyone, so it stops nobody.`,
    suggestion: () => 'Write "Principal": "*" if the Deny is for everyone.',
  },
} as const satisfies Readonly<Record<string, Code>>;
