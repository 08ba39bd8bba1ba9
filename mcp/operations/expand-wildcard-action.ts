import * as z from 'zod';
import type { Action, Catalog } from '../core/catalog/catalog.js';
import { nearestNames } from '../core/catalog/nearest-name.js';
import { show } from '../core/findings/show.js';
import { readAction } from '../core/values/action-pattern.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';
import { fullName, serviceNamed } from './look-up.js';
import { OperationError } from './operation-error.js';
import { pageFields, pageNote, pageOf, pagingParameters } from './paging.js';

export const expandWildcardAction = defineOperation({
  name: 'expand_wildcard_action',
  title: 'Actions a wildcard covers',
  description: 'Lists every action that a pattern such as s3:Get* matches today; * and ? are wildcards.',
  input: z.object({
    pattern: z.string().describe('s3:Get*, ec2:*Tags, *'),
    ...pagingParameters(200),
  }),
  output: z.object({
    pattern: z.string(),
    actions: listOf(z.string()),
    ...pageFields,
    did_you_mean: listOf(z.string()).optional().describe('Where nothing matches'),
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ pattern: given, ...paging }, { catalog: load }) {
    const catalog = await load();
    const pattern = given.trim();
    const { items, ...page } = pageOf(expand(catalog, pattern), paging);
    return {
      pattern: show(pattern),
      actions: items.map(fullName),
      ...page,
      ...(page.total === 0 && { did_you_mean: patternsLike(catalog, pattern) }),
    };
  },
  text({ pattern, actions, did_you_mean: near = [], ...page }) {
    const perhaps = near.length === 0 ? [] : [`Perhaps ${near.join(', ')}.`];
    return [`${pattern}: ${pageNote('actions', actions.length, page)}`, ...actions, ...perhaps].join('\n');
  },
});

function expand(catalog: Catalog, text: string): readonly Action[] {
  const pattern = readAction(text);
  if (pattern.kind === 'everything') return everyAction(catalog);
  if (pattern.kind === 'action') return catalog.matching(serviceNamed(catalog, pattern.service).prefix, pattern.name);
  throw new OperationError(
    'unknown_action',
    `"${show(text)}" ${reasons[pattern.kind === 'malformed' ? pattern.problem : 'placeholder']}`,
  );
}

const form = 'A pattern is written service:Name with wildcards in the name, as in s3:Get*.';

const reasons = {
  empty: `is empty. ${form}`,
  no_colon: `has no colon. ${form}`,
  wildcard_service: `has a wildcard in the service prefix, where IAM allows none. ${form}`,
  arn: `is an ARN and no action. ${form}`,
  characters: `has characters that no action has. ${form}`,
  placeholder: `holds a placeholder that is not filled in yet. ${form}`,
} as const;

const everyAction = (catalog: Catalog): readonly Action[] =>
  catalog.prefixes.flatMap((prefix) => [...(catalog.service(prefix)?.actions.values() ?? [])]);

/** The actions spelled like the pattern's letters, and the longest beginning of it that matches something. */
function patternsLike(catalog: Catalog, text: string): readonly string[] {
  const pattern = readAction(text);
  const service = pattern.kind === 'action' ? catalog.service(pattern.service) : undefined;
  if (pattern.kind !== 'action' || !service) return [];
  const names = [...service.actions.values()].map(({ name }) => name);
  const near = nearestNames(pattern.name.replace(/[*?]/g, ''), names);
  const begin = beginning(pattern.name.split(/[*?]/)[0] ?? '', names);
  return [...(begin === undefined ? [] : [`${begin}*`]), ...near].map((name) => `${service.prefix}:${name}`);
}

function beginning(text: string, names: readonly string[]): string | undefined {
  for (let length = Math.min(text.length, 64); length >= 3; length--) {
    const start = text.slice(0, length).toLowerCase();
    const name = names.find((candidate) => candidate.toLowerCase().startsWith(start));
    if (name !== undefined) return name.slice(0, length);
  }
  return undefined;
}
