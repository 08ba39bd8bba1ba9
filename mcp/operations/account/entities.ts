import * as z from 'zod';
import { AccountError } from '../../account/account-error.js';
import { toPlain } from '../../account/to-plain.js';
import { listOf } from '../list-of.js';

/**
 * IAM's things as results show them. The fields are IAM's own in snake_case; what IAM leaves out is absent, and so is
 * what no tool needs.
 */
const text = z.string().exactOptional();
const date = text.describe('ISO 8601');

const tags = listOf(z.object({ key: z.string(), value: z.string() })).exactOptional();

const boundary = z
  .object({ permissions_boundary_arn: text, permissions_boundary_type: text })
  .exactOptional()
  .describe('Limits what its policies can give');

export const userSchema = z.object({
  user_name: z.string(),
  user_id: text,
  arn: z.string(),
  path: text,
  create_date: date,
  password_last_used: date,
  permissions_boundary: boundary,
  tags,
});

export const groupSchema = z.object({
  group_name: z.string(),
  group_id: text,
  arn: z.string(),
  path: text,
  create_date: date,
});

export const roleSchema = z.object({
  role_name: z.string(),
  role_id: text,
  arn: z.string(),
  path: text,
  create_date: date,
  description: text,
  max_session_duration: z.int().exactOptional().describe('Seconds'),
  assume_role_policy_document: z.unknown().describe('The trust policy'),
  role_last_used: z
    .object({ last_used_date: date, region: text })
    .exactOptional()
    .describe('Empty: not within the 400 days that AWS remembers'),
  permissions_boundary: boundary,
  tags,
});

export const policySchema = z.object({
  policy_name: z.string(),
  policy_id: text,
  arn: z.string(),
  path: text,
  default_version_id: text,
  attachment_count: z.int().exactOptional(),
  permissions_boundary_usage_count: z.int().exactOptional(),
  is_attachable: z.boolean().exactOptional(),
  description: text,
  create_date: date,
  update_date: date,
});

export const attachedPolicySchema = z.object({ policy_name: z.string(), policy_arn: z.string() });

export const accessKeySchema = z.object({
  access_key_id: z.string(),
  status: z.string().describe('Active or Inactive'),
  create_date: date,
});

/** AWS's answer as the schema has it. Throws `AccountError` where it has not what IAM always sends. */
export function readAs<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const read = schema.safeParse(toPlain(value));
  if (read.success) return read.data;
  const where = read.error.issues[0]?.path.join('.') ?? '';
  throw new AccountError(
    'not_iam_endpoint',
    `the answer lacks what IAM always sends (${where}). whoami shows the endpoint.`,
  );
}
