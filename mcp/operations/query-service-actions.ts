import * as z from 'zod';
import type { Action } from '../core/catalog/catalog.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';
import { fullName, serviceNamed } from './look-up.js';
import { pageFields, pageNote, pageOf, pagingParameters } from './paging.js';

const levels = ['read', 'write', 'list', 'tagging', 'permissions-management'] as const;

const verboseAction = z.object({
  action: z.string(),
  access_level: z.string(),
  description: z.string(),
  resource_types: listOf(z.string()),
});

export const queryServiceActions = defineOperation({
  name: 'query_service_actions',
  title: 'Actions of a service',
  description:
    'Lists the IAM actions of an AWS service, optionally of one access level. Use it to find the action names for a policy.',
  input: z.object({
    service: z.string().describe('Service prefix: s3, ec2, dynamodb'),
    access_level: z.enum(levels).optional().describe('Only actions of this level'),
    ...pagingParameters(50),
    verbose: z.boolean().default(false).describe('Objects with level, description and resource types'),
  }),
  output: z.object({
    service: z.string(),
    actions: z.union([listOf(z.string()), listOf(verboseAction)]),
    ...pageFields,
  }),
  annotations: readOnly,
  toolsets: ['core', 'read-only'],
  async run({ service: prefix, access_level: level, verbose, ...paging }, { catalog, descriptions }) {
    const service = serviceNamed(await catalog(), prefix);
    const wanted = [...service.actions.values()].filter((action) => level === undefined || levelOf(action) === level);
    const { items, ...page } = pageOf(wanted, paging);
    if (!verbose) return { service: service.prefix, actions: items.map(fullName), ...page };
    const texts = await descriptions();
    const actions = items.map((action) => ({
      action: fullName(action),
      access_level: action.accessLevel,
      description: texts.action(action.service, action.name) ?? '',
      resource_types: action.resources.map(({ type }) => type.name),
    }));
    return { service: service.prefix, actions, ...page };
  },
  text({ service, actions, ...page }) {
    const lines = actions.map((action) =>
      typeof action === 'string'
        ? action
        : `${action.action} (${action.access_level}; ${action.resource_types.join(', ') || 'only "*"'}): ${action.description}`,
    );
    return [`${service}: ${pageNote('actions', actions.length, page)}`, ...lines].join('\n');
  },
});

const levelOf = ({ accessLevel }: Action): string => accessLevel.toLowerCase().replace(' ', '-');
