import { showList } from '../findings/show.js';
import { type ActionTest, type ConditionTest, operatorId, type Rule, sortedUnique } from './rules.js';

/** Two clauses with the same id name the same actions in the same words, but for their case and order. */
export const actionsId = ({ kind, values }: ActionTest): string =>
  JSON.stringify([
    kind,
    ...sortedUnique(values.map((value) => (value.kind === 'everything' ? '*' : value.text.toLowerCase()))),
  ]);

/** `StringEquals aws:username "a"` */
export const conditionWords = ({ operator, name, values }: ConditionTest): string =>
  `${operatorId(operator)} ${showList([name], 1).slice(1, -1)} ${showList(values, 3)}`;

/** A statement in a line: `Statement 1: Deny "s3:PutObject" on "*" if Bool aws:SecureTransport "false"`. */
export function describeRule({ index, effect, actions, scope }: Rule): string {
  const { principal, resource, conditions } = scope;
  const listed = (kind: string, values: readonly string[]): string =>
    `${kind.startsWith('Not') ? 'everything but ' : ''}${showList(values, 3)}`;
  const who =
    principal &&
    listed(
      principal.kind,
      principal.values.map(({ type, text }) => `${type ?? ''}:${text}`),
    );
  return [
    `Statement ${index}: ${effect} ${listed(
      actions.kind,
      actions.values.map(({ text }) => text),
    )}`,
    `on ${resource ? listed(resource.kind, resource.values) : '"*"'}`,
    ...(who === undefined ? [] : [`for ${who}`]),
    ...(conditions.length > 0 ? [`if ${conditions.map(conditionWords).join(' and ')}`] : []),
  ].join(' ');
}
