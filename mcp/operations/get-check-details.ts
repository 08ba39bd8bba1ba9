import * as z from 'zod';
import type { Catalog } from '../core/catalog/catalog.js';
import type { Check } from '../core/checks/define-check.js';
import { categoryOf } from '../core/findings/guidance.js';
import { sampleCodes } from '../core/validate/sample-codes.js';
import { examplesOf, printExample, relatedTo } from './check-facts.js';
import { checkNamed } from './check-named.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';

const code = z.object({
  code: z.string(),
  severity: z.string().describe('As in the example; some vary with the policy'),
  meaning: z.string().describe('What it says of an example'),
  access_analyzer_code: z.string().optional(),
});

const optionFacts = z.object({ option: z.string(), default: z.unknown(), description: z.string() });

export const getCheckDetails = defineOperation({
  name: 'get_check_details',
  title: 'A check in full',
  description:
    'Tells all about one check: why it matters, its codes, a policy that draws it and one that does not, how to configure it.',
  input: z.object({ check_id: z.string().describe('wildcard_action') }),
  output: z.object({
    check_id: z.string(),
    description: z.string(),
    default_severity: z.string(),
    category: z.string(),
    why: z.string(),
    codes: listOf(code),
    remediation_steps: listOf(z.string()),
    references: listOf(z.string()),
    example_violation: z.unknown().describe('A policy that draws a finding'),
    example_fix: z.unknown().describe('A policy that draws none'),
    configuration: z.record(z.string(), z.unknown()).describe('Its block in a configuration file, with the defaults'),
    options: listOf(optionFacts),
    related: listOf(z.string()),
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ check_id: id }, { catalog }) {
    const check = checkNamed(id);
    const { violation, fix } = examplesOf(check);
    return {
      check_id: check.id,
      description: check.summary,
      default_severity: check.severity,
      category: categoryOf(check.id),
      why: check.why,
      codes: await codesOf(check, await catalog()),
      remediation_steps: check.remediation,
      references: check.references,
      example_violation: violation?.policy,
      example_fix: fix?.policy,
      configuration: configurationOf(check),
      options: Object.entries(check.options ?? {}).map(([option, facts]) => ({ option, ...facts })),
      related: relatedTo(check),
    };
  },
  text: (facts) =>
    [
      `${facts.check_id} (${facts.default_severity}, ${facts.category}): ${facts.description}`,
      facts.why,
      'Codes:',
      ...facts.codes.map(({ code: name, severity, meaning }) => `- ${name} (${severity}): ${meaning}`),
      'What to do:',
      ...facts.remediation_steps.map((step) => `- ${step}`),
      `A policy that draws it: ${printExample(facts.example_violation)}`,
      `A policy that does not: ${printExample(facts.example_fix)}`,
      `Configuration: ${JSON.stringify(facts.configuration)}`,
      ...facts.options.map(({ option, description }) => `- ${option}: ${description}`),
      `Related: ${facts.related.join(', ') || 'none'}`,
      `See ${facts.references.join(', ')}`,
    ].join('\n'),
});

async function codesOf(check: Check, catalog: Catalog): Promise<readonly z.output<typeof code>[]> {
  const samples = await sampleCodes(check, catalog);
  return [...check.codes].map(([name, { accessAnalyzer }]) => ({
    code: name,
    severity: samples.get(name)?.severity ?? check.severity,
    meaning: samples.get(name)?.message ?? check.summary,
    ...(accessAnalyzer !== undefined && { access_analyzer_code: accessAnalyzer }),
  }));
}

const configurationOf = (check: Check): Readonly<Record<string, unknown>> => ({
  [check.id]: {
    enabled: true,
    severity: check.severity,
    ...Object.fromEntries(Object.entries(check.options ?? {}).map(([name, option]) => [name, option.default])),
  },
});
