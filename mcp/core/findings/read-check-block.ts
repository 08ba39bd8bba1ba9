import { checks } from '../checks/all.generated.js';
import { announcedChecks } from '../checks/announced-checks.table.js';
import type { Check } from '../checks/define-check.js';
import type { Member, Node } from '../text/tree.js';
import { type CheckSettings, defaultCheckSettings } from './configuration.js';
import type { ConfigurationLog } from './configuration-log.js';
import { ignoredCheckKeys, ignoredKey } from './ignored-keys.table.js';
import { readIgnorePatterns } from './read-ignore-patterns.js';
import { readOption } from './read-option.js';
import { noSuchName, readBoolean, readMap, readSeverities, readSeverity } from './read-setting-value.js';

/** The keys that every check has. */
const commonCheckKeys = ['enabled', 'severity', 'hide_severities', 'ignore_patterns'] as const;

/** A check that a configuration may name; `check` is absent where it comes with a later release. */
export interface KnownCheck {
  readonly id: string;
  readonly check: Check | undefined;
}

/** Every id that a configuration may name. */
export const knownCheckIds: readonly string[] = [
  ...new Set([...checks.map(({ id }) => id), ...announcedChecks.map(({ id }) => id)]),
];

/** By its id, or by its id with `_check` after it, as older files have it. */
export function knownCheck(key: string): KnownCheck | undefined {
  const id = knownCheckIds.find((known) => known === key) ?? knownCheckIds.find((known) => `${known}_check` === key);
  return id === undefined ? undefined : { id, check: checks.find((check) => check.id === id) };
}

/** Reads what one check is told, over what it does by itself. */
export async function readCheckBlock(
  known: KnownCheck,
  node: Node,
  log: ConfigurationLog,
): Promise<CheckSettings | undefined> {
  const map = readMap(node, log);
  if (!map) return undefined;
  let settings = defaultCheckSettings;
  for (const member of map.members) settings = { ...settings, ...(await readKey(known, settings, member, log)) };
  return settings;
}

async function readKey(
  known: KnownCheck,
  { options }: CheckSettings,
  { key, keyPlace, value }: Member,
  log: ConfigurationLog,
): Promise<Partial<CheckSettings>> {
  switch (key) {
    case 'enabled':
      return { enabled: readBoolean(value, log) ?? true };
    case 'severity':
      return severityOf(value, log);
    case 'hide_severities':
      return { hideSeverities: readSeverities(value, log) ?? [] };
    case 'ignore_patterns':
      return { ignores: await readIgnorePatterns(value, log) };
  }
  const ignored = ignoredKey(ignoredCheckKeys, key);
  if (ignored) log.warn(keyPlace, `has no effect: ${ignored.reason}.`);
  else if (known.check) return withOption(known.check, options, { key, keyPlace, value }, log);
  return {};
}

const severityOf = (value: Node, log: ConfigurationLog): Pick<CheckSettings, 'severity'> => {
  const severity = readSeverity(value, log);
  return severity ? { severity } : {};
};

async function withOption(
  { id, options: declared = {} }: Check,
  options: CheckSettings['options'],
  { key, keyPlace, value }: Member,
  log: ConfigurationLog,
): Promise<Partial<CheckSettings>> {
  const option = Object.hasOwn(declared, key) ? declared[key] : undefined;
  if (!option) {
    log.refuse(keyPlace, noSuchName(key, `a key of ${id}`, [...commonCheckKeys, ...Object.keys(declared)]));
    return {};
  }
  const read = await readOption(option, value, log);
  return read === undefined ? {} : { options: { ...options, [key]: read } };
}
