import type { FoundDenial } from './denial.js';
import { notDenialForms } from './not-denials.table.js';
import { loosePattern } from './plain-text.js';
import { readContext } from './read-context.js';
import { type ReasonRead, readReason } from './read-reason.js';
import { readSentence } from './read-sentence.js';
import { leadIns, type ServiceForm, serviceForms } from './service-forms.table.js';

/** What a text holds, in reading order. */
export interface Found {
  readonly denials: readonly FoundDenial[];
  /** Rows of `notDenialForms`, one for each time. */
  readonly notDenials: readonly string[];
}

interface Placed {
  readonly at: number;
  readonly denial: FoundDenial;
}

const leadIn = new RegExp(leadIns.map(loosePattern).join('|'), 'gi');
const reasonStart = new RegExp(
  ['because', 'with an explicit deny', 'due to an explicit deny'].map(loosePattern).join('|'),
  'gi',
);

/** Finds every denial of a plain text: whole sentences first, then reasons alone, other errors, bare codes last. */
export function findInText(text: string): Found {
  const taken = new Uint8Array(text.length + 1);
  const found: Placed[] = [...sentencesIn(text, taken), ...reasonsIn(text, taken)];
  const notDenials = notDenialsIn(text, taken);
  for (const form of serviceForms) found.push(...formsIn(text, form, taken));
  return { denials: found.toSorted((a, b) => a.at - b.at).map(({ denial }) => denial), notDenials };
}

function sentencesIn(text: string, taken: Uint8Array): readonly Placed[] {
  const found: Placed[] = [];
  let from = 0;
  for (const { 0: words, index } of text.matchAll(leadIn)) {
    if (index < from) continue;
    const sentence = readSentence(text, { start: index, end: index + words.length, from });
    if (!sentence) continue;
    taken.fill(1, sentence.start, sentence.end);
    from = sentence.end;
    found.push({ at: sentence.start, denial: sentence.denial });
  }
  return found;
}

/** How far before a reason without its sentence the rest of the sentence may stand. */
const reach = 600;

/** A text that was cut at its beginning has the reason all the same. */
function reasonsIn(text: string, taken: Uint8Array): readonly Placed[] {
  const found: Placed[] = [];
  for (const { index } of text.matchAll(reasonStart)) {
    if (taken[index] || isOfForm(text, index)) continue;
    const read = readReason(text, index);
    if (!read || (read.isCut && !isNamed(read))) continue;
    const start = freeStart(taken, index, reach);
    const { resource, action } = remainsOf(text.slice(start, index));
    taken.fill(1, start, read.end);
    found.push({
      at: index,
      denial: {
        ...((read.action ?? action) !== undefined && { action: read.action ?? action }),
        actionFrom: 'message',
        ...(resource !== undefined && { resource }),
        reason: read.reason,
        ...(read.policyArn !== undefined && { policyArn: read.policyArn }),
        ...(read.isCut && { isCut: true }),
        context: readContext(text.slice(start, index), ''),
      },
    });
  }
  return found;
}

/** API Gateway ends a sentence of its own in the same words. */
const isOfForm = (text: string, index: number): boolean =>
  /is[ \n]not[ \n]authorized[ \n]to[ \n]access[ \n]this[ \n]\w+[ \n]$/i.test(
    text.slice(Math.max(0, index - 60), index),
  );

/** A few letters of a clause with nothing before them may be any sentence. */
const isNamed = ({ reason }: ReasonRead): boolean => reason.layer !== 'unknown';

function freeStart(taken: Uint8Array, index: number, most: number): number {
  let start = index;
  while (start > 0 && index - start < most && !taken[start - 1]) start--;
  return start;
}

