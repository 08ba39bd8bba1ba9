import * as z from 'zod';
import { accessLevels } from '../core/catalog/catalog.js';
import { explainDocuments, type PlacedStatement } from '../core/explain/explain-documents.js';
import type { Access } from '../core/explain/fold-access.js';
import { show, visible } from '../core/findings/show.js';
import { policyTypes } from '../core/policy/policy-types.js';
import { defineOperation, readOnly } from './define-operation.js';
import { judgePolicy, verdictOf } from './judge-policy.js';
import { listOf } from './list-of.js';
import { policyParameter, policyTypeParameter } from './policy-parameters.js';

const servicesSchema = z.record(z.string(), listOf(z.enum(accessLevels)));

const statementSchema = z.object({
  document: z.int().exactOptional().describe('Which policy of the input, where it holds several'),
  index: z.int(),
  sid: z.string().nullable(),
  effect: z.string().nullable(),
  text: z.string(),
  actions: listOf(z.object({ action: z.string(), access_level: z.string(), description: z.string() }))
    .exactOptional()
    .describe('With verbose: the first twenty actions'),
});

export const explainPolicy = defineOperation({
  name: 'explain_policy',
  title: 'Explain a policy',
  description:
    'Says in plain sentences what an IAM policy does: per statement who may or may not do what, on what, when; and by service what stays allowed after its own Denies. Concerns are what validate_policy finds.',
  input: z.object({
    policy: policyParameter(),
    policy_type: policyTypeParameter,
    verbose: z.boolean().default(false).describe('More statements, all services, what actions do'),
  }),
  output: z.object({
    summary: z.string(),
    policy_type: z.enum(policyTypes),
    policy_type_source: z.enum(['given', 'detected', 'config']),
    statements: listOf(statementSchema),
    statements_omitted: z.int().exactOptional(),
    services_accessed: servicesSchema.describe(
      'Access levels allowed after Deny, by service; "*" is every service without an entry of its own',
    ),
    services_excepted: listOf(z.string()).exactOptional().describe('Services that "*" of services_accessed leaves out'),
    services_denied: servicesSchema.describe('What Denies speak of, be it under a condition or on some resources only'),
    services_denied_excepted: listOf(z.string())
      .exactOptional()
      .describe('Services that "*" of services_denied leaves out'),
    services_omitted: z.int().exactOptional().describe('Services left out of the lists for their length'),
    notes: listOf(z.string()).describe('What the lists of services leave open'),
    security_concerns: listOf(z.string()).describe(
      "The validator's messages of severity error, critical, high and medium, the worst first",
    ),
    recommendations: listOf(z.string()).describe("The validator's suggestions"),
    concerns_omitted: z.int().exactOptional(),
    has_wildcards: z.boolean(),
    has_conditions: z.boolean(),
    statement_count: z.int(),
  }),
  annotations: readOnly,
  toolsets: ['core', 'read-only'],
  async run({ policy, policy_type, verbose }, context) {
    const judged = await judgePolicy({ policy, policyType: policy_type }, context);
    const { policyType, policyTypeSource } = verdictOf(judged);
    const catalog = await context.catalog();
    const explained = explainDocuments(judged, catalog, verbose ? await context.descriptions() : undefined);
    const concerns = fitting(explained.concerns, most.concerns);
    const accessed = shorten(explained.allowed, verbose ? 'all' : 'some');
    const denied = shorten(explained.denied, verbose ? 'all' : 'some');
    const omitted = {
      concerns: explained.concerns.length - concerns.length,
      services: accessed.omitted + denied.omitted,
    };
    return {
      summary: explained.summary,
      policy_type: policyType,
      policy_type_source: policyTypeSource,
      statements: explained.statements,
      ...(explained.statementsOmitted > 0 && { statements_omitted: explained.statementsOmitted }),
      services_accessed: accessed.services,
      ...(accessed.excepted.length > 0 && { services_excepted: accessed.excepted }),
      services_denied: denied.services,
      ...(denied.excepted.length > 0 && { services_denied_excepted: denied.excepted }),
      ...(omitted.services > 0 && { services_omitted: omitted.services }),
      notes: explained.notes,
      security_concerns: concerns,
      recommendations: fitting(explained.recommendations, most.recommendations),
      ...(omitted.concerns > 0 && { concerns_omitted: omitted.concerns }),
      has_wildcards: explained.hasWildcards,
      has_conditions: explained.hasConditions,
      statement_count: explained.statementCount,
    };
  },
  text: (result) =>
    [
      result.summary,
      '',
      ...result.statements.map(printStatement),
      ...(result.statements_omitted ? [`${result.statements_omitted} more statements are not listed.`] : []),
      ...printServices('Allowed after Deny', result.services_accessed, result.services_excepted),
      ...printServices('Denied', result.services_denied, result.services_denied_excepted),
      ...(result.services_omitted
        ? [`${result.services_omitted} more services are not listed; verbose lists them.`]
        : []),
      ...result.notes,
      ...printList('Concerns of the validator', result.security_concerns, result.concerns_omitted),
      ...printList('Recommendations', result.recommendations),
    ].join('\n'),
});

