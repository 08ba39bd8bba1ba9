import type { Finding } from '../findings/finding.js';
import type { Severity } from '../findings/severity.js';
import { worstFirst } from '../findings/short-text.js';

/** Warnings and what is milder are for the validator to list. */
const concerning: readonly Severity[] = ['error', 'critical', 'high', 'medium'];

export interface Concerns {
  readonly concerns: readonly string[];
  readonly recommendations: readonly string[];
}

/** What the checks found, the worst first, each once, and what they suggest instead. */
export function concernsOf(findings: readonly Finding[]): Concerns {
  const grave = worstFirst(findings.filter(({ severity }) => concerning.includes(severity)));
  return {
    concerns: [...new Set(grave.map(({ message }) => message))],
    recommendations: [...new Set(grave.flatMap(({ suggestion }) => suggestion ?? []))],
  };
}
