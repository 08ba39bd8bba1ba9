import { startProgram } from '../start-program.js';
import type { Verb } from '../verb.js';

export const aws: Verb = {
  name: 'aws',
  summary: 'start the MCP server of an AWS account, with its own flags',
  operands: [{ name: '[flags...]', description: 'flags of the server; `iamsmith aws --help` lists them' }],
  options: [],
  passesThrough: true,
  examples: [
    { command: 'aws', says: 'Let one client look into the account of the default credentials.' },
    { command: 'aws --profile audit --region us-gov-west-1', says: 'The account of a profile, in another partition.' },
  ],
  run: () => startProgram('aws.mjs'),
};
