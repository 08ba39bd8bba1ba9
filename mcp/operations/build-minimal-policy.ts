import * as z from 'zod';
import type { Refusal } from '../core/build/build-policy.js';
import { buildPolicy } from '../core/build/build-policy.js';
import type { Finding } from '../core/findings/finding.js';
import { fingerprint } from '../core/findings/fingerprint.js';
import { printFindings } from '../core/findings/short-text.js';
import { visibleJson } from '../core/findings/show.js';
import { treeOf } from '../core/text/tree.js';
import { longestArn } from '../core/values/arn.js';
import { requirementsInForce } from './condition-requirements.js';
import { defineOperation, readOnly } from './define-operation.js';
import { withLimits } from './judge-policy.js';
import { listOf } from './list-of.js';
import { OperationError } from './operation-error.js';
import { presentFindings } from './present-findings.js';
import { instructionNotes, validateWritten, writtenValidation } from './written-policy.js';

/** More than these no policy holds: 6,144 characters are the most that AWS takes. */
const mostEntries = 500;
const mostConditionCharacters = 20_000;

export const buildMinimalPolicy = defineOperation({
  name: 'build_minimal_policy',
  title: 'Build a minimal policy',
  description:
    'Writes the least-privilege identity policy for actions on resources: each action on the ARNs that it works on. Too broad a request is blocked and told what to narrow. Pass the security_notes on to the user.',
  input: z.object({
    actions: z.array(z.string()).min(1, { error: 'name at least one action' }).describe('s3:GetObject, s3:List*, …'),
    resources: z.array(z.string()).describe('ARNs; "*" is added where an action needs it'),
    conditions: z
      .unknown()
      // A record would drop a key of the name __proto__, and with it what the caller demands.
      .refine(isObject, { error: 'expected an object' })
      .optional()
      .meta({ type: 'object', description: 'As under Condition' }),
    passed_to_services: z.array(z.string()).optional().describe('Who gets the role of iam:PassRole: lambda'),
    verbose: z.boolean().default(false).describe('Findings with why and example'),
  }),
  output: z.object({
    policy: z.record(z.string(), z.unknown()).describe('{} where it is blocked'),
    validation: writtenValidation,
    security_notes: listOf(z.string()).describe('What was added, left out or is needed besides, and why'),
    blocked: z.boolean(),
  }),
  annotations: readOnly,
  toolsets: ['core', 'read-only'],
  async run({ actions, resources, conditions, passed_to_services: passedToServices, verbose }, context) {
    await withLimits(async () => treeOf(conditions ?? {}));
    checkSize({ actions, resources, passed_to_services: passedToServices ?? [] }, conditions);
    const catalog = await context.catalog();
    const request = {
      actions,
      resources,
      requirements: requirementsInForce(context.session),
      ...(conditions !== undefined && { conditions }),
      ...(passedToServices && { passedToServices }),
    };
    const built = await withLimits(async () => buildPolicy(request, catalog));
    const detail = verbose ? 'long' : 'short';
    if ('blocked' in built) {
      return {
        policy: {},
        validation: { is_valid: false, ...presentFindings(built.blocked.map(findingOf), detail) },
        security_notes: [...new Set(built.blocked.flatMap(({ suggestion }) => suggestion ?? []))],
        blocked: true,
      };
    }
    return {
      policy: { ...built.policy },
      validation: await validateWritten(built.policy, 'identity', detail, context),
      security_notes: [...built.notes, ...instructionNotes(context)],
      blocked: false,
    };
  },
  text({
    policy,
    validation: { is_valid: isValid, issues, issues_omitted: omitted = 0 },
    security_notes: notes,
    blocked,
  }) {
    const total = issues.length + omitted;
    if (blocked) return ['Blocked: no policy was written.', ...issues.map(printRefusal)].join('\n');
    return [
      visibleJson(policy),
      ...(notes.length > 0 ? ['', 'Security notes:', ...notes.map((note) => `- ${note}`)] : []),
      '',
      total === 0 ? 'Valid, with no findings.' : `${isValid ? 'Valid' : 'Not valid'}, with findings:`,
      ...(total === 0 ? [] : [printFindings(issues, total)]),
    ].join('\n');
  },
});

const printRefusal = ({ code, message, suggestion }: Pick<Finding, 'code' | 'message' | 'suggestion'>): string =>
  [`- ${code}: ${message}`, ...(suggestion === undefined ? [] : [`  Help: ${suggestion}`])].join('\n');

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function checkSize(lists: Readonly<Record<string, readonly string[]>>, conditions: unknown): void {
  for (const [name, texts] of Object.entries(lists)) {
    if (texts.length > mostEntries) {
      throw new OperationError('limit_exceeded', `${name} has ${texts.length} entries; the limit is ${mostEntries}.`);
    }
    if (texts.some(({ length }) => length > longestArn)) {
      throw new OperationError('limit_exceeded', `an entry of ${name} is longer than ${longestArn} characters.`);
    }
  }
  const size = JSON.stringify(conditions ?? {}).length;
  if (size > mostConditionCharacters) {
    throw new OperationError(
      'limit_exceeded',
      `conditions has ${size} characters; the limit is ${mostConditionCharacters}.`,
    );
  }
}

/** A refusal in the form of every finding, though there is no document that it could point into. */
const findingOf = ({ code, message, suggestion, action, resource, conditionKey }: Refusal): Finding => ({
  check_id: 'policy_generation',
  code,
  severity: 'error',
  message,
  ...(suggestion !== undefined && { suggestion }),
  path: '',
  statement_index: null,
  statement_sid: null,
  ...(action !== undefined && { action }),
  ...(resource !== undefined && { resource }),
  ...(conditionKey !== undefined && { condition_key: conditionKey }),
  fix: null,
  fingerprint: fingerprint('policy_generation', code, action ?? '', resource ?? '', conditionKey ?? '', message),
});