/** What a result of ordinary length has room for. */
const most = {
  services: 40,
  excepted: 30,
  concerns: { count: 10, characters: 1_600 },
  recommendations: { count: 8, characters: 1_200 },
} as const;

/** The first of them, at least one. */
function fitting(texts: readonly string[], limit: { readonly count: number; readonly characters: number }) {
  let characters = 0;
  return texts.slice(0, limit.count).filter((text, index) => {
    characters += text.length;
    return index === 0 || characters <= limit.characters;
  });
}

function shorten({ services, excepted }: Access, detail: 'all' | 'some') {
  if (detail === 'all') return { services, excepted, omitted: 0 };
  const rows = Object.entries(services);
  const kept = rows.slice(0, most.services);
  const left = excepted.slice(0, most.excepted);
  return {
    services: Object.fromEntries(kept),
    excepted: left,
    omitted: rows.length - kept.length + excepted.length - left.length,
  };
}

function printStatement({ document, index, sid, effect, text, actions = [] }: PlacedStatement): string {
  const names = [effect === null ? '' : show(effect), sid === null ? '' : `"${show(sid)}"`].filter((one) => one !== '');
  const place = `${document === undefined ? '' : `Policy ${document}, `}/Statement/${index}`;
  const lines = actions.map(
    ({ action, access_level, description }) => `    ${action} (${access_level}): ${description}`,
  );
  return [`- ${place}${names.length === 0 ? '' : ` (${names.join(' ')})`}: ${text}`, ...lines].join('\n');
}

/** Services with the same levels stand together. */
function printServices(
  title: string,
  services: Readonly<Record<string, readonly string[]>>,
  excepted: readonly string[] = [],
): readonly string[] {
  const groups = new Map<string, string[]>();
  const rows = Object.entries(services);
  const count = rows.length;
  for (const [service, levels] of rows) {
    const key = levels.join(', ');
    groups.set(key, [
      ...(groups.get(key) ?? []),
      service === '*' ? `every ${count > 1 ? 'other ' : ''}service` : service,
    ]);
  }
  if (groups.size === 0) return [`${title}: nothing.`];
  const said = [...groups].map(([levels, names]) => `${names.join(', ')} (${levels})`).join('; ');
  return [`${title}: ${said}${excepted.length === 0 ? '' : `; left out: ${excepted.join(', ')}`}.`];
}

const printList = (title: string, texts: readonly string[], omitted = 0): readonly string[] =>
  texts.length === 0
    ? []
    : [`${title}:`, ...texts.map((text) => `- ${visible(text)}`), ...(omitted > 0 ? [`- and ${omitted} more`] : [])];
