import { readPairs } from '../read-pairs.js';
import { runOperation } from '../run-operation.js';
import { exitCodes, formatOption, type Verb } from '../verb.js';

/** Names of pairs that are parameters of their own; every other pair is a placeholder. */
const parameters: ReadonlyMap<string, string> = new Map([
  ['name', 'resource_name'],
  ['resource_name', 'resource_name'],
  ['region', 'region'],
  ['account', 'account_id'],
  ['account_id', 'account_id'],
  ['partition', 'partition'],
]);

export const arn: Verb = {
  name: 'arn',
  summary: 'build the ARN of a resource',
  description:
    'Pairs are name, region, account, partition, or placeholders of the format. What is missing is named, and the program ends with 2.',
  operands: [
    { name: '<service>', description: 'the prefix of the service: s3, lambda' },
    { name: '<type>', description: 'a resource type, as "query arns" lists it' },
    { name: '[values...]', description: 'each as name=value' },
  ],
  options: [formatOption],
  examples: [
    { command: 'arn s3 bucket name=reports', says: 'arn:aws:s3:::reports' },
    {
      command: 'arn dynamodb index TableName=orders IndexName=by-date region=eu-west-1 account=111122223333',
      says: 'The placeholders by their names.',
    },
  ],
  async run(given, io) {
    const [service, type, ...pairs] = given.operands;
    const { buildArnOperation } = await import('../../operations/build-arn.js');
    const own: Record<string, string> = {};
    const placeholders: [string, string][] = [];
    // A placeholder called Name is asked for as Name; the parameters are in lower case.
    for (const [name, value] of readPairs(pairs)) {
      const parameter = parameters.get(name);
      if (parameter === undefined) placeholders.push([name, value]);
      else own[parameter] = value;
    }
    const input = { service, resource_type: type, ...own, placeholders: Object.fromEntries(placeholders) };
    const { valid } = await runOperation(buildArnOperation, input, given, io);
    return valid === true ? exitCodes.clean : exitCodes.usage;
  },
};
