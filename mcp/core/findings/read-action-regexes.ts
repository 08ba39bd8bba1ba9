import type { Node } from '../text/tree.js';
import type { ConfigurationLog } from './configuration-log.js';
import { compileRegex } from './ignore-pattern.js';
import type { ActionRegex } from './option-form.js';
import { readList, readText } from './read-setting-value.js';

/** One text or a list of them. */
export async function readActionRegexes(node: Node, log: ConfigurationLog): Promise<readonly ActionRegex[]> {
  const regexes: ActionRegex[] = [];
  for (const item of node.kind === 'string' ? [node] : (readList(node, log)?.items ?? [])) {
    if (log.isFull) break;
    const source = readText(item, log);
    if (source === undefined || !log.admitsRegex(item)) continue;
    const matches = await compileRegex(source);
    if (typeof matches === 'string') log.refuse(item, matches);
    else regexes.push({ source, matches });
  }
  return regexes;
}
