import { readNamedText } from '../read-named-text.js';
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
    const [operand = ''] = given.operands;
    const named = await readNamedText(operand, io);
    if (!named) return exitCodes.unreadable;
    const { explainPolicy } = await import('../../operations/explain-policy.js');
    const type = textOption(given, 'policyType');
    const input = {
      policy: named.text,
      ...(type !== undefined && { policy_type: type }),
      verbose: given.options.verbose === true,
    };
    const { statement_count: statements } = await runOperation(explainPolicy, input, given, io);
    return statements === 0 ? exitCodes.unreadable : exitCodes.clean;
  },
};
