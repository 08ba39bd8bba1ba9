import type { Finding } from './finding.js';
import { countBySeverity, type Report } from './report.js';

/** What is said of several policies together. */
export interface Summary {
  /** Files that hold a policy. */
  readonly files: number;
  readonly policies: number;
  readonly valid: number;
  readonly invalid: number;
  readonly by_severity: Report['bySeverity'];
}

interface Judged {
  readonly file: string;
  readonly isValid: boolean;
  readonly findings: readonly Finding[];
}

export function summarize(policies: readonly Judged[]): Summary {
  const valid = policies.filter(({ isValid }) => isValid).length;
  return {
    files: new Set(policies.map(({ file }) => file)).size,
    policies: policies.length,
    valid,
    invalid: policies.length - valid,
    by_severity: countBySeverity(policies.flatMap(({ findings }) => findings)),
  };
}
