import { readPairs } from '../read-pairs.js';
import { runOperation } from '../run-operation.js';
import { exitCodes, formatOption, type Verb } from '../verb.js';

export const template: Verb = {
  name: 'template',
  summary: 'write a policy from a template, or list the templates',
  description: 'Values may be pasted: an ARN or URL where a name is asked for. Several are separated by commas.',
  operands: [
    { name: '[name]', description: 'the template; without it, all are listed' },
    { name: '[values...]', description: 'variables, each as name=value' },
  ],
  options: [formatOption],
  examples: [
    { command: 'template', says: 'List the templates with their variables.' },
    {
      command: 'template s3-read-only bucket_name=reports prefix=2026/',
      says: 'A policy for the objects under 2026/.',
    },
    {
      command: 'template sqs-consumer queue_name=https://sqs.eu-west-1.amazonaws.com/111122223333/orders',
      says: 'Region and account follow from the URL.',
    },
  ],
  async run(given, io) {
    const [name, ...pairs] = given.operands;
    if (name === undefined) {
      const { listTemplates } = await import('../../operations/list-templates.js');
      await runOperation(listTemplates, { limit: 1000 }, given, io);
      return exitCodes.clean;
    }
    const variables = Object.fromEntries(readPairs(pairs));
    const { generatePolicyFromTemplate } = await import('../../operations/generate-policy-from-template.js');
    const input = { template_name: name, variables };
    const { validation } = await runOperation(generatePolicyFromTemplate, input, given, io);
    const isValid =
      typeof validation === 'object' && validation !== null && 'is_valid' in validation && validation.is_valid;
    return isValid === true ? exitCodes.clean : exitCodes.findings;
  },
};
