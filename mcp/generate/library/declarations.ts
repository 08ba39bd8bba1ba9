import * as z from 'zod';
import { severities } from '../../core/findings/severity.js';
import { policyTypes } from '../../core/policy/policy-types.js';
import { functionName } from '../../library/open-session.js';
import type { Operation } from '../../operations/define-operation.js';
import { findingSchema } from '../../operations/finding-schema.js';
import { errorCodes } from '../../operations/operation-error.js';
import { generatedComment } from '../generated-line.js';
import { comment, printType, type Schema, withoutComment } from './print-type.js';

/** Shapes that have a name of their own wherever they occur. */
const named: readonly (readonly [name: string, meaning: string, schema: z.ZodType])[] = [
  ['Severity', 'From what is surely wrong to what is only worth knowing.', z.enum(severities)],
  ['PolicyType', 'What a policy is used as.', z.enum(policyTypes)],
  ['Finding', 'One defect at one place.', findingSchema],
];

/** The text of index.d.ts. It imports nothing. */
export function declarations(operations: readonly Operation[]): string {
  return [
    generatedComment,
    '',
    ...named.flatMap(([name, meaning, schema]) => [
      ...comment(meaning, ''),
      `export type ${name} = ${printType(outputOf(schema), { indent: '', names: namesBut(name) })};`,
      '',
    ]),
    ...operations.flatMap(shapesOf),
    ...functions(operations),
    ...fixed,
  ].join('\n');
}

const outputOf = (schema: z.ZodType): Schema => z.toJSONSchema(schema, { io: 'output' });

/** The names to use in place of a shape; one is not defined by itself. */
const namesBut = (left?: string): ReadonlyMap<string, string> =>
  new Map(
    named
      .filter(([name]) => name !== left)
      .map(([name, , schema]) => [JSON.stringify(withoutComment(outputOf(schema))), name]),
  );
const names = namesBut();

const typeName = (operation: Operation): string => {
  const name = functionName(operation.name);
  return name.charAt(0).toUpperCase() + name.slice(1);
};

const shapesOf = (operation: Operation): readonly string[] => [
  `export type ${typeName(operation)}Input = ${printType(inputOf(operation), { indent: '', names })};`,
  '',
  `export type ${typeName(operation)}Result = ${printType(outputOf(operation.output), { indent: '', names })};`,
  '',
];

const inputOf = (operation: Operation): Schema => z.toJSONSchema(operation.input, { io: 'input' });

const functions = (operations: readonly Operation[]): readonly string[] => [
  ...operations.flatMap((operation) => [
    ...comment(operation.description, ''),
    `export declare function ${signature(operation)};`,
    '',
  ]),
  '/** Every operation. A wrong argument rejects with an `OperationError`; a wrong policy is a finding. */',
  'export interface Functions {',
  ...operations.map(({ name }) => `  readonly ${functionName(name)}: typeof ${functionName(name)};`),
  '}',
  '',
];

function signature(operation: Operation): string {
  const name = typeName(operation);
  const mark = (inputOf(operation).required ?? []).length > 0 ? '' : '?';
  return `${functionName(operation.name)}(input${mark}: ${name}Input): Promise<${name}Result>`;
}

/** What the library has beside the operations. */
const fixed: readonly string[] = [
  'export interface SessionOptions {',
  '  /** The folder whose files `validateFiles` may read; the working directory when omitted. */',
  '  readonly folder?: string;',
  '}',
  '',
  '/** The same functions with an organization configuration and instructions of their own. */',
  'export declare function openSession(options?: SessionOptions): Functions;',
  '',
  `export type ErrorCode =\n${Object.keys(errorCodes)
    .map((code) => `  | '${code}'`)
    .join('\n')};`,
  '',
  '/** What the caller can mend. Its message is `code: what is wrong. What to do instead.` */',
  'export declare class OperationError extends Error {',
  "  readonly name: 'OperationError';",
  '  readonly code: ErrorCode;',
  '  readonly detail: string;',
  '  constructor(code: ErrorCode, detail: string);',
  '}',
  '',
  'export declare const version: string;',
  '',
];
