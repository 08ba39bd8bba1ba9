import * as z from 'zod';
import { fixPolicy, withMark } from '../core/fixes/fix-policy.js';
import { source } from '../core/text/source.js';
import { checkNamed } from './check-named.js';
import { configurationFields, describeConfiguration, printConfiguration } from './configuration-fields.js';
import { defineOperation, readOnly } from './define-operation.js';
import { fixFields, fixResult, printApplied, printFixCounts, printLeft } from './fix-result.js';
import { inlinePolicy, withLimits } from './judge-policy.js';
import { policyParameter, policyTypeParameter } from './policy-parameters.js';
import { policyTypeNamed } from './policy-type-named.js';

/** A text that stands alone shows a policy of up to this length. */
const mostPrinted = 3_000;

export const fixPolicyIssues = defineOperation({
  name: 'fix_policy_issues',
  title: 'Repair a policy',
  description:
    'Repairs what can be repaired by rule in an IAM policy, keeping comments and layout of a text, and lists the rest. unsafe: true also makes suggested repairs, which change the meaning: show them to the user.',
  input: z.object({
    policy: policyParameter(),
    issues_to_fix: z.array(z.string()).optional().describe('Only these check ids; all when omitted'),
    policy_type: policyTypeParameter,
    unsafe: z.boolean().default(false).describe('Also repairs that change the meaning'),
    verbose: z.boolean().default(false).describe('Why, example and steps for the first five findings left'),
  }),
  output: z.object({ ...fixFields, ...configurationFields }),
  annotations: readOnly,
  toolsets: ['core', 'read-only'],
  async run({ policy, issues_to_fix: issues, policy_type, unsafe, verbose }, context) {
    const type = policyTypeNamed(policy_type);
    const only = issues && new Set(issues.map((id) => checkNamed(id).id));
    const catalog = await context.catalog();
    const { configuration } = context.session;
    const level = unsafe ? ('suggested' as const) : ('safe' as const);
    const fixed = await withLimits(() =>
      fixPolicy({
        input: typeof policy === 'string' ? { source: source(inlinePolicy, policy) } : { value: policy },
        catalog,
        configuration: configuration.configuration,
        level,
        ...(type && { policyType: { type, source: 'given' as const } }),
        ...(only && { only }),
      }),
    );
    const text = typeof policy === 'string' ? withMark(policy, fixed.text ?? policy) : undefined;
    return {
      ...fixResult(fixed, text, { level, ...(only && { only }) }, verbose ? 'long' : 'short'),
      ...describeConfiguration(configuration),
    };
  },
  text(result) {
    const printed = result.fixed_text ?? JSON.stringify(result.fixed_policy, null, 2);
    return [
      printFixCounts(result),
      ...printApplied(result.fixes_applied),
      ...printLeft(result),
      ...printConfiguration(result),
      '',
      printed.length <= mostPrinted ? printed : 'The policy is in fixed_policy; it is too long to be shown here.',
    ].join('\n');
  },
});
