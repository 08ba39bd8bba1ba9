import type { Action, Catalog } from '../catalog/catalog.js';
import type { Policy, Statement } from '../policy/ast.js';
import type { PolicyType } from '../policy/policy-types.js';
import { allows, denies } from '../policy/questions.js';
import { type SaidActions, sayActions } from './say-actions.js';
import { sayCondition } from './say-condition.js';
import { idleActions, sayIdle } from './say-idle.js';
import { sayWho } from './say-principals.js';
import { sayResources } from './say-resources.js';
import { sayVariables } from './say-variables.js';
import { unreadIn } from './unread.js';
import { listed, lowerFirst, quoted } from './words.js';

/** What a statement is explained with. */
export interface StatementContext {
  readonly policy: Policy;
  readonly type: PolicyType;
  readonly catalog: Catalog;
}

/** One statement in plain sentences: who, may or may not, do what, to what, when. */
export function explainStatement(statement: Statement, context: StatementContext): string {
  const { effect, action, condition } = statement;
  if (!effect) return 'The statement has no readable Effect, so it neither allows nor denies.';
  if (!allows(statement) && !denies(statement)) {
    return `The Effect is ${quoted(effect.value)}, which is neither Allow nor Deny: the statement does nothing.`;
  }
  if (!action || (action.kind === 'Action' && action.values.length === 0))
    return `No action can be read from the statement, so it ${allows(statement) ? 'allows' : 'denies'} nothing.`;
  const { policy, type, catalog } = context;
  const idle = idleActions(statement, type, catalog);
  const sentences = [
    allows(statement) ? sayAllow(statement, { ...context, idle }) : sayDeny(statement, { ...context, idle }),
    sayCondition(statement, type, catalog),
    condition && condition.entries.length === 0 && condition.operators.length > 0
      ? 'Its Condition names no key.'
      : undefined,
    sayIdle(idle, statement, catalog),
    sayVariables(statement, policy, catalog),
    effect.value === 'Allow' || effect.value === 'Deny'
      ? undefined
      : `AWS refuses the Effect ${quoted(effect.value)} as it is spelled.`,
    sayUnread(statement, policy),
    ...sayActions(action, { catalog, idle, voice: 'may', inTrust: 'elsewhere' }).unknown,
  ];
  return sentences.filter((one) => one !== undefined).join(' ');
}

/** Elements that have not the shape that AWS asks for, so that nothing is said of them. */
function sayUnread({ index }: Statement, policy: Policy): string | undefined {
  const problems = unreadIn(policy).filter(({ statement }) => statement === index);
  const elements = problems.map((one) => (one.kind === 'both_elements' ? one.other : one.element));
  if (elements.length === 0) return undefined;
  return `Left out, since AWS could not read it: ${listed([...new Set(elements.map(quoted))], 'and', 4)}.`;
}

/** What an Allow of each kind of policy means; it follows the subject. */
const mayPhrases: Readonly<Record<PolicyType, string>> = {
  identity: 'may',
  resource: 'may',
  trust: 'may',
  scp: 'may, where another policy grants it,',
  rcp: 'may, where another policy grants it,',
  boundary: 'may, where another policy grants it,',
  session: 'may, where the policies of its role or user grant it too,',
  vpc_endpoint: 'may, where another policy grants it,',
};

interface MainContext extends StatementContext {
  readonly idle: ReadonlySet<Action>;
}

function sayAllow(statement: Statement, { type, catalog, idle }: MainContext): string {
  const who = sayWho(statement, type, catalog);
  if (who.nobody !== undefined) return `${who.nobody}, so this allows nobody anything.`;
  const { what, isEverything } = wordsFor(statement, { type, catalog, idle }, 'may');
  const where = after(sayResources(statement.resource, { catalog, type, voice: 'every' }));
  const may = `${who.subject} ${mayPhrases[type]}`;
  if (statement.action?.kind !== 'NotAction') return `${may} ${what ?? 'do nothing that AWS knows'}${where}.`;
  if (isEverything) return `${may} do nothing: NotAction excepts every action.`;
  const except = what === undefined ? '' : ` except ${what}`;
  return `${may} do everything in every AWS service${except}${where}.${what ? ' What is excepted is not denied here, only not allowed.' : ''}`;
}

function sayDeny(statement: Statement, { type, catalog, idle }: MainContext): string {
  const who = sayWho(statement, type, catalog);
  if (who.nobody !== undefined) return `${who.nobody}, so this denies nobody anything.`;
  const { what, isEverything } = wordsFor(statement, { type, catalog, idle }, 'may_not');
  const on = sayResources(statement.resource, { catalog, type, voice: 'any' });
  const subject = who.isEveryone ? 'Nobody' : who.subject;
  if (statement.action?.kind !== 'NotAction') {
    const may = who.isEveryone ? 'may' : 'may not';
    return `${subject} ${may} ${what ?? 'do what is named, which AWS does not know'}${after(on)}.`;
  }
  if (isEverything) return 'This denies nothing: NotAction excepts every action.';
  const first = on === undefined ? subject : `On ${on}, ${lowerFirst(subject)}`;
  const may = who.isEveryone ? 'may do anything' : 'may do nothing';
  return `${first} ${may}${what === undefined ? '' : ` except ${what}`}.${what ? ' What is excepted is not allowed here, only not denied.' : ''}`;
}

/** What Action names, or what NotAction leaves out. */
function wordsFor(
  { action: clause }: Statement,
  { type, catalog, idle }: Omit<MainContext, 'policy'>,
  voice: 'may' | 'may_not',
): SaidActions {
  if (!clause) return { isEverything: false, unknown: [] };
  const inTrust = type === 'trust' ? 'in_trust' : 'elsewhere';
  return sayActions(clause, { catalog, idle, voice: clause.kind === 'NotAction' ? 'except' : voice, inTrust });
}

const after = (on: string | undefined): string => (on === undefined ? '' : `, on ${on}`);
