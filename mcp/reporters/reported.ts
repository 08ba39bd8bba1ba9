import type { ConfigurationEffect } from '../core/findings/configuration-effects.js';
import type { Finding } from '../core/findings/finding.js';
import type { Severity } from '../core/findings/severity.js';

/** What every reporter prints: the policies that were judged, and whatever else a reader must not miss. */
export interface Reported {
  readonly version: string;
  /** The day of the service data. */
  readonly catalogDate: string;
  readonly policies: readonly ReportedPolicy[];
  readonly unreadable: readonly { readonly file: string; readonly reason: string }[];
  /** Files of a folder scan that hold no policy. */
  readonly skipped: number;
  /** Files of a folder scan that embed policies, which are not read. */
  readonly unreadTemplates: readonly string[];
  readonly configurationSource: 'session' | 'file' | 'none';
  readonly configurationFile?: string;
  readonly configurationEffects: readonly ConfigurationEffect[];
  /** The checks that found something, by id. */
  readonly rules: ReadonlyMap<string, Rule>;
}

/** One policy; a file may hold several. */
export interface ReportedPolicy {
  /** With forward slashes; relative to the working directory where it lies inside. */
  readonly file: string;
  readonly text: string;
  readonly policyType: string;
  readonly policyTypeSource: 'given' | 'detected' | 'config';
  readonly isValid: boolean;
  /** In reading order. */
  readonly findings: readonly Finding[];
}

/** The facts of a check that a report repeats. */
export interface Rule {
  readonly id: string;
  readonly severity: Severity;
  readonly category: string;
  readonly summary: string;
  readonly why: string;
  readonly remediation: readonly string[];
  readonly documentationUrl: string;
}
