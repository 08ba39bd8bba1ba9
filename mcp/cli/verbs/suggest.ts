import { numberOption, runOperation } from '../run-operation.js';
import { exitCodes, formatOption, textOption, type Verb } from '../verb.js';

export const suggest: Verb = {
  name: 'suggest',
  summary: 'suggest the actions that a task in plain words takes',
  operands: [{ name: '<words...>', description: 'the task: read messages from a queue' }],
  options: [
    { flags: '--service <prefix>', description: 'only actions of this service' },
    {
      flags: '--level <level>',
      description: 'only actions of this access level',
      choices: ['read', 'write', 'list', 'tagging', 'permissions-management'],
    },
    { flags: '--limit <number>', description: 'how many at most, up to 100 (20)' },
    formatOption,
  ],
  examples: [
    { command: 'suggest read messages from SQS and write to DynamoDB', says: 'What a policy for it has to allow.' },
    { command: 'suggest "list buckets" --service s3 --format json', says: 'The same for one service, for a script.' },
  ],
  async run(given, io) {
    const { suggestActions } = await import('../../operations/suggest-actions.js');
    const input = {
      description: given.operands.join(' '),
      service: textOption(given, 'service'),
      access_level: textOption(given, 'level'),
      limit: numberOption(given, 'limit', 20),
    };
    await runOperation(suggestActions, input, given, io);
    return exitCodes.clean;
  },
};
