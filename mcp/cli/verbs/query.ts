import type { Operation } from '../../operations/define-operation.js';
import { numberOption, runOperation } from '../run-operation.js';
import {
  exitCodes,
  formatOption,
  type Given,
  textOption,
  type Verb,
  type VerbGroup,
  type VerbOption,
} from '../verb.js';

/** A verb that asks one operation and prints what it answers. */
interface Question extends Omit<Verb, 'run'> {
  /** Loads the operation that answers. */
  operation(given: Given): Promise<Operation>;
  input(given: Given): Readonly<Record<string, unknown>>;
}

/** A terminal scrolls, so a page is as long as a page can be. */
const wholePage = 1000;

const paging: readonly VerbOption[] = [
  { flags: '--limit <number>', description: `how many at most (${wholePage})` },
  { flags: '--offset <number>', description: 'how many to pass over (0)' },
];

const pageOf = (given: Given) => ({
  limit: numberOption(given, 'limit', wholePage),
  offset: numberOption(given, 'offset', 0),
});

const isVerbose = ({ options }: Given): boolean => options.verbose === true;

const serviceOperand = { name: '<service>', description: 'the prefix of the service: s3, ec2' };

const questions: readonly Question[] = [
  {
    name: 'actions',
    summary: 'list the actions of a service',
    operands: [serviceOperand],
    options: [
      {
        flags: '--level <level>',
        description: 'only actions of this access level',
        choices: ['read', 'write', 'list', 'tagging', 'permissions-management'],
      },
      { flags: '--verbose', description: 'with access level, resource types and description' },
      ...paging,
      formatOption,
    ],
    examples: [
      { command: 'actions sqs', says: 'Every action of Amazon SQS.' },
      { command: 'actions iam --level permissions-management', says: 'Those that change who may do what.' },
    ],
    operation: async () => (await import('../../operations/query-service-actions.js')).queryServiceActions,
    input: (given) => ({
      service: given.operands[0],
      access_level: textOption(given, 'level'),
      verbose: isVerbose(given),
      ...pageOf(given),
    }),
  },
  {
    name: 'action',
    summary: 'tell what an action is: access level, resource types, condition keys',
    operands: [{ name: '<name...>', description: 'names of actions: s3:GetObject' }],
    options: [formatOption],
    examples: [
      { command: 'action s3:GetObject', says: 'All about one action.' },
      { command: 'action s3:GetObject sqs:SendMessage --format json', says: 'Several, for a script.' },
    ],
    operation: async ({ operands }) =>
      operands.length === 1
        ? (await import('../../operations/query-action-details.js')).queryActionDetails
        : (await import('../../operations/query-actions-batch.js')).queryActionsBatch,
    input: ({ operands }) => (operands.length === 1 ? { action: operands[0] } : { actions: operands }),
  },
  {
    name: 'expand',
    summary: 'list the actions that a pattern stands for',
    operands: [{ name: '<pattern>', description: 'an action with wildcards, in quotes: "s3:Get*"' }],
    options: [...paging, formatOption],
    examples: [{ command: 'expand "dynamodb:*Item"', says: 'What a policy with this entry allows.' }],
    operation: async () => (await import('../../operations/expand-wildcard-action.js')).expandWildcardAction,
    input: (given) => ({ pattern: given.operands[0], ...pageOf(given) }),
  },
  {
    name: 'keys',
    summary: 'list the condition keys of a service',
    operands: [serviceOperand],
    options: [
      { flags: '--action <name>', description: 'only the keys that this action supports' },
      ...paging,
      formatOption,
    ],
    examples: [
      { command: 'keys kms', says: 'Every condition key of AWS KMS.' },
      { command: 'keys s3 --action ListBucket', says: 'Those that s3:ListBucket supports.' },
    ],
    operation: async () => (await import('../../operations/query-condition-keys.js')).queryConditionKeys,
    input: (given) => ({ service: given.operands[0], action: textOption(given, 'action'), ...pageOf(given) }),
  },
  {
    name: 'arns',
    summary: 'list the ARN formats of a service',
    operands: [serviceOperand],
    options: [{ flags: '--type <name>', description: 'only this resource type' }, ...paging, formatOption],
    examples: [{ command: 'arns dynamodb --type table', says: 'How the ARN of a table is written.' }],
    operation: async () => (await import('../../operations/query-arn-formats.js')).queryArnFormats,
    input: (given) => ({ service: given.operands[0], resource_type: textOption(given, 'type'), ...pageOf(given) }),
  },
  {
    name: 'sensitive',
    summary: 'list the actions that expose credentials, data or resources, or lead to more rights',
    operands: [
      { name: '[category]', description: 'credential_exposure, priv_esc, resource_exposure or data_access; else all' },
    ],
    options: [{ flags: '--verbose', description: 'with categories, severity and reason' }, ...paging, formatOption],
    examples: [
      { command: 'sensitive credential_exposure', says: 'Actions that hand out credentials.' },
      { command: 'sensitive --verbose --format json', says: 'All of them with their reasons, for a script.' },
    ],
    operation: async () => (await import('../../operations/list-sensitive-actions.js')).listSensitiveActions,
    input: (given) => ({ category: given.operands[0], verbose: isVerbose(given), ...pageOf(given) }),
  },
  {
    name: 'conditions',
    summary: 'tell which conditions actions must have',
    operands: [{ name: '<action...>', description: 'names or patterns of actions: iam:PassRole "s3:Get*"' }],
    options: [formatOption],
    examples: [{ command: 'conditions iam:PassRole s3:PutObject', says: 'What a statement with these actions needs.' }],
    operation: async () => (await import('../../operations/get-required-conditions.js')).getRequiredConditions,
    input: ({ operands }) => ({ actions: operands }),
  },
];

/** A name among several that is not there does not keep the others from being answered, but the exit code says so. */
const verbFor = ({ operation, input, ...facts }: Question): Verb => ({
  ...facts,
  async run(given, io) {
    const { not_found: missing } = await runOperation(await operation(given), input(given), given, io);
    return Array.isArray(missing) && missing.length > 0 ? exitCodes.usage : exitCodes.clean;
  },
});

export const query: VerbGroup = {
  name: 'query',
  summary: 'ask about actions, condition keys, ARNs and what is sensitive',
  verbs: questions.map(verbFor),
};
