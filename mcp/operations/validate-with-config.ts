import * as z from 'zod';
import { configurationGiven, configurationParameter } from './configuration-given.js';
import { defineOperation, readOnly } from './define-operation.js';
import { policyParameter, policyTypeParameter } from './policy-parameters.js';
import { printValidation, validationFields, validationResult } from './validation-result.js';

export const validateWithConfig = defineOperation({
  name: 'validate_with_config',
  title: 'Validate under a configuration',
  description: "validate_policy under a configuration that is tried on this one call; the session's stays as it was.",
  input: z.object({ policy: policyParameter(), config: configurationParameter, policy_type: policyTypeParameter }),
  output: z.object({
    ...validationFields,
    config_applied: z.record(z.string(), z.unknown()).describe('What was understood'),
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ policy, config, policy_type: policyType }, context) {
    const configuration = await configurationGiven(config);
    const result = await validationResult({ policy, policyType, configuration, detail: 'short' }, context);
    return { ...result, config_applied: configuration.document ?? {} };
  },
  text: ({ config_applied: applied, ...result }) =>
    `${printValidation({ ...result, config_source: 'none' })}\nConfiguration: ${JSON.stringify(applied)}`,
});
