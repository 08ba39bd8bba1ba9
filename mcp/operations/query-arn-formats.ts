import * as z from 'zod';
import type { ResourceType, Service } from '../core/catalog/catalog.js';
import { nearestNames } from '../core/catalog/nearest-name.js';
import { didYouMean, show, showList } from '../core/findings/show.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';
import { serviceNamed } from './look-up.js';
import { OperationError } from './operation-error.js';
import { pageFields, pageNote, pageOf, pagingParameters } from './paging.js';

export const queryArnFormats = defineOperation({
  name: 'query_arn_formats',
  title: 'ARN formats of a service',
  description:
    'Lists the resource types of a service with the formats of their ARNs, or one type with its condition keys.',
  input: z.object({
    service: z.string().describe('Service prefix: s3, ec2, dynamodb'),
    resource_type: z.string().optional().describe('Only this type: bucket'),
    ...pagingParameters(20),
  }),
  output: z.object({
    service: z.string(),
    arn_formats: listOf(
      z.object({ resource_type: z.string(), arn_formats: listOf(z.string()), condition_keys: listOf(z.string()) }),
    ),
    ...pageFields,
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ service: prefix, resource_type: name, ...paging }, { catalog }) {
    const service = serviceNamed(await catalog(), prefix);
    const types = name === undefined ? [...service.resourceTypes.values()] : [resourceTypeNamed(service, name)];
    const { items, ...page } = pageOf(types, paging);
    return {
      service: service.prefix,
      arn_formats: items.map((type) => ({
        resource_type: type.name,
        arn_formats: type.arnFormats,
        condition_keys: type.conditionKeys,
      })),
      ...page,
    };
  },
  text({ service, arn_formats: types, ...page }) {
    if (page.total === 0) return `${service} has no resource types: its actions work on "*" only.`;
    const lines = types.map(
      ({ resource_type: name, arn_formats: formats, condition_keys: keys }) =>
        `${name}: ${formats.join(' or ')}${types.length === 1 ? `; condition keys: ${keys.join(', ') || 'none of its own'}` : ''}`,
    );
    return [`${service}: ${pageNote('resource types', types.length, page)}`, ...lines].join('\n');
  },
});

/** Throws `unknown_resource_type` with the types that may have been meant. */
export function resourceTypeNamed(service: Service, name: string): ResourceType {
  const type = service.resourceTypes.get(name.trim().toLowerCase());
  if (type) return type;
  // `log group` and `rest_api` are as good as `log-group` and `RestApi`, where no other type is written like them.
  const letters = lettersOf(name);
  const [only, ...more] = [...service.resourceTypes.values()].filter((one) => lettersOf(one.name) === letters);
  if (only && more.length === 0) return only;
  const names = [...service.resourceTypes.values()].map((one) => one.name);
  const there = names.length === 0 ? 'It has none.' : `It has ${showList(names, 20)}.`;
  throw new OperationError(
    'unknown_resource_type',
    `${service.prefix} has no resource type "${show(name)}". ${didYouMean(nearestNames(name, names)) || there}`,
  );
}

const lettersOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
