import type { Catalog } from '../../catalog/catalog.js';
import type { Located, Statement } from '../../policy/ast.js';
import type { ActionPattern } from '../../values/action-pattern.js';
import { assumeActions } from './assume-role.table.js';
import { assumeActionsOf, type PrincipalEntry, signInOf } from './sign-in.js';

/** An action none of the statement's principals can use, or principals without an action among the statement's. */
export type Mismatch =
  | {
      readonly of: 'action';
      readonly at: Located<ActionPattern>;
      readonly principals: readonly string[];
      readonly fit: string;
    }
  | {
      readonly of: 'principal';
      readonly at: PrincipalEntry;
      readonly actions: readonly string[];
      readonly fit: string;
    };

/** An action and a principal that have nobody to go with. Where one cannot be told, nothing is said. */
export function* mismatches(statement: Statement, catalog: Catalog): Iterable<Mismatch> {
  const { action, principal } = statement;
  if (action?.kind !== 'Action' || principal?.kind !== 'Principal' || principal.values.length === 0) return;
  const signIns = principal.values.map((at) => ({ at, signIn: signInOf(at) }));
  if (signIns.some(({ signIn }) => signIn === undefined)) return;
  const names = new Set(signIns.map(({ signIn }) => signIn));
  const named = assumeActionsOf(statement, catalog);
  const lonely = action.values.flatMap((at) => {
    const row = assumeActions.find(({ name }) => at.value.text.toLowerCase() === `sts:${name.toLowerCase()}`);
    return row && !names.has(row.name) ? [at] : [];
  });
  const [fit = 'AssumeRole'] = [...names];
  for (const at of lonely) {
    yield { of: 'action', at, principals: principal.values.map(({ value }) => value.text), fit: `sts:${fit}` };
  }
  if (named.length === 0 || lonely.length === named.length) return;
  const stranded = signIns.find(({ signIn }) => !named.some(({ name }) => name === signIn));
  if (!stranded) return;
  const actions = named.map(({ name }) => `sts:${name}`);
  yield { of: 'principal', at: stranded.at, actions, fit: `sts:${stranded.signIn}` };
}
