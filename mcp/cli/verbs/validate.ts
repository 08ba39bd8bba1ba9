import { severities } from '../../core/findings/severity.js';
import type { Verb } from '../verb.js';

export const validate: Verb = {
  name: 'validate',
  summary: 'check policies in files, folders or standard input',
  description:
    'Folders are searched for .json, .yaml and .yml files that hold a policy, but for node_modules, vendor, build output and the like. Policies inside Terraform and CloudFormation files are not read yet, and the report says so.',
  operands: [{ name: '<path...>', description: 'files, folders, globs in quotes, or - for standard input' }],
  options: [
    {
      flags: '--format <format>',
      description: 'how to print the result',
      choices: ['text', 'json', 'sarif', 'github', 'markdown'],
      default: 'text',
    },
    { flags: '--output <file>', description: 'write the result to a file' },
    {
      flags: '--fail-on <severity>',
      description:
        'exit with 1 for findings of this severity and above; without it, for those that the configuration names',
      choices: severities,
    },
    {
      flags: '--policy-type <type>',
      description: 'identity, resource, trust, scp, rcp, boundary, session or vpc_endpoint; detected when omitted',
    },
    {
      flags: '--resource-type <type>',
      description: 'what a resource policy is attached to, as CloudFormation names it: AWS::S3::Bucket',
    },
    { flags: '--config <file>', description: 'the configuration; without it, iamsmith.yaml is looked for' },
    { flags: '--stdin-filename <name>', description: 'the name that standard input has in the report' },
    {
      flags: '--same-principal',
      description: 'all of them apply to one principal: judge privilege escalation over them together',
    },
    {
      flags: '--strict',
      description: 'exit with 3 also when no policy was found, or files with embedded policies were passed over',
    },
  ],
  examples: [
    { command: 'validate policy.json', says: 'Every finding with its line and what to write instead.' },
    { command: 'validate policies/ --fail-on medium', says: 'A whole folder, stricter than the default.' },
    { command: 'validate scp.json --policy-type scp', says: 'A service control policy, which no file says it is.' },
    {
      command: 'validate bucket.json --resource-type AWS::S3::Bucket',
      says: 'A resource policy, judged by what it is attached to.',
    },
    { command: 'validate - --stdin-filename role.json < role.json', says: 'From a pipe.' },
    { command: 'validate policies/ --format sarif --output iam.sarif', says: 'For code scanning.' },
  ],
  async run(given, io) {
    const { validatePaths } = await import('../validate-paths.js');
    return validatePaths(given, io);
  },
};
