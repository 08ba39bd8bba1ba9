import type { Catalog } from '../../catalog/catalog.js';
import { nearestPrefixes } from '../../catalog/find-action.js';
import { nearestNames } from '../../catalog/nearest-name.js';
import { regions } from '../../catalog/regions.table.js';
import { splitFields } from '../../values/arn.js';
import { type ArnDefect, arnDefects } from './arn-defects.js';

type Correction = (fields: readonly string[], catalog: Catalog) => readonly string[] | undefined;

/** How a field is put right, by what is wrong with it; undefined where that takes more than the ARN says. */
const corrections: Readonly<Partial<Record<ArnDefect['kind'], Correction>>> = {
  notAnArn: (fields) => {
    const text = fields.join(':');
    const object = /^s3:\/\/([^/].*)$/.exec(text)?.[1];
    if (object !== undefined) return ['arn', 'aws', 's3', '', '', object];
    if (fields[0]?.toLowerCase() === 'arn') return ['arn', ...fields.slice(1)];
    return /^aws[a-z-]*:[a-z0-9-]+:/.test(text) ? ['arn', ...fields] : undefined;
  },
  // Only of S3 is it certain which fields are missing: its ARNs have neither Region nor account.
  missingField: ([arn = '', partition = '', service, ...rest]) =>
    service === 's3' && rest.length > 0 && rest.slice(0, -1).every((field) => field === '')
      ? [arn, partition, 's3', '', '', rest.at(-1) ?? '']
      : undefined,
  serviceCase: (fields) => fields.with(2, fields[2]?.toLowerCase() ?? ''),
  unknownService: (fields, catalog) => {
    const [nearest, ...others] = nearestPrefixes(catalog, fields[2]?.toLowerCase() ?? '');
    return nearest === undefined || others.length > 0 ? undefined : fields.with(2, nearest);
  },
  invalidRegion: (fields) => {
    const [, partition, , region = ''] = fields;
    if (regions.some(({ name }) => name === region)) return undefined;
    const own = regions.filter((one) => one.partition === partition).map(({ name }) => name);
    const meant = own.find((name) => region.length === name.length + 1 && region.startsWith(name));
    const nearest = meant ?? nearestNames(region, own, 1)[0];
    return nearest === undefined ? undefined : fields.with(3, nearest);
  },
  regionNotAllowed: (fields) => fields.with(3, ''),
  invalidAccount: (fields) => {
    const digits = fields[4]?.replaceAll('-', '') ?? '';
    return /^\d{12}$/.test(digits) ? fields.with(4, digits) : undefined;
  },
  accountNotAllowed: (fields) => fields.with(4, ''),
  invalidResourcePart: (fields) => {
    const bare = fields[5]?.replace(/^[:/]+/, '') ?? '';
    return bare === '' || bare === fields[5] ? undefined : fields.with(5, bare);
  },
};

/** The ARN that was most likely meant; none where that is not certain, or is wrong in the same way. */
export function correctedArn(text: string, { kind }: ArnDefect, catalog: Catalog): readonly string[] {
  const instead = corrections[kind]?.(splitFields(text), catalog)?.join(':');
  if (instead === undefined || instead === text) return [];
  return arnDefects(instead, catalog).some((one) => one.kind === kind) ? [] : [instead];
}
