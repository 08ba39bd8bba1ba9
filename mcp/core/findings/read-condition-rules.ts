import { readOperator } from '../conditions/operator.js';
import type { ConditionChoice, ConditionRule, RequiredCondition } from '../conditions/requirement.js';
import { suggestOperator } from '../conditions/suggest-operator.js';
import type { Member, Node } from '../text/tree.js';
import type { ConfigurationLog } from './configuration-log.js';
import { noSuchName, readList, readMap, readSeverity, readText } from './read-setting-value.js';
import { didYouMean, show } from './show.js';

/** As deep as alternatives of alternatives are understood. */
const deepestRule = 5;
/** A text that shapes a finding must not fill a result. */
const longestText = 2000;

/** What a requirement demands: a list of conditions, or choices among them. */
export function readConditions(
  node: Node,
  log: ConfigurationLog,
): readonly ConditionRule[] | ConditionChoice | undefined {
  const rules = node.kind === 'array' ? readRules(node, log, 1) : readRule(node, log, 1);
  if (!rules || 'length' in rules) return rules;
  return 'condition_key' in rules ? [rules] : rules;
}

/** What names no condition must not pass for met. */
function readRules(node: Node, log: ConfigurationLog, depth: number): readonly ConditionRule[] | undefined {
  const list = readList(node, log);
  if (list?.items.length === 0) return log.refuse(node, 'is an empty list, which demands nothing.');
  return list?.items.flatMap((item) => readRule(item, log, depth) ?? []);
}

function readRule(node: Node, log: ConfigurationLog, depth: number): ConditionRule | undefined {
  const map = readMap(node, log);
  if (!map) return undefined;
  if (depth > deepestRule) return log.refuse(node, `is nested deeper than the limit of ${deepestRule}.`);
  if (map.members.length === 0) return log.refuse(node, 'is empty. Name a condition_key, or give all_of or any_of.');
  if (!map.members.some(({ key }) => choices.some((choice) => choice === key))) return readCondition(node, log);
  return readChoices(node, log, (value) => readRules(value, log, depth + 1));
}

const conditionFields = ['condition_key', 'operator', 'expected_value', 'description', 'example', 'severity'] as const;

function readCondition(node: Node, log: ConfigurationLog): RequiredCondition | undefined {
  let condition: Partial<RequiredCondition> = {};
  for (const member of readMap(node, log)?.members ?? []) {
    condition = { ...condition, ...readConditionField(member, log) };
  }
  const { condition_key: key } = condition;
  if (key === undefined || key.trim() === '') return log.refuse(node, 'names no condition_key.');
  return { ...condition, condition_key: key };
}

function readConditionField({ key, keyPlace, value }: Member, log: ConfigurationLog): Partial<RequiredCondition> {
  switch (key) {
    case 'condition_key':
      return given(readText(value, log), (condition_key) => ({ condition_key }));
    case 'operator':
      return given(readOperatorName(value, log), (operator) => ({ operator }));
    case 'expected_value':
      return { expected_value: readExpected(value, log) };
    case 'description':
    case 'example':
      return given(readShortText(value, log), (text) => ({ [key]: text }));
    case 'severity':
      return given(readSeverity(value, log), (severity) => ({ severity }));
  }
  log.refuse(keyPlace, noSuchName(key, 'a key of a condition', conditionFields));
  return {};
}

function readOperatorName(node: Node, log: ConfigurationLog): string | undefined {
  const text = readText(node, log);
  if (text === undefined || readOperator(text)) return text;
  return log.refuse(
    node,
    [`"${show(text)}" is not an operator of IAM.`, didYouMean(suggestOperator(text))].join(' ').trim(),
  );
}

/** One value or a list of them; numbers and booleans as a policy would write them. */
function readExpected(node: Node, log: ConfigurationLog): readonly string[] {
  const items = node.kind === 'array' ? node.items : [node];
  return items.flatMap((item) => {
    if (item.kind === 'string' || item.kind === 'number' || item.kind === 'boolean') return [item.text];
    return log.refuse(item, 'must be a text, a number or true or false.') ?? [];
  });
}

const choices = ['all_of', 'any_of', 'none_of'] as const;

/** Lists under all_of, any_of and none_of. */
export function readChoices<T>(node: Node, log: ConfigurationLog, read: (value: Node) => T | undefined) {
  const made: Partial<Record<(typeof choices)[number], T>> = {};
  const members = readMap(node, log)?.members ?? [];
  if (members.length === 0) log.refuse(node, `is empty. Name one of ${choices.join(', ')}.`);
  for (const { key, keyPlace, value } of members) {
    const choice = choices.find((one) => one === key);
    if (!choice) log.refuse(keyPlace, noSuchName(key, 'a way to choose', choices));
    const list = choice && read(value);
    if (choice && list) made[choice] = list;
  }
  return made;
}

/** The fields made of a value, none where it could not be read. */
export const given = <V, T extends object>(value: V | undefined, make: (value: V) => T): T | Record<string, never> =>
  value === undefined ? {} : make(value);

export function readShortText(node: Node, log: ConfigurationLog): string | undefined {
  const text = readText(node, log);
  if (text === undefined || text.length <= longestText) return text;
  return log.refuse(node, `is ${text.length} characters long; the limit is ${longestText}.`);
}
