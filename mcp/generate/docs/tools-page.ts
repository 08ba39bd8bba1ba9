import * as z from 'zod';
import type { Operation } from '../../operations/define-operation.js';
import { errorCodes } from '../../operations/operation-error.js';
import { generatedLine } from '../generated-line.js';
import { cell } from './markdown.js';

/** docs/tools.md: every tool with its parameters, its result and its errors. */
export const toolsPage = (operations: readonly Operation[]): string =>
  [
    generatedLine,
    '# Tools of the `iam` server',
    '',
    'In Claude Code a tool is called `mcp__plugin_iamsmith_iam__<tool>`. Every answer has `structuredContent` and text.',
    '',
    ...operations.flatMap(toolSection),
    '## Errors',
    '',
    'An error is a result with `isError: true` and the text `code: what is wrong. What to do instead.`',
    '',
    '| code | meaning |',
    '| --- | --- |',
    ...Object.entries(errorCodes).map(([code, meaning]) => `| \`${code}\` | ${meaning} |`),
    '',
  ].join('\n');

const toolSection = (operation: Operation): readonly string[] => [
  `## ${operation.name}`,
  '',
  operation.description,
  '',
  `Tool sets: full${operation.toolsets.map((set) => `, ${set}`).join('')}.`,
  '',
  ...fieldTable('parameter', z.toJSONSchema(operation.input, { io: 'input' })),
  ...fieldTable('result', z.toJSONSchema(operation.output, { io: 'output' })),
];

type Schema = z.core.JSONSchema.BaseSchema;

function fieldTable(title: string, schema: Schema): readonly string[] {
  const fields = Object.entries(schema.properties ?? {});
  if (fields.length === 0) return [];
  const rows = fields.map(([name, field]) => {
    const facts: Schema = typeof field === 'boolean' ? {} : field;
    const required = schema.required?.includes(name) ? '' : '?';
    const fallback = facts.default === undefined ? '' : ` (default \`${JSON.stringify(facts.default)}\`)`;
    return `| \`${name}\`${required} | ${cell(typeName(facts))} | ${cell(facts.description ?? '')}${fallback} |`;
  });
  return [`| ${title} | type | meaning |`, '| --- | --- | --- |', ...rows, ''];
}

/** A schema in a word or two: `string`, `list of Finding-like objects {check_id, code, …}`. */
function typeName(schema: Schema): string {
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``;
  if (schema.enum) return schema.enum.map((value) => `\`${value}\``).join(' ');
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return either.map((one) => (typeof one === 'boolean' ? 'any' : typeName(one))).join(' or ');
  if (schema.type === 'array') return `list of ${itemName(schema.items)}`;
  if (schema.type === 'object') return objectName(schema);
  return typeof schema.type === 'string' ? schema.type : 'any JSON value';
}

const itemName = (items: Schema['items']): string =>
  items === undefined || typeof items === 'boolean' || Array.isArray(items) ? 'any' : typeName(items);

const objectName = (schema: Schema): string =>
  schema.properties ? `{ ${Object.keys(schema.properties).join(', ')} }` : 'map';
