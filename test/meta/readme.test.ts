import { execFile } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { describe, expect, it } from 'vitest';
import { verbs } from '../../mcp/cli/verbs.js';
import { templates } from '../../mcp/core/build/templates/all.js';
import { loadCatalog } from '../../mcp/data/load-catalog.js';
import { operations } from '../../mcp/operations/all.js';

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

  it('counts what the catalog holds', async () => {
    const catalog = await loadCatalog();
    const actions = catalog.prefixes.reduce((sum, prefix) => sum + (catalog.service(prefix)?.actions.size ?? 0), 0);
    const [, services, named] = /\((\d+) services, ([\d,]+) actions\)/.exec(readme) ?? [];
    expect([services, named]).toEqual([String(catalog.prefixes.length), actions.toLocaleString('en-US')]);
    expect(readme).toContain(`The service data is of ${catalog.provenance.date}`);
  });

  it('and the changelog count the tools and templates there are', () => {
    const changelog = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
    expect(readme).toContain(`one of ${templates.length} templates`);
    expect(changelog).toContain(`${templates.length} templates`);
    expect(changelog).toContain(`\`iam\` with ${operations.length} tools`);
  });

  it('calls programs and verbs that exist', () => {
    const calls = [...readme.matchAll(/node (mcp\/dist\/(\w+)\.mjs)(?: ([a-z]+))?/g)];
    const unknown = calls.filter(([, file = '', program, verb]) => {
      if (program === 'cli') return !verbs.some(({ name }) => name === verb);
      return verb !== undefined || !existsSync(join(root, file));
    });
    expect(unknown.map(([call]) => call)).toEqual([]);
    expect(calls.length).toBeGreaterThan(10);
  });
});
