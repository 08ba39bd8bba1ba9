import type { Arn } from './arn.js';
import { isPlain, widestPattern } from './template-text.js';
import { wildcardsOverlap } from './wildcard.js';

/**
 * A policy's resource entry as a pattern over ARNs: variables and placeholders may stand for anything, so they are
 * stars here.
 */
export interface ArnPattern {
  readonly partition: string;
  readonly service: string;
  readonly region: string;
  readonly account: string;
  readonly resource: string;
}

export function arnPattern(arn: Arn): ArnPattern {
  if (isPlain(arn.text)) return arn;
  const { partition, service, region, account, resource } = arn;
  return {
    partition: widestPattern(partition),
    service: widestPattern(service),
    region: widestPattern(region),
    account: widestPattern(account),
    resource: widestPattern(resource),
  };
}

/** An ARN format of the service reference, `arn:${Partition}:s3:::${BucketName}/${ObjectName}`, as patterns. */
export interface ArnFormat extends ArnPattern {
  readonly text: string;
  /** The literal beginning of `resource`. */
  readonly head: string;
  /** Begins with a name that holds no slash, so that `/name` and `:name` are none of these. */
  readonly startsWithName: boolean;
  /** How many slashes the resource part can hold, where none of its names may contain one. */
  readonly mostSlashes: number;
}

/** Reads a format once: there are some 2,300, and every policy is compared with the same ones. */
export function arnFormat(text: string): ArnFormat {
  const known = formats.get(text) ?? readFormat(text);
  formats.set(text, known);
  return known;
}

const formats = new Map<string, ArnFormat>();

function readFormat(text: string): ArnFormat {
  const [, partition = '', service = '', region = '', account = '', ...rest] = text.split(':');
  const resource = rest.join(':');
  const pattern = fieldPattern(resource);
  const names = [...resource.matchAll(placeholder)].map(([, name = '']) => `${service}:${name}`);
  const bounded = names.every((name) => withoutSlash.has(name)) && !resource.includes('*');
  return {
    text,
    partition: fieldPattern(partition),
    service: fieldPattern(service),
    region: fieldPattern(region),
    account: fieldPattern(account),
    resource: pattern,
    head: pattern.slice(0, pattern.search(/[*?]|$/)),
    startsWithName: /^\$\{/.test(resource) && withoutSlash.has(names[0] ?? ''),
    mostSlashes: bounded ? resource.split('/').length - 1 : Number.POSITIVE_INFINITY,
  };
}

const placeholder = /\$\{([^}]*)\}/g;

/** A placeholder stands for at least one character. */
const anyName = '?*';
const fieldPattern = (field: string): string => field.replace(placeholder, anyName);

/**
 * Names that hold no slash, by service. Only those where it tells two types of one service apart are here.
 * Source: the naming rules of S3 buckets, DynamoDB tables, SQS queues and SNS topics.
 */
const withoutSlash: ReadonlySet<string> = new Set([
  's3:BucketName',
  'dynamodb:TableName',
  'dynamodb:IndexName',
  'sqs:QueueName',
  'sns:TopicName',
]);

/** Could some ARN have the resource part of both? Region and account are not looked at. */
export function resourceFits({ resource }: ArnPattern, format: ArnFormat): boolean {
  if (!headFits(resource, format.head)) return false;
  if (slashes(resource) > format.mostSlashes) return false;
  if (format.startsWithName && /^[:/]/.test(resource)) return false;
  return wildcardsOverlap(resource, format.resource);
}

/** Are the letters before the first wildcard those of the format? Most pairs end here. */
function headFits(resource: string, head: string): boolean {
  for (let i = 0; i < head.length; i++) {
    const letter = resource[i];
    if (letter === '*') return true;
    if (letter !== head[i] && letter !== '?') return false;
  }
  return true;
}

const slashes = (text: string): number => text.split('/').length - 1;

export const regionFits = ({ region }: ArnPattern, format: ArnFormat): boolean => fieldFits(region, format.region);

export const accountFits = ({ account }: ArnPattern, format: ArnFormat): boolean => fieldFits(account, format.account);

/** The two forms that nearly every format has first. */
function fieldFits(field: string, format: string): boolean {
  if (format === anyName) return field !== '';
  if (format === '') return /^\**$/.test(field);
  return wildcardsOverlap(field, format);
}

/** Could the entry name a resource of this format? */
export const fits = (pattern: ArnPattern, format: ArnFormat): boolean =>
  headFits(pattern.resource, format.head) &&
  fieldFits(pattern.service, format.service) &&
  regionFits(pattern, format) &&
  accountFits(pattern, format) &&
  resourceFits(pattern, format);
