import { visibleJson } from '../../core/findings/show.js';

/** `2026-05-01` of an ISO date; `never` where there is none. */
export const dayOf = (date: string | null | undefined): string => date?.slice(0, 10) ?? 'never';

/** How much of a document a text repeats; the structured result has all of it. */
const longest = 6_000;

/** A document as a text shows it. */
export function printDocument(document: unknown): string {
  const text = visibleJson(document);
  return text.length <= longest ? text : `${text.slice(0, longest)}\n… cut; the structured result has the whole.`;
}
