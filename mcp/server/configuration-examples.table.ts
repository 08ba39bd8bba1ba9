/** A whole configuration to begin with. */
export interface ConfigurationExample {
  readonly name: string;
  readonly description: string;
  readonly config: Readonly<Record<string, unknown>>;
}

/** A test reads each of them: a check id, option or severity that does not exist fails it. */
export const configurationExamples: readonly ConfigurationExample[] = [
  {
    name: 'enterprise',
    description: 'Strict: warnings and medium findings fail as well, and breadth is never tolerated.',
    config: {
      settings: { fail_on_severity: ['error', 'critical', 'high', 'warning', 'medium'] },
      wildcard_action: { severity: 'high' },
      wildcard_resource: { severity: 'high' },
      service_wildcard: { severity: 'high' },
    },
  },
  {
    name: 'development',
    description: 'Permissive: only what AWS refuses and full control fail; wildcards on resources are no topic.',
    config: {
      settings: { fail_on_severity: ['error', 'critical'], hide_severities: ['info'] },
      wildcard_resource: { enabled: false },
    },
  },
  {
    name: 'compliance',
    description: 'For a pipeline: policies in named folders have their type, and a known exception is left alone.',
    config: {
      settings: { fail_on_severity: ['error', 'critical', 'high', 'warning'] },
      policy_types: [
        { pattern: 'policies/scp/**', type: 'scp' },
        { pattern: 'policies/rcp/**', type: 'rcp' },
        { pattern: 'policies/boundaries/**', type: 'boundary' },
      ],
      full_wildcard: { ignore_patterns: [{ filepath: '/break-glass/', sid: 'BreakGlass*' }] },
    },
  },
  {
    name: 'security audit',
    description: 'Everything is reported and every severity fails, so that nothing is overlooked.',
    config: {
      settings: {
        fail_on_severity: ['error', 'critical', 'high', 'warning', 'medium', 'low'],
        suppress_superseded_findings: false,
      },
    },
  },
  {
    name: 'minimal',
    description: 'Only what AWS would refuse or ignore.',
    config: { settings: { fail_on_severity: ['error'], hide_severities: ['medium', 'low', 'info'] } },
  },
];
