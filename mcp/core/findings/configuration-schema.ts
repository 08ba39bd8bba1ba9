import { checks } from '../checks/all.generated.js';
import type { Check, Option, OptionValue } from '../checks/define-check.js';
import { policyTypes } from '../policy/policy-types.js';
import { ignoreFields, longestRegex } from './ignore-pattern.js';
import { requirementDefinitions } from './requirement-schema.js';
import { settingRows } from './settings.table.js';
import { severities } from './severity.js';

type Schema = Readonly<Record<string, unknown>>;

/** The JSON Schema of a configuration file, for editors and for models; made from the same tables as the reader. */
export function configurationSchema(): Schema {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Configuration of iamsmith',
    description: 'How policies are judged. Every key is optional; lists replace the defaults, maps merge with them.',
    type: 'object',
    additionalProperties: false,
    properties: {
      settings: closed(Object.fromEntries(settingRows.map((row) => [row.name, settingSchema(row)]))),
      policy_types: {
        description: 'The first pattern that fits the path of a file tells the type of its policies.',
        type: 'array',
        items: {
          ...closed({
            pattern: { description: 'A glob over the path, `policies/scp/**/*.json`.', type: 'string' },
            type: { enum: [...policyTypes] },
          }),
          required: ['pattern', 'type'],
        },
      },
      custom_instructions: {
        description: 'Rules for the model. They take effect only in a file that was named with --config.',
        type: 'string',
      },
      ...Object.fromEntries(checks.map((check) => [check.id, checkSchema(check)])),
    },
    $defs: {
      severities: { type: 'array', items: { enum: [...severities] } },
      ignorePatterns: {
        description: 'A finding that fits one of these is left out.',
        type: 'array',
        items: closed(Object.fromEntries(ignoreFields.map((field) => [field, { $ref: '#/$defs/texts' }]))),
      },
      texts: {
        description: `Regular expressions in RE2 syntax, searched for without regard to case, of at most ${longestRegex} characters; for sid the Sid itself, with * for any ending.`,
        anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 1 }],
      },
      ...requirementDefinitions,
    },
  };
}

const closed = (properties: Schema): Schema => ({ type: 'object', additionalProperties: false, properties });

const settingSchema = (row: (typeof settingRows)[number]): Schema => ({
  description: row.description,
  ...(row.kind === 'boolean' ? { type: 'boolean' } : { $ref: '#/$defs/severities' }),
  default: row.default,
});

const checkSchema = (check: Check): Schema => ({
  description: check.summary,
  ...closed({
    enabled: { type: 'boolean', default: true },
    severity: { enum: [...severities], description: `Instead of the check's own, ${check.severity}.` },
    hide_severities: { $ref: '#/$defs/severities' },
    ignore_patterns: { $ref: '#/$defs/ignorePatterns' },
    ...Object.fromEntries(
      Object.entries(check.options ?? {}).map(([name, option]) => [
        name,
        { description: option.description, ...optionSchema(option), default: option.default },
      ]),
    ),
  }),
});

function optionSchema({ default: like, form }: Option): Schema {
  switch (form?.kind) {
    case undefined:
      return typeSchema(like);
    case 'choice':
      return { enum: form.of };
    case 'choices':
      return { type: 'array', items: { enum: form.of } };
    case 'map':
      return closed(Object.fromEntries(form.keys.map((key) => [key, { enum: form.of }])));
    case 'action_regexes':
      return { $ref: '#/$defs/texts' };
    case 'requirements':
      return { type: 'array', items: { $ref: '#/$defs/requirement' } };
  }
}

const typeSchema = (like: OptionValue): Schema =>
  Array.isArray(like) ? { type: 'array', items: { type: 'string' } } : { type: typeof like };
