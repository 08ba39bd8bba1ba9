import { AccountError } from './account-error.js';

/** What every paged answer of IAM says beside its list. */
interface PagedOutput {
  readonly IsTruncated?: boolean | undefined;
  readonly Marker?: string | undefined;
}

/** What a call is given to get one page. */
export interface PageInput {
  readonly MaxItems: number;
  readonly Marker?: string;
}

export interface Page<T> {
  readonly items: readonly T[];
  readonly isTruncated: boolean;
  /** Where the next page begins. */
  readonly marker?: string;
}

type Ask<Output> = (page: PageInput) => Promise<Output>;
type Select<Output, T> = (output: Output) => readonly T[] | undefined;

/** The most entries that one call of IAM gives. */
const largestPage = 1000;

/** More than any account's quota of users, roles or policies. */
const mostItems = 20_000;

/** One page of the size asked for. IAM may give fewer entries than it could, so it is asked until the page is full. */
export async function onePage<Output extends PagedOutput, T>(
  { size, marker }: { readonly size: number; readonly marker?: string | undefined },
  ask: Ask<Output>,
  select: Select<Output, T>,
): Promise<Page<T>> {
  const items: T[] = [];
  let next = marker;
  do {
    const output = await ask({
      MaxItems: Math.min(size - items.length, largestPage),
      ...(next !== undefined && { Marker: next }),
    });
    // One by one: an emulator without pages gives more at once than a call may have arguments.
    for (const item of select(output) ?? []) items.push(item);
    const following = output.IsTruncated === true ? output.Marker : undefined;
    if (output.IsTruncated === true && (following === undefined || following === next)) throw endless(following);
    next = following;
  } while (next !== undefined && items.length < size);
  return { items, isTruncated: next !== undefined, ...(next !== undefined && { marker: next }) };
}

/** Every entry of every page. Throws `AccountError` for more than an account can hold, instead of leaving some out. */
export async function everyPage<Output extends PagedOutput, T>(
  ask: Ask<Output>,
  select: Select<Output, T>,
): Promise<readonly T[]> {
  const { items, isTruncated } = await onePage({ size: mostItems }, ask, select);
  if (isTruncated) throw new AccountError('limit_exceeded', `there are more than ${mostItems} entries. Ask for fewer.`);
  return items;
}

const endless = (following: string | undefined): AccountError =>
  new AccountError(
    'not_iam_endpoint',
    `the endpoint ${following === undefined ? 'says that there is more and not where' : 'gives the same page again and again'}. whoami shows the endpoint.`,
  );
