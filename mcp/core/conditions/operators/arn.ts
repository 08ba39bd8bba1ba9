import { readArn } from '../../values/arn.js';
import { hasWildcard } from '../../values/wildcard.js';

/**
 * Can an ARN operator ever match it? The six fields are compared one by one, each with its own wildcards. Fewer fields
 * with a wildcard, `arn:aws:sns:*` or `*`, are not documented and get the benefit of the doubt.
 * Source: IAM User Guide, "Amazon Resource Name (ARN) condition operators".
 */
export function isArnPattern(text: string): boolean {
  const arn = readArn(text);
  if (arn) return arn.partition !== '' && arn.service !== '' && arn.resource !== '';
  return hasWildcard(text) && (text.startsWith('arn:') || hasWildcard(text.slice(0, 1)));
}

/** Has a wildcard where a string operator lets it run over the colon into the next field, and an ARN operator does not? */
export function hasWildcardBeforeResource(text: string): boolean {
  const arn = readArn(text);
  return arn ? hasWildcard(`${arn.partition}${arn.service}${arn.region}${arn.account}`) : hasWildcard(text);
}