/** The end of a sentence whose beginning is gone: `…:GetObject on resource: arn:… `. */
function remainsOf(before: string): { readonly action?: string; readonly resource?: string } {
  const line = before.slice(-reach);
  const [, action, resource] =
    /(?:([a-z0-9-]{2,63}:[A-Za-z0-9*]{2,80})[ \n])?on[ \n]resource:[ \n]?"?([^\s"]{1,512})"?[ \n]?$/i.exec(line) ?? [];
  return { ...(action !== undefined && { action }), ...(resource !== undefined && { resource }) };
}

function notDenialsIn(text: string, taken: Uint8Array): readonly string[] {
  return notDenialForms.flatMap(({ id, pattern }) => {
    let last = -1;
    return [...text.matchAll(pattern)].flatMap(({ 0: words, index }) => {
      if (isTaken(taken, index, index + words.length)) return [];
      taken.fill(1, index, index + words.length);
      // The code and the sentence of one error both match.
      const isSame = last >= 0 && index - last < 200 && !text.slice(last, index).includes('\n');
      last = index + words.length;
      return isSame ? [] : [id];
    });
  });
}

function formsIn(text: string, form: ServiceForm, taken: Uint8Array): readonly Placed[] {
  const found: Placed[] = [];
  for (const match of text.matchAll(form.pattern)) {
    const { 0: words, index, groups = {} } = match;
    const end = index + words.length;
    if (
      isTaken(taken, index, end) ||
      leadsTo(text, taken, end) ||
      (mayBePart.has(form.id) && belongsToOther(text, taken, index, end))
    )
      continue;
    taken.fill(1, index, end);
    found.push({ at: index, denial: ofForm(text, form, { index, end, groups }) });
  }
  return found;
}

/** Do the words only introduce what was read already? */
const leadsTo = (text: string, taken: Uint8Array, end: number): boolean =>
  isTaken(taken, end, end + 3) && !text.slice(end, end + 3).includes('\n');

/** Rows that say no more than a whole sentence on the same line does. */
const mayBePart: ReadonlySet<string> = new Set(['bare', 'kms_for_service']);

interface FormMatch {
  readonly index: number;
  readonly end: number;
  readonly groups: Readonly<Record<string, string | undefined>>;
}

function ofForm(text: string, form: ServiceForm, { index, end, groups }: FormMatch): FoundDenial {
  const { pattern: _, action: only, ...reason } = form;
  const context = readContext(text.slice(Math.max(0, index - 300), end), text.slice(end, end + 300));
  const action = groups.action ?? only;
  const resource = groups.resource?.replace(/^"|[".]+$/g, '');
  const { operation = context.operation, service = context.service } = groups;
  return {
    ...(action !== undefined && { action: action.replace(/\n/g, '') }),
    actionFrom: action === undefined ? 'operation' : 'message',
    ...(resource !== undefined && { resource }),
    reason,
    ...((groups.encoded !== undefined || /^encoded/i.test(text.slice(index, end))) && { isEncoded: true }),
    context: { ...context, ...(operation !== undefined && { operation }), ...(service !== undefined && { service }) },
  };
}

const isTaken = (taken: Uint8Array, start: number, end: number): boolean => taken.subarray(start, end).includes(1);

/** Farther apart than this, two things on one line are two. */
const sameLine = 400;

/** A bare code beside a message that was read is the code of that message. */
function belongsToOther(text: string, taken: Uint8Array, start: number, end: number): boolean {
  const lineStart =
    start -
    (text
      .slice(Math.max(0, start - sameLine), start)
      .split('\n')
      .at(-1)?.length ?? 0);
  const lineEnd = end + (text.slice(end, end + sameLine).split('\n')[0]?.length ?? 0);
  if (isTaken(taken, lineStart, lineEnd)) return true;
  if ((text.slice(start, end).match(/denied/gi)?.length ?? 0) > 1) return false;
  // Below the stack trace JavaScript prints the fields of the error.
  const isField = /(?:code|name|type)["']?[ \n]?[:=][ \n]?["']?$/i.test(text.slice(Math.max(0, start - 30), start));
  return isTaken(taken, Math.max(0, start - (isField ? 2000 : 60)), end + 60);
}
