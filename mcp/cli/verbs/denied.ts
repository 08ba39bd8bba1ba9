import type { Io } from '../io.js';
import { type NamedText, readNamedText } from '../read-named-text.js';
import { runOperation } from '../run-operation.js';
import { exitCodes, formatOption, type Given, textOption, UsageError, type Verb } from '../verb.js';

export const denied: Verb = {
  name: 'denied',
  summary: 'explain an access denied error: which policy refused, who can mend it, and how',
  description:
    'Reads error messages of AWS, logs, CloudTrail events and decoded authorization messages. Exit code 3 means that no error of that kind is in the text.',
  operands: [{ name: '<message...>', description: 'the text of the error, in quotes, or - for standard input' }],
  options: [
    { flags: '--policy <path>', description: 'a policy known to apply: says which statement decides' },
    formatOption,
  ],
  examples: [
    {
      command: 'denied "User: arn:aws:iam::111122223333:user/ann is not authorized to perform: sqs:SendMessage …"',
      says: 'What one message means.',
    },
    { command: 'denied - --format json < build.log', says: 'Every denial in a log, for a script.' },
    { command: 'denied - --policy role.json < error.txt', says: 'Also which statement of that policy decides.' },
  ],
  async run(given, io) {
    const path = textOption(given, 'policy');
    if (path === '-' && isPiped(given)) {
      throw new UsageError('Only one of the message and the policy can come from standard input.');
    }
    const message = await messageOf(given, io);
    if (!message) return exitCodes.unreadable;
    const policy = path === undefined ? undefined : await readNamedText(path, io);
    if (path !== undefined && !policy) return exitCodes.unreadable;
    const { explainAccessDenied } = await import('../../operations/explain-access-denied.js');
    const input = { message: message.text, ...(policy && { policies: [policy.text] }) };
    const { denials, not_denials: others } = await runOperation(explainAccessDenied, input, given, io);
    return isEmpty(denials) && isEmpty(others) ? exitCodes.unreadable : exitCodes.clean;
  },
};

const isEmpty = (list: unknown): boolean => Array.isArray(list) && list.length === 0;

const isPiped = ({ operands }: Given): boolean => operands.length === 1 && operands[0] === '-';

/** Words without quotes around them are one message. */
async function messageOf(given: Given, io: Io): Promise<Pick<NamedText, 'text'> | undefined> {
  return isPiped(given) ? readNamedText('-', io) : { text: given.operands.join(' ') };
}
