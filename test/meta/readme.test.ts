import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { loadCatalog } from '../../mcp/data/load-catalog.js';

const root = join(import.meta.dirname, '../..');
const readme = readFileSync(join(root, 'README.md'), 'utf8');
const cli = join(root, 'mcp/dist/cli.mjs');

/** What the README shows is what the program prints; what it claims is what the repository holds. */
describe('README', () => {
  const transcripts = [...readme.matchAll(/<!-- transcript: (.+?) -->\n```text\n([\s\S]*?)```/g)];

  it('shows at least one transcript', () => {
    expect(transcripts.length).toBeGreaterThan(0);
  });

  for (const [, command = '', shown = ''] of transcripts) {
    it(`iamsmith ${command} prints what is shown`, async () => {
      // A policy that is not valid ends with 1, which execFile calls an error; the output is what counts.
      const run = promisify(execFile)(process.execPath, [cli, ...command.split(' ')], { cwd: root });
      const { stdout } = await run.catch((error: { stdout: string }) => error);
      expect(stdout).toContain(shown.trimEnd());
    });
  }

  it('counts what the catalogue holds', async () => {
    const catalog = await loadCatalog();
    const actions = catalog.prefixes.reduce((sum, prefix) => sum + (catalog.service(prefix)?.actions.size ?? 0), 0);
    const [, services, named] = /\((\d+) services, ([\d,]+) actions\)/.exec(readme) ?? [];
    expect([services, named]).toEqual([String(catalog.prefixes.length), actions.toLocaleString('en-US')]);
    expect(readme).toContain(`The service data is of ${catalog.provenance.date}`);
  });
});
