/** A value as JSON has it. */
export type Json = string | number | boolean | null | readonly Json[] | JsonObject;

export interface JsonObject {
  readonly [key: string]: Json;
}

export const isJsonObject = (value: Json | undefined): value is JsonObject =>
  typeof value === 'object' && value !== null && !isJsonArray(value);

/** `Array.isArray` does not tell TypeScript that a readonly array is one. */
export const isJsonArray = (value: Json | undefined): value is readonly Json[] => Array.isArray(value);

/** AWS takes one value where it takes a list. */
export const asList = (value: Json | undefined): readonly Json[] =>
  value === undefined ? [] : isJsonArray(value) ? value : [value];
