import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { defaultConfiguration } from '../../mcp/core/findings/configuration.js';
import { isAtLeast } from '../../mcp/core/findings/severity.js';
import { readPolicyType } from '../../mcp/core/policy/policy-types.js';
import { source } from '../../mcp/core/text/source.js';
import { validatePolicy } from '../../mcp/core/validate/validate-policy.js';
import { loadCatalog } from '../../mcp/data/load-catalog.js';
import { type Fence, fences, inlineCode, type Page, pages, root } from './markdown.js';

/**
 * What prose promises. Two comments on the line before a block change what is asked of it: `<!-- bad: check_id.code -->`
 * (several with commas) must be found, `<!-- policy: scp -->` tells a type that cannot be detected. A page names the
 * actions that do not exist on purpose in `<!-- no such action: s3:ListObjects -->`.
 */
const written = pages.filter(({ isGenerated }) => !isGenerated);

const blocks = written.flatMap((page) =>
  fences(page)
    .filter(({ language, mark }) => ['json', 'yaml', 'yml'].includes(language) || mark.startsWith('bad:'))
    .map((fence) => ({ fence, name: `${page.file}:${fence.line}` })),
);
const isPolicy = ({ text, mark }: Fence): boolean =>
  /^\s*"?Statement"?\s*:|[{,]\s*"Statement"\s*:/m.test(text) || mark.startsWith('bad:');

async function judge({ text, mark }: Fence) {
  const type = readPolicyType(/policy: *([a-z_]+)/.exec(mark)?.[1] ?? '');
  return validatePolicy({
    input: { source: source('example.json', text) },
    catalog: await loadCatalog(),
    configuration: defaultConfiguration,
    ...(type && { policyType: { type, source: 'given' as const } }),
  });
}

describe('policies in prose', () => {
  for (const { fence, name } of blocks.filter(({ fence }) => isPolicy(fence))) {
    const expected = /bad: *([\w., ]+)/.exec(fence.mark)?.[1]?.split(/, */) ?? [];
    it(expected.length > 0 ? `${name} fails as marked` : `${name} is valid`, async () => {
      const reports = await judge(fence);
      const findings = reports.flatMap((report) => report.findings);
      const codes = findings.map(({ check_id, code }) => `${check_id}.${code}`);
      // Stricter than `isValid`: what we hand out draws nothing above medium, but for what it is marked with.
      const loud = findings.filter(({ severity }) => isAtLeast(severity, 'warning'));
      expect(loud.filter(({ check_id, code }) => !expected.includes(`${check_id}.${code}`))).toEqual([]);
      expect(codes).toEqual(expect.arrayContaining(expected));
    });
  }

  it('and all other JSON parses', () => {
    const others = blocks.filter(({ fence }) => fence.language === 'json' && !isPolicy(fence));
    for (const { fence } of others) JSON.parse(fence.text);
    expect(blocks.length).toBeGreaterThan(30);
  });

  it('stand in no block that is not read as one', () => {
    const hidden = written.flatMap((page) =>
      fences(page)
        .filter((fence) => !['json', 'yaml', 'yml'].includes(fence.language) && isPolicy(fence) && fence.mark === '')
        .map(({ line }) => `${page.file}:${line}`),
    );
    expect(hidden).toEqual([]);
  });
});

describe('names in prose', () => {
  /** `s3:GetObject`, `s3:Get*`, `aws:SourceIp`, `aws:ResourceTag/Team` within a piece of code. */
  const names = (page: Page): readonly string[] =>
    inlineCode(page).flatMap((code) =>
      [...code.matchAll(/(?<![\w:.@/${-])[a-z][a-z0-9-]*:[A-Za-z*][\w*?]*(?:\/[\w-]+)?(?![\w:*])/g)].map(
        ([name]) => name,
      ),
    );

  it.each(written.map((page) => [page.file, page] as const))(
    '%s names actions and keys that exist',
    async (_, page) => {
      const catalog = await loadCatalog();
      const excused = /<!-- no such action: (.*?) -->/.exec(page.text)?.[1]?.split(/, */) ?? [];
      const isUnknown = (name: string): boolean => {
        const [prefix = '', rest = ''] = name.split(':');
        if (prefix !== 'aws' && !catalog.service(prefix)) return /^[A-Z*]/.test(rest);
        return catalog.matching(prefix, rest).length === 0 && !catalog.conditionKey(name);
      };
      expect(names(page).filter((name) => isUnknown(name) && !excused.includes(name))).toEqual([]);
    },
  );
});

it('how to add a check names the categories there are', () => {
  const folder = join(root, 'mcp/core/checks');
  const categories = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const [, listed = ''] =
    /Categories are the folders: ([^.]+)\./.exec(
      written.find(({ file }) => file === 'docs/adding-a-check.md')?.text ?? '',
    ) ?? [];
  expect(listed.split(/,\s+/).sort()).toEqual(categories.map(({ name }) => name).sort());
});

describe('spelling', () => {
  const british =
    /\b\w*(?:behaviour|colour|favour|honour|licence|catalogue|organis|authoris|recognis|minimis|summaris|centralis)\w*/gi;

  it.each(pages.map((page) => [page.file, page] as const))('of %s is American', (_, { text }) => {
    expect(text.match(british)).toBeNull();
  });
});

describe('links between pages', () => {
  const withoutFences = (text: string): string => text.replace(/^ *```[\s\S]*?^ *```\s*$/gm, '');
  const targets = ({ text }: Page): readonly string[] =>
    [...withoutFences(text).matchAll(/\]\(([^)\s]+)\)/g)].map(([, target]) => target ?? '');
  const anchors = (text: string): readonly string[] =>
    [...withoutFences(text).matchAll(/^#+ +(.*)$/gm)].map(([, heading = '']) =>
      heading
        .toLowerCase()
        .replace(/[^\w\- ]/g, '')
        .replaceAll(' ', '-'),
    );

  it.each(pages.map((page) => [page.file, page] as const))('of %s lead somewhere', (file, page) => {
    const broken = targets(page).filter((target) => {
      if (/^[a-z]+:/.test(target)) return false;
      const [path = '', anchor] = target.split('#');
      const goal = path === '' ? file : join(dirname(file), path).replaceAll('\\', '/');
      if (!existsSync(join(root, goal))) return true;
      const other = pages.find((one) => one.file === goal);
      return anchor !== undefined && other !== undefined && !anchors(other.text).includes(anchor);
    });
    expect(broken).toEqual([]);
  });
});
