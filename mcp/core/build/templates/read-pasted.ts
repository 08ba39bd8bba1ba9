import { partitionNamed } from '../../catalog/find-region.js';
import { show } from '../../findings/show.js';
import { isAccountId } from '../../values/account-id.js';
import { fault, knownArn, named, placeOfRegion, type ReadValue, readAddress } from './read-value.js';
import { namedResources } from './resource-kinds.table.js';

/** A bucket: its name, ARN, `s3://` URI or address. A key beside it is refused, for the whole bucket would be wider. */
export function readBucket(text: string): ReadValue {
  if (/^arn:/i.test(text)) {
    const arn = knownArn(text);
    if ('fault' in arn) return arn;
    if (arn.service !== 's3') return fault(`is an ARN of ${show(arn.service)}, and a bucket is asked for`);
    return arn.region === '' && arn.account === ''
      ? bucketAndKey(arn.resource, { partition: arn.partition })
      : fault('is the ARN of something else than a bucket: that of a bucket has no Region and no account');
  }
  if (/^s3[an]?:\/\//i.test(text)) return bucketAndKey(text.replace(/^s3[an]?:\/\//i, ''), {});
  const address = /^https?:/i.test(text) ? readAddress(text) : undefined;
  if (!address) return bucketAndKey(text, {});
  const { labels, segments } = address;
  const at = labels.findLastIndex((label) => /^s3(?:-|$)/.test(label));
  if (at < 0) return fault('is not the address of a bucket');
  const { partition } = placeOfRegion(labels.slice(at + 1).find((label) => placeOfRegion(label).region !== undefined));
  const path = at === 0 ? segments : [labels.slice(0, at).join('.'), ...segments];
  return bucketAndKey(path.join('/'), { partition });
}

/** Source: Amazon S3 User Guide, "General purpose bucket naming rules". */
const bucketName = /^[a-z0-9](?:[a-z0-9.-]{1,61})[a-z0-9]$/;

function bucketAndKey(path: string, place: { readonly partition?: string | undefined }): ReadValue {
  const slash = path.indexOf('/');
  const bucket = slash < 0 ? path : path.slice(0, slash);
  const key = slash < 0 ? '' : path.slice(slash + 1);
  if (key !== '' && key !== '*') return fault(`names the key "${show(key)}" beside the bucket; give the bucket alone`);
  const isName = bucketName.test(bucket) && !bucket.includes('..') && !/^\d+(?:\.\d+){3}$/.test(bucket);
  return isName
    ? { value: bucket, ...place }
    : fault('is not the name of a bucket: lower-case letters, digits, - and ., from 3 to 63');
}

/** How object keys begin. It ends with a slash, so that `reports` is not `reports-of-others` as well. */
export function readPrefix(text: string): ReadValue {
  if (/^(?:s3|arn|https?):/i.test(text)) return fault('names a bucket; give the beginning of the keys alone');
  const prefix = text.replace(/\/\*$/, '').replace(/^\/+/, '').replace(/\/*$/, '/');
  if (prefix === '/') return { value: '' };
  if (prefix.length > 1024) return fault('is longer than a key can be, 1024 characters');
  // What a policy may hold at all ends at U+00FF; quotes and braces are no part of a sensible key.
  return /^[\w !'(),./:;=@&+~#%\u00a1-\u00ac\u00ae-\u00ff-]+$/.test(prefix)
    ? { value: prefix }
    : fault("is no beginning of keys: letters, digits, spaces and !'(),./:;=@&+~#%_-");
}

/** A queue: its name, ARN, or URL in one of its three forms. */
export function readQueue(text: string): ReadValue {
  if (!/^https?:/i.test(text)) return named(namedResources.queue)(text);
  const address = readAddress(text);
  const [account = '', name = '', ...more] = address?.segments ?? [];
  const labels = address?.labels ?? [];
  const isQueue = labels.some((label) => /^(?:sqs|sqs-fips|queue)$/.test(label));
  if (!isQueue || !isAccountId(account) || more.length > 0) {
    return fault('is not the URL of a queue: https://sqs.us-east-1.amazonaws.com/111122223333/NAME');
  }
  const read = named(namedResources.queue)(name);
  if ('fault' in read) return read;
  // The oldest form has no Region in it and means this one.
  const region = labels.find((label) => placeOfRegion(label).region !== undefined) ?? 'us-east-1';
  return { ...read, ...placeOfRegion(region), account_id: account };
}

/** A repository: its name, ARN, or the address of an image in it. */
export function readRepository(text: string): ReadValue {
  const [, account, region, name] =
    /^(?:https?:\/\/)?(\d{12})\.dkr[.-]ecr(?:-fips)?\.([a-z0-9-]+)\.[a-z0-9.-]+\/([^:@]+)(?:[:@].*)?$/.exec(text) ?? [];
  if (name === undefined) return named(namedResources.repository)(text);
  const read = named(namedResources.repository)(name);
  return 'fault' in read ? read : { ...read, ...placeOfRegion(region), account_id: account };
}

/** An API of API Gateway: its id, the ARN by which it is invoked or managed, or its address. */
export function readApi(text: string): ReadValue {
  const place = /^arn:/i.test(text) ? apiOfArn(text) : /[.:/]/.test(text) ? apiOfAddress(text) : { value: text };
  if ('fault' in place) return place;
  return /^[a-z0-9]{5,40}$/.test(place.value) ? place : fault('is not the id of an API: lower-case letters and digits');
}

function apiOfArn(text: string): ReadValue {
  const arn = knownArn(text);
  if ('fault' in arn) return arn;
  const place = { partition: arn.partition, region: arn.region === '' ? undefined : arn.region };
  if (arn.service === 'execute-api') {
    return {
      value: arn.resource.split('/')[0] ?? '',
      ...place,
      account_id: isAccountId(arn.account) ? arn.account : undefined,
    };
  }
  const id = arn.service === 'apigateway' ? /^\/(?:rest)?apis\/([a-z0-9]+)/.exec(arn.resource)?.[1] : undefined;
  return id === undefined ? fault('is not the ARN of an API') : { value: id, ...place };
}

function apiOfAddress(text: string): ReadValue {
  const { labels = [] } = readAddress(text) ?? {};
  const [id, service, region] = labels;
  return id !== undefined && service === 'execute-api'
    ? { value: id, ...placeOfRegion(region) }
    : fault('is not the address of an API: https://ID.execute-api.us-east-1.amazonaws.com');
}

/** An identity provider as its ARN ends: host and path, without scheme. */
export function readIssuer(text: string): ReadValue {
  const arn = /^arn:([a-z-]+):iam::(\d{12}):oidc-provider\/(.+)$/i.exec(text);
  if (arn && !partitionNamed(arn[1] ?? '')) return fault('names a partition that there is not');
  const issuer = (arn?.[3] ?? text).replace(/^https:\/\//i, '').replace(/\/$/, '');
  if (!/^[a-z0-9-]+(?:\.[a-z0-9-]+)+(?::\d{1,5})?(?:\/[\w.~-]+)*$/i.test(issuer) || issuer.length > 255) {
    return fault('is no identity provider: https://, a host and perhaps a path');
  }
  const { region: _, ...place } = placeOfRegion(/^oidc[.-]eks\.([a-z0-9-]+)\./.exec(issuer)?.[1]);
  return { value: issuer, ...place, ...(arn && { partition: arn[1], account_id: arn[2] }) };
}
