/** A value of the part of TOML that a server's entry needs. */
export type Toml = string | readonly string[] | { readonly [key: string]: Toml };

type Table = { [key: string]: Toml };

/**
 * Reads tables, bare keys, basic strings and arrays of them, each on one line; throws for anything else, so that an
 * example that needs more is not taken for read.
 */
export function readToml(text: string): Table {
  const root: Table = {};
  let table = root;
  for (const [index, line] of text.split('\n').entries()) {
    const { header, key, value } = parts(line);
    if (header !== undefined) table = tableAt(root, header.split('.'));
    else if (key !== undefined && value !== undefined && table[key] === undefined) table[key] = readValue(value);
    else if (!/^\s*(?:#.*)?$/.test(line)) throw new Error(`line ${index + 1} is not read: ${line}`);
  }
  return root;
}

const lineForm =
  /^\s*(?:\[(?<header>[\w-]+(?:\.[\w-]+)*)\]|(?<key>[\w-]+)\s*=\s*(?<value>"(?:[^"\\]|\\.)*"|\[[^\]]*\]))\s*(?:#.*)?$/;

const parts = (line: string): Readonly<Record<string, string | undefined>> => lineForm.exec(line)?.groups ?? {};

function tableAt(root: Table, names: readonly string[]): Table {
  let table = root;
  for (const [index, name] of names.entries()) {
    const known = table[name];
    const isLast = index === names.length - 1;
    if (known !== undefined && (isLast || !isTable(known))) throw new Error(`[${names.join('.')}] is there already`);
    const next: Table = known !== undefined && isTable(known) ? known : {};
    table[name] = next;
    table = next;
  }
  return table;
}

const isTable = (value: Toml): value is Table => typeof value === 'object' && !Array.isArray(value);

/** Such strings and arrays are written as in JSON, but for a slash that JSON may escape. */
function readValue(text: string): Toml {
  if (text.includes('\\/')) throw new Error(`TOML has no escaped slash: ${text}`);
  const value: unknown = JSON.parse(text);
  if (typeof value === 'string') return value;
  if (Array.isArray(value) && value.every((one) => typeof one === 'string')) return value;
  throw new Error(`not read: ${text}`);
}
