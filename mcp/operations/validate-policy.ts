import * as z from 'zod';
import { defineOperation, readOnly } from './define-operation.js';
import { configurationFor } from './judge-policy.js';
import { policyParameter, policyTypeParameter } from './policy-parameters.js';
import { printValidation, validationFields, validationResult } from './validation-result.js';

export const validatePolicy = defineOperation({
  name: 'validate_policy',
  title: 'Validate a policy',
  description:
    'Checks one IAM policy (identity, resource, trust, SCP, RCP, boundary, session or VPC endpoint) against the AWS service reference: grammar, actions, ARNs, condition keys and operators, principals, breadth, privilege escalation. Every finding has its place and what to write instead. Judges the document alone: no account, no other policy.',
  input: z.object({
    policy: policyParameter(),
    policy_type: policyTypeParameter,
    resource_type: z
      .string()
      .optional()
      .describe('What a resource policy is attached to, as CloudFormation names it: AWS::S3::Bucket'),
    verbose: z.boolean().default(true).describe('Why, example and steps for the first five findings'),
    use_org_config: z.boolean().default(true).describe('false: judge by the defaults alone'),
  }),
  output: z.object(validationFields),
  annotations: readOnly,
  toolsets: ['core', 'read-only'],
  async run({ policy, policy_type: policyType, resource_type: resourceType, verbose, use_org_config }, context) {
    const configuration = configurationFor(use_org_config ? 'session' : 'defaults', context);
    const detail = verbose ? 'long' : 'short';
    return validationResult({ policy, policyType, resourceType, configuration, detail }, context);
  },
  text: printValidation,
});
