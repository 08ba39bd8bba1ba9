import * as z from 'zod';
import type { Page, PageInput } from '../../account/paging.js';

/** The name of a user, group, role or policy. IAM knows which characters it may have. */
export const nameParameter = (description: string) =>
  z
    .string()
    .min(1)
    .max(128)
    .refine((name) => !/[\p{Cc}\p{Cs}]/u.test(name), { error: 'holds control characters' })
    .describe(description);

export const policyArnParameter = z.string().min(20).max(2048).describe('ARN of a managed policy');

/** Of every list that IAM gives in pages. */
export const pageParameters = {
  max_items: z.int().min(1).max(1000).default(100).describe('Entries at most'),
  marker: z.string().min(1).max(2048).optional().describe('marker of the page before'),
};

export const pathPrefixParameter = z
  .string()
  .max(512)
  .regex(/^\/([\x21-\x7e]*\/)?[\x21-\x7e]*$/, { error: 'begins with "/"' })
  .optional()
  .describe('Only below this path: /developers/');

/** What every paged result says beside its list. */
export const pageResult = {
  count: z.int().describe('Entries in this page'),
  is_truncated: z.boolean().describe('Are there more?'),
  marker: z.string().exactOptional().describe('Where the next page begins'),
};

/** What the page says beside its entries. */
export const pageFacts = ({ items, isTruncated, marker }: Page<unknown>) => ({
  count: items.length,
  is_truncated: isTruncated,
  ...(marker !== undefined && { marker }),
});

/** `PathPrefix` for the calls that take one. */
export const withPath = (pathPrefix: string | undefined, page: PageInput) => ({
  ...page,
  ...(pathPrefix !== undefined && { PathPrefix: pathPrefix }),
});

/** How a text result ends when there is more. */
export const moreNote = ({ is_truncated: more }: { readonly is_truncated: boolean }): readonly string[] =>
  more ? ['There are more: ask again with the marker.'] : [];
