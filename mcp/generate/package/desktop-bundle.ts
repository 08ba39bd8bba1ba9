import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { operations } from '../../operations/all.js';
import { zip } from '../zip.js';
import { type Package, programEntries } from './package.js';

/** The manifest version that the current Claude Desktop reads. */
const manifestVersion = '0.3';

const entryPoint = 'server/server.mjs';

/**
 * The offline server for Claude Desktop, which brings its own Node: an archive with a manifest.json as
 * https://github.com/modelcontextprotocol/mcpb/blob/main/MANIFEST.md describes it.
 */
export async function desktopBundle(root: string): Promise<Package> {
  const manifest = await manifestOf(root);
  const entries = [
    { path: 'manifest.json', data: Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`) },
    { path: 'icon.png', data: await readFile(join(root, '.claude-plugin/icon.png')) },
    ...(await programEntries(root, 'server.mjs', 'server')),
  ];
  return { name: `${manifest.name}-${manifest.version}.mcpb`, bytes: zip(entries) };
}

async function manifestOf(root: string) {
  const { name, version, author, license, keywords, engines } = JSON.parse(
    await readFile(join(root, 'package.json'), 'utf8'),
  );
  return {
    manifest_version: manifestVersion,
    name: String(name),
    display_name: 'iamsmith: AWS IAM policies',
    version: String(version),
    description: 'Write, check, mend and explain AWS IAM policies offline, with the tools of the MCP server iam',
    author: { name: author },
    license,
    keywords,
    icon: 'icon.png',
    server: {
      type: 'node',
      entry_point: entryPoint,
      mcp_config: { command: 'node', args: [`\${__dirname}/${entryPoint}`], env: {} },
    },
    tools: operations.map((operation) => ({ name: operation.name, description: operation.title })),
    compatibility: { platforms: ['darwin', 'win32', 'linux'], runtimes: { node: engines.node } },
  };
}
