import { showList } from '../../findings/show.js';
import { currentVersion } from '../../fixes/usual-fixes.js';
import type { Code } from '../define-check.js';
import { closed } from './policy-variable.fixes.js';

/** The advice comes as its words, because a string is cut where a message repeats it. */
type Defect = {
  readonly variable: string;
  readonly about: string;
  readonly advice: readonly string[];
  /** A malformed variable as it was probably meant. */
  readonly instead: string;
  readonly resource?: string;
  readonly conditionKey?: string;
};

const advised = ({ advice }: Defect): string => advice.join(' ');

/** Of policy_variable: how a variable is written, then where it stands, then what it names. */
export const codes = {
  empty: {
    accessAnalyzer: 'EMPTY_VARIABLE',
    message: ({ variable }: Defect) => `The variable "${variable}" has no name, so IAM can put nothing in its place.`,
    suggestion: advised,
  },
  missingBrace: {
    accessAnalyzer: 'MISSING_BRACE_IN_VARIABLE',
    message: ({ variable }: Defect) => `The variable "${variable}" has no closing brace.`,
    suggestion: advised,
    fix: closed,
  },
  missingQuote: {
    accessAnalyzer: 'MISSING_QUOTE_IN_VARIABLE',
    message: ({ variable }: Defect) => `The default value in "${variable}" must stand between single quotes.`,
    suggestion: advised,
    fix: closed,
  },
  space: {
    accessAnalyzer: 'UNSUPPORTED_SPACE_IN_VARIABLE',
    message: ({ variable }: Defect) =>
      `The variable "${variable}" has a space in or around its name, where IAM allows none.`,
    suggestion: advised,
    fix: closed,
  },
  unsupportedElement: {
    accessAnalyzer: 'VARIABLE_UNSUPPORTED_IN_ELEMENT',
    message: ({ variable, about }: Defect) =>
      `IAM fills in no variables in ${about}, so "${variable}" is plain text there.`,
    suggestion: advised,
  },
  // AWS documents variables behind the fifth colon only, and yet has a managed policy with one before it.
  beforeResourcePart: {
    severity: 'warning',
    message: ({ variable, resource = '' }: Defect) =>
      `The variable "${variable}" stands before the fifth colon of "${resource}", where AWS does not support any.`,
    suggestion: advised,
  },
  unsupportedVersion: {
    accessAnalyzer: 'VARIABLE_UNSUPPORTED_IN_VERSION',
    message: ({ variables, version }: { variables: readonly string[]; version: string }) =>
      `In a policy ${version} variables are plain text, so ${showList(variables)} will never be filled in.`,
    suggestion: () => 'Set "Version": "2012-10-17".',
    fix: currentVersion,
  },
  invalidOperator: {
    accessAnalyzer: 'INVALID_VARIABLE_FOR_OPERATOR',
    message: ({ variable, about }: Defect) =>
      `${about} takes no variables, so "${variable}" is never filled in; only String and ARN operators do that.`,
    suggestion: advised,
  },
  multivalued: {
    severity: 'warning',
    message: ({ variable }: Defect) =>
      `The key in "${variable}" can have several values, and IAM fills in only keys that have one.`,
    suggestion: advised,
  },
  // Of services the reference may lack a key, of the global ones it lacks none.
  unknownKey: {
    severity: ({ about }: Defect) => (about === 'aws' ? 'error' : 'warning'),
    message: ({ variable }: Defect) =>
      `There is no condition key of the name in "${variable}", so IAM has nothing to fill in.`,
    suggestion: advised,
  },
} as const satisfies Readonly<Record<string, Code>>;
