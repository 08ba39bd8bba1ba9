import { severities } from './severity.js';

const names = { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }] };
const rules = { type: 'array', items: { $ref: '#/$defs/conditionRule' }, minItems: 1 };
const severity = { enum: [...severities] };
const text = { type: 'string' };

const closed = (properties: object) => ({ type: 'object', additionalProperties: false, properties });
const choices = (of: object) => ({ ...closed({ all_of: of, any_of: of, none_of: of }), minProperties: 1 });

/** Definitions of the configuration's schema for requirements: which actions need which conditions. */
export const requirementDefinitions = {
  requirement: {
    description: 'Actions, and the conditions that a statement which allows them must have.',
    ...closed({
      actions: {
        description: 'Names, with * and ? for any letters; all_of: where one statement allows all; none_of: never.',
        anyOf: [...names.anyOf, choices(names)],
      },
      action_patterns: { $ref: '#/$defs/texts' },
      required_conditions: {
        description: 'A list demands each of its items.',
        anyOf: [rules, { $ref: '#/$defs/conditionRule' }],
      },
      severity,
      message: text,
      suggestion_text: text,
      suggestion: text,
      description: text,
      example: text,
      ignore_patterns: { $ref: '#/$defs/ignorePatterns' },
    }),
  },
  conditionRule: {
    anyOf: [
      {
        ...closed({
          condition_key: { description: 'aws:PrincipalOrgID, iam:PassedToService, …', ...text },
          operator: { description: 'Any that fits, where it is absent.', ...text },
          expected_value: { description: 'What each value must be; any that narrows, where it is absent.' },
          description: text,
          example: text,
          severity,
        }),
        required: ['condition_key'],
      },
      choices(rules),
    ],
  },
} as const;
