import { arnFormatsOf } from '../../catalog/arn-formats.js';
import type { Catalog } from '../../catalog/catalog.js';
import { partitions } from '../../catalog/partitions.table.js';
import { regions } from '../../catalog/regions.table.js';
import { type Arn, longestArn, readArn, splitFields } from '../../values/arn.js';
import {
  type ArnFormat,
  type ArnPattern,
  accountFits,
  arnPattern,
  regionFits,
  resourceFits,
} from '../../values/arn-pattern.js';
import { hasPlaceholder, isKnownText, isPlain, readParts } from '../../values/template-text.js';
import { hasWildcard, matchesWildcard, wildcardsOverlap } from '../../values/wildcard.js';
import { fieldAdvice, formatAdvice, prefixAdvice, regionAdvice, serviceAdvice } from './arn-advice.js';

/** `kind` is the code it is reported under. */
export interface ArnDefect {
  readonly kind:
    | 'tooLong'
    | 'notAnArn'
    | 'missingField'
    | 'invalidPartition'
    | 'wildcardInService'
    | 'serviceCase'
    | 'unknownService'
    | 'retiredService'
    | 'invalidRegion'
    | 'regionNotAllowed'
    | 'missingRegion'
    | 'invalidAccount'
    | 'accountNotAllowed'
    | 'missingAccount'
    | 'invalidResourcePart';
  /** The field that is wrong, or a few words on it. */
  readonly about: string;
  /** What to write instead; asked for only where it will be shown. */
  readonly advice: () => string;
}

/** What is wrong with an entry of Resource. Unknown parts (variables, placeholders) are never wrong. */
export function arnDefects(text: string, catalog: Catalog): readonly ArnDefect[] {
  if (/^\*+$/.test(text)) return [];
  if (text.length > longestArn) {
    return [{ kind: 'tooLong', about: `${text.length}`, advice: () => 'Use a wildcard for what the names share.' }];
  }
  const fields = splitFields(text);
  const [first = ''] = fields;
  if (hasPlaceholder(first)) return [];
  if (first !== 'arn') return [{ kind: 'notAnArn', about: text, advice: () => prefixAdvice(text) }];
  const arn = readArn(text);
  if (arn === undefined) {
    // A placeholder may still bring the missing colons.
    if (hasPlaceholder(text)) return [];
    const about = `${fields.length} of six fields`;
    return [{ kind: 'missingField', about, advice: () => fieldAdvice(fields, arnFormatsOf(catalog, fields[2] ?? '')) }];
  }
  return fieldDefects(arn, catalog);
}

function fieldDefects(arn: Arn, catalog: Catalog): readonly ArnDefect[] {
  const pattern = arnPattern(arn);
  const formats = arnFormatsOf(catalog, arn.service);
  const { partition, service, region, account } = arn;
  // Behind a placeholder that may bring colons of its own no field is where it seems to be.
  const certain = [partition, service, region, account].findIndex(mayHoldColons);
  const inForm = [
    partitionDefects(partition, pattern),
    serviceDefects(service, catalog),
    regionDefects(region, pattern),
    accountDefects(account, formats),
  ];
  const found = inForm.slice(0, certain < 0 ? inForm.length : certain).flat();
  if (certain >= 0 || found.some(({ kind }) => kind === 'invalidRegion' || kind === 'invalidAccount')) return found;
  return [...found, ...formatDefects(pattern, formats)];
}

/** `${AWS::Region}`, `<ACCOUNT>` and `${var.partition}` say which one field they are. */
const mayHoldColons = (field: string): boolean =>
  !isPlain(field) &&
  readParts(field).some(
    ({ kind, text }) => kind === 'placeholder' && (text.match(/partition|region|account/gi) ?? []).length !== 1,
  );

function partitionDefects(field: string, { partition }: ArnPattern): readonly ArnDefect[] {
  if (!isKnownText(field) || partitions.some(({ name }) => matchesWildcard(partition, name))) return [];
  const names = partitions.map(({ name }) => name).join(', ');
  return [{ kind: 'invalidPartition', about: field, advice: () => `Use "aws", or one of ${names}.` }];
}

