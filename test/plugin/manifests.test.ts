import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { versionPlaces } from '../../mcp/generate/versions.js';
import { root } from './markdown.js';

const read = (file: string): string => readFileSync(join(root, file), 'utf8');
const json = (file: string) => JSON.parse(read(file));
const { version }: { version: string } = json('package.json');

describe('manifests', () => {
  it.each(Object.entries(versionPlaces))('%s states the version of package.json', (file, pattern) => {
    expect([...new Set(read(file).match(pattern))]).toEqual([version]);
  });

  it('CHANGELOG.md has a section for the version', () => {
    expect(read('CHANGELOG.md')).toMatch(new RegExp(`^## \\[${version.replaceAll('.', '\\.')}\\]`, 'm'));
  });

  it('plugin.json starts the bundled server with nothing but Node', () => {
    const { name, mcpServers } = json('.claude-plugin/plugin.json');
    expect(name).toBe('iamsmith');
    for (const server of Object.values<{ command: string; args: string[] }>(mcpServers)) {
      expect(server.command).toBe('node');
      expect(server.args[0]).toMatch(/^\$\{CLAUDE_PLUGIN_ROOT\}\/mcp\/dist\/[a-z]+\.mjs$/);
    }
  });

  it('marketplace.json offers this plugin from the folder it stands in', () => {
    const { description } = json('.claude-plugin/plugin.json');
    expect(json('.claude-plugin/marketplace.json').plugins).toMatchObject([
      { name: 'iamsmith', source: './', description },
    ]);
  });

  it('the servers are declared in one place only', () => {
    expect(existsSync(join(root, '.mcp.json'))).toBe(false);
  });

  it('no CLAUDE.md stands in the root, where no plugin loads it', () => {
    expect(existsSync(join(root, 'CLAUDE.md'))).toBe(false);
  });

  it('the icon is a square PNG that a directory takes', () => {
    const png = readFileSync(join(root, '.claude-plugin/icon.png'));
    expect(png.subarray(0, 8)).toEqual(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([512, 512]);
    expect(png.length).toBeLessThan(100_000);
  });
});
