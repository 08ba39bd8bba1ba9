import type { Action } from '../../catalog/catalog.js';
import { fitsType } from '../../catalog/fitting-arns.js';
import { type Arn, readArn } from '../../values/arn.js';
import { arnPattern } from '../../values/arn-pattern.js';
import { isEveryResource } from '../../values/resource-pattern.js';
import { writtenText } from '../../values/template-text.js';
import { hasWildcard } from '../../values/wildcard.js';

/** Does the entry name something that the action works on? An entry that is no ARN may be anything. */
export function worksOn(entry: string, action: Action): boolean {
  const arn = isEveryResource(entry) ? undefined : readArn(entry);
  return arn === undefined || isOf(arn, action);
}

/**
 * Does the entry fit resources of the action in other accounts, too? Bucket names are not bound to an account, so
 * `arn:aws:s3:::app-*` fits whatever a stranger calls so; other ARNs name the account.
 */
export function fitsAnyones(entry: string, action: Action): boolean {
  if (isEveryResource(entry)) return true;
  const arn = readArn(entry);
  if (!arn || !isOf(arn, action)) return false;
  const owner = arn.service === 's3' && arn.account === '' ? (arn.resource.split('/')[0] ?? '') : arn.account;
  return hasWildcard(writtenText(owner));
}

function isOf(arn: Arn, { resources }: Action): boolean {
  const pattern = arnPattern(arn);
  return resources.some(({ type }) => fitsType(pattern, type));
}
