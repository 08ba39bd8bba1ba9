import { terraformPrefixes } from './terraform.table.js';
import { wordsOf } from './words.js';

/** A resource type of Terraform or CloudFormation that was written, and the words it is made of. */
export interface ResourceType {
  /** As words that the rest of the search understands, the service first. */
  readonly text: string;
  /** The words of the thing, without the service where a first word stands for it. */
  readonly words: readonly string[];
  readonly isDataSource: boolean;
}

const terraformType = /(\bdata[\s."]+)?\b(?:aws|awscc)_([a-z0-9_]+)\b/g;
const cloudFormationType = /\bAWS::([A-Za-z0-9]+)::([A-Za-z0-9]+)/g;

/** `aws_sqs_queue` and `AWS::SQS::Queue`, wherever they stand. */
export function resourceTypesIn(text: string): readonly ResourceType[] {
  const found = [
    ...[...text.matchAll(terraformType)].map(([, data, type = '']) => ({
      ...terraformWords(type, data),
      isDataSource: data !== undefined,
    })),
    ...[...text.matchAll(cloudFormationType)].map(([, service = '', type = '']) => ({
      text: `${service === 'Serverless' ? 'lambda' : service} create ${type}`,
      words: wordsOf(type),
      isDataSource: false,
    })),
  ];
  return found.slice(0, mostTypes).filter(({ words }) => words.length <= mostWords);
}

const mostTypes = 6;
/** No type of Terraform or CloudFormation has more. */
const mostWords = 12;

/** Terraform types in words, where they stand. */
export const spellOutTerraform = (text: string): string =>
  text.replace(terraformType, (_, data: string | undefined, type: string) => ` ${terraformWords(type, data).text} `);

/** `dynamodb_table` is a table of DynamoDB and `instance` one of EC2; after `data` it is only read. */
function terraformWords(type: string, data: string | undefined): Pick<ResourceType, 'text' | 'words'> {
  const [row] = terraformPrefixes
    .filter(({ begins }) => type === begins || type.startsWith(`${begins}_`))
    .sort((a, b) => b.begins.length - a.begins.length);
  const words = type.split('_').filter((word) => word !== '');
  const verb = data === undefined ? 'create' : 'read';
  return { text: `${row === undefined ? '' : `${row.service} `}${verb} ${words.join(' ')}`, words };
}

/** What tools do to a resource over its life, and how operations that do it are called; `*` is the thing. */
const phases: readonly (readonly string[])[] = [
  ['create*', 'put*', 'run*', 'register*', 'request*', 'allocate*', 'publish*', 'import*', 'add*', 'enable*', 'set*'],
  ['describe*', 'get*', 'get*attributes', 'describe*attributes', 'list*', 'batchget*', 'view*'],
  ['delete*', 'remove*', 'deregister*', 'terminate*', 'release*', 'schedule*deletion', 'disable*'],
  ['update*', 'modify*', 'set*attributes', 'modify*attribute', 'modify*attributes', 'change*', 'put*'],
];
const readPhase = phases.slice(1, 2);

/** Types that are named by the noun of what is done: a `role_policy_attachment` attaches and detaches a role policy. */
const nouns: ReadonlyMap<string, readonly (readonly string[])[]> = new Map([
  ['attachment', [['attach*'], ['detach*'], ['listattached*', 'list*', 'describe*']]],
  ['association', [['associate*'], ['disassociate*'], ['list*associations', 'describe*associations']]],
  ['subscription', [['subscribe*', 'subscribe'], ['unsubscribe*', 'unsubscribe'], ['get*subscriptionattributes']]],
]);

/** Names that operations on the resource may have, in lower case: the likeliest first, for each phase of its life. */
export function lifecycleOf({ words, isDataSource }: ResourceType): readonly (readonly string[])[] {
  const asNoun = nouns.get(words.at(-1) ?? '') ?? [];
  const rest = tailsOf(words.slice(0, -1));
  const plain = isDataSource ? readPhase : phases;
  return [
    ...asNoun.map((patterns) => (rest.length === 0 ? [''] : rest).flatMap((thing) => fill(patterns, thing))),
    ...plain.map((patterns) => tailsOf(words).flatMap((thing) => fill(patterns, thing))),
  ];
}

/** `sqs queue` may be called so, or `queue`. */
const tailsOf = (words: readonly string[]): readonly string[] => words.map((_, at) => words.slice(at).join(''));

const fill = (patterns: readonly string[], thing: string): readonly string[] =>
  patterns.flatMap((pattern) => {
    const one = pattern.replace('*', thing);
    return [one, pattern.replace('*', pluralOf(thing)), ...(pattern.endsWith('*') ? [`${one}s`] : [])];
  });

const pluralOf = (thing: string): string =>
  /[^aeiou]y$/.test(thing) ? `${thing.slice(0, -1)}ies` : /(?:s|x|ch)$/.test(thing) ? `${thing}es` : `${thing}s`;
