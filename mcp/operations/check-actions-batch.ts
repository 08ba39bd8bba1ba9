import * as z from 'zod';
import type { Catalog } from '../core/catalog/catalog.js';
import { existing, expandAction } from '../core/catalog/expand-actions.js';
import { show } from '../core/findings/show.js';
import { readAction } from '../core/values/action-pattern.js';
import { hasWildcard } from '../core/values/wildcard.js';
import { actionsNamed } from './actions-named.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';
import { fullName, lookUpAction } from './look-up.js';
import { sensitiveAmong, sensitiveFields } from './sensitive-fields.js';

/** Each list holds no more than these. */
const mostListed = 200;
const mostSensitive = 60;

export const checkActionsBatch = defineOperation({
  name: 'check_actions_batch',
  title: 'Check action names',
  description:
    'Tells which of many action names exist, wildcards included, suggests names for those that do not, and names the sensitive ones. Use it on every action before writing a policy.',
  input: z.object({
    actions: z.array(z.string()).describe('s3:GetObject, s3:Get*, …'),
    verbose: z.boolean().default(false).describe('Also the access level of each valid action'),
  }),
  output: z.object({
    valid_actions: listOf(z.string()).describe("In AWS's spelling; patterns as given"),
    invalid_actions: listOf(z.object({ action: z.string(), error: z.string(), did_you_mean: listOf(z.string()) })),
    sensitive_actions: listOf(z.object(sensitiveFields)).describe('Patterns expanded, the worst first'),
    access_levels: z.record(z.string(), listOf(z.string())).optional().describe('By valid action, with verbose'),
    omitted: z
      .object({ valid: z.int(), invalid: z.int(), sensitive: z.int() })
      .describe('Entries beyond the length of a list'),
  }),
  annotations: readOnly,
  toolsets: ['core', 'read-only'],
  async run({ actions, verbose }, { catalog: load }) {
    const catalog = await load();
    const asked = [...new Map(actions.map((action) => [action.trim().toLowerCase(), action.trim()])).values()];
    const names = new Map(asked.map((action) => [action, validName(catalog, action)]));
    const valid = asked.flatMap((action) => names.get(action) ?? []);
    const invalid = asked.filter((action) => names.get(action) === undefined);
    const shown = valid.slice(0, mostListed);
    const sensitive = sensitiveAmong(actionsNamed(catalog, valid).actions);
    return {
      valid_actions: shown,
      invalid_actions: invalid.slice(0, mostListed).map((action) => whatIsWrong(catalog, action)),
      sensitive_actions: sensitive.slice(0, mostSensitive).map(({ action, sensitivity }) => ({
        action: fullName(action),
        category: sensitivity.category,
        severity: sensitivity.severity,
      })),
      ...(verbose && { access_levels: Object.fromEntries(shown.map((name) => [name, levelsOf(catalog, name)])) }),
      omitted: {
        valid: valid.length - shown.length,
        invalid: Math.max(0, invalid.length - mostListed),
        sensitive: Math.max(0, sensitive.length - mostSensitive),
      },
    };
  },
  text({ valid_actions: valid, invalid_actions: invalid, sensitive_actions: sensitive, omitted }) {
    const lines = invalid.map(({ action, error, did_you_mean: names }) =>
      [`${action}: ${error}`, ...(names.length === 0 ? [] : [`Perhaps ${names.join(', ')}.`])].join(' '),
    );
    return [
      `Valid (${valid.length + omitted.valid}): ${valid.join(', ') || 'none'}`,
      `Not valid: ${invalid.length + omitted.invalid}`,
      ...lines,
      `Sensitive: ${sensitive.length + omitted.sensitive}`,
      ...sensitive.map(({ action, category, severity }) => `${action}: ${severity}, ${category}`),
    ].join('\n');
  },
});

/** In AWS's spelling, a pattern as it is; undefined for what names no action. */
function validName(catalog: Catalog, text: string): string | undefined {
  const expansion = expandAction(catalog, readAction(text));
  if (expansion.kind === 'action') return fullName(expansion.action);
  return expansion.kind === 'actions' || expansion.kind === 'everything' ? show(text) : undefined;
}

function whatIsWrong(catalog: Catalog, text: string) {
  const pattern = readAction(text);
  if (!hasWildcard(text)) {
    const found = lookUpAction(catalog, text);
    if ('error' in found) return { action: show(text), error: found.error, did_you_mean: found.didYouMean };
  }
  const error =
    pattern.kind === 'malformed' && pattern.problem === 'wildcard_service'
      ? 'IAM allows no wildcard in the service prefix.'
      : 'no action matches this pattern.';
  return { action: show(text), error, did_you_mean: [] };
}

function levelsOf(catalog: Catalog, text: string): readonly string[] {
  const expansion = expandAction(catalog, readAction(text));
  return [...new Set(existing(expansion).map(({ accessLevel }) => accessLevel))];
}
