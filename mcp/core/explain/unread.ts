import type { Policy, ShapeProblem } from '../policy/ast.js';

/** What stands in a document in a shape that cannot be explained. A placeholder and a letter of the wrong case can. */
export const unreadIn = ({ problems }: Policy): readonly ShapeProblem[] =>
  problems.length > mostProblems ? problems.slice(0, mostProblems).filter(isUnread) : problems.filter(isUnread);

/** A document of a megabyte may have tens of thousands. */
const mostProblems = 1_000;

const isUnread = ({ kind }: ShapeProblem): boolean => kind !== 'embedded_value' && kind !== 'wrong_case';
