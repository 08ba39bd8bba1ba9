/** A key that configuration files of other validators hold and that changes nothing here. */
export interface IgnoredKey {
  /** A trailing `*` stands for any ending. */
  readonly name: string;
  readonly reason: string;
}

const speed = 'validation here takes milliseconds and needs no tuning';
const comments = 'it shapes the comments of another program';

/** Keys of `settings`. Source of every row: the settings that iam-policy-validator (boogy) documents or reads. */
export const ignoredSettings: readonly IgnoredKey[] = [
  { name: 'parallel', reason: speed },
  { name: 'parallel_execution', reason: speed },
  { name: 'max_concurrent', reason: speed },
  { name: 'max_concurrency', reason: speed },
  { name: 'fail_fast', reason: 'every check always runs' },
  { name: 'cache_*', reason: 'nothing is fetched, so nothing is cached' },
  { name: 'aws_services_dir', reason: 'the service reference is part of the program' },
  { name: 'enable_builtin_checks', reason: 'switch checks off one by one with `enabled: false`' },
  { name: 'allow_template_variables', reason: 'placeholders are always taken for unknown values' },
  { name: 'on_check_error', reason: 'a check that breaks always makes the policy invalid' },
  { name: 'severity_labels', reason: comments },
  { name: 'ignore_settings', reason: comments },
  { name: 'documentation', reason: comments },
  { name: 'off_diff_comment_mode', reason: comments },
  { name: 'comment_tag', reason: comments },
];

/** Keys at the top. Same source. */
export const ignoredTopKeys: readonly IgnoredKey[] = [
  { name: 'custom_checks', reason: 'a configuration never runs code' },
  { name: 'custom_checks_dir', reason: 'a configuration never runs code' },
  { name: 'organization', reason: 'this older form was replaced by `settings` and the checks by their ids' },
];

/** Keys of a check. Same source. */
export const ignoredCheckKeys: readonly IgnoredKey[] = ['description', 'message', 'suggestion', 'example'].map(
  (name) => ({ name, reason: 'the words of a check are its own' }),
);

export const ignoredKey = (rows: readonly IgnoredKey[], key: string): IgnoredKey | undefined =>
  rows.find(({ name }) => (name.endsWith('*') ? key.startsWith(name.slice(0, -1)) : name === key));
