import { visible } from '../../core/findings/show.js';
import { isJson } from '../../core/text/parse-json.js';
import { readNamedText } from '../read-named-text.js';
import { replaceFile } from '../replace-file.js';
import { runOperation } from '../run-operation.js';
import { exitCodes, formatOption, textOption, UsageError, type Verb } from '../verb.js';

export const minimize: Verb = {
  name: 'minimize',
  summary: 'write a policy in fewer characters, with the same meaning',
  description: 'Every change is proved to keep the meaning. Without --write no file is changed.',
  operands: [{ name: '<path>', description: 'a file, or - for standard input' }],
  options: [
    { flags: '--write', description: 'write the shorter policy to the file, as compact JSON' },
    {
      flags: '--policy-type <type>',
      description: 'identity, resource, trust, scp, rcp, boundary, session or vpc_endpoint; detected when omitted',
    },
    formatOption,
  ],
  examples: [
    { command: 'minimize policy.json', says: 'What can be shortened, and the result.' },
    { command: 'minimize policy.json --write', says: 'The same, in place.' },
  ],
  async run(given, io) {
    const [operand = ''] = given.operands;
    const named = await readNamedText(operand, io);
    if (!named) return exitCodes.unreadable;
    const { absolutePath, text } = named;
    const wantsWrite = given.options.write === true;
    if (wantsWrite && (absolutePath === undefined || !isBarePolicy(text))) {
      throw new UsageError(
        '--write takes a file that holds one policy as JSON and nothing around it; leave it out, and the result is printed.',
      );
    }
    const { minimizePolicy } = await import('../../operations/minimize-policy.js');
    const policyType = textOption(given, 'policyType');
    const input = { policy: text, ...(policyType !== undefined && { policy_type: policyType }) };
    const { policy, changes } = await runOperation(minimizePolicy, input, given, io);
    if (!wantsWrite || absolutePath === undefined) return exitCodes.clean;
    if (!Array.isArray(changes) || changes.length === 0) return exitCodes.clean;
    try {
      await replaceFile(absolutePath, `${JSON.stringify(policy)}\n`);
    } catch {
      io.messages.write(`iamsmith: ${visible(operand)} could not be written.\n`);
      return exitCodes.unreadable;
    }
    return exitCodes.clean;
  },
};

/** An object with a Statement of its own, so that nothing around it is lost. */
function isBarePolicy(text: string): boolean {
  if (!isJson(text)) return false;
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' && value !== null && 'Statement' in value;
  } catch {
    return false;
  }
}
