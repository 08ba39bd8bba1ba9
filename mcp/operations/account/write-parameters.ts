import * as z from 'zod';
import type { Identity } from '../../account/account.js';
import type { OwnerKind } from '../../account/owner.js';
import { nameParameter, policyArnParameter } from './parameters.js';

export const userName = { user_name: nameParameter('Name, not ARN') };
export const groupName = { group_name: nameParameter('Name, not ARN') };
export const roleName = { role_name: nameParameter('Name, not ARN') };
export const policyArn = { policy_arn: policyArnParameter };
export const inlinePolicyName = { policy_name: nameParameter('Inline policy') };

export const force = {
  force: z.boolean().default(false).describe('Also delete and detach all that hangs on it; a backup is kept'),
};

export const path = z
  .string()
  .max(512)
  .regex(/^\/([\x21-\x7e]+\/)?$/, { error: 'begins and ends with "/"' })
  .default('/');

export const description = { description: z.string().max(1000).optional() };

export const boundary = {
  permissions_boundary: z.string().min(20).max(2048).optional().describe('ARN of the managed policy that bounds it'),
};

/** The ARN of what has, or will have, that name. */
export const arnOf = ({ partition, account }: Identity, kind: OwnerKind | 'policy', pathAndName: string): string =>
  `arn:${partition}:iam::${account}:${kind}${pathAndName}`;
