import type { Catalog } from '../../../mcp/core/catalog/catalog.js';
import { defaultConfiguration } from '../../../mcp/core/findings/configuration.js';
import type { Finding } from '../../../mcp/core/findings/finding.js';
import { isAtLeast } from '../../../mcp/core/findings/severity.js';
import { validatePolicy } from '../../../mcp/core/validate/validate-policy.js';

/** What the validator says above `medium` of an identity policy that was written here. */
export async function gravest(policy: unknown, catalog: Catalog): Promise<readonly Finding[] | undefined> {
  const [report] = await validatePolicy({
    input: { value: policy },
    catalog,
    configuration: defaultConfiguration,
    policyType: { type: 'identity', source: 'given' },
  });
  return report?.findings.filter(({ severity }) => isAtLeast(severity, 'warning'));
}

/** An ARN of the format, as a caller would write one. */
export const filled = (format: string): string =>
  format
    .replace('${Partition}', 'aws')
    .replace('${Vendor}', 'ec2')
    .replace(/\$\{\w*Region\w*\}/g, 'us-east-1')
    .replace(/\$\{\w*Account\w*\}/g, '111122223333')
    .replace(/\$\{\w+\}/g, 'x1');
