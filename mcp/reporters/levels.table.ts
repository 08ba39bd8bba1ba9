import type { Severity } from '../core/findings/severity.js';

/** The severities in the three levels that other tools have. */
export interface Level {
  /** SARIF 2.1.0 §3.27.10. */
  readonly sarif: 'error' | 'warning' | 'note';
  /** The workflow commands of GitHub Actions. */
  readonly github: 'error' | 'warning' | 'notice';
  /**
   * What code scanning sorts security alerts by: over 9 critical, 7 high, 4 medium, above 0 low. Validity has none.
   * Source: GitHub, "SARIF support for code scanning", property security-severity.
   */
  readonly securitySeverity?: string;
}

export const levels: Readonly<Record<Severity, Level>> = {
  error: { sarif: 'error', github: 'error' },
  critical: { sarif: 'error', github: 'error', securitySeverity: '9.5' },
  high: { sarif: 'error', github: 'error', securitySeverity: '8.0' },
  warning: { sarif: 'warning', github: 'warning' },
  medium: { sarif: 'warning', github: 'warning', securitySeverity: '5.5' },
  low: { sarif: 'note', github: 'notice', securitySeverity: '2.0' },
  info: { sarif: 'note', github: 'notice' },
};
