import { basename, dirname } from 'node:path';
import { describe, expect, it } from 'vitest';
import { pageKinds, toolsNamed, withTools } from '../../mcp/generate/agent-tools.js';
import { accountOperations } from '../../mcp/operations/account/all.js';
import { operations } from '../../mcp/operations/all.js';
import { agents, commands, frontMatter, type Page, pages, skillPages, skills } from './markdown.js';

/** Every tool of both servers as Claude Code calls it, and whether it only reads. */
const fullNames: ReadonlyMap<string, 'reads' | 'changes'> = new Map(
  Object.entries({ iam: operations, aws: accountOperations }).flatMap(([server, tools]) =>
    tools.map(({ name, annotations }) => [
      `mcp__plugin_iamsmith_${server}__${name}`,
      annotations.readOnlyHint ? 'reads' : 'changes',
    ]),
  ),
);
const toolNames = [...operations, ...accountOperations].map(({ name }) => name);

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
  names.filter((name) => !others.includes(name) && fullNames.get(name) !== 'reads');

/** What the generator would make of the page; it throws for a tool that does not exist. */
function renewed({ text, file }: Page): string {
  const kind = pageKinds.find(({ folder }) => file.startsWith(`${folder}/`));
  if (!kind) throw new Error(`${file} is no page with tools`);
  return withTools(text, kind, file);
}

it('every command and every agent is here', () => {
  const named = (pages: readonly Page[]) => pages.map(({ file }) => basename(file, '.md')).sort();
  const commandNames =
    'account audit build checks compare denied explain fix org-config query suggest template validate';
  expect(named(commands)).toEqual(commandNames.split(' ').map((name) => `iam-${name}`));
  expect(named(agents)).toEqual(['iam-access-investigator', 'iam-policy-author', 'iam-policy-reviewer']);
});

describe.each(commands.map((page) => [basename(page.file, '.md'), page] as const))('command %s', (name, page) => {
  it('has the keys of a command and no other', () => {
    expect(keysOf(page)).toEqual(['description', 'argument-hint', 'allowed-tools']);
  });

  it('is named after a verb and described in 80 characters', () => {
    expect(name).toMatch(/^iam-[a-z-]+$/);
    expect(String(frontMatter(page).description).length).toBeLessThanOrEqual(80);
  });

  it('allows the tools it names, by their full names, and none that writes', () => {
    const allowed = listed(frontMatter(page)['allowed-tools']);
    expect(unknownTools(allowed, shellTools)).toEqual([]);
    expect(allowed.filter((tool) => tool.startsWith('mcp__'))).toEqual(toolsNamed(page.text));
    expect(renewed(page), 'run: npm run generate').toBe(page.text);
  });

  it('has its arguments in a line of their own, and says what to do with none', () => {
    expect(page.text).toMatch(/^[^\n]+: \$ARGUMENTS$/m);
    expect(page.text).toMatch(/^(?:- |\d\. |\s+- )?(?:With no(?:thing| question)|Nothing)\b/m);
  });

  it('ends with the rule on what it reads', () => {
    const end = page.text.trimEnd().split('\n').slice(-3).join('\n');
    expect(end).toMatch(/\bdata\b/);
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

  it('has reading tools and those of the servers that it names, only', () => {
    const tools = listed(frontMatter(page).tools);
    expect(unknownTools(tools, readingTools)).toEqual([]);
    expect(tools).toEqual([...readingTools, ...toolsNamed(page.text)]);
    expect(renewed(page), 'run: npm run generate').toBe(page.text);
  });

  it('is described in 160 characters, and knows data from instructions', () => {
    expect(String(frontMatter(page).description).length).toBeLessThanOrEqual(160);
    expect(page.text).toMatch(/untrusted data/);
  });
});

describe.each(skills.map((page) => [basename(dirname(page.file)), page] as const))('skill %s', (name, page) => {
  const allowed = ['name', 'description', 'license', 'compatibility', 'metadata', 'allowed-tools'];

  it('has only keys of the Agent Skills specification, as plain strings', () => {
    expect(keysOf(page).filter((key) => !allowed.includes(key))).toEqual([]);
    const { metadata = {}, ...strings } = frontMatter(page);
    expect(strings.name).toBe(name);
    for (const value of [...Object.values(strings), ...Object.values(Object(metadata))])
      expect(value).toEqual(expect.any(String));
  });

  it('is described in 270 characters without angle brackets, in the third person', () => {
    const { description, compatibility } = frontMatter(page);
    expect(String(description).length).toBeLessThanOrEqual(270);
    // The help center of claude.ai speaks of 200 characters: what it does and when to use it stand in them.
    expect(String(description).slice(0, 200)).toMatch(/^(?:[A-Z][a-z]+s|AWS IAM reference)\b.* Use (?:when|for)\b/);
    expect(String(compatibility).length).toBeLessThanOrEqual(500);
    expect(`${description}${compatibility}`).not.toMatch(/[<>]/);
    expect(name).toMatch(/^[a-z]+(?:-[a-z]+)*$/);
    expect(name).not.toMatch(/claude|anthropic/);
  });

  it('allows the tools of the offline server that it names, and no other', () => {
    const folder = skillPages.filter(({ file }) => file.startsWith(`${dirname(page.file)}/`));
    const named = toolsNamed(folder.map(({ text }) => text).join('\n'));
    expect(listed(frontMatter(page)['allowed-tools'])).toEqual(named.filter((tool) => tool.includes('_iam__')));
  });

  it('is short enough to be loaded whole', () => {
    expect(page.text.split('\n').length).toBeLessThan(500);
    // About four characters make a token.
    expect(page.text.length / 4).toBeLessThan(5_000);
  });
});

it('every skill is here', () => {
  expect(skills.map(({ file }) => basename(dirname(file))).sort()).toEqual([
    'aws-iam-reference',
    'diagnosing-access-denied',
    'guarding-agents-with-iam',
    'reviewing-iam-policies',
    'securing-trust-policies',
    'writing-iam-policies',
  ]);
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
    const verbs = /^(?:validate|quick|query|expand|list|get|set|clear|load|build|explain|compare|suggest|minimize)_/;
    const named = [...commands, ...agents, ...skillPages].flatMap(({ file, text }) =>
      [...text.matchAll(/`([a-z]+(?:_[a-z]+)+)`/g)].map(([, name = '']) => ({ file, name })),
    );
    expect(named.filter(({ name }) => verbs.test(name) && !toolNames.includes(name))).toEqual([]);
  });

  it('are accepted by every client', () => {
    expect([...fullNames.keys()].filter((name) => name.length > longestToolName || !/^[\w-]+$/.test(name))).toEqual([]);
  });
});

