import { defaultConfiguration } from './configuration.js';

/** A key of `settings`. The reader, the schema and the documentation all go by this table. */
export interface SettingRow {
  readonly name: 'fail_on_severity' | 'hide_severities' | 'suppress_superseded_findings';
  readonly kind: 'severities' | 'boolean';
  readonly description: string;
  readonly default: boolean | readonly string[];
}

const { settings } = defaultConfiguration;

export const settingRows: readonly SettingRow[] = [
  {
    name: 'fail_on_severity',
    kind: 'severities',
    description: 'A policy with a finding of one of these severities is not valid.',
    default: settings.failOnSeverity,
  },
  {
    name: 'hide_severities',
    kind: 'severities',
    description: 'Findings of these severities are left out of every result.',
    default: settings.hideSeverities,
  },
  {
    name: 'suppress_superseded_findings',
    kind: 'boolean',
    description: 'Leave out what a broader finding on the same statement already says.',
    default: settings.suppressSupersededFindings,
  },
];
