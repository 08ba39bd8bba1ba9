import { readNamedText } from '../read-named-text.js';
import { runOperation } from '../run-operation.js';
import { exitCodes, formatOption, UsageError, type Verb } from '../verb.js';

export const compare: Verb = {
  name: 'compare',
  summary: 'tell whether a new policy gives more than the old one',
  description:
    'Compares by meaning. Ends with 1 when the new policy is broader, different or undecided, and with 0 when it is proved to be equivalent or narrower.',
  operands: [
    { name: '<old>', description: 'a file, or - for standard input' },
    { name: '<new>', description: 'a file, or - for standard input' },
  ],
  options: [{ flags: '--verbose', description: 'longer lists of what differs' }, formatOption],
  examples: [
    { command: 'compare old.json new.json', says: 'The verdict, and a request that shows it.' },
    { command: 'compare old.json - --format json < new.json', says: 'The same for a script.' },
  ],
  async run(given, io) {
    const [old = '', young = ''] = given.operands;
    if (old === '-' && young === '-')
      throw new UsageError('Only one of the two policies can come from standard input.');
    const [a, b] = [await readNamedText(old, io), await readNamedText(young, io)];
    if (!a || !b) return exitCodes.unreadable;
    const { comparePolicies } = await import('../../operations/compare-policies.js');
    const input = { policy_a: a.text, policy_b: b.text, verbose: given.options.verbose === true };
    const { verdict } = await runOperation(comparePolicies, input, given, io);
    return verdict === 'equivalent' || verdict === 'narrower' ? exitCodes.clean : exitCodes.findings;
  },
};
