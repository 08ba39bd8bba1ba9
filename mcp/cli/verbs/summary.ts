import { readNamedText } from '../read-named-text.js';
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
    const [operand = ''] = given.operands;
    const named = await readNamedText(operand, io);
    if (!named) return exitCodes.unreadable;
    const { getPolicySummary } = await import('../../operations/get-policy-summary.js');
    const { total_statements: statements } = await runOperation(getPolicySummary, { policy: named.text }, given, io);
    return statements === 0 ? exitCodes.unreadable : exitCodes.clean;
  },
};
