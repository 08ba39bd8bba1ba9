/**
 * Two scales in one order, worst first. `error`, `warning` and `info` say whether AWS takes the document and reads it
 * as meant; `critical` to `low` say what it gives away.
 */
export const severities = ['error', 'critical', 'high', 'warning', 'medium', 'low', 'info'] as const;
export type Severity = (typeof severities)[number];

export const isSeverity = (text: unknown): text is Severity => severities.some((severity) => severity === text);

/** 0 is the worst. */
export const rankOf = (severity: Severity): number => severities.indexOf(severity);

/** `error` is at least `high`; `low` is not. */
export const isAtLeast = (severity: Severity, bar: Severity): boolean => rankOf(severity) <= rankOf(bar);

/** What makes a policy invalid unless the configuration says otherwise. */
export const defaultFailOn: readonly Severity[] = ['error', 'critical', 'high'];
