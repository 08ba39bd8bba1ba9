import { readBucket, readQueue } from './templates/read-pasted.js';
import { placeOfRegion, readAddress } from './templates/read-value.js';

/**
 * The ARN of what an address names: `s3://bucket/key`, the address of a bucket or of an object in it, its page in the
 * console, or the URL of a queue. Undefined for any other text.
 */
export function arnOfPasted(pasted: string): string | undefined {
  const text = pasted.trim();
  const uri = /^s3[an]?:\/\/(.+)$/i.exec(text)?.[1];
  if (uri !== undefined) return objectArn(uri.split('/'), 'aws');
  if (!/^https?:\/\//i.test(text)) return undefined;
  return ofConsole(text) ?? ofQueue(text) ?? ofAddress(text);
}

/** Bucket and key. */
function objectArn([bucket = '', ...key]: readonly string[], partition: string): string | undefined {
  if ('fault' in readBucket(bucket)) return undefined;
  const path = key.join('/');
  return `arn:${partition}:s3:::${bucket}${path === '' ? '' : `/${path}`}`;
}

/** Where the consoles of the partitions are. */
const consoles: Readonly<Record<string, string>> = {
  'console.aws.amazon.com': 'aws',
  'console.amazonaws.cn': 'aws-cn',
  'console.amazonaws-us-gov.com': 'aws-us-gov',
};

function ofConsole(text: string): string | undefined {
  const [, host = '', bucket, query = ''] =
    /^https?:\/\/([^/\s]{1,100})\/s3\/(?:buckets|object)\/([^/?#\s]+)\/?(?:\?([^#\s]*))?/i.exec(text) ?? [];
  const name = Object.keys(consoles).find((one) => host === one || host.endsWith(`.${one}`));
  if (bucket === undefined || name === undefined) return undefined;
  const prefix = new URLSearchParams(query).get('prefix') ?? '';
  return objectArn([bucket, ...prefix.split('/')], consoles[name] ?? 'aws');
}

function ofQueue(text: string): string | undefined {
  const queue = readQueue(text);
  if ('fault' in queue || queue.account_id === undefined || queue.region === undefined) return undefined;
  return `arn:${queue.partition ?? 'aws'}:sqs:${queue.region}:${queue.account_id}:${queue.value}`;
}

/** `https://bucket.s3.eu-west-1.amazonaws.com/key`, or the bucket at the head of the path. */
function ofAddress(text: string): string | undefined {
  const { labels = [], segments = [] } = readAddress(text.replace(/[?#].*$/s, '')) ?? {};
  const at = labels.findLastIndex((label) => /^s3(?:-|$)/.test(label));
  if (at < 0) return undefined;
  const region = labels.slice(at + 1).find((label) => placeOfRegion(label).region !== undefined);
  const path = at === 0 ? segments : [labels.slice(0, at).join('.'), ...segments];
  // The key is written otherwise than it is called.
  if (path.some((segment) => segment.includes('%'))) return undefined;
  return objectArn(path, placeOfRegion(region).partition ?? 'aws');
}
