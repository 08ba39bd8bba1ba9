import { readFile, writeFile } from 'node:fs/promises';

/** Every file that states the version beside package.json, which alone decides it, and what finds it there. */
export const versionPlaces = {
  '.claude-plugin/plugin.json': /(?<=^ {2}"version": ")[^"]*/gm,
  '.claude-plugin/marketplace.json': /(?<="version": ")[^"]*/g,
  'package-lock.json': /(?<="name": "iamsmith",\s*"version": ")[^"]*/g,
  'mcp/core/version.ts': /(?<=version = ')[^']*/g,
} as const satisfies Readonly<Record<string, RegExp>>;

/** Writes the version of package.json into all of them. */
export async function generate(root: string): Promise<void> {
  const { version }: { version: string } = JSON.parse(await readFile(`${root}/package.json`, 'utf8'));
  for (const [file, pattern] of Object.entries(versionPlaces)) {
    const before = await readFile(`${root}/${file}`, 'utf8');
    if (before.match(pattern) === null) throw new Error(`${file} states no version`);
    const after = before.replace(pattern, version);
    if (after !== before) await writeFile(`${root}/${file}`, after);
  }
}
