import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import matter from 'gray-matter';

export const root = join(import.meta.dirname, '../..');

/** A Markdown file of the project. */
export interface Page {
  /** With forward slashes, from the root. */
  readonly file: string;
  readonly text: string;
  /** Written by `npm run generate`; its examples are tested where they come from. */
  readonly isGenerated: boolean;
}

export interface Fence {
  readonly language: string;
  readonly text: string;
  /** Line of the opening fence, from 1. */
  readonly line: number;
  /** What stands in a comment on the line before: `bad: full_wildcard.every_action_on_every_resource`. */
  readonly mark: string;
}

const inFolder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.md'))
    .map((file) => `${folder}/${file.split(sep).join('/')}`);

const atTop = readdirSync(root).filter((file) => file.endsWith('.md'));

const page = (file: string): Page => {
  const text = readFileSync(join(root, file), 'utf8').replaceAll('\r\n', '\n');
  return { file, text, isGenerated: text.startsWith('<!-- Generated') };
};

export const commands = inFolder('commands').map(page);
export const agents = inFolder('agents').map(page);
export const skillPages = inFolder('skills').map(page);
/** SKILL.md alone has front matter; the pages beside it are read on demand. */
export const skills = skillPages.filter(({ file }) => file.endsWith('/SKILL.md'));
export const pages: readonly Page[] = [
  ...commands,
  ...agents,
  ...skillPages,
  ...[...inFolder('docs'), ...atTop, 'mcp/README.md'].map(page),
];

/** Throws for YAML that does not parse, which Claude Code's own validator lets through. */
export function frontMatter({ text, file }: Page): Readonly<Record<string, unknown>> {
  // The option switches off a cache that would answer a second reading with what a first, failed one left.
  const { data } = matter(text, { language: 'yaml' });
  if (Object.keys(data).length === 0) throw new Error(`${file} has no front matter`);
  return data;
}

export function fences({ text }: Page): readonly Fence[] {
  const lines = text.split('\n');
  const found: Fence[] = [];
  for (let start = 0; start < lines.length; start++) {
    const language = /^ *```(\w*)\s*$/.exec(lines[start] ?? '')?.[1];
    if (language === undefined) continue;
    const end = lines.findIndex((line, at) => at > start && /^ *```\s*$/.test(line));
    const mark = /^ *<!--\s*(.*?)\s*-->$/.exec(lines[start - 1] ?? '')?.[1] ?? '';
    found.push({ language, mark, line: start + 1, text: lines.slice(start + 1, end).join('\n') });
    start = end;
  }
  return found;
}

/** What stands in backticks within a line, fenced blocks left out. */
export function inlineCode({ text }: Page): readonly string[] {
  const prose = text.replace(/^ *```[\s\S]*?^ *```\s*$/gm, '');
  return [...prose.matchAll(/`([^`\n]+)`/g)].map(([, code]) => code ?? '');
}

export interface Table {
  readonly headings: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

/** Tables of the page, fenced blocks left out. */
export function tables({ text }: Page): readonly Table[] {
  const prose = text.replace(/^ *```[\s\S]*?^ *```\s*$/gm, '');
  return [...prose.matchAll(/(?:^\|.*\|$\n?){2,}/gm)].map(([block]) => {
    const [headings = [], , ...rows] = block.trimEnd().split('\n').map(cellsOf);
    return { headings, rows };
  });
}

/** `| a | b |` → a, b. A bar in code does not end a cell. */
const cellsOf = (line: string): readonly string[] =>
  [...line.matchAll(/\|((?:`[^`]*`|[^|`])*)(?=\|)/g)].map(([, cell = '']) => cell.trim());
