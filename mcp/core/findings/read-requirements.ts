import type { ActionChoice, ConditionRequirement } from '../conditions/requirement.js';
import type { Member, Node } from '../text/tree.js';
import type { ConfigurationLog } from './configuration-log.js';
import { readActionRegexes } from './read-action-regexes.js';
import { given, readChoices, readConditions, readShortText } from './read-condition-rules.js';
import { readIgnorePatterns } from './read-ignore-patterns.js';
import { noSuchName, readList, readMap, readSeverity, readText } from './read-setting-value.js';

/** More of them would make each validation slow. */
const mostRequirements = 200;
const mostNames = 500;

/** The requirements of `action_condition_enforcement`, in the form that iam-policy-validator (boogy) gave them. */
export async function readRequirements(node: Node, log: ConfigurationLog): Promise<readonly ConditionRequirement[]> {
  const items = readList(node, log)?.items ?? [];
  const extra = items[mostRequirements];
  if (extra) log.refuse(extra, `is more than the limit of ${mostRequirements} requirements.`);
  const requirements: ConditionRequirement[] = [];
  for (const item of items.slice(0, mostRequirements)) {
    if (log.isFull) break;
    const requirement = await readRequirement(item, log);
    if (requirement) requirements.push(requirement);
  }
  return requirements;
}

const fields = [
  'actions',
  'action_patterns',
  'required_conditions',
  'severity',
  'message',
  'suggestion',
  'suggestion_text',
  'description',
  'example',
  'ignore_patterns',
  'scope',
] as const;

async function readRequirement(node: Node, log: ConfigurationLog): Promise<ConditionRequirement | undefined> {
  const map = readMap(node, log);
  if (!map) return undefined;
  let requirement: ConditionRequirement = {};
  for (const member of map.members) requirement = { ...requirement, ...(await readField(member, log)) };
  if (requirement.actions === undefined && requirement.action_patterns === undefined) {
    return log.refuse(node, 'names no actions. Give actions or action_patterns.');
  }
  if (requirement.required_conditions === undefined && !isChoice(requirement.actions)) {
    return log.refuse(node, 'needs required_conditions, unless its actions are given as all_of, any_of or none_of.');
  }
  return requirement;
}

const isChoice = (actions: ConditionRequirement['actions']): boolean => actions !== undefined && !('length' in actions);

async function readField(
  { key, keyPlace, value }: Member,
  log: ConfigurationLog,
): Promise<Partial<ConditionRequirement>> {
  switch (key) {
    case 'actions':
      return given(readActions(value, log), (actions) => ({ actions }));
    case 'action_patterns':
      return { action_patterns: await readActionRegexes(value, log) };
    case 'required_conditions':
      return given(readConditions(value, log), (required_conditions) => ({ required_conditions }));
    case 'severity':
      return given(readSeverity(value, log), (severity) => ({ severity }));
    case 'suggestion':
    case 'suggestion_text':
      return given(readShortText(value, log), (suggestion_text) => ({ suggestion_text }));
    case 'message':
    case 'description':
    case 'example':
      return given(readShortText(value, log), (text) => ({ [key]: text }));
    case 'ignore_patterns':
      return { ignore_patterns: await readIgnorePatterns(value, log) };
    case 'scope':
      log.warn(keyPlace, 'has no effect: every statement is looked at.');
      return {};
  }
  log.refuse(keyPlace, noSuchName(key, 'a key of a requirement', fields));
  return {};
}

function readActions(node: Node, log: ConfigurationLog): readonly string[] | ActionChoice | undefined {
  if (node.kind !== 'object') return readNames(node, log);
  return readChoices(node, log, (value) => readNames(value, log));
}

/** One name or pattern, or a list of them. */
function readNames(node: Node, log: ConfigurationLog): readonly string[] | undefined {
  if (node.kind === 'string') return [node.text];
  const list = readList(node, log);
  if (list?.items.length === 0) return log.refuse(node, 'is an empty list, which no action fits.');
  const extra = list?.items[mostNames];
  if (extra) return log.refuse(extra, `is more than the limit of ${mostNames} actions. Use a pattern.`);
  return list?.items.flatMap((item) => readText(item, log) ?? []);
}
