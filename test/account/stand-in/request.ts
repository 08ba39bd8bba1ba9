import { invalid } from './fault.js';
import type { State, User } from './state.js';
import type { Xml } from './xml.js';

/** One call: its parameters are read by name, and what was never read is an error of the caller. */
export class Request {
  private readonly read = new Set<string>(['Action', 'Version']);

  constructor(
    readonly action: string,
    private readonly parameters: ReadonlyMap<string, string>,
  ) {}

  maybe(name: string): string | undefined {
    this.read.add(name);
    return this.parameters.get(name);
  }

  text(name: string): string {
    const value = this.maybe(name);
    if (value === undefined || value === '')
      throw invalid(`Value null at '${name}' failed to satisfy constraint: Member must not be null`);
    return value;
  }

  /** `Names.member.1`, `Names.member.2` … */
  list(name: string): readonly string[] {
    return this.numbers(name).map((at) => this.maybe(`${name}.member.${at}`) ?? '');
  }

  /** The positions of a list, also of one whose members are structures. */
  numbers(name: string): readonly number[] {
    const numbers = [...this.parameters.keys()].flatMap((key) =>
      key.startsWith(`${name}.member.`) ? Number(key.slice(name.length + 8).split('.')[0]) : [],
    );
    return [...new Set(numbers)].sort((a, b) => a - b);
  }

  tags(): User['tags'] {
    return this.numbers('Tags').map((at) => ({
      Key: this.text(`Tags.member.${at}.Key`),
      Value: this.maybe(`Tags.member.${at}.Value`) ?? '',
    }));
  }

  checkAllRead(): void {
    const unread = [...this.parameters.keys()].filter((name) => !this.read.has(name));
    if (unread.length > 0) throw invalid(`Unknown parameters of ${this.action}: ${unread.join(', ')}`);
  }
}

export type Handler = (state: State, request: Request) => Xml;

/** A list in pages, with IAM's limits on `MaxItems` and markers that mean nothing to a caller. */
export function paged<T>(items: readonly T[], request: Request, name: string, print: (item: T) => Xml): Xml {
  const { page, ...rest } = cut(items, request);
  return { [name]: page.map(print), ...rest };
}

export function cut<T>(items: readonly T[], request: Request) {
  const size = Number(request.maybe('MaxItems') ?? 100);
  if (!Number.isInteger(size) || size < 1 || size > 1000) {
    throw invalid(
      `Value '${size}' at 'maxItems' failed to satisfy constraint: Member must have value between 1 and 1000`,
    );
  }
  const marker = request.maybe('Marker');
  const from = marker === undefined ? 0 : Number(/^next-(\d+)$/.exec(Buffer.from(marker, 'base64').toString())?.[1]);
  if (!Number.isInteger(from)) throw invalid('The marker is not one of this list.');
  // IAM may give less than was asked for and still have more.
  const page = items.slice(from, from + Math.min(size, 60));
  const next = from + page.length;
  const isTruncated = next < items.length;
  return {
    page,
    IsTruncated: isTruncated,
    ...(isTruncated && { Marker: Buffer.from(`next-${next}`).toString('base64') }),
  };
}

export const below = <T extends { readonly path: string }>(items: Iterable<T>, request: Request): readonly T[] => {
  const prefix = request.maybe('PathPrefix') ?? '/';
  return [...items].filter(({ path }) => path.startsWith(prefix));
};

/** As IAM sends documents. Source: RFC 3986. */
export const encoded = (text: string): string =>
  encodeURIComponent(text).replace(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`);
