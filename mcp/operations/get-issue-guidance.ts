import * as z from 'zod';
import { guidanceOf } from '../core/findings/guidance.js';
import { examplesOf, printExample, relatedTo } from './check-facts.js';
import { checkNamed } from './check-named.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';

export const getIssueGuidance = defineOperation({
  name: 'get_issue_guidance',
  title: 'How to mend a finding',
  description: 'Tells how to mend the findings of a check: why they matter, the steps, a policy before and after.',
  input: z.object({ check_id: z.string().describe('The check_id of a finding: wildcard_action') }),
  output: z.object({
    check_id: z.string(),
    description: z.string(),
    default_severity: z.string(),
    why: z.string(),
    risk_category: z.string(),
    fix_steps: listOf(z.string()),
    example_before: z.unknown().describe('A policy that draws a finding'),
    example_after: z.unknown().describe('A policy that draws none'),
    documentation_url: z.string(),
    related: listOf(z.string()).describe('Checks that look at the same'),
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ check_id: id }) {
    const check = checkNamed(id);
    const { violation, fix } = examplesOf(check);
    return {
      check_id: check.id,
      description: check.summary,
      default_severity: check.severity,
      why: check.why,
      risk_category: guidanceOf(check.id)?.risk_category ?? 'configuration',
      fix_steps: check.remediation,
      example_before: violation?.policy,
      example_after: fix?.policy,
      documentation_url: check.references[0],
      related: relatedTo(check),
    };
  },
  text: (facts) =>
    [
      `${facts.check_id} (${facts.default_severity}): ${facts.description}`,
      facts.why,
      ...facts.fix_steps.map((step, index) => `${index + 1}. ${step}`),
      `Before: ${printExample(facts.example_before)}`,
      `After: ${printExample(facts.example_after)}`,
      `Related: ${facts.related.join(', ') || 'none'}`,
      `See ${facts.documentation_url}`,
    ].join('\n'),
});
