import type { Action, Catalog } from '../../catalog/catalog.js';
import { existing, expandAction } from '../../catalog/expand-actions.js';
import type { Located } from '../../policy/ast.js';
import { rememberOf } from '../../text/remember.js';
import type { ActionPattern } from '../../values/action-pattern.js';
import { compileWildcard } from '../../values/wildcard.js';
import type { Options } from '../define-check.js';
import { type ActionTest, matchesOneOf } from './match-action.js';

/** An action that a configuration calls sensitive, and the entry that gives it. */
export interface ListedAction {
  readonly entry: Located<ActionPattern>;
  readonly action: Action;
}

/** What of the entries the options `sensitive_actions` and `sensitive_action_patterns` name. */
export function listedActions(
  entries: readonly Located<ActionPattern>[],
  options: Options,
  catalog: Catalog,
): readonly ListedAction[] {
  const isListed = testOf(options);
  if (isListed === 'none') return [];
  return entries.flatMap((entry) =>
    existing(expandAction(catalog, entry.value)).flatMap((action) => (isListed(action) ? [{ entry, action }] : [])),
  );
}

/** Made once for a configuration. */
const testOf = rememberOf(
  ({ sensitive_actions: names, sensitive_action_patterns: patterns }: Options): ActionTest | 'none' => {
    const globs = Array.isArray(names) ? names.filter((one) => typeof one === 'string') : [];
    const regexes = Array.isArray(patterns) ? patterns.filter((one) => typeof one === 'object') : [];
    const matchers = [
      ...globs.map((glob) => compileWildcard(glob.trim().toLowerCase())),
      ...regexes.flatMap((regex) => ('matches' in regex ? [regex.matches] : [])),
    ];
    return matchers.length === 0 ? 'none' : matchesOneOf(matchers);
  },
);
