import type { Matcher } from './ignore-pattern.js';

/** What an option may hold, where its default does not tell. */
export type OptionForm =
  /** One text of these. */
  | { readonly kind: 'choice'; readonly of: readonly string[] }
  /** A list of some of these. */
  | { readonly kind: 'choices'; readonly of: readonly string[] }
  /** A map of some of the keys, each to one of these. */
  | { readonly kind: 'map'; readonly keys: readonly string[]; readonly of: readonly string[] }
  /** A list of regular expressions over names of actions. */
  | { readonly kind: 'action_regexes' }
  /** A list of requirements: which actions need which conditions. */
  | { readonly kind: 'requirements' };

/** A regular expression over names of actions, `^s3:Put`, in RE2's syntax and without regard to case. */
export interface ActionRegex {
  readonly source: string;
  readonly matches: Matcher;
}
