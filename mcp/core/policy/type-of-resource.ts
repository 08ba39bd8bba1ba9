import type { PolicyType } from './policy-types.js';
import { attachedDocuments } from './type-of-resource.table.js';

/** The type of a policy that is attached to a resource of this type, by CloudFormation's name. */
export const typeOfResource = (resourceType: string): PolicyType =>
  attachedDocuments.find((row) => row.resourceType === resourceType)?.type ?? 'resource';
