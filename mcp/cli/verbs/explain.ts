import { visible } from '../../core/findings/show.js';
import { runOperation } from '../run-operation.js';
import { exitCodes, formatOption, textOption, type Verb } from '../verb.js';

export const explain: Verb = {
  name: 'explain',
  summary: 'say in plain sentences what a policy allows and denies',
  operands: [{ name: '<path>', description: 'a file, or - for standard input' }],
  options: [
    {
      flags: '--policy-type <type>',
      description: 'identity, resource, trust, scp, rcp, boundary, session or vpc_endpoint; detected when omitted',
    },
    { flags: '--verbose', description: 'more statements, every service, and what each action does' },
    formatOption,
  ],
  examples: [
    { command: 'explain policy.json', says: 'Each statement in words, and what is left after Deny.' },
    {
      command: 'explain scp.json --policy-type scp',
      says: 'A service control policy, in which an Allow grants nothing.',
    },
  ],
  async run(given, io) {
    const { readNamedInputs } = await import('../named-inputs.js');
    const { explainPolicy } = await import('../../operations/explain-policy.js');
    const { paths, streams, workspace } = await readNamedInputs(given.operands, undefined, io);
    const found = await workspace.find(paths);
    const [file] = found.files;
    const content = streams[0]?.content ?? (file && (await workspace.read(file)));
    if (content?.kind === 'text') {
      const type = textOption(given, 'policyType');
      const input = {
        policy: content.text,
        ...(type !== undefined && { policy_type: type }),
        verbose: given.options.verbose === true,
      };
      await runOperation(explainPolicy, input, given, io);
      return exitCodes.clean;
    }
    const reason = content?.reason ?? [...found.unreadable, ...found.refused][0]?.reason ?? 'there is no file';
    io.messages.write(`iamsmith: ${visible(given.operands[0] ?? '')} was not read: ${reason}.\n`);
    return exitCodes.unreadable;
  },
};
