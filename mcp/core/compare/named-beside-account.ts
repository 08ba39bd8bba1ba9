import type { Policy } from '../policy/ast.js';
import { allows } from '../policy/questions.js';
import { readPrincipalValue } from '../values/principal.js';

/**
 * Is a user or role allowed in one policy alone, whose account is allowed in one of them? The comparison takes an
 * account to cover its users and roles. Within that account they still differ: an account hands the decision to its
 * identity policies, and who is named by ARN needs none.
 * Source: IAM User Guide, "How AWS enforcement code logic evaluates requests to allow or deny access".
 */
export function isNamedBesideAccount(a: Policy, b: Policy): boolean {
  const [first, second] = [allowedIn(a), allowedIn(b)];
  const accounts = new Set([...first, ...second].flatMap((one) => (isAccount(one) ? one.account : [])));
  const onlyIn = (own: typeof first, other: typeof first): typeof first => {
    const known = new Set(other.map(({ text }) => text));
    return own.filter(({ text }) => !known.has(text));
  };
  return [...onlyIn(first, second), ...onlyIn(second, first)].some(
    (one) => !isAccount(one) && 'account' in one && accounts.has(one.account),
  );
}

const allowedIn = ({ statements }: Policy) =>
  statements
    .filter(allows)
    .flatMap(({ principal }) => (principal?.kind === 'Principal' ? principal.values : []))
    .map(({ value: { type, text } }) => readPrincipalValue(type, text));

type Allowed = ReturnType<typeof allowedIn>[number];

const isAccount = (one: Allowed): one is Extract<Allowed, { kind: 'account' | 'account_root' }> =>
  one.kind === 'account' || one.kind === 'account_root';
