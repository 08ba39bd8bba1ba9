import { show } from '../../core/findings/show.js';
import { runOperation } from '../run-operation.js';
import { exitCodes, formatOption, type Given, textOption, UsageError, type Verb } from '../verb.js';

export const build: Verb = {
  name: 'build',
  summary: 'write the smallest policy for actions on resources',
  description: 'Ends with 1 where the request is too broad: then nothing is written but the reasons.',
  operands: [],
  options: [
    { flags: '--action <name...>', description: 'actions to allow: s3:GetObject; wildcards in quotes' },
    { flags: '--resource <arn...>', description: 'what they are allowed on; none where all of them need "*"' },
    { flags: '--passed-to <service...>', description: 'who may receive the role of iam:PassRole: lambda' },
    { flags: '--condition <json>', description: 'a condition as it stands in a policy, in JSON' },
    { flags: '--verbose', description: 'with why, example and steps for findings' },
    formatOption,
  ],
  examples: [
    {
      command: 'build --action s3:ListBucket s3:GetObject --resource arn:aws:s3:::reports "arn:aws:s3:::reports/*"',
      says: 'Two statements: one on the bucket, one on its objects.',
    },
    {
      command: 'build --action iam:PassRole --resource arn:aws:iam::111122223333:role/app --passed-to lambda',
      says: 'A role that only AWS Lambda may receive.',
    },
    {
      command: `build --action s3:GetObject --resource "arn:aws:s3:::reports/*" --condition '{"Bool": {"aws:SecureTransport": "true"}}'`,
      says: 'Only over TLS.',
    },
  ],
  async run(given, io) {
    const { buildMinimalPolicy } = await import('../../operations/build-minimal-policy.js');
    const passedTo = listOption(given, 'passedTo');
    const condition = conditionOption(given);
    const input = {
      actions: listOption(given, 'action'),
      resources: listOption(given, 'resource'),
      ...(passedTo.length > 0 && { passed_to_services: passedTo }),
      ...(condition !== undefined && { conditions: condition }),
      verbose: given.options.verbose === true,
    };
    const { blocked } = await runOperation(buildMinimalPolicy, input, given, io);
    return blocked === true ? exitCodes.findings : exitCodes.clean;
  },
};

function listOption({ options }: Given, name: string): readonly string[] {
  const value: unknown = options[name];
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}

function conditionOption(given: Given): unknown {
  const text = textOption(given, 'condition');
  if (text === undefined) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new UsageError(`--condition takes a condition in JSON, such as {"Bool": {…}}, not "${show(text)}".`);
  }
}
