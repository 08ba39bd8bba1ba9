import { policyTypes, readPolicyType } from '../policy/policy-types.js';
import type { Node } from '../text/tree.js';
import type { Configuration } from './configuration.js';
import type { ConfigurationLog } from './configuration-log.js';
import { noSuchName, readList, readMap, readText } from './read-setting-value.js';

type PolicyTypeGlob = Configuration['policyTypes'][number];

const keys = ['pattern', 'type'];

/** Which files hold which type: a list of globs, each with its type. */
export const readPolicyTypes = (node: Node, log: ConfigurationLog): readonly PolicyTypeGlob[] =>
  (readList(node, log)?.items ?? []).flatMap((item) => readGlob(item, log) ?? []);

function readGlob(node: Node, log: ConfigurationLog): PolicyTypeGlob | undefined {
  const map = readMap(node, log);
  if (!map) return undefined;
  for (const { key, keyPlace } of map.members) {
    if (!keys.includes(key)) log.refuse(keyPlace, noSuchName(key, 'a key here', keys));
  }
  const [pattern, type] = keys.map((name) => map.members.find(({ key }) => key === name)?.value);
  if (!pattern || !type) return log.refuse(node, 'needs both a pattern and a type.');
  const [glob, known] = [readText(pattern, log), readType(type, log)];
  return glob !== undefined && known !== undefined ? { pattern: glob, type: known } : undefined;
}

function readType(node: Node, log: ConfigurationLog): PolicyTypeGlob['type'] | undefined {
  const text = readText(node, log);
  if (text === undefined) return undefined;
  return readPolicyType(text) ?? log.refuse(node, noSuchName(text, 'a policy type', policyTypes));
}
