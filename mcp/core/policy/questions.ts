import type { Located, Statement } from './ast.js';

/** What checks ask of a statement again and again. */

/** Does it mean to allow? A misspelt `allow` is an error of its own, and must not hide what the statement gives. */
export const allows = (statement: Statement): boolean => statement.effect?.value.toLowerCase() === 'allow';
export const denies = (statement: Statement): boolean => statement.effect?.value.toLowerCase() === 'deny';

/** Is `*` among its actions? */
export const everyAction = (statement: Statement): boolean =>
  statement.action?.kind === 'Action' && statement.action.values.some(({ value }) => value.kind === 'everything');

/** Is there a resource entry that covers every resource of every service? */
export const everyResource = (statement: Statement): boolean =>
  statement.resource?.kind === 'Resource' && statement.resource.values.some(coversEveryResource);

/** `*`, `**`, `arn:*`, `arn:aws:*`, `arn:*:*:*:*:*`. */
export const coversEveryResource = ({ value }: Located<string>): boolean =>
  /^\*+$/.test(value) || (/^arn:(?:[*]|aws[a-z-]*)(?::\*){0,4}$/.test(value) && value.includes('*'));
