import type { PrincipalValue } from '../policy/ast.js';
import { type Principal, readPrincipalValue } from '../values/principal.js';
import type { Budget } from './budget.js';
import { principalHolds } from './principal-holds.js';
import type { PrincipalTest } from './rules.js';
import { distinctStates, type Open, type State, waysToDecide } from './state.js';

/** Who can make a request, as far as these clauses tell people apart. */
export function principalStates(tests: readonly PrincipalTest[], budget: Budget): readonly State[] {
  const states = callersFor(tests).flatMap((value): readonly State[] => {
    budget.spend(tests.reduce((sum, test) => sum + 10 * test.values.length, 0));
    const truths = tests.map((test) => ({ test, truth: principalHolds(test, value) }));
    const certain = truths.flatMap(({ test, truth }) => (truth === true ? [test.id] : []));
    const open = truths.flatMap(({ test, truth }) => (truth === undefined ? [test] : []));
    return waysToDecide(openChoices(open), budget).map((way) => ({
      holds: new Set([...certain, ...way]),
      example: { kind: 'principal', value },
      guessed: open.length > 0,
    }));
  });
  return distinctStates(states, budget);
}

/** Naming more takes in more, and under NotPrincipal leaves fewer. */
const openChoices = (open: readonly PrincipalTest[]): readonly Open[] =>
  open.map((test) => ({
    id: test.id,
    implies: open
      .filter(
        (other) => other.kind === test.kind && (test.kind === 'Principal' ? within(test, other) : within(other, test)),
      )
      .map(({ id }) => id),
    excludes: [],
  }));

const within = (few: PrincipalTest, many: PrincipalTest): boolean =>
  few.values.every((one) => many.values.some(({ type, text }) => type === one.type && text === one.text));

/** Everybody who is named, others of their accounts and roles, and a stranger. The stranger comes first. */
function callersFor(tests: readonly PrincipalTest[]): readonly PrincipalValue[] {
  const named = tests.flatMap(({ values }) => values).filter(({ text }) => text !== '*');
  const read = named.map(({ type, text }) => readPrincipalValue(type, text));
  const accounts = new Set(read.flatMap((one) => ('account' in one ? [`${partitionOf(one)} ${one.account}`] : [])));
  const taken = new Set(read.flatMap((one) => ('account' in one ? [one.account] : [])));
  const strange = strangers.find((account) => !taken.has(account)) ?? '000000000000';
  const callers = [
    user('aws', strange),
    ...named,
    ...[...accounts].map((one) => user(...splitName(one))),
    ...read.flatMap((one) =>
      one.kind === 'role_session' ? [aws(`arn:${partitionOf(one)}:iam::${one.account}:role/${one.role}`)] : [],
    ),
  ];
  return [...new Map(callers.map((one) => [`${one.type} ${one.text}`, one])).values()];
}

const strangers = ['999999999999', '888888888888', '777777777777', '666666666666'];

const partitionOf = ({ text }: Principal): string => (text.startsWith('arn:') ? (text.split(':')[1] ?? 'aws') : 'aws');

const splitName = (text: string): [string, string] => {
  const [partition = 'aws', account = ''] = text.split(' ');
  return [partition, account];
};

const aws = (text: string): PrincipalValue => ({ type: 'AWS', text });
const user = (partition: string, account: string): PrincipalValue =>
  aws(`arn:${partition}:iam::${account}:user/someone-else`);
