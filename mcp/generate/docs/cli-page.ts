import { exitCodes, sentence, type Verb, type VerbGroup } from '../../cli/verb.js';
import { generatedLine } from '../generated-line.js';
import { cell } from './markdown.js';

/** docs/cli.md: every verb with its operands, options and examples. */
export const cliPage = (verbs: readonly (Verb | VerbGroup)[]): string =>
  [
    generatedLine,
    '# The command line',
    '',
    'Run it as `node mcp/dist/cli.mjs <command>` in a clone, or as `iamsmith <command>` where it is installed.',
    '',
    ...verbs.flatMap((verb) => ('verbs' in verb ? groupSection(verb) : verbSection(verb, []))),
    '## Exit codes',
    '',
    '| code | meaning |',
    '| --- | --- |',
    `| ${exitCodes.clean} | nothing at the threshold |`,
    `| ${exitCodes.findings} | findings at it |`,
    `| ${exitCodes.usage} | wrong usage or configuration |`,
    `| ${exitCodes.unreadable} | something named could not be read or held no policy |`,
    '',
  ].join('\n');

const groupSection = ({ name, summary, verbs }: VerbGroup): readonly string[] => [
  `## ${name}`,
  '',
  sentence(summary),
  '',
  ...verbs.flatMap((verb) => verbSection(verb, [name])),
];

function verbSection(verb: Verb, path: readonly string[]): readonly string[] {
  const words = ['iamsmith', ...path, verb.name].join(' ');
  const prefix = ['iamsmith', ...path].join(' ');
  return [
    `${path.length === 0 ? '##' : '###'} ${[...path, verb.name].join(' ')}`,
    '',
    sentence(verb.summary),
    ...(verb.description === undefined ? [] : ['', verb.description.replaceAll('\n', ' ')]),
    '',
    '```text',
    [words, ...verb.operands.map(({ name }) => name)].join(' '),
    '```',
    '',
    ...optionRows(verb),
    '```sh',
    ...verb.examples.flatMap(({ command, says }) => [`# ${says}`, `${prefix} ${command}`]),
    '```',
    '',
  ];
}

const optionRows = ({ options, operands }: Verb): readonly string[] =>
  options.length + operands.length === 0
    ? []
    : [
        '| argument | meaning |',
        '| --- | --- |',
        ...operands.map(({ name, description }) => `| \`${name}\` | ${cell(description)} |`),
        ...options.map(
          ({ flags, description, choices, default: preset }) =>
            `| \`${flags}\` | ${cell(description)}${choices ? ` (${choices.join(', ')})` : ''}${preset === undefined ? '' : `; default ${preset}`} |`,
        ),
        '',
      ];
