import type { Severity } from './severity.js';

/** One defect, as every client reads it. The field names are a contract (docs/tools.md); they never change their meaning. */
export interface Finding {
  /** The unit of configuration: `wildcard_action`. */
  readonly check_id: string;
  /** The variant, unique within its check: `every_action`. */
  readonly code: string;
  readonly severity: Severity;
  /** One sentence: the offending value and why it matters. */
  readonly message: string;
  /** What to write instead. */
  readonly suggestion?: string;
  /** JSON Pointer into the document as given; `""` is the whole. */
  readonly path: string;
  /** Where the document stood inside another: the pointer to the string that held it. */
  readonly document_path?: string;
  readonly statement_index: number | null;
  readonly statement_sid: string | null;
  /** Both from 1; absent when the input was no text. */
  readonly line?: number;
  readonly column?: number;
  readonly end_line?: number;
  readonly end_column?: number;
  readonly action?: string;
  readonly resource?: string;
  readonly principal?: string;
  readonly condition_key?: string;
  /** The issue code IAM Access Analyzer gives the same defect. */
  readonly access_analyzer_code?: string;
  /** Can `fix_policy_issues` repair it, and does the repair keep the meaning? */
  readonly fix: 'safe' | 'suggested' | null;
  /** The same after reordering and reformatting. */
  readonly fingerprint: string;
}
