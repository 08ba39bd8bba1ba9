import * as z from 'zod';
import type { Finding } from '../core/findings/finding.js';
import { configurationFields, describeConfiguration, printConfiguration } from './configuration-fields.js';
import { defineOperation, readOnly } from './define-operation.js';
import { findingSchema } from './finding-schema.js';
import { judgePolicy, printVerdict, verdictOf } from './judge-policy.js';
import { listOf } from './list-of.js';
import { policyParameter, policyTypeParameter } from './policy-parameters.js';
import { presentTogether } from './present-findings.js';

/** More suggestions than these are no plan. */
const mostSuggestions = 20;

export const checkOrgCompliance = defineOperation({
  name: 'check_org_compliance',
  title: 'Does a policy comply',
  description:
    "Judges a policy by the organization's configuration: violations are what the configuration fails a policy for, warnings the rest. Without a configuration the defaults decide.",
  input: z.object({
    policy: policyParameter(),
    policy_type: policyTypeParameter,
    verbose: z.boolean().default(false).describe('Why, example and steps for the first five findings'),
  }),
  output: z.object({
    compliant: z.boolean(),
    has_org_config: z.boolean(),
    violations: listOf(findingSchema),
    warnings: listOf(findingSchema),
    suggestions: listOf(z.string()).describe('What to write instead of what is violated'),
    omitted: z.int().describe('Findings that are not listed'),
    ...configurationFields,
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ policy, policy_type: policyType, verbose }, context) {
    const { configuration: state } = context.session;
    const verdict = verdictOf(await judgePolicy({ policy, policyType }, context));
    const fails = ({ severity, check_id: id }: Finding): boolean =>
      state.configuration.settings.failOnSeverity.includes(severity) || id === 'internal_error';
    const failing = verdict.findings.filter(fails);
    // What is no policy fails under every configuration.
    const grave = verdict.isValid || failing.length > 0 ? failing : verdict.findings.filter(isError);
    const groups = [grave, verdict.findings.filter((one) => !grave.includes(one))];
    const [violations, warnings] = presentTogether(groups, verbose ? 'long' : 'short');
    const suggestions = groups[0]?.flatMap(({ suggestion = [] }) => suggestion) ?? [];
    return {
      compliant: verdict.isValid,
      has_org_config: state.source !== 'none',
      violations: violations?.issues ?? [],
      warnings: warnings?.issues ?? [],
      suggestions: [...new Set(suggestions)].slice(0, mostSuggestions),
      omitted: (violations?.issues_omitted ?? 0) + (warnings?.issues_omitted ?? 0),
      ...describeConfiguration(state),
    };
  },
  text: ({ compliant, has_org_config: hasConfig, violations, warnings, omitted, ...rest }) =>
    [
      `${compliant ? 'Compliant' : 'Not compliant'} with ${hasConfig ? "the organization's configuration" : 'the defaults; no configuration is set'}.`,
      ...printVerdict(`Violations: ${violations.length}`, violations, violations.length),
      ...printVerdict(`Warnings: ${warnings.length}`, warnings, warnings.length),
      ...(omitted > 0 ? [`${omitted} more findings are not listed.`] : []),
      ...printConfiguration(rest),
    ].join('\n'),
});

const isError = ({ severity }: Finding): boolean => severity === 'error';
