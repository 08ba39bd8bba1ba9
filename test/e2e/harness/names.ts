import fs from 'node:fs';
import path from 'node:path';
import matter from 'gray-matter';
import { pluginRoot } from './installed-plugin.js';

/** A tool of the server `iam` as Claude Code calls it. */
export const iam = (tool: string): string => `mcp__plugin_iamsmith_iam__${tool}`;

/** A tool of the server `aws`. */
export const aws = (tool: string): string => `mcp__plugin_iamsmith_aws__${tool}`;

const markdownIn = (folder: string): readonly string[] =>
  fs
    .readdirSync(path.join(pluginRoot, folder))
    .filter((file) => file.endsWith('.md'))
    .map((file) => file.replace(/\.md$/, ''));

export const commands = markdownIn('commands');
export const agents = markdownIn('agents');
export const skills = fs
  .readdirSync(path.join(pluginRoot, 'skills'))
  .filter((folder) => fs.existsSync(path.join(pluginRoot, 'skills', folder, 'SKILL.md')));

/** The tools of the plugin's servers that a page may use, by their full names. */
export function toolsOf(file: string): readonly string[] {
  const { data } = matter(fs.readFileSync(path.join(pluginRoot, file), 'utf8'), { language: 'yaml' });
  const listed: unknown = data['allowed-tools'] ?? data.tools ?? [];
  const entries = Array.isArray(listed) ? listed.map(String) : String(listed).split(/[\s,]+/);
  return entries.filter((entry) => entry.startsWith('mcp__'));
}

/** One of the user's policies that is far too broad, and what a person would put into a file. */
export const broadPolicy = {
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: 's3:*', Resource: '*' }],
};
export const files = { 'policy.json': `${JSON.stringify(broadPolicy, null, 2)}\n` };
