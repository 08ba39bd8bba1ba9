import * as z from 'zod';
import { howManyFit } from './how-many-fit.js';

/** Entries one page may have, however many are asked for. */
const largestPage = 1000;

/** What a page may hold where no limit is asked for and none is usual: some fifteen templates. */
const mostCharacters = 9_500;

const limit = z.int().min(1).max(largestPage);
const offset = z.int().min(0).max(1_000_000).default(0).describe('Entries to skip');

export const pagingParameters = (defaultLimit: number) => ({
  limit: limit.default(defaultLimit).describe('Entries in a page'),
  offset,
});

/** For entries of very different length: a page without a limit has as many as fit into a short answer. */
export const fittingPageParameters = {
  limit: limit.optional().describe('Entries in a page; else what a short answer holds'),
  offset,
};

/** What every paged result says beside its list. */
export const pageFields = {
  total: z.int().describe('Entries there are in all'),
  has_more: z.boolean().describe('Are there entries after this page?'),
};

export interface Paging {
  /** Without one, as many as fit and at least one. */
  readonly limit?: number | undefined;
  readonly offset: number;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly total: number;
  readonly has_more: boolean;
}

export function pageOf<T>(all: readonly T[], { limit, offset }: Paging): Page<T> {
  const rest = all.slice(offset);
  const items = rest.slice(0, limit ?? Math.max(1, howManyFit(rest, mostCharacters)));
  return { items, total: all.length, has_more: offset + items.length < all.length };
}

/** `50 of 743 actions`, and how to go on. */
export function pageNote(what: string, shown: number, { total, has_more }: Omit<Page<unknown>, 'items'>): string {
  const count = shown === total ? `${total} ${what}` : `${shown} of ${total} ${what}`;
  return has_more ? `${count}; ask for more with offset` : count;
}
