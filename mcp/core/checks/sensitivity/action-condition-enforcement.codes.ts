import type { Severity } from '../../findings/severity.js';
import { showList } from '../../findings/show.js';
import type { Code } from '../define-check.js';

/** A type alias, since an interface would not do for the arguments of a code. */
export type EnforcementArgs = {
  readonly severity: Severity;
  readonly actions: readonly string[];
  readonly keys: readonly string[];
  /** The words of the requirement, in pieces that are shown whole; empty where it has none. `{actions}` stands for them. */
  readonly words: readonly string[];
  readonly advice: readonly string[];
  readonly action?: string;
  readonly conditionKey?: string;
};

const severity = ({ severity }: EnforcementArgs): Severity => severity;
const allowed = ({ actions }: EnforcementArgs): string =>
  `${showList(actions, 4)} ${actions.length === 1 ? 'is' : 'are'} allowed`;

const said = (message: (args: EnforcementArgs) => string, advice: (args: EnforcementArgs) => string) =>
  ({
    severity,
    message: (args) => args.words.join('').replaceAll('{actions}', () => showList(args.actions, 4)) || message(args),
    suggestion: (args) => args.advice.join('') || advice(args),
  }) satisfies Code<EnforcementArgs>;

export const actionConditionEnforcementCodes = {
  missingRequiredCondition: said(
    (args) => `${allowed(args)} without the condition that is required: ${args.keys.join(' and ')}.`,
    ({ keys }) => `Add ${keys.join(' and ')} to Condition.`,
  ),
  missingRequiredConditionAnyOf: said(
    (args) => `${allowed(args)} without any of the conditions of which one is required: ${args.keys.join(', ')}.`,
    ({ keys }) => `Add one of ${keys.join(', ')} to Condition.`,
  ),
  forbiddenConditionPresent: said(
    (args) => `${allowed(args)} under a condition on ${args.keys.join(', ')} that must not be there.`,
    ({ keys }) => `Take the condition on ${keys.join(', ')} away, or change its values.`,
  ),
  actionDetected: said(
    (args) => `${allowed(args)}, which a requirement of the configuration forbids.`,
    () => 'Take the actions away, or give them to a role of their own.',
  ),
};
