import type { PolicyDocument } from '../policy/document.js';
import type { Configuration } from './configuration.js';

/** The check that says what is no policy. */
const structure = 'policy_structure';

/**
 * The configuration that one document is judged under. What cannot be read as a policy stays an error, whatever is
 * switched off, hidden or tolerated: nothing has been judged that could be called valid.
 */
export function judgedUnder(configuration: Configuration, document: PolicyDocument): Configuration {
  if (isReadable(document)) return configuration;
  const { settings, checks } = configuration;
  return {
    ...configuration,
    settings: {
      ...settings,
      failOnSeverity: [...new Set([...settings.failOnSeverity, 'error' as const])],
      hideSeverities: settings.hideSeverities.filter((severity) => severity !== 'error'),
    },
    checks: new Map([...checks].filter(([id]) => id !== structure)),
  };
}

/** Its text has no error, and it has a statement, or one that a tool still has to fill in. */
const isReadable = ({ policy, syntax }: PolicyDocument): boolean =>
  policy !== undefined &&
  syntax.every(({ code }) => code !== 'syntax') &&
  (policy.statements.length > 0 || policy.problems.some(({ kind }) => kind === 'unfilled'));
