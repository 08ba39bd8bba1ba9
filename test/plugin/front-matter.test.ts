import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { operations } from '../../mcp/operations/all.js';
import { agents, commands, frontMatter, type Page, pages, skillPages, skills } from './markdown.js';

/** Claude Code's names for the tools of the bundled server. */
const serverPrefix = 'mcp__plugin_iamsmith_iam__';
const toolNames = operations.map(({ name }) => name);

/** The longest name of a tool that every client and interface accepts. */
const longestToolName = 64;

const readingTools = ['Read', 'Grep', 'Glob'];
/** Commands may ask git what has changed, in these words and no others. */
const shellTools = ['Bash(git status --porcelain -uall)'];

/** A list in YAML, or words: the host reads both. */
const listed = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.map(String) : String(value ?? '').split(/\s*,\s*|\s+(?=mcp__)/);

const keysOf = (page: Page): readonly string[] => Object.keys(frontMatter(page));
const unknownTools = (names: readonly string[], others: readonly string[]): readonly string[] =>
  names.filter(
    (name) =>
      !others.includes(name) && !(name.startsWith(serverPrefix) && toolNames.includes(name.slice(serverPrefix.length))),
  );

describe.each(commands.map((page) => [basename(page.file, '.md'), page] as const))('command %s', (name, page) => {
  it('has the keys of a command and no other', () => {
    expect(keysOf(page)).toEqual(['description', 'argument-hint', 'allowed-tools']);
  });

  it('is named after a verb and described in 80 characters', () => {
    expect(name).toMatch(/^iam-[a-z-]+$/);
    expect(String(frontMatter(page).description).length).toBeLessThanOrEqual(80);
  });

  it('allows the tools it names, by their full names, and none that writes', () => {
    expect(unknownTools(listed(frontMatter(page)['allowed-tools']), [...readingTools, ...shellTools])).toEqual([]);
  });

  it('takes its arguments whole and fits on a page', () => {
    expect(page.text.match(/\$\w+/g)).toEqual(['$ARGUMENTS']);
    expect(page.text.trimEnd().split('\n').length).toBeLessThanOrEqual(40);
  });
});

describe.each(agents.map((page) => [basename(page.file, '.md'), page] as const))('agent %s', (name, page) => {
  it('has the keys that Claude Code honors in a plugin, and its own name', () => {
    expect(keysOf(page)).toEqual(['name', 'description', 'model', 'tools']);
    expect(frontMatter(page)).toMatchObject({ name, model: 'inherit' });
  });

  it('has reading tools and those of the server only', () => {
    expect(unknownTools(listed(frontMatter(page).tools), readingTools)).toEqual([]);
  });
});

describe.each(skills.map((page) => [basename(dirname(page.file)), page] as const))('skill %s', (name, page) => {
  const allowed = ['name', 'description', 'license', 'compatibility', 'metadata', 'allowed-tools'];

  it('has only keys of the Agent Skills specification, as plain strings', () => {
    expect(keysOf(page).filter((key) => !allowed.includes(key))).toEqual([]);
    expect(frontMatter(page).name).toBe(name);
    for (const key of keysOf(page)) expect(typeof frontMatter(page)[key], key).toBe('string');
  });

  it('is described in 270 characters without angle brackets', () => {
    const description = String(frontMatter(page).description);
    expect(description.length).toBeLessThanOrEqual(270);
    expect(description).not.toMatch(/[<>]/);
    expect(name).not.toMatch(/claude|anthropic/);
  });

  it('allows tools that exist', () => {
    expect(unknownTools(listed(frontMatter(page)['allowed-tools']), [])).toEqual([]);
  });

  it('is short enough to be loaded whole', () => {
    expect(page.text.split('\n').length).toBeLessThan(500);
    // About four characters make a token.
    expect(page.text.length / 4).toBeLessThan(5_000);
  });
});

describe('tool names', () => {
  it('in all pages are those of tools that exist', () => {
    const named = pages.flatMap(({ file, text }) =>
      [...text.matchAll(/mcp__plugin_iamsmith_[a-z]+__[a-z]\w*/g)].map(([name]) => ({ file, name })),
    );
    expect(named.filter(({ name }) => unknownTools([name], []).length > 0)).toEqual([]);
    expect(named.length).toBeGreaterThan(20);
  });

  it('in backticks are those of tools that exist', () => {
    const verbs = /^(?:validate|quick|query|expand|check|list|get|set|clear|load|build|fix|explain|compare|suggest)_/;
    const named = [...commands, ...agents, ...skillPages].flatMap(({ file, text }) =>
      [...text.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(([, name = '']) => ({ file, name })),
    );
    expect(named.filter(({ name }) => verbs.test(name) && !toolNames.includes(name))).toEqual([]);
  });

  it('are accepted by every client', () => {
    const names = toolNames.map((name) => serverPrefix + name);
    expect(names.filter((name) => name.length > longestToolName || !/^[\w-]+$/.test(name))).toEqual([]);
  });
});
