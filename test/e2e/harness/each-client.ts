import { afterAll, beforeAll, describe, inject, it } from 'vitest';
import { type Adjustment, type InstalledPlugin, installPlugin, type PluginOptions } from './installed-plugin.js';

/**
 * The same tests for every client, each with the plugin freshly installed. `plugin()` gives the installation; a client
 * that could not be had shows up as one test that was not run, with the reason as its name.
 */
export function describeEachClient(
  title: string,
  tests: (plugin: () => InstalledPlugin, version: string) => void,
  options: PluginOptions = {},
  adjust?: Adjustment,
): void {
  for (const client of inject('clients')) {
    describe(`${title}, Claude Code ${client.label}`, () => {
      if ('notRun' in client) {
        it.skip(`not run: ${client.notRun}`, () => {});
        return;
      }
      let installed: InstalledPlugin | undefined;
      beforeAll(async () => {
        installed = await installPlugin(client.command, options, adjust);
      });
      afterAll(() => installed?.remove());
      tests(() => {
        if (!installed) throw new Error('the plugin is not installed');
        return installed;
      }, client.version);
    });
  }
}
