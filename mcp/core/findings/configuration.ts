import type { Options } from '../checks/define-check.js';
import type { PolicyType } from '../policy/policy-types.js';
import { defaultFailOn, type Severity } from './severity.js';

/** How an organization wants policies judged. Made by `readConfiguration`; `defaultConfiguration` is what ships. */
export interface Configuration {
  readonly settings: Settings;
  /** By check id; a check that is not here runs as it ships. */
  readonly checks: ReadonlyMap<string, CheckSettings>;
  /** The first pattern (a glob over the file's path) that fits tells the type. */
  readonly policyTypes: readonly { readonly pattern: string; readonly type: PolicyType }[];
  readonly customInstructions?: string;
}

export interface Settings {
  /** A finding of one of these makes a policy invalid. */
  readonly failOnSeverity: readonly Severity[];
  /** Findings of these are left out. */
  readonly hideSeverities: readonly Severity[];
  /** Leave out what a finding on the same statement already says. */
  readonly suppressSupersededFindings: boolean;
}

export interface CheckSettings {
  readonly enabled: boolean;
  /** Instead of the severity the check gives. */
  readonly severity?: Severity;
  readonly hideSeverities: readonly Severity[];
  /** A finding that fits one of these is left out. */
  readonly ignores: readonly IgnorePattern[];
  readonly options: Options;
}

/** What a finding is about, in full: its file and statement, and every value it names. */
export type IgnoreSubject = Readonly<
  Record<'filepath' | 'action' | 'resource' | 'sid' | 'condition_key', readonly string[]>
>;

/** Says whether a finding is to be left out. */
export type IgnorePattern = (subject: IgnoreSubject) => boolean;

export const defaultCheckSettings: CheckSettings = { enabled: true, hideSeverities: [], ignores: [], options: {} };

export const defaultConfiguration: Configuration = {
  settings: { failOnSeverity: defaultFailOn, hideSeverities: [], suppressSupersededFindings: true },
  checks: new Map(),
  policyTypes: [],
};

/** What the configuration says of one check. */
export const settingsOf = (configuration: Configuration, checkId: string): CheckSettings =>
  configuration.checks.get(checkId) ?? defaultCheckSettings;
