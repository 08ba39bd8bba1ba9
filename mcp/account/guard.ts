import { lstat, open } from 'node:fs/promises';
import { join } from 'node:path';
import { show } from '../core/findings/show.js';
import { parseYaml } from '../core/text/parse-yaml.js';
import { source } from '../core/text/source.js';
import { plainValue } from '../core/text/tree.js';
import { compileWildcard } from '../core/values/wildcard.js';
import { AccountError } from './account-error.js';
import type { Surroundings } from './settings.js';
import { homeFolder } from './working-directory.js';

/**
 * What the user forbids, in `~/.config/iamsmith/guard.yaml`:
 *
 *     deny:
 *       tools: [delete_*]
 *       arns: ["arn:aws:iam::*:role/prod-*"]
 */
export interface Guard {
  readonly tools: readonly string[];
  readonly arns: readonly string[];
}

const nothing: Guard = { tools: [], arns: [] };

/** More than anyone writes by hand. */
const most = { bytes: 65_536, patterns: 1_000 } as const;

/** What the guard says against a call; undefined where it says nothing. */
export function guardRefusal(guard: Guard, tool: string, arns: readonly string[]): AccountError | undefined {
  const forTool = guard.tools.find((pattern) => matches(pattern, tool));
  if (forTool !== undefined) return refused(`the guard file denies the tool ${tool} ("${show(forTool)}").`);
  for (const arn of arns) {
    const forArn = guard.arns.find((pattern) => matches(pattern, arn));
    if (forArn !== undefined) return refused(`the guard file denies changes of "${show(arn)}" ("${show(forArn)}").`);
  }
  return undefined;
}

/** IAM's names are the same whatever their case. */
const matches = (pattern: string, text: string): boolean => compileWildcard(pattern.toLowerCase())(text.toLowerCase());

/**
 * Reads the guard. Every place where it may be counts, so that no change of the environment can hide one that is
 * there; one that cannot be read or understood forbids every change. Throws `guard_refused`.
 */
export async function readGuard({ environment }: Surroundings): Promise<Guard> {
  const { HOME: home, USERPROFILE: profile, XDG_CONFIG_HOME: config } = environment;
  const folders = [homeFolder(), home, profile].flatMap((one) => (one ? join(one, '.config') : []));
  const files = new Set([...folders, ...(config ? [config] : [])].map((one) => join(one, 'iamsmith', 'guard.yaml')));
  const guards = await Promise.all([...files].map(readOne));
  return { tools: guards.flatMap(({ tools }) => tools), arns: guards.flatMap(({ arns }) => arns) };
}

async function readOne(file: string): Promise<Guard> {
  const text = await readText(file);
  if (text === undefined) return nothing;
  try {
    const { tree, problems } = await parseYaml(source('guard', text));
    const [problem] = problems;
    if (problem)
      throw new Error(problem.code === 'empty' ? 'it is empty' : `line of YAML: ${problem.detail || problem.code}`);
    return readDeny(tree && plainValue(tree));
  } catch (error) {
    throw unusable(file, error instanceof Error ? error.message : String(error));
  }
}

async function readText(file: string): Promise<string | undefined> {
  try {
    await lstat(file);
  } catch (error) {
    if (isAbsence(error)) return undefined;
    throw unusable(file, 'it cannot be reached');
  }
  const handle = await open(file, 'r').catch(() => undefined);
  try {
    const facts = await handle?.stat();
    if (!handle || !facts?.isFile()) throw unusable(file, 'it cannot be read');
    if (facts.size > most.bytes) throw unusable(file, `it is larger than ${most.bytes} bytes`);
    return new TextDecoder('utf-8', { fatal: true }).decode(await handle.readFile());
  } catch (error) {
    throw error instanceof AccountError ? error : unusable(file, 'it cannot be read, or is not UTF-8');
  } finally {
    await handle?.close().catch(() => {});
  }
}

const isAbsence = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR');

function readDeny(value: unknown): Guard {
  const [deny, ...others] = entriesOf(value, ['deny']);
  if (!deny || others.length > 0) throw new Error('it needs the key deny, and has no other');
  const lists = new Map(entriesOf(deny[1], ['tools', 'arns']).map(([key, list]) => [key, patternsOf(key, list)]));
  return { tools: lists.get('tools') ?? [], arns: lists.get('arns') ?? [] };
}

function entriesOf(value: unknown, known: readonly string[]): readonly [string, unknown][] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(`a map with ${known.join(' and ')} is expected`);
  }
  const entries: [string, unknown][] = Object.entries(value);
  const stray = entries.find(([key]) => !known.includes(key));
  if (stray) throw new Error(`"${show(stray[0])}" is none of ${known.join(', ')}`);
  return entries;
}

function patternsOf(key: string, value: unknown): readonly string[] {
  const isList = Array.isArray(value) && value.length <= most.patterns;
  const texts: readonly unknown[] = isList ? value : [];
  const patterns = texts.flatMap((one) => (typeof one === 'string' && one.trim() !== '' ? one.trim() : []));
  if (!isList || patterns.length < texts.length) throw new Error(`deny.${key} is a list of patterns`);
  return patterns;
}

const refused = (detail: string): AccountError =>
  new AccountError('guard_refused', `${detail} Nothing was changed; only its user may change that file.`);

const unusable = (file: string, why: string): AccountError =>
  refused(`the guard file "${show(file)}" is there and cannot be used: ${show(why)}.`);
