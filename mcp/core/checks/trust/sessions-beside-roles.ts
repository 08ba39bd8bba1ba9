import type { Statement } from '../../policy/ast.js';
import { readPrincipalValue } from '../../values/principal.js';
import type { PrincipalEntry } from './sign-in.js';

export interface SessionBesideRole {
  readonly at: PrincipalEntry;
  /** The ARN of the role as the statement has it. */
  readonly role: string;
}

/** Role sessions whose role the same Principal names. AWS's own example has them under iam instead of sts. */
export function* sessionsBesideRoles({ principal: clause }: Statement): Iterable<SessionBesideRole> {
  if (clause?.kind !== 'Principal') return;
  const roles = new Map(
    clause.values.flatMap(({ value }) => {
      const principal = readPrincipalValue(value.type, value.text);
      return principal.kind === 'role' ? [[`${principal.account}/${principal.name}`, value.text] as const] : [];
    }),
  );
  if (roles.size === 0) return;
  for (const at of clause.values) {
    const [, account, name] = /^arn:[\w-]+:(?:sts|iam)::(\d{12}):assumed-role\/([^/]+)\//.exec(at.value.text) ?? [];
    const role = roles.get(`${account}/${name}`);
    if (role !== undefined) yield { at, role };
  }
}
