import { visibleJson } from '../../core/findings/show.js';

/** `2026-05-01` of an ISO date; `never` where there is none. */
export const dayOf = (date: string | null | undefined): string => date?.slice(0, 10) ?? 'never';

interface Bounded {
  readonly permissions_boundary?: { readonly permissions_boundary_arn?: string };
}

/** A line of a text result; none where there is no boundary. */
export const printBoundary = ({ permissions_boundary: boundary }: Bounded): readonly string[] =>
  boundary ? [`Permissions boundary: ${boundary.permissions_boundary_arn}`] : [];

/** How much of a document a text repeats; the structured result has all of it. */
const longest = 6_000;

/** A document as a text shows it. */
export function printDocument(document: unknown): string {
  const text = visibleJson(document);
  return text.length <= longest ? text : `${text.slice(0, longest)}\n… cut; the structured result has the whole.`;
}
