import type { Io } from '../io.js';
import { runOperation } from '../run-operation.js';
import { exitCodes, formatOption, type Given, textOption, type Verb } from '../verb.js';

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
    const message = await messageOf(given, io);
    const policy = await policyOf(given, io);
    if (message.kind === 'unreadable' || policy?.kind === 'unreadable') {
      const reason =
        message.kind === 'unreadable' ? message.reason : policy?.kind === 'unreadable' ? policy.reason : '';
      io.messages.write(`iamsmith: ${reason}.\n`);
      return exitCodes.unreadable;
    }
    const { explainAccessDenied } = await import('../../operations/explain-access-denied.js');
    const input = { message: message.text, ...(policy && { policies: [policy.text] }) };
    const { denials, not_denials: others } = await runOperation(explainAccessDenied, input, given, io);
    return isEmpty(denials) && isEmpty(others) ? exitCodes.unreadable : exitCodes.clean;
  },
};

type Read = { readonly kind: 'text'; readonly text: string } | { readonly kind: 'unreadable'; readonly reason: string };

const isEmpty = (list: unknown): boolean => Array.isArray(list) && list.length === 0;

/** Words without quotes around them are one message. */
async function messageOf({ operands }: Given, io: Io): Promise<Read> {
  if (operands.length !== 1 || operands[0] !== '-') return { kind: 'text', text: operands.join(' ') };
  const { readNamedInputs } = await import('../named-inputs.js');
  const [stream] = (await readNamedInputs(['-'], undefined, io)).streams;
  if (stream?.content.kind === 'text') return stream.content;
  return { kind: 'unreadable', reason: `standard input was not read: ${stream?.content.reason ?? 'there is none'}` };
}

async function policyOf(given: Given, io: Io): Promise<Read | undefined> {
  const path = textOption(given, 'policy');
  if (path === undefined) return undefined;
  const [{ readNamedInputs }, { visible }] = await Promise.all([
    import('../named-inputs.js'),
    import('../../core/findings/show.js'),
  ]);
  const { paths, streams, workspace } = await readNamedInputs([path], undefined, io);
  const found = await workspace.find(paths);
  const [file] = found.files;
  const content = streams[0]?.content ?? (file && (await workspace.read(file)));
  if (content?.kind === 'text') return content;
  const reason = content?.reason ?? [...found.unreadable, ...found.refused][0]?.reason ?? 'there is no file';
  return { kind: 'unreadable', reason: `${visible(path)} was not read: ${reason}` };
}
