import { allows } from '../../policy/questions.js';
import { defineCheck } from '../define-check.js';
import { actionConditionEnforcementCodes } from './action-condition-enforcement.codes.js';
import { examples } from './action-condition-enforcement.examples.js';
import { shippedRequirements } from './action-condition-enforcement.table.js';
import { effectiveRequirements, mergeStrategies } from './effective-requirements.js';
import { requiredActions } from './required-actions.js';
import { shortfalls } from './shortfalls.js';

export const actionConditionEnforcement = defineCheck({
  id: 'action_condition_enforcement',
  severity: 'high',
  appliesTo: ['identity', 'resource', 'trust'],
  summary: 'An Allow statement grants actions without the conditions that are required of them.',
  why: 'Some actions are safe only under a condition: a role may be passed, but to one service; data may be read, but within the organization. An organization says here which, and every policy is held to it.',
  remediation: [
    'Add the condition that is named, with the operator and values that the requirement asks for.',
    'Where the statement holds other actions too, give these a statement of their own.',
    'Change the requirement in the configuration, or give it ignore_patterns, where it does not fit.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_data-perimeters.html',
  ],
  options: {
    requirements: {
      default: shippedRequirements,
      description: 'The requirements that ship; a list given here takes their place.',
      form: { kind: 'requirements' },
    },
    action_condition_requirements: {
      default: [],
      description: 'Requirements of the organization.',
      form: { kind: 'requirements' },
    },
    policy_level_requirements: {
      default: [],
      description: 'The same, under an older name.',
      form: { kind: 'requirements' },
    },
    merge_strategy: {
      default: 'per_action_override',
      description:
        'per_action_override: a requirement takes the place of one that ships for the same action; append: all count; user_only and replace_all: only those of the organization; defaults_only: only those that ship.',
      form: { kind: 'choice', of: mergeStrategies },
    },
  },
  codes: actionConditionEnforcementCodes,
  examples,
  *statement(statement, context) {
    if (!allows(statement)) return;
    for (const requirement of effectiveRequirements(context.options)) {
      for (const group of requiredActions(statement, requirement, context.catalog)) {
        yield* shortfalls(statement, requirement, group, context);
      }
    }
  },
});
