import { LimitExceeded } from '../text/limits.js';
import { parseJson } from '../text/parse-json.js';
import { parseYaml } from '../text/parse-yaml.js';
import { source } from '../text/source.js';
import { type Parsed, type SyntaxProblem, wholeDocument } from '../text/tree.js';
import { defaultConfiguration } from './configuration.js';
import { ConfigurationLog } from './configuration-log.js';
import { type ConfigurationReading, readConfiguration } from './read-configuration.js';

/** Characters that the text of a configuration may have. */
export const longestConfiguration = 262_144;

/**
 * Reads the text of a configuration. A syntax error is a problem like any other, so this too never throws, but for
 * `LimitExceeded` where the text is too large or nested too deep.
 */
export async function readConfigurationText(text: string, language: 'json' | 'yaml'): Promise<ConfigurationReading> {
  if (text.length > longestConfiguration) {
    throw new LimitExceeded(`The configuration is larger than the limit of ${longestConfiguration} characters.`);
  }
  const given = source('configuration', text);
  const { tree, problems }: Parsed = language === 'json' ? parseJson(given) : await parseYaml(given);
  const wrong = problems.filter(({ code }) => code !== 'empty');
  if (tree && wrong.length === 0) return readConfiguration(tree, given);
  const log = new ConfigurationLog(given);
  for (const problem of wrong) log.refuse(problem, describe(problem));
  if (wrong.length === 0) log.warn(wholeDocument, 'is empty and changes nothing.');
  const reading = { warnings: log.warnings, problems: log.problems };
  return { configuration: defaultConfiguration, document: {}, ...reading };
}

function describe({ code, detail }: SyntaxProblem): string {
  switch (code) {
    case 'duplicate_key':
      return `The key "${detail}" is there twice.`;
    case 'comment':
      return 'JSON knows no comments; a YAML file may have them.';
    case 'trailing_comma':
      return 'A comma stands before a closing bracket.';
    case 'empty':
      return 'The text is empty.';
    case 'other_language':
      return `Tags are not allowed in a configuration: ${detail}.`;
    case 'syntax':
      return `The text cannot be read: ${detail.replace(/\.$/, '')}.`;
  }
}
