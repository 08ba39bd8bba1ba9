import type { Option, OptionValue } from '../checks/define-check.js';
import type { Node } from '../text/tree.js';
import type { ConfigurationLog } from './configuration-log.js';
import { readActionRegexes } from './read-action-regexes.js';
import { readRequirements } from './read-requirements.js';
import { noSuchName, readChoice, readLike, readList, readMap } from './read-setting-value.js';

/** The value of an option, or nothing where it is not what the option may hold. */
export async function readOption(
  { default: like, form }: Option,
  node: Node,
  log: ConfigurationLog,
): Promise<OptionValue | undefined> {
  switch (form?.kind) {
    case undefined:
      return readLike(node, like, log);
    case 'choice':
      return readChoice(node, form.of, log);
    case 'choices':
      return readList(node, log)?.items.flatMap((item) => readChoice(item, form.of, log) ?? []);
    case 'map':
      return readChoiceMap(node, form.keys, form.of, log);
    case 'action_regexes':
      return readActionRegexes(node, log);
    case 'requirements':
      return readRequirements(node, log);
  }
}

function readChoiceMap(
  node: Node,
  keys: readonly string[],
  of: readonly string[],
  log: ConfigurationLog,
): Readonly<Record<string, string>> | undefined {
  const members = readMap(node, log)?.members.flatMap(({ key, keyPlace, value }) => {
    if (!keys.includes(key)) log.refuse(keyPlace, noSuchName(key, 'a key here', keys));
    const choice = readChoice(value, of, log);
    return choice === undefined ? [] : [[key, choice] as const];
  });
  return members && Object.fromEntries(members);
}
