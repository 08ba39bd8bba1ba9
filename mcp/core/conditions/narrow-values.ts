import { isAccountId } from '../values/account-id.js';
import { type Arn, readArn } from '../values/arn.js';
import { fillParts, unknownLetter } from '../values/template-text.js';
import { hasWildcard, matchesWildcard } from '../values/wildcard.js';
import type { Form } from './narrowing-keys.table.js';
import { readBool } from './operators/bool.js';
import { readIpRange } from './operators/ip.js';

/**
 * Is the value specific enough to leave out nearly everything that the policy's author does not know? A variable that
 * `isFree` is filled in by the very side that is to be narrowed, which makes it a wildcard.
 */
export function isNarrowValue(form: Form, text: string, isFree: (variable: string) => boolean): boolean {
  const pattern = fillParts(text, (part) => (part.kind === 'variable' && isFree(part.key) ? '*' : unknownLetter));
  return pattern !== '' && tests[form](pattern);
}

const isFilledIn = (text: string): boolean => text.startsWith(unknownLetter);

const tests: Readonly<Record<Form, (pattern: string) => boolean>> = {
  account: isNarrowAccount,
  // AWS takes no wildcard at all for these (Access Analyzer's WILDCARD_USAGE_TOO_PERMISSIVE).
  organization: (pattern) => !hasWildcard(pattern),
  identifier: (pattern) => !hasWildcard(pattern),
  organization_path: (pattern) => !hasWildcard(pattern.split('/')[0] ?? '') && pattern.includes('/'),
  unique_id: (pattern) => isFilledIn(pattern) || (pattern.split(/[*?]/)[0] ?? '').length >= 6,
  arn: isNarrowArn,
  // A pattern that takes in two services that have nothing to do with each other takes in most.
  service: (pattern) => !(hasWildcard(pattern) && ['ec2.amazonaws.com', 'lambda.amazonaws.com'].every(fits(pattern))),
  address: isNarrowAddress,
  text: isNarrowText,
  true: (pattern) => isFilledIn(pattern) || readBool(pattern) === true,
  at_most: (pattern) => isFilledIn(pattern) || /^\d+(?:\.\d+)?$/.test(pattern),
};

const fits =
  (pattern: string) =>
  (text: string): boolean =>
    matchesWildcard(pattern, text);

function isNarrowAccount(pattern: string): boolean {
  return isAccountId(pattern) || (isFilledIn(pattern) && !hasWildcard(pattern));
}

/**
 * What S3 has beside buckets and objects, in whose ARNs the account stands: a name of one may be taken in every account.
 * Source: Service Authorization Reference, "Resource types defined by Amazon S3".
 */
const typesOfS3: ReadonlySet<string> = new Set([
  'access-grants',
  'accesspoint',
  'async-request',
  'job',
  'storage-lens',
  'storage-lens-group',
]);

/** The account must be fixed; where an ARN has none, the resource. Bucket names belong to one account in the world. */
function isNarrowArn(pattern: string): boolean {
  const arn = readArn(pattern);
  if (!arn) return !hasWildcard(pattern);
  if (isNarrowAccount(arn.account)) return true;
  if (arn.service === 's3') return isOneBucket(arn);
  return arn.account === '' && !hasWildcard(arn.resource);
}

/** The ARN of a bucket has no account, so that one with an account, be it `*`, can also mean what belongs to an account. */
function isOneBucket({ account, resource }: Arn): boolean {
  const [first = '*'] = resource.split(/[/:]/);
  return !hasWildcard(first) && (account === '' || first === resource || !typesOfS3.has(first));
}

/** Wider than this, S3 calls a policy public. Source: Amazon S3 User Guide, "The meaning of public". */
const widest = { 4: 8, 6: 32 } as const;

function isNarrowAddress(pattern: string): boolean {
  if (isFilledIn(pattern)) return true;
  const range = readIpRange(pattern);
  return range !== undefined && range.prefix >= widest[range.version];
}

/** `admin-*` and `*-blue` are; `*`, `?*` and an ARN that names only a type are not. */
function isNarrowText(pattern: string): boolean {
  if (!hasWildcard(pattern)) return true;
  const arn = readArn(pattern);
  return arn ? isNarrowArn(pattern) || namesOne(arn) : /[^*?/:.\s-]/.test(pattern);
}

/** `role/app-*` does, `role/*` does not. */
const namesOne = ({ resource }: Arn): boolean => {
  const name = resource.slice(Math.max(resource.indexOf('/'), resource.indexOf(':')) + 1);
  return /^[^*?]/.test(name);
};
