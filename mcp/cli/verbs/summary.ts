import { visible } from '../../core/findings/show.js';
import { runOperation } from '../run-operation.js';
import { exitCodes, formatOption, type Verb } from '../verb.js';

export const summary: Verb = {
  name: 'summary',
  summary: 'count what a policy holds, and its size against the quota',
  operands: [{ name: '<path>', description: 'a file, or - for standard input' }],
  options: [formatOption],
  examples: [
    { command: 'summary policy.json', says: 'Statements, actions, services, wildcards, size.' },
    { command: 'summary - --format json < policy.json', says: 'The same for a script.' },
  ],
  async run(given, io) {
    const { readNamedInputs } = await import('../named-inputs.js');
    const { getPolicySummary } = await import('../../operations/get-policy-summary.js');
    const { paths, streams, workspace } = await readNamedInputs(given.operands, undefined, io);
    const found = await workspace.find(paths);
    const [file] = found.files;
    const content = streams[0]?.content ?? (file && (await workspace.read(file)));
    if (content?.kind === 'text') {
      await runOperation(getPolicySummary, { policy: content.text }, given, io);
      return exitCodes.clean;
    }
    const reason = content?.reason ?? [...found.unreadable, ...found.refused][0]?.reason ?? 'there is no file';
    io.messages.write(`iamsmith: ${visible(given.operands[0] ?? '')} was not read: ${reason}.\n`);
    return exitCodes.unreadable;
  },
};
