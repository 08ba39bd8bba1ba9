/**
 * Prints JSON with one record a line, so that a new release of the data shows as a diff that can be read.
 * An object has a line for each field, and an array that is a field a line for each item; arrays in arrays stay whole.
 */
export const printRecords = (value: object): string => `${print(value)}\n`;

function print(value: unknown): string {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, field]) => `${JSON.stringify(name)}:${printField(field)}`);
  return `{\n${fields.join(',\n')}\n}`;
}

function printField(field: unknown): string {
  if (!Array.isArray(field) || field.length === 0) return print(field);
  return `[\n${field.map(print).join(',\n')}\n]`;
}
