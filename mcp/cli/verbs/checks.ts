import { runOperation } from '../run-operation.js';
import { exitCodes, formatOption, textOption, type Verb } from '../verb.js';

export const checks: Verb = {
  name: 'checks',
  summary: 'list the checks, or tell all about one',
  operands: [{ name: '[id]', description: 'the id of a check; without it, all are listed' }],
  options: [{ flags: '--category <category>', description: 'only the checks of this category' }, formatOption],
  examples: [
    { command: 'checks', says: 'List every check with its severity.' },
    { command: 'checks wildcard_action', says: 'Why it matters, its codes, examples and options.' },
  ],
  async run(given, io) {
    const [id] = given.operands;
    if (id !== undefined) {
      const { getCheckDetails } = await import('../../operations/get-check-details.js');
      await runOperation(getCheckDetails, { check_id: id }, given, io);
      return exitCodes.clean;
    }
    const { listChecks } = await import('../../operations/list-checks.js');
    await runOperation(listChecks, { category: textOption(given, 'category'), limit: 1000 }, given, io);
    return exitCodes.clean;
  },
};
