import * as z from 'zod';
import type { Catalog } from '../core/catalog/catalog.js';
import { countSensitive } from '../core/checks/sensitivity/count-sensitive.js';
import { isAtLeast } from '../core/findings/severity.js';
import { visible } from '../core/findings/show.js';
import { hasWildcards } from '../core/policy/policy-summary.js';
import { policyTypes } from '../core/policy/policy-types.js';
import type { JudgedDocument } from '../core/validate/validate-policy.js';
import { configurationFields, describeConfiguration, printConfiguration } from './configuration-fields.js';
import { defineOperation, readOnly } from './define-operation.js';
import { judgePolicy, verdictOf } from './judge-policy.js';
import { listOf } from './list-of.js';
import { policyParameter, policyTypeParameter } from './policy-parameters.js';

/** More than these are not read one by one. */
const mostMessages = 20;

export const quickValidate = defineOperation({
  name: 'quick_validate',
  title: 'Quick verdict on a policy',
  description:
    'Is this IAM policy valid, and what are its gravest problems? The same checks as validate_policy with a short answer: the messages of error, critical and high findings, without places or suggestions.',
  input: z.object({ policy: policyParameter(), policy_type: policyTypeParameter }),
  output: z.object({
    is_valid: z.boolean(),
    policy_type: z.enum(policyTypes),
    issue_count: z.int(),
    critical_issues: listOf(z.string()).describe('Messages of the error, critical and high findings'),
    critical_issues_omitted: z.int().exactOptional(),
    sensitive_actions_found: z.int().describe('Sensitive actions allowed everywhere without a condition that narrows'),
    wildcards_detected: z.boolean().describe('Is there a * or ? among actions or resources?'),
    ...configurationFields,
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ policy, policy_type }, context) {
    const judged = await judgePolicy({ policy, policyType: policy_type }, context);
    const { isValid, policyType, findings } = verdictOf(judged);
    const grave = findings.filter(({ severity }) => isAtLeast(severity, 'high')).map(({ message }) => message);
    return {
      is_valid: isValid,
      policy_type: policyType,
      issue_count: findings.length,
      critical_issues: grave.slice(0, mostMessages),
      ...(grave.length > mostMessages && { critical_issues_omitted: grave.length - mostMessages }),
      sensitive_actions_found: countSensitiveIn(judged, await context.catalog()),
      wildcards_detected: judged.some(({ document }) => document.policy !== undefined && hasWildcards(document.policy)),
      ...describeConfiguration(context.session.configuration),
    };
  },
  text: ({ is_valid, policy_type, issue_count, critical_issues, critical_issues_omitted = 0, ...configuration }) =>
    [
      `${is_valid ? 'Valid' : 'Not valid'}: ${policy_type.replace('_', ' ')} policy, ${issue_count} ${issue_count === 1 ? 'finding' : 'findings'}.`,
      ...critical_issues.map((message) => `- ${visible(message)}`),
      ...(critical_issues_omitted > 0 ? [`- and ${critical_issues_omitted} more like these`] : []),
      ...printConfiguration(configuration),
      ...(issue_count > 0 ? ['validate_policy gives the places and what to write instead.'] : []),
    ].join('\n'),
});

/** Only an identity policy gives something to whoever holds it. */
const countSensitiveIn = (judged: readonly JudgedDocument[], catalog: Catalog): number =>
  judged.reduce(
    (sum, { document: { policy }, report }) =>
      sum + (policy && report.policyType === 'identity' ? countSensitive(policy, catalog) : 0),
    0,
  );
