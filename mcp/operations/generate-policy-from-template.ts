import * as z from 'zod';
import { templateNamed, templates } from '../core/build/templates/all.js';
import { type Fault, type Filled, fillTemplate } from '../core/build/templates/fill-template.js';
import type { Template } from '../core/build/templates/template.js';
import { nearestNames } from '../core/catalog/nearest-name.js';
import type { Finding } from '../core/findings/finding.js';
import { rankOf } from '../core/findings/severity.js';
import { didYouMean, show, visibleJson } from '../core/findings/show.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';
import { OperationError } from './operation-error.js';
import { instructionNotes, validateWritten, writtenValidation } from './written-policy.js';

export const generatePolicyFromTemplate = defineOperation({
  name: 'generate_policy_from_template',
  title: 'Policy from a template',
  description:
    'Writes a least-privilege policy from a template of list_templates and validates it. Names, ARNs and URLs can be pasted as values.',
  input: z.object({
    template_name: z.string().describe('s3-read-only, github-actions-oidc-trust, …'),
    variables: z.record(z.string(), z.unknown()).default({}).describe('Name to value, as list_templates says'),
    verbose: z.boolean().default(false).describe('Long fields of findings'),
  }),
  output: z.object({
    policy: z.unknown(),
    policy_type: z.string(),
    validation: writtenValidation,
    security_notes: listOf(z.string()).describe('What whoever uses the policy has to know'),
    template_used: z.string(),
  }),
  annotations: readOnly,
  toolsets: ['core', 'read-only'],
  async run({ template_name: name, variables, verbose }, context) {
    const template = templateNamed(name);
    if (!template) throw unknownTemplate(name);
    const filled = fillTemplate(template, new Map(Object.entries(variables)));
    if (!('policy' in filled)) throw faulty(template, filled);
    const { policy } = filled;
    const validation = await validateWritten(policy, template.policyType, verbose ? 'long' : 'short', context);
    return {
      policy,
      policy_type: template.policyType,
      validation,
      security_notes: [
        ...template.notes,
        ...placeNotes(filled),
        ...findingNotes(validation.issues),
        ...instructionNotes(context),
      ],
      template_used: template.name,
    };
  },
  text({ policy, policy_type: type, validation, security_notes: notes, template_used: name }) {
    const verdict = validation.is_valid ? 'Valid' : 'Not valid';
    return [
      `${verdict} ${type.replace('_', ' ')} policy from the template ${name}:`,
      visibleJson(policy),
      ...notes.map((note) => `- ${note}`),
    ].join('\n');
  },
});

function unknownTemplate(name: string): OperationError {
  const names = templates.map((one) => one.name);
  const near = didYouMean(nearestNames(name.trim().replace(/[\s_]+/g, '-'), names));
  const all = `The templates are ${names.join(', ')}.`;
  return new OperationError(
    'unknown_template',
    [`there is no template "${show(name)}".`, near, all].filter((part) => part !== '').join(' '),
  );
}

/** The most faults that one error spells out. */
const mostFaults = 12;

/** One error for all that is wrong, so that one more call can mend it. */
function faulty({ name }: Template, faults: readonly Fault[]): OperationError {
  const isMissing = faults.some(({ kind }) => kind === 'missing');
  const shown = faults.slice(0, mostFaults).map(({ message }) => message);
  const rest = faults.length - shown.length;
  const more = rest > 0 ? ` ${rest} more are not listed.` : '';
  return new OperationError(
    isMissing ? 'missing_variables' : 'invalid_variable',
    `template ${name}: ${shown.join(' ')}${more}`,
  );
}

/** What was not given and was taken from a pasted ARN or address. */
function placeNotes({ inferred, partition }: Filled): readonly string[] {
  const said = Object.entries(inferred)
    .filter(([variable, text]) => variable !== 'partition' || text !== 'aws')
    .map(([variable, text]) => `${variable} follows from the other values: ${text}.`);
  const isSaid = 'partition' in inferred || partition === 'aws';
  return isSaid ? said : [...said, `The ARNs are of the partition ${partition}.`];
}

/** Findings that a reader of the notes alone must see too. */
const findingNotes = (issues: readonly Finding[]): readonly string[] =>
  issues
    .filter(({ severity }) => rankOf(severity) <= rankOf('medium'))
    .map(({ severity, message }) => `${severity.toUpperCase()}: ${message}`);
