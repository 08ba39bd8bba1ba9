import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';
import { policyTypes } from '../core/policy/policy-types.js';
import { accountOperations } from '../operations/account/all.js';
import { operations } from '../operations/all.js';
import type { Annotations, Shape } from '../operations/define-operation.js';
import { errorCodes } from '../operations/operation-error.js';

/** What a page may say of a tool. */
interface Tool {
  readonly name: string;
  readonly input: Shape;
  readonly output: Shape;
  readonly annotations: Annotations;
}

/** The servers of the plugin, by the names they have in plugin.json. */
const servers: Readonly<Record<string, readonly Tool[]>> = { iam: operations, aws: accountOperations };

/** How a kind of page says which tools it may use. */
export interface PageKind {
  readonly folder: string;
  readonly key: string;
  print(tools: readonly string[]): string;
}

export const pageKinds: readonly PageKind[] = [
  // In one line: a command is at most a page long, whatever it may call.
  { folder: 'commands', key: 'allowed-tools', print: (tools) => ` [${tools.join(', ')}]` },
  { folder: 'agents', key: 'tools', print: (tools) => tools.map((tool) => `\n  - ${tool}`).join('') },
];

/**
 * Writes into the front matter of commands and agents the reading tools that their text names in backticks, and throws
 * for a name that means nothing: a tool that was renamed breaks the build instead of a command.
 */
export async function generate(root: string): Promise<void> {
  for (const kind of pageKinds) {
    const folder = join(root, kind.folder);
    for (const file of (await readdir(folder)).filter((name) => name.endsWith('.md'))) {
      const before = await readFile(join(folder, file), 'utf8');
      const after = withTools(before, kind, `${kind.folder}/${file}`);
      if (after !== before) await writeFile(join(folder, file), after);
    }
  }
}

/** The page with its list of tools renewed. Entries that are no tools of the plugin, such as `Read`, stay in front. */
export function withTools(text: string, { key, print }: PageKind, file: string): string {
  const [, head, body] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(text) ?? [];
  const line = new RegExp(`^${key}:.*(?:\\n {2}.*)*`, 'm');
  const [listed] = line.exec(head ?? '') ?? [];
  if (!head || body === undefined || listed === undefined) throw new Error(`${file} has no front matter with ${key}`);
  const unknown = wordsIn(body).filter((word) => !vocabulary.has(word));
  if (unknown.length > 0)
    throw new Error(`${file} names what is no tool, field or value of one: ${unknown.join(', ')}`);
  const tools = [...entriesIn(listed).filter((entry) => !entry.startsWith('mcp__')), ...toolsNamed(body)];
  // A function, since `$` in a replacement would mean something.
  return head.replace(line, () => `${key}:${print(tools)}`) + body;
}

/** The full names of the tools that a text names and that only read, in the order of the servers. */
export function toolsNamed(text: string): readonly string[] {
  const words = new Set(wordsIn(text));
  return Object.entries(servers).flatMap(([server, tools]) =>
    tools
      .filter(({ name, annotations }) => annotations.readOnlyHint && words.has(name))
      .map(({ name }) => `mcp__plugin_iamsmith_${server}__${name}`),
  );
}

const wordsIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([a-z]+(?:_[a-z]+)*)`/g)].map(([, word = '']) => word);

/** The entries of a list in YAML, in either of its forms. */
const entriesIn = (listed: string): readonly string[] =>
  listed
    .slice(listed.indexOf(':') + 1)
    .replace(/^\s*\[|\]\s*$/g, '')
    .split(/\n *- |, */)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');

/** Every word in backticks that means something: tools, their parameters, fields and values, errors, the plugin's option. */
export const vocabulary: ReadonlySet<string> = new Set([
  ...Object.keys(servers),
  ...Object.values(servers).flatMap((tools) =>
    tools.flatMap(({ name, input, output }) => [
      name,
      ...wordsOf(z.toJSONSchema(input, { io: 'input' })),
      ...wordsOf(z.toJSONSchema(output, { io: 'output' })),
    ]),
  ),
  ...policyTypes,
  ...Object.keys(errorCodes),
  'account_access',
]);

/** The names of properties and the words of enumerations, at any depth of a schema. */
function wordsOf(schema: unknown): readonly string[] {
  if (typeof schema !== 'object' || schema === null) return [];
  return Object.entries(schema).flatMap(([key, value]) => {
    if (key === 'enum' && Array.isArray(value)) return value.filter((word) => typeof word === 'string');
    const names = key === 'properties' && typeof value === 'object' && value !== null ? Object.keys(value) : [];
    return [...names, ...wordsOf(value)];
  });
}
