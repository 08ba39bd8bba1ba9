/** What is at stake, the worst first: of an action with several the first is the one it counts as. */
export const sensitiveCategories = ['credential_exposure', 'priv_esc', 'resource_exposure', 'data_access'] as const;
export type SensitiveCategory = (typeof sensitiveCategories)[number];

export const isSensitiveCategory = (text: string): text is SensitiveCategory =>
  sensitiveCategories.some((category) => category === text);

/** An action that is worth a second look wherever it is allowed. */
export interface SensitiveAction {
  /** In AWS's spelling: `iam:CreateAccessKey`. */
  readonly action: string;
  readonly category: SensitiveCategory;
  /** `minor`: routine for many workloads, or of little use by itself, so that `*` alone makes it no alarm. */
  readonly weight: 'grave' | 'minor';
  readonly source: string;
}

/** Rows of one category and weight, a service at a time. */
export const rowsOf =
  (category: SensitiveCategory, weight: SensitiveAction['weight']) =>
  (source: string, service: string, names: readonly string[]): readonly SensitiveAction[] =>
    names.map((name) => ({ action: `${service}:${name}`, category, weight, source }));

/** A list that many hands keep. It states no license; only names are taken, as facts, and each was judged again. */
export const listed = 'https://github.com/primeharbor/sensitive_iam_actions';

/** What AWS says that the action does. */
export const reference =
  'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html';
