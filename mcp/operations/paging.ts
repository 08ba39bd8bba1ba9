import * as z from 'zod';

/** Entries one page may have, however many are asked for. */
const largestPage = 1000;

export const pagingParameters = (defaultLimit: number) => ({
  limit: z.int().min(1).max(largestPage).default(defaultLimit).describe('Entries in a page'),
  offset: z.int().min(0).max(1_000_000).default(0).describe('Entries to skip'),
});

/** What every paged result says beside its list. */
export const pageFields = {
  total: z.int().describe('Entries there are in all'),
  has_more: z.boolean().describe('Are there entries after this page?'),
};

export interface Paging {
  readonly limit: number;
  readonly offset: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly has_more: boolean;
}

export function pageOf<T>(all: readonly T[], { limit, offset }: Paging): Page<T> {
  const items = all.slice(offset, offset + limit);
  return { items, total: all.length, has_more: offset + items.length < all.length };
}

/** `50 of 743 actions`, and how to go on. */
export function pageNote(what: string, shown: number, { total, has_more }: Omit<Page<unknown>, 'items'>): string {
  const count = shown === total ? `${total} ${what}` : `${shown} of ${total} ${what}`;
  return has_more ? `${count}; ask for more with offset` : count;
}
