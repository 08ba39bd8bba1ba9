import type { Source } from '../text/source.js';
import { type Member, type Node, plainValue } from '../text/tree.js';
import { type CheckSettings, type Configuration, defaultConfiguration, type Settings } from './configuration.js';
import { ConfigurationLog, type ConfigurationProblem } from './configuration-log.js';
import {
  type IgnoredKey,
  ignoredCheckKeys,
  ignoredKey,
  ignoredSettings,
  ignoredTopKeys,
} from './ignored-keys.table.js';
import { knownCheck, knownCheckIds, readCheckBlock } from './read-check-block.js';
import { readPolicyTypes } from './read-policy-types.js';
import { noSuchName, readMap, readText } from './read-setting-value.js';
import { readSettings } from './read-settings.js';

export interface ConfigurationReading {
  readonly configuration: Configuration;
  /** What was understood, in one spelling and without what has no effect. */
  readonly document: Readonly<Record<string, unknown>>;
  /** What has no effect, and why. */
  readonly warnings: readonly string[];
  /** Where there is any, the configuration must not be applied. */
  readonly problems: readonly ConfigurationProblem[];
}

/** What is understood so far. */
interface Draft {
  settings: Settings;
  readonly checks: Map<string, CheckSettings>;
  policyTypes: Configuration['policyTypes'];
  customInstructions?: string;
  readonly document: Map<string, unknown>;
}

const topKeys = ['settings', 'policy_types', 'custom_instructions', 'checks'] as const;

/**
 * Reads a configuration over the defaults: its lists replace theirs, its maps merge with theirs. Never throws; what
 * cannot be read is a problem with its place, and the caller applies a reading with problems not at all.
 */
export async function readConfiguration(tree: Node, source?: Source): Promise<ConfigurationReading> {
  const log = new ConfigurationLog(source);
  const draft: Draft = {
    settings: defaultConfiguration.settings,
    checks: new Map(),
    policyTypes: [],
    document: new Map(),
  };
  for (const member of readMap(tree, log)?.members ?? []) {
    if (log.isFull) break;
    await readTopKey(member, draft, log);
  }
  const { settings, checks, policyTypes, customInstructions, document } = draft;
  return {
    configuration: { settings, checks, policyTypes, ...(customInstructions !== undefined && { customInstructions }) },
    document: Object.fromEntries(document),
    warnings: log.warnings,
    problems: log.problems,
  };
}

async function readTopKey(member: Member, draft: Draft, log: ConfigurationLog): Promise<void> {
  const { key, keyPlace, value } = member;
  if (value.kind === 'null') return log.warn(keyPlace, 'is empty and has no effect.');
  switch (key) {
    case 'settings':
      draft.settings = { ...draft.settings, ...readSettings(value, log) };
      draft.document.set(key, understoodOf(value, ignoredSettings));
      return;
    case 'policy_types':
      draft.policyTypes = readPolicyTypes(value, log);
      draft.document.set(key, plainValue(value));
      return;
    case 'custom_instructions':
      return readInstructions(value, draft, log);
    case 'checks':
      return readChecks(value, draft, log);
  }
  const ignored = ignoredKey(ignoredTopKeys, key);
  if (ignored) log.warn(keyPlace, `has no effect: ${ignored.reason}.`);
  else await readCheck(member, draft, log);
}

/** More than this no model reads, and a repository's file must not fill its context. */
export const longestInstructions = 20_000;

function readInstructions(node: Node, draft: Draft, log: ConfigurationLog): void {
  const text = readText(node, log)?.trim();
  if (text === undefined || text === '') return;
  if (text.length > longestInstructions) {
    log.refuse(node, `is ${text.length} characters long; the limit is ${longestInstructions}.`);
    return;
  }
  draft.customInstructions = text;
  draft.document.set('custom_instructions', text);
}

async function readChecks(node: Node, draft: Draft, log: ConfigurationLog): Promise<void> {
  for (const member of readMap(node, log)?.members ?? []) {
    if (log.isFull) break;
    await readCheck(member, draft, log);
  }
}

async function readCheck({ key, keyPlace, value }: Member, draft: Draft, log: ConfigurationLog): Promise<void> {
  const known = knownCheck(key);
  if (!known) {
    log.refuse(keyPlace, unknownKey(key));
    return;
  }
  if (draft.checks.has(known.id)) {
    log.refuse(keyPlace, `configures ${known.id} a second time. Keep one block for each check.`);
    return;
  }
  if (key !== known.id) log.warn(keyPlace, `is an older spelling; it is read as ${known.id}.`);
  if (!known.check) log.warn(keyPlace, `has no effect yet: this release does not have the check ${known.id}.`);
  const settings = value.kind === 'null' ? undefined : await readCheckBlock(known, value, log);
  if (!settings) return;
  draft.checks.set(known.id, settings);
  draft.document.set(known.id, understoodOf(value, ignoredCheckKeys));
}

const unknownKey = (key: string): string =>
  noSuchName(
    key,
    'a check or another key of a configuration',
    [...topKeys, ...knownCheckIds],
    `The checks are listed by list_checks; the other keys are ${topKeys.join(', ')}.`,
  );

const understoodOf = (node: Node, ignored: readonly IgnoredKey[]): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    (node.kind === 'object' ? node.members : [])
      .filter(({ key }) => !ignoredKey(ignored, key))
      .map(({ key, value }) => [key, plainValue(value)]),
  );
