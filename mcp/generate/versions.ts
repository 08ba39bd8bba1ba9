import { readFile, writeFile } from 'node:fs/promises';

/** Every file that states the version beside package.json, which alone decides it, and what finds it there. */
export const versionPlaces = {
  '.claude-plugin/plugin.json': /(?<=^ {2}"version": ")[^"]*/gm,
  '.claude-plugin/marketplace.json': /(?<="version": ")[^"]*/g,
  'package-lock.json': /(?<="name": "iamsmith",\s*"version": ")[^"]*/g,
  'mcp/core/version.ts': /(?<=const version = ')[^']*/g,
} as const satisfies Readonly<Record<string, RegExp>>;

/** Writes the version of package.json into all of them, and the date of the service data where the version stands. */
export async function generate(root: string): Promise<void> {
  const { version }: { version: string } = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));
  for (const [file, pattern] of Object.entries(versionPlaces)) {
    const before = await readFile(`${root}/${file}`, 'utf8');
    if (before.match(pattern) === null) throw new Error(`${file} states no version`);
    const after = before.replace(pattern, version);
    if (after !== before) await writeFile(`${root}/${file}`, after);
  }
  await writeDataDate(root);
}

/** Known beside the version, so that `--version` need not read the catalog. */
async function writeDataDate(root: string): Promise<void> {
  const { date }: { date: string } = JSON.parse(await readFile(`${root}/mcp/data/catalog.json`, 'utf8'));
  const file = `${root}/mcp/core/version.ts`;
  const text = await readFile(file, 'utf8');
  await writeFile(file, text.replace(/(?<=dataDate = ')[^']*/, date));
}
