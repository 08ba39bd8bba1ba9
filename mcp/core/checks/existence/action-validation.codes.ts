import { showList } from '../../findings/show.js';
import type { Code } from '../define-check.js';
import { namedInstead, usualSpelling } from './action-validation.fixes.js';

/** The advice comes as its words, because a string is cut where a message repeats it. */
type Defect = { action: string; about: string; advice: readonly string[]; instead: readonly string[] };
const advised = ({ advice }: Defect): string => advice.join(' ');

/** Of action_validation. */
export const codes = {
  unknownAction: {
    accessAnalyzer: 'INVALID_ACTION',
    message: ({ action, about }: Defect) =>
      `The action "${action}" does not exist in ${about}, so this entry has no effect.`,
    suggestion: advised,
    fix: namedInstead,
  },
  wildcardWithoutMatch: {
    accessAnalyzer: 'INVALID_ACTION',
    message: ({ action, about }: Defect) => `No action of ${about} matches "${action}", so this entry has no effect.`,
    suggestion: advised,
  },
  unknownService: {
    accessAnalyzer: 'INVALID_SERVICE_IN_ACTION',
    message: ({ action, about }: Defect) =>
      `There is no service with the prefix "${about}", so the action "${action}" has no effect.`,
    suggestion: advised,
    fix: namedInstead,
  },
  malformedAction: {
    accessAnalyzer: 'INVALID_ACTION',
    message: ({ action, about }: Defect) =>
      `The action "${action}" ${about}; an action is written "prefix:Name", or "*" for every action.`,
    suggestion: advised,
    fix: namedInstead,
  },
  wildcardInPrefix: {
    accessAnalyzer: 'INVALID_SERVICE_IN_ACTION',
    message: ({ action, about }: Defect) => `The action "${action}" ${about}, where IAM takes none.`,
    suggestion: advised,
  },
  moreInvalidActions: {
    accessAnalyzer: 'INVALID_ACTION',
    message: ({ count, actions }: { count: number; actions: readonly string[] }) =>
      `${count} more entries of this statement name no action that AWS has, such as ${showList(actions)}.`,
  },
  retiredAction: {
    severity: 'warning',
    message: ({ actions, note }: { actions: readonly string[]; note: readonly string[]; date: string }) =>
      `${showList(actions)} ${actions.length === 1 ? 'has' : 'have'} no effect: ${note.join(' ')}`,
    suggestion: ({ date }: { date: string }) => `Remove what AWS no longer has; this catalog is of ${date}.`,
  },
  unusualSpelling: {
    severity: 'info',
    message: ({ written, usual }: { written: readonly string[]; usual: readonly string[] }) =>
      `${showList(written)} ${written.length === 1 ? 'is' : 'are'} spelled ${showList(usual)} by AWS; IAM ignores the case, but people and tools that search do not.`,
    suggestion: ({ usual }: { usual: readonly string[] }) => `Write ${showList(usual)}.`,
    fix: usualSpelling,
  },
} as const satisfies Readonly<Record<string, Code>>;
