import type { Member, Node } from '../text/tree.js';
import type { IgnorePattern } from './configuration.js';
import type { ConfigurationLog } from './configuration-log.js';
import {
  compileRegex,
  compileSid,
  type IgnoreField,
  ignoreFields,
  ignorePattern,
  type Matcher,
} from './ignore-pattern.js';
import { noSuchName, readList, readMap, readText } from './read-setting-value.js';

/** The names these fields had in earlier files. Source: iam-policy-validator (boogy), its configuration reference. */
const aliases: ReadonlyMap<string, IgnoreField> = new Map([
  ['filepath_regex', 'filepath'],
  ['action_matches', 'action'],
  ['resource_matches', 'resource'],
  ['statement_sid', 'sid'],
  ['condition_key_matches', 'condition_key'],
]);

export async function readIgnorePatterns(node: Node, log: ConfigurationLog): Promise<readonly IgnorePattern[]> {
  const patterns: IgnorePattern[] = [];
  for (const item of readList(node, log)?.items ?? []) {
    if (log.isFull) break;
    const pattern = await readPattern(item, log);
    if (pattern) patterns.push(pattern);
  }
  return patterns;
}

async function readPattern(node: Node, log: ConfigurationLog): Promise<IgnorePattern | undefined> {
  const members = readMap(node, log)?.members;
  if (!members) return undefined;
  if (members.length === 0) return log.refuse(node, 'is empty, so it would ignore every finding. Name a field.');
  const fields = new Map<IgnoreField, readonly Matcher[]>();
  for (const member of members) {
    const field = fieldOf(member, log);
    const matchers = field && (await readMatchers(field, member.value, log));
    if (field && matchers) fields.set(field, [...(fields.get(field) ?? []), ...matchers]);
  }
  return fields.size === 0 ? undefined : ignorePattern(fields);
}

function fieldOf({ key, keyPlace }: Member, log: ConfigurationLog): IgnoreField | undefined {
  const field = ignoreFields.find((name) => name === key) ?? aliases.get(key);
  return field ?? log.refuse(keyPlace, noSuchName(key, 'a field of an ignore pattern', ignoreFields));
}

/** One text or a list of them. */
async function readMatchers(field: IgnoreField, node: Node, log: ConfigurationLog): Promise<readonly Matcher[]> {
  const alternatives = node.kind === 'array' ? node.items : [node];
  if (alternatives.length === 0) log.refuse(node, 'is an empty list, which fits nothing.');
  const matchers: Matcher[] = [];
  for (const alternative of alternatives) {
    const text = readText(alternative, log);
    if (text === undefined || !log.admitsRegex(alternative)) continue;
    const matcher = field === 'sid' ? compileSid(text) : await compileRegex(text);
    if (typeof matcher === 'string') log.refuse(alternative, matcher);
    else matchers.push(matcher);
  }
  return matchers;
}
