import fs from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { describeEachClient } from './harness/each-client.js';
import { said } from './harness/run-command.js';

interface Listed {
  readonly id: string;
  readonly version: string;
  readonly enabled: boolean;
  readonly installPath: string;
}

/** What the plugin may cost a conversation in which nobody asks for it, in tokens. */
const mostAlwaysOn = 1_000;

/** `1.2k` or `1,200`. */
const tokens = (text: string): number => Number.parseFloat(text.replaceAll(',', '')) * (text.endsWith('k') ? 1_000 : 1);

describeEachClient('the plugin is installed as a user installs it', (plugin) => {
  const read = async (...args: string[]) => {
    const finished = await plugin().client(args);
    expect(finished.code, said(finished)).toBe(0);
    return finished.stdout;
  };
  const listed = async (): Promise<Listed> => {
    const plugins: readonly Listed[] = JSON.parse(await read('plugin', 'list', '--json'));
    const entry = plugins.find(({ id }) => id === 'iamsmith@iamsmith');
    if (!entry) throw new Error(`iamsmith is not among ${plugins.map(({ id }) => id).join(', ')}`);
    return entry;
  };

  it.each(['.', '.claude-plugin/plugin.json', '.claude-plugin/marketplace.json'])(
    'plugin validate --strict %s passes without a warning',
    async (target) => {
      const output = await read('plugin', 'validate', '--strict', path.join(plugin().source, target));
      expect(output).not.toMatch(/warning/i);
    },
  );

  it('passes the rules of the public directory', async ({ skip }) => {
    const finished = await plugin().client([
      ...['plugin', 'validate', '--strict', '--profile', 'directory'],
      plugin().source,
    ]);
    skip(/unknown option/i.test(finished.stderr), 'this client does not know --profile');
    expect(finished.code, said(finished)).toBe(0);
  });

  it('fetches no package and leaves no dependency behind', async () => {
    const { installPath, version, enabled } = await listed();
    const modules = path.join(installPath, 'node_modules');
    const packages = fs.existsSync(modules) ? fs.readdirSync(modules).filter((name) => !name.startsWith('.')) : [];
    const manifest: { version: string } = JSON.parse(
      fs.readFileSync(path.join(plugin().source, '.claude-plugin/plugin.json'), 'utf8'),
    );
    console.log(`installed in ${plugin().installMs} ms`);
    expect({ enabled, version, packages }).toEqual({ enabled: true, version: manifest.version, packages: [] });
    expect(plugin().registryRequests).toEqual([]);
  });

  it('connects its server', async () => {
    expect(await read('mcp', 'list')).toMatch(/plugin:iamsmith:iam:.*\bConnected\b/);
  });

  it('says what it costs to have it switched on', async () => {
    const details = await read('plugin', 'details', 'iamsmith');
    const cost = /Always-on:\s*~?([\d.,]+k?)[^\n]*/i.exec(details);
    console.log(details.trim());
    expect(tokens(cost?.[1] ?? '')).toBeLessThanOrEqual(mostAlwaysOn);
  });

  it('can be uninstalled', async () => {
    await read('plugin', 'uninstall', 'iamsmith@iamsmith');
  });
});
