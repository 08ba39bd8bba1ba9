import { severities } from '../../core/findings/severity.js';
import { formatOption, type Verb } from '../verb.js';

export const fix: Verb = {
  name: 'fix',
  summary: 'repair what can be repaired by rule',
  description:
    'Without --write no file is changed: one file is printed as it would be, of several the repairs are counted. Only repairs that keep the meaning are made, unless --unsafe asks for the suggested ones as well. Comments and layout stay as they are.',
  operands: [{ name: '<path...>', description: 'files, folders, globs in quotes, or - for standard input' }],
  options: [
    { flags: '--write', description: 'write the repaired policies to their files' },
    { flags: '--diff', description: 'print what changes, as a unified diff' },
    { flags: '--unsafe', description: 'also make the repairs that change the meaning; look at them with --diff first' },
    { flags: '--only <checks>', description: 'only findings of these checks, separated by commas' },
    {
      flags: '--fail-on <severity>',
      description: 'exit with 1 for findings left of this severity and above',
      choices: severities,
    },
    {
      flags: '--policy-type <type>',
      description: 'identity, resource, trust, scp, rcp, boundary, session or vpc_endpoint; detected when omitted',
    },
    { flags: '--config <file>', description: 'the configuration; without it, iamsmith.yaml is looked for' },
    formatOption,
  ],
  examples: [
    { command: 'fix policy.json', says: 'The policy with every repair that keeps its meaning.' },
    { command: 'fix policies/ --diff --unsafe', says: 'What all repairs would change, files untouched.' },
    { command: 'fix policies/ --write --only sid_uniqueness', says: 'Mend the Sids, in place.' },
    { command: 'fix - < policy.json > fixed.json', says: 'In a pipe.' },
  ],
  async run(given, io) {
    const { fixPaths } = await import('../fix-paths.js');
    return fixPaths(given, io);
  },
};
