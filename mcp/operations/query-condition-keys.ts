import * as z from 'zod';
import type { Catalog, Service } from '../core/catalog/catalog.js';
import { globalKeys } from '../core/catalog/global-keys.table.js';
import { conditionKeysOf } from './action-facts.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';
import { actionNamed, serviceNamed } from './look-up.js';
import { OperationError } from './operation-error.js';
import { pageFields, pageNote, pageOf, pagingParameters } from './paging.js';

export const queryConditionKeys = defineOperation({
  name: 'query_condition_keys',
  title: 'Condition keys of a service',
  description:
    'Lists the condition keys that a service, or one of its actions, supports, with type and meaning. Global aws: keys come on top of them.',
  input: z.object({
    service: z.string().describe('Service prefix: s3, ec2, dynamodb'),
    action: z.string().optional().describe('Only keys of this action: RunInstances or ec2:RunInstances'),
    ...pagingParameters(30),
  }),
  output: z.object({
    service: z.string(),
    condition_keys: listOf(
      z.object({ key: z.string(), type: z.string(), multivalued: z.boolean(), description: z.string() }),
    ),
    global_keys: z.int().describe('How many global keys there are beside these'),
    ...pageFields,
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ service: prefix, action, ...paging }, { catalog: load, descriptions }) {
    const [catalog, texts] = [await load(), await descriptions()];
    const service = serviceNamed(catalog, prefix);
    const keys = action === undefined ? service.conditionKeys : keysOfAction(catalog, service, action);
    const { items, ...page } = pageOf(keys, paging);
    const condition_keys = items.map((key) => {
      const facts = catalog.conditionKey(key);
      return {
        key: facts?.key ?? key,
        type: facts?.type ?? 'String',
        multivalued: facts?.multivalued ?? false,
        description: texts.conditionKey(key) ?? '',
      };
    });
    return { service: service.prefix, condition_keys, global_keys: globalKeys.length, ...page };
  },
  text({ service, condition_keys: keys, global_keys: global, ...page }) {
    const lines = keys.map(
      ({ key, type, multivalued, description }) =>
        `${key} (${type}${multivalued ? ', several values' : ''}): ${description}`,
    );
    const note = `${service}: ${pageNote('condition keys', keys.length, page)}; ${global} global keys beside them`;
    return [note, ...lines].join('\n');
  },
});

function keysOfAction(catalog: Catalog, service: Service, action: string): readonly string[] {
  const found = actionNamed(catalog, action.includes(':') ? action : `${service.prefix}:${action.trim()}`);
  if (found.service === service.prefix) return conditionKeysOf(found);
  throw new OperationError(
    'invalid_arguments',
    `action: ${found.service}:${found.name} is no action of the service ${service.prefix}.`,
  );
}
