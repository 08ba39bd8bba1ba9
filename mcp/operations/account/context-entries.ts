import * as z from 'zod';
import type { Catalog, ConditionKeyType } from '../../core/catalog/catalog.js';
import { readDate } from '../../core/conditions/operators/date.js';
import { readIpRange } from '../../core/conditions/operators/ip.js';
import { show } from '../../core/findings/show.js';
import { OperationError } from '../operation-error.js';

/** The types of IAM's simulator. Source: IAM API Reference, "ContextEntry". */
const entryTypes = [
  'string',
  'stringList',
  'numeric',
  'numericList',
  'boolean',
  'booleanList',
  'ip',
  'ipList',
  'binary',
  'binaryList',
  'date',
  'dateList',
] as const;
export type EntryType = (typeof entryTypes)[number];
type ScalarType = Exclude<EntryType, `${string}List`>;

const scalar = z.union([z.string().max(2048), z.number(), z.boolean()]);

const listForm = z.array(
  z.strictObject({
    ContextKeyName: z.string().min(1).max(256),
    ContextKeyValues: z.array(scalar).min(1).max(100),
    ContextKeyType: z.enum(entryTypes).optional(),
  }),
);

const mapForm = z.record(z.string().min(1).max(256), z.union([scalar, z.array(scalar).min(1).max(100)]));

/** Both forms; which one it is, is found out by `readEntries`, for a schema of both would be hard to read. */
export const contextEntriesParameter = z
  .union([z.array(z.record(z.string(), z.unknown())), z.record(z.string(), z.unknown())])
  .optional()
  .describe('{"aws:SourceIp": "203.0.113.7"}, or a list of {ContextKeyName, ContextKeyValues, ContextKeyType?}');

export interface ContextEntry {
  readonly ContextKeyName: string;
  readonly ContextKeyValues: string[];
  readonly ContextKeyType: EntryType;
}

/** Either form as IAM takes it; what has no type gets that of the key, else that of its values. */
export function readEntries(
  given: z.output<typeof contextEntriesParameter>,
  catalog: Catalog,
): readonly ContextEntry[] {
  if (given === undefined) return [];
  if (Array.isArray(given)) {
    return checked(listForm, given).map(({ ContextKeyName: key, ContextKeyValues: values, ContextKeyType: type }) =>
      entryOf(key, values, type ?? typeOf(key, values, catalog)),
    );
  }
  return Object.entries(checked(mapForm, given)).map(([key, value]) => {
    const values = Array.isArray(value) ? value : [value];
    return entryOf(key, values, typeOf(key, values, catalog));
  });
}

function checked<S extends z.ZodType>(schema: S, given: unknown): z.output<S> {
  const read = schema.safeParse(given);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const at = issue && issue.path.length > 0 ? `context_entries.${issue.path.join('.')}` : 'context_entries';
  throw new OperationError(
    'invalid_arguments',
    `${show(at)}: ${issue?.message.replace(/^Invalid (?:input|option): /, '') ?? 'unreadable'}. Give a map of keys to values, or a list of {ContextKeyName, ContextKeyValues, ContextKeyType?}.`,
  );
}

type Scalar = z.output<typeof scalar>;

const entryOf = (key: string, values: readonly Scalar[], type: EntryType): ContextEntry => ({
  ContextKeyName: key,
  ContextKeyValues: values.map(String),
  ContextKeyType: type,
});

const byKeyType: Readonly<Record<ConditionKeyType, ScalarType>> = {
  String: 'string',
  ARN: 'string',
  Numeric: 'numeric',
  Date: 'date',
  Bool: 'boolean',
  IPAddress: 'ip',
  Binary: 'binary',
};

const lists: Readonly<Record<ScalarType, EntryType>> = {
  string: 'stringList',
  numeric: 'numericList',
  boolean: 'booleanList',
  ip: 'ipList',
  binary: 'binaryList',
  date: 'dateList',
};

/** What the service reference says of the key decides; for a key it does not know, the form of the values. */
function typeOf(key: string, values: readonly Scalar[], catalog: Catalog): EntryType {
  const known = catalog.conditionKey(key);
  const type = known ? byKeyType[known.type] : typeOfValues(values);
  return values.length > 1 || known?.multivalued === true ? lists[type] : type;
}

function typeOfValues(values: readonly Scalar[]): ScalarType {
  const all = (test: (text: string) => boolean): boolean => values.every((value) => test(String(value)));
  if (all((text) => /^(?:true|false)$/i.test(text))) return 'boolean';
  if (all((text) => /^-?\d{1,15}(?:\.\d+)?$/.test(text))) return 'numeric';
  if (all((text) => /^\d{4}-\d\d-\d\d/.test(text) && readDate(text) !== undefined)) return 'date';
  if (all((text) => /[.:]/.test(text) && readIpRange(text) !== undefined)) return 'ip';
  return 'string';
}
