import type * as z from 'zod';

export type Schema = z.core.JSONSchema.BaseSchema;

export interface TypeLayout {
  readonly indent: string;
  /** Names to print in place of a shape, by its schema as JSON without its comment. */
  readonly names: ReadonlyMap<string, string>;
}

/** A JSON Schema as a TypeScript type. What says nothing about a value is `unknown`; `any` is never printed. */
export function printType(schema: Schema | boolean, layout: TypeLayout): string {
  if (typeof schema === 'boolean') return schema ? 'unknown' : 'never';
  const name = layout.names.get(JSON.stringify(withoutComment(schema)));
  if (name !== undefined) return name;
  if (schema.const !== undefined) return printLiteral(schema.const);
  if (schema.enum) return schema.enum.map(printLiteral).join(' | ');
  const either = schema.anyOf ?? schema.oneOf;
  if (either) return [...new Set(either.map((one) => printType(one, layout)))].join(' | ');
  if (schema.type === 'array') return `readonly ${inParentheses(printItems(schema.items, layout))}[]`;
  if (schema.type === 'object') return printObject(schema, layout);
  const types = [schema.type ?? []].flat();
  return types.map((type) => plainTypes[type] ?? 'unknown').join(' | ') || 'unknown';
}

const plainTypes: Readonly<Record<string, string>> = {
  string: 'string',
  number: 'number',
  integer: 'number',
  boolean: 'boolean',
  null: 'null',
};

/** The same shape is the same type, whatever is said of it where it stands. */
export function withoutComment({ $schema: _, description: __, readOnly: ___, ...shape }: Schema): Schema {
  return shape;
}

/** A comment before a declaration. */
export const comment = (text: string | undefined, indent: string): readonly string[] =>
  text === undefined ? [] : [`${indent}/** ${text.replaceAll('*/', '*\\/').replaceAll('\n', ' ')} */`];

const printLiteral = (value: unknown): string =>
  typeof value === 'string' ? `'${value.replace(/['\\]/g, '\\$&')}'` : JSON.stringify(value);

const inParentheses = (type: string): string => (/^[\w.]+$|^\{[\s\S]*\}$/.test(type) ? type : `(${type})`);

const printItems = (items: Schema['items'], layout: TypeLayout): string =>
  items === undefined || Array.isArray(items) ? 'unknown' : printType(items, layout);

function printObject(schema: Schema, layout: TypeLayout): string {
  if (schema.properties === undefined) return printMap(schema, layout);
  const fields = Object.entries(schema.properties);
  // The arguments of a tool without parameters.
  if (fields.length === 0) return 'Readonly<Record<string, never>>';
  const inner = { ...layout, indent: `${layout.indent}  ` };
  const lines = fields.flatMap(([name, field]) => [
    ...comment(commentOf(field), inner.indent),
    `${inner.indent}readonly ${printKey(name)}${schema.required?.includes(name) ? '' : '?'}: ${printType(field, inner)};`,
  ]);
  return ['{', ...lines, `${layout.indent}}`].join('\n');
}

function printMap({ propertyNames, additionalProperties, required }: Schema, layout: TypeLayout): string {
  const key = propertyNames === undefined ? 'string' : printType(propertyNames, layout);
  const record = `Record<${key}, ${printType(additionalProperties ?? true, layout)}>`;
  return key === 'string' || required !== undefined ? `Readonly<${record}>` : `Readonly<Partial<${record}>>`;
}

function commentOf(field: Schema | boolean): string | undefined {
  if (typeof field === 'boolean') return undefined;
  const fallback = field.default === undefined ? undefined : `Default: \`${JSON.stringify(field.default)}\`.`;
  const said = field.description === undefined ? undefined : sentence(field.description);
  return [said, fallback].filter((part) => part !== undefined).join(' ') || undefined;
}

const sentence = (text: string): string => (/[.!?]$/.test(text) ? text : `${text}.`);

const printKey = (name: string): string => (/^[A-Za-z_$][\w$]*$/.test(name) ? name : `'${name}'`);
