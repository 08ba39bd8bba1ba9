import * as z from 'zod';
import { templates } from '../core/build/templates/all.js';
import type { Template, TemplateVariable } from '../core/build/templates/template.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';
import { fittingPageParameters, pageFields, pageNote, pageOf } from './paging.js';

const variableSchema = z.object({
  name: z.string(),
  description: z.string(),
  required: z.boolean(),
  default: z.string().exactOptional().describe('Stands in where it is not given'),
  example: z.string(),
});

export const listTemplates = defineOperation({
  name: 'list_templates',
  title: 'Policy templates there are',
  description:
    'Lists the templates of least-privilege policies, each with its policy type and variables. generate_policy_from_template fills one in.',
  input: z.object({
    name_contains: z.string().optional().describe('Only names with this in them: s3, trust, scp'),
    ...fittingPageParameters,
  }),
  output: z.object({
    templates: listOf(
      z.object({
        name: z.string(),
        description: z.string(),
        policy_type: z.string(),
        variables: listOf(variableSchema),
      }),
    ),
    ...pageFields,
    note: z.string(),
  }),
  annotations: readOnly,
  toolsets: ['core', 'read-only'],
  async run({ name_contains: part, ...paging }) {
    const wanted = (part ?? '')
      .trim()
      .toLowerCase()
      .replace(/[\s_]+/g, '-');
    const found = templates.filter(({ name }) => name.includes(wanted)).map(templateFacts);
    const { items, ...page } = pageOf(found, paging);
    return { templates: items, ...page, note: partitionNote };
  },
  text({ templates: rows, ...page }) {
    const lines = rows.map(({ name, policy_type: type, description, variables }) => {
      const names = variables.map((one) => (one.required ? one.name : `[${one.name}]`)).join(' ');
      return `${name} (${type}): ${description}${names === '' ? '' : ` Variables: ${names}`}`;
    });
    return [`${pageNote('templates', rows.length, page)}. ${partitionNote}`, ...lines].join('\n');
  },
});

/** A template as results show it, without the statements and the variable that nearly all share. */
const templateFacts = ({ name, description, policyType, variables }: Template) => ({
  name,
  description,
  policy_type: policyType,
  variables: variables.filter(({ name }) => name !== 'partition').map(variableFacts),
});

/** Said once, and not with each of them. */
const partitionNote =
  'Templates with ARNs also take "partition": aws, aws-cn, aws-us-gov …; it follows from Regions and ARNs where there are any.';

const variableFacts = ({ name, description, presence, default: preset, example }: TemplateVariable) => ({
  name,
  description,
  required: presence === 'required',
  ...(preset !== undefined && { default: preset }),
  example,
});
