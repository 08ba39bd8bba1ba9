import type { Action } from '../catalog/catalog.js';
import { rememberOf } from '../text/remember.js';
import type { Policy, Statement } from './ast.js';
import { servicesNamed, speaksOf } from './named-action.js';
import { allows, denies } from './questions.js';

/** A statement, and which of the policies it is in. */
export interface PlacedStatement {
  readonly policy: number;
  readonly statement: Statement;
}

interface Statements {
  /** Those that may speak of any service stand under `*`. */
  readonly allowing: ReadonlyMap<string, readonly Statement[]>;
  readonly denying: ReadonlyMap<string, readonly Statement[]>;
}

const anyService = '*';

/** AWS takes no policy of more than 32 KB, which holds some 600 statements; a document of more is none it would store. */
const mostStatements = 1_000;

/** Those with this effect that speak of the action, in reading order; of a policy the first thousand. */
export const statementsOn = (
  policies: readonly Policy[],
  action: Action,
  effect: keyof Statements,
): readonly PlacedStatement[] =>
  policies.flatMap((policy, index) =>
    candidatesIn(policy, action.service, effect)
      .filter((statement) => speaksOf(statement, action))
      .slice(0, mostStatements)
      .map((statement) => ({ policy: index, statement })),
  );

/** The services that some Allow of the policies may speak of. Spares most of the looking. */
export function servicesAllowed(policies: readonly Policy[], services: readonly string[]): ReadonlySet<string> {
  const allowing = policies.map((policy) => statementsOf(policy).allowing);
  return new Set(services.filter((service) => allowing.some((one) => one.has(service) || one.has(anyService))));
}

const statementsOf = rememberOf(
  ({ statements }: Policy): Statements => ({
    allowing: byServiceNamed(statements.filter(allows)),
    denying: byServiceNamed(statements.filter(denies)),
  }),
);

function candidatesIn(policy: Policy, service: string, effect: keyof Statements): readonly Statement[] {
  const known = statementsOf(policy)[effect];
  const own = known.get(service);
  const any = known.get(anyService);
  return own && any ? [...own, ...any].sort((a, b) => a.index - b.index) : (own ?? any ?? []);
}

function byServiceNamed(statements: readonly Statement[]): ReadonlyMap<string, readonly Statement[]> {
  const groups = new Map<string, Statement[]>();
  for (const statement of statements) {
    const services = statement.action && servicesNamed(statement.action);
    for (const service of services ?? [anyService]) {
      const group = groups.get(service) ?? [];
      groups.set(service, group);
      group.push(statement);
    }
  }
  return groups;
}