function serviceDefects(field: string, catalog: Catalog): readonly ArnDefect[] {
  if (!isKnownText(field)) return [];
  const isKnown = (service: string) =>
    catalog.service(service) !== undefined || arnFormatsOf(catalog, service).length > 0;
  const lower = field.toLowerCase();
  if (field === '')
    return [{ kind: 'missingField', about: 'no service', advice: () => 'Put the service into the third field.' }];
  if (hasWildcard(field)) return [{ kind: 'wildcardInService', about: field, advice: () => 'Name the service.' }];
  if (isKnown(lower)) {
    return field === lower ? [] : [{ kind: 'serviceCase', about: field, advice: () => `Write "${lower}".` }];
  }
  const retired = catalog.retiredService(lower);
  if (retired) return [{ kind: 'retiredService', about: field, advice: () => retired.note }];
  return [{ kind: 'unknownService', about: field, advice: () => serviceAdvice(catalog, lower) }];
}

function regionDefects(field: string, { region, partition }: ArnPattern): readonly ArnDefect[] {
  if (field === '' || !isKnownText(field)) return [];
  const known = partitions.some(({ name }) => name === partition);
  if (regions.some((one) => (!known || one.partition === partition) && matchesWildcard(region, one.name))) return [];
  return [{ kind: 'invalidRegion', about: field, advice: () => regionAdvice(field, partition) }];
}

const anyAccount = '?'.repeat(12);

/** Twelve digits, or a word that AWS puts there for what is its own, as in `arn:aws:iam::aws:policy/…`. */
function accountDefects(field: string, formats: readonly ArnFormat[]): readonly ArnDefect[] {
  if (field === '' || !isKnownText(field)) return [];
  if (/^[\d*?]+$/.test(field) && wildcardsOverlap(field, anyAccount)) return [];
  const words = ['aws', ...formats.map(({ account }) => account).filter((account) => !hasWildcard(account))];
  if (words.some((word) => matchesWildcard(field, word))) return [];
  const digits = field.replaceAll('-', '');
  const advice = () => (/^\d{12}$/.test(digits) ? `Write "${digits}".` : 'Put the 12 digits of the account there.');
  return [{ kind: 'invalidAccount', about: field, advice }];
}

/** Against the formats of the service: is there a resource of this form, and has it a region and an account? */
function formatDefects(pattern: ArnPattern, formats: readonly ArnFormat[]): readonly ArnDefect[] {
  const fitsBeside = (format: ArnFormat) => regionFits(pattern, format) && accountFits(pattern, format);
  if (formats.length === 0 || formats.some((format) => fitsBeside(format) && resourceFits(pattern, format))) return [];
  const fitting = formats.filter((format) => resourceFits(pattern, format));
  const advice = () => formatAdvice(pattern, fitting.length > 0 ? fitting : formats);
  if (fitting.length === 0) return [{ kind: 'invalidResourcePart', about: pattern.resource, advice }];
  return misplaced(pattern, fitting).map((kind) => ({ kind, about: pattern.service, advice }));
}

/** The format that says most about the resource part is the one that was meant. */
function misplaced(pattern: ArnPattern, fitting: readonly ArnFormat[]): readonly ArnDefect['kind'][] {
  const longest = Math.max(...fitting.map(({ head }) => head.length));
  const meant = fitting.filter(({ head }) => head.length === longest);
  const kinds: ArnDefect['kind'][] = [];
  if (!meant.some((format) => regionFits(pattern, format))) {
    if (pattern.region === '') kinds.push('missingRegion');
    else if (meant.every(({ region }) => region === '')) kinds.push('regionNotAllowed');
  }
  if (!meant.some((format) => accountFits(pattern, format))) {
    if (pattern.account === '') kinds.push('missingAccount');
    else if (meant.every(({ account }) => account === '')) kinds.push('accountNotAllowed');
  }
  return kinds;
}
