import type { Catalog } from '../catalog/catalog.js';
import { defaultConfiguration } from '../findings/configuration.js';
import type { Finding } from '../findings/finding.js';
import { isAtLeast } from '../findings/severity.js';
import { readDocuments } from '../policy/read-documents.js';
import { treeOf } from '../text/tree.js';
import { judge } from '../validate/validate-policy.js';
import type { Refusal } from './build-request.js';

/**
 * What is above `medium` in an identity policy, by the defaults: nothing is written that the validator refuses.
 * Throws `LimitExceeded` for nesting over the limit.
 */
export function gravest(policy: unknown, catalog: Catalog): readonly Finding[] {
  const [document] = readDocuments(undefined, { tree: treeOf(policy), problems: [] });
  if (!document) return [];
  const type = { type: 'identity', source: 'given' } as const;
  const { findings } = judge(document, { catalog, configuration: defaultConfiguration, policyType: type });
  return findings.filter(({ severity }) => isAtLeast(severity, 'warning'));
}

/** One statement of a request, not yet paired, to hear what is wrong with its parts. */
export const draftOf = (parts: Readonly<Record<string, unknown>>): unknown => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', ...parts }],
});

/** The validator's words as a refusal. */
export const refusalOf = ({ code, message, suggestion, action, resource, condition_key: key }: Finding): Refusal => ({
  code,
  message,
  ...(suggestion !== undefined && { suggestion }),
  ...(action !== undefined && { action }),
  ...(resource !== undefined && { resource }),
  ...(key !== undefined && { conditionKey: key }),
});
