import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach } from 'vitest';

/** What stands in a folder: texts and bytes by path, links as `{to}`, empty folders as null. */
export type Contents = Readonly<Record<string, string | Uint8Array | { readonly to: string } | null>>;

const made: string[] = [];

/** A folder with files in it, gone after the test. */
export function temporaryFolder(contents: Contents = {}): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'iamsmith-test-')));
  made.push(folder);
  for (const [name, content] of Object.entries(contents)) {
    const path = join(folder, name);
    mkdirSync(content === null ? path : dirname(path), { recursive: true });
    if (content === null) continue;
    if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content);
    else symlinkSync(content.to, path);
  }
  return folder;
}

afterEach(() => {
  for (const folder of made.splice(0)) rmSync(folder, { recursive: true, force: true });
});
