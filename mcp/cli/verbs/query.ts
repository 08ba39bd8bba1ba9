import { numberOption, runOperation } from '../run-operation.js';
import { exitCodes, formatOption, textOption, type Verb, type VerbGroup, type VerbOption } from '../verb.js';

/** A terminal scrolls, so a page is as long as a page can be. */
const wholePage = 1000;

const paging: readonly VerbOption[] = [
  { flags: '--limit <number>', description: `how many at most (${wholePage})` },
  { flags: '--offset <number>', description: 'how many to pass over (0)' },
];

const actions: Verb = {
  name: 'actions',
  summary: 'list the actions of a service',
  operands: [{ name: '<service>', description: 'the prefix of the service: s3, ec2' }],
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
  async run(given, io) {
    const { queryServiceActions } = await import('../../operations/query-service-actions.js');
    const input = {
      service: given.operands[0],
      access_level: textOption(given, 'level'),
      verbose: given.options.verbose === true,
      limit: numberOption(given, 'limit', wholePage),
      offset: numberOption(given, 'offset', 0),
    };
    await runOperation(queryServiceActions, input, given, io);
    return exitCodes.clean;
  },
};

const action: Verb = {
  name: 'action',
  summary: 'tell what an action is: access level, resource types, condition keys',
  operands: [{ name: '<name...>', description: 'names of actions: s3:GetObject' }],
  options: [formatOption],
  examples: [
    { command: 'action s3:GetObject', says: 'All about one action.' },
    { command: 'action s3:GetObject sqs:SendMessage --format json', says: 'Several, for a script.' },
  ],
  async run(given, io) {
    if (given.operands.length === 1) {
      const { queryActionDetails } = await import('../../operations/query-action-details.js');
      await runOperation(queryActionDetails, { action: given.operands[0] }, given, io);
      return exitCodes.clean;
    }
    const { queryActionsBatch } = await import('../../operations/query-actions-batch.js');
    const { not_found: missing } = await runOperation(queryActionsBatch, { actions: given.operands }, given, io);
    return Array.isArray(missing) && missing.length > 0 ? exitCodes.usage : exitCodes.clean;
  },
};

const expand: Verb = {
  name: 'expand',
  summary: 'list the actions that a pattern stands for',
  operands: [{ name: '<pattern>', description: 'an action with wildcards, in quotes: "s3:Get*"' }],
  options: [...paging, formatOption],
  examples: [{ command: 'expand "dynamodb:*Item"', says: 'What a policy with this entry allows.' }],
  async run(given, io) {
    const { expandWildcardAction } = await import('../../operations/expand-wildcard-action.js');
    const input = {
      pattern: given.operands[0],
      limit: numberOption(given, 'limit', wholePage),
      offset: numberOption(given, 'offset', 0),
    };
    await runOperation(expandWildcardAction, input, given, io);
    return exitCodes.clean;
  },
};

const keys: Verb = {
  name: 'keys',
  summary: 'list the condition keys of a service',
  operands: [{ name: '<service>', description: 'the prefix of the service: s3, ec2' }],
  options: [
    { flags: '--action <name>', description: 'only the keys that this action supports' },
    ...paging,
    formatOption,
  ],
  examples: [
    { command: 'keys kms', says: 'Every condition key of AWS KMS.' },
    { command: 'keys s3 --action ListBucket', says: 'Those that s3:ListBucket supports.' },
  ],
  async run(given, io) {
    const { queryConditionKeys } = await import('../../operations/query-condition-keys.js');
    const input = {
      service: given.operands[0],
      action: textOption(given, 'action'),
      limit: numberOption(given, 'limit', wholePage),
      offset: numberOption(given, 'offset', 0),
    };
    await runOperation(queryConditionKeys, input, given, io);
    return exitCodes.clean;
  },
};

const arns: Verb = {
  name: 'arns',
  summary: 'list the ARN formats of a service',
  operands: [{ name: '<service>', description: 'the prefix of the service: s3, ec2' }],
  options: [{ flags: '--type <name>', description: 'only this resource type' }, formatOption],
  examples: [{ command: 'arns dynamodb --type table', says: 'How the ARN of a table is written.' }],
  async run(given, io) {
    const { queryArnFormats } = await import('../../operations/query-arn-formats.js');
    const input = { service: given.operands[0], resource_type: textOption(given, 'type') };
    await runOperation(queryArnFormats, input, given, io);
    return exitCodes.clean;
  },
};

const sensitive: Verb = {
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
  async run(given, io) {
    const { listSensitiveActions } = await import('../../operations/list-sensitive-actions.js');
    const input = {
      category: given.operands[0],
      verbose: given.options.verbose === true,
      limit: numberOption(given, 'limit', wholePage),
      offset: numberOption(given, 'offset', 0),
    };
    await runOperation(listSensitiveActions, input, given, io);
    return exitCodes.clean;
  },
};

const conditions: Verb = {
  name: 'conditions',
  summary: 'tell which conditions actions must have',
  operands: [{ name: '<action...>', description: 'names or patterns of actions: iam:PassRole "s3:Get*"' }],
  options: [formatOption],
  examples: [{ command: 'conditions iam:PassRole s3:PutObject', says: 'What a statement with these actions needs.' }],
  async run(given, io) {
    const { getRequiredConditions } = await import('../../operations/get-required-conditions.js');
    const { not_found: missing } = await runOperation(getRequiredConditions, { actions: given.operands }, given, io);
    return Array.isArray(missing) && missing.length > 0 ? exitCodes.usage : exitCodes.clean;
  },
};

export const query: VerbGroup = {
  name: 'query',
  summary: 'ask about actions, condition keys, ARNs and what is sensitive',
  verbs: [actions, action, expand, keys, arns, sensitive, conditions],
};