describe('the tools of a page', () => {
  const [commandKind, agentKind] = pageKinds;
  const page = (body: string, list = '') => `---\nname: x\nallowed-tools:${list}\n---\n${body}\n`;
  const renew = (text: string) => {
    if (!commandKind) throw new Error('there is no kind of page for commands');
    return withTools(text, commandKind, 'commands/x.md');
  };

  it('come from its text, each once, in the order of the servers', () => {
    expect(renew(page('First `whoami`, then `validate_policy`, `quick_validate`; `validate_policy` again.'))).toContain(
      'allowed-tools: [mcp__plugin_iamsmith_iam__validate_policy, mcp__plugin_iamsmith_iam__quick_validate, mcp__plugin_iamsmith_aws__whoami]\n---',
    );
  });

  it.each([
    ['a block', '\n  - mcp__plugin_iamsmith_iam__gone\n  - Bash(git log -1)'],
    ['a flow', ' [mcp__plugin_iamsmith_iam__gone, Bash(git log -1)]'],
    ['words', ' Bash(git log -1), mcp__plugin_iamsmith_iam__gone'],
  ])('keep what is no tool of the plugin, from %s', (_, list) => {
    expect(renew(page('`quick_validate`', list))).toBe(
      page('`quick_validate`', ' [Bash(git log -1), mcp__plugin_iamsmith_iam__quick_validate]'),
    );
  });

  it('that change something have to be asked for', () => {
    expect(renew(page('`set_organization_config` and `get_organization_config`'))).toContain(
      'allowed-tools: [mcp__plugin_iamsmith_iam__get_organization_config]\n',
    );
  });

  it.each(['`validate_everything`', '`who_am_i`', '`whoareyou`'])('do not exist: %s', (body) => {
    expect(() => renew(page(body))).toThrow(/commands\/x\.md names what is no tool/);
  });

  it('may be called by their parameters, fields and values', () => {
    expect(renew(page('`policy_type`, `has_more`, `usually_needed`, `critical`, `trust`, `unknown_check`'))).toContain(
      'allowed-tools: []',
    );
  });

  it('are a block in an agent, and nothing else of it changes', () => {
    const text = '---\ntools: [Read, Grep]\nmodel: inherit\n---\n\n`whoami` costs $& and $1.\n';
    expect(agentKind && withTools(text, agentKind, 'agents/x.md')).toBe(
      '---\ntools:\n  - Read\n  - Grep\n  - mcp__plugin_iamsmith_aws__whoami\nmodel: inherit\n---\n\n`whoami` costs $& and $1.\n',
    );
  });

  it('need a place in the front matter', () => {
    expect(() => renew('---\nname: x\n---\n`whoami`\n')).toThrow(/no front matter with allowed-tools/);
  });
});
