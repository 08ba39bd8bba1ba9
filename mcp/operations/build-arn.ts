import * as z from 'zod';
import { buildArn } from '../core/build/arns/build-arn.js';
import { nearestRegions } from '../core/catalog/find-region.js';
import { partitions } from '../core/catalog/partitions.table.js';
import { didYouMean, visible } from '../core/findings/show.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';
import { serviceNamed } from './look-up.js';
import { OperationError } from './operation-error.js';
import { resourceTypeNamed } from './query-arn-formats.js';

export const buildArnOperation = defineOperation({
  name: 'build_arn',
  title: 'Build an ARN',
  description: 'Builds the ARN of a resource type by its format in the AWS service reference, and checks it.',
  input: z.object({
    service: z.string().describe('Service prefix: s3, lambda'),
    resource_type: z.string().describe('bucket, function; see query_arn_formats'),
    resource_name: z.string().optional().describe('Fills the last placeholder; bucket/key fills both'),
    placeholders: z
      .record(z.string(), z.union([z.string(), z.number()]))
      .optional()
      .describe('{"BucketName": "b", "ObjectName": "k"}'),
    region: z.string().default('').describe('us-east-1'),
    account_id: z.union([z.string(), z.number()]).default('').describe('Twelve digits'),
    partition: z.string().optional().describe('aws, or that of the Region'),
  }),
  output: z.object({
    arn: z.string().describe('Placeholders without a value are still in it'),
    valid: z.boolean().describe('Is it a complete ARN of the type?'),
    notes: listOf(z.string()),
    format_template: z.string(),
    unfilled_placeholders: listOf(z.string()),
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ service: prefix, resource_type: name, ...given }, { catalog }) {
    const type = resourceTypeNamed(serviceNamed(await catalog(), prefix), name);
    const built = buildArn({
      type,
      resourceName: given.resource_name,
      placeholders: textsOf(given.placeholders ?? {}),
      region: given.region,
      accountId: String(given.account_id),
      partition: given.partition ?? '',
    });
    if ('fault' in built) throw invalid(built.parameter, built.fault, given.region);
    return {
      arn: built.arn,
      valid: built.valid,
      notes: built.notes,
      format_template: built.format,
      unfilled_placeholders: built.unfilled,
    };
  },
  text: ({ arn, valid, notes, format_template: format }) =>
    [visible(arn), valid ? 'A complete ARN of its type.' : 'Not a complete ARN.', ...notes, `Format: ${format}`].join(
      '\n',
    ),
});

const textsOf = (values: Readonly<Record<string, string | number>>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));

function invalid(parameter: string, fault: string, region: string): OperationError {
  const advice =
    parameter === 'region'
      ? didYouMean(nearestRegions(region))
      : parameter === 'partition'
        ? `The partitions are ${partitions.map(({ name }) => name).join(', ')}.`
        : '';
  return new OperationError(
    'invalid_arguments',
    [`${parameter}: ${fault}${/[.?]$/.test(fault) ? '' : '.'}`, advice].filter((part) => part !== '').join(' '),
  );
}
