import type { Node } from '../text/tree.js';
import type { Settings } from './configuration.js';
import type { ConfigurationLog } from './configuration-log.js';
import { ignoredKey, ignoredSettings } from './ignored-keys.table.js';
import { noSuchName, readBoolean, readMap, readSeverities } from './read-setting-value.js';
import { type SettingRow, settingRows } from './settings.table.js';

/** The settings that a map names. */
export function readSettings(node: Node, log: ConfigurationLog): Partial<Settings> {
  let settings: Partial<Settings> = {};
  for (const { key, keyPlace, value } of readMap(node, log)?.members ?? []) {
    const row = settingRows.find(({ name }) => name === key);
    const ignored = ignoredKey(ignoredSettings, key);
    if (row) settings = { ...settings, ...readSetting(row.name, value, log) };
    else if (ignored) log.warn(keyPlace, `has no effect: ${ignored.reason}.`);
    else log.refuse(keyPlace, noSuchName(key, 'a setting', names));
    if (log.isFull) break;
  }
  return settings;
}

const names = settingRows.map(({ name }) => name);

/** Null stands for the default, as in files that list every setting. */
function readSetting(name: SettingRow['name'], node: Node, log: ConfigurationLog): Partial<Settings> {
  if (node.kind === 'null') return {};
  switch (name) {
    case 'fail_on_severity':
      return { failOnSeverity: readSeverities(node, log) ?? [] };
    case 'hide_severities':
      return { hideSeverities: readSeverities(node, log) ?? [] };
    case 'suppress_superseded_findings':
      return { suppressSupersededFindings: readBoolean(node, log) ?? true };
  }
}
