import type { FoundDenial } from './denial.js';
import { reasonless } from './phrases.table.js';
import { loosePattern } from './plain-text.js';
import { readContext } from './read-context.js';
import { type ReasonRead, readReason } from './read-reason.js';

export interface Sentence {
  /** With what stands around it and belongs to it: the code, the call, the note of the SDK. */
  readonly start: number;
  readonly end: number;
  readonly denial: FoundDenial;
}

interface LeadIn {
  readonly start: number;
  readonly end: number;
  /** Where the sentence before ends. */
  readonly from: number;
}

/** An ARN has no more than 2,048 characters. */
const longestName = 2100;

/** Reads `User: P is not authorized to perform: A on resource: R because …` around its middle. */
export function readSentence(text: string, { start, end, from }: LeadIn): Sentence | undefined {
  const subject = readSubject(text.slice(Math.max(from, start - longestName), start));
  const verb = readVerb(text.slice(end, end + 400));
  if (!verb || (verb.action === undefined && subject?.text === undefined)) return undefined;
  const target = readTarget(text, end + verb.length);
  const reason = target.reason ?? { reason: reasonless.none, end: target.end };
  const action = verb.action ?? reason.action;
  const lead = start - (subject?.length ?? 0);
  const trailer = readTrailer(text.slice(reason.end, reason.end + 700));
  const preface = prefaceLength(text.slice(Math.max(from, lead - 300), lead));
  return {
    start: lead - preface,
    end: reason.end + trailer.length,
    denial: {
      ...(subject?.text !== undefined && { principal: subject.text }),
      ...(action !== undefined && { action }),
      actionFrom: 'message',
      ...(target.resource !== undefined && { resource: target.resource }),
      reason: reason.reason,
      ...(reason.policyArn !== undefined && { policyArn: reason.policyArn }),
      ...(reason.isCut && { isCut: true }),
      ...(trailer.isEncoded && { isEncoded: true }),
      ...(trailer.hasAuthorizationId && { hasAuthorizationId: true }),
      context: readContext(
        lineBefore(text.slice(Math.max(from, lead - 300), lead), preface),
        text.slice(reason.end, reason.end + 300),
      ),
    },
  };
}

/** What stands on the line of the sentence, and its preface wherever it is. The line above is of another call. */
const lineBefore = (before: string, preface: number): string =>
  before.slice(before.lastIndexOf('\n', before.length - preface - 1) + 1);

/** What may stand before the name of whoever was refused. */
const subjectWord = /(?:user|principal|role|caller|identity|service)s?(?::[ \n]?|[ \n])(?:with[ \n]ARN[ \n])?/gi;

/** The principal, at the end of what stands before; its length is counted from the word `User`. */
function readSubject(before: string): { readonly text?: string; readonly length: number } | undefined {
  const word = [...before.matchAll(subjectWord)].at(-1);
  const after = word === undefined ? '' : before.slice(word.index + word[0].length).trim();
  const named = nameIn(after.startsWith('arn') ? after.replace(/\n/g, '') : after);
  if (word !== undefined && named !== undefined) return { text: named, length: before.length - word.index };
  const [last = ''] = /[^\s]+[ \n]*$/.exec(before.slice(-longestName)) ?? [];
  const own = nameIn(last.trim());
  if (own === undefined || /^(?:you|it|which|that|who|and|operation\.?:?)$/i.test(own)) return undefined;
  return { text: own, length: last.length };
}

/** One word without the marks around it; undefined for what is no name. */
function nameIn(text: string): string | undefined {
  const bare = text.replace(/^["'`<([{]+|["'`>)\]},;]+$/g, '');
  const isArn = /^arn:[^\s"'<>]{10,2048}$/.test(bare);
  return isArn || /^[\w+=,.@:/*-]{0,127}[\w+=@*]$/.test(bare) ? bare : undefined;
}

const action = '[A-Za-z][A-Za-z0-9-]{0,62}:\\n?[A-Za-z0-9*]{1,128}';
const verbForm = new RegExp(`^:?[ \\n]?["'\`[(]{0,2}(${action})`);
const brokenVerb = /^\n([A-Za-z0-9]{1,60})(?=[ \n](?:on|because|with|due)\b)/;

/** The action and how many characters it takes; without a name for `this operation` and bare words. */
function readVerb(after: string): { readonly action?: string; readonly length: number } | undefined {
  const [whole, name] = verbForm.exec(after) ?? [];
  if (whole !== undefined && name !== undefined) {
    const [rest = '', more = ''] = brokenVerb.exec(after.slice(whole.length)) ?? [];
    const joins = rest !== '' && !/^(?:on|because|with|due)$/i.test(more);
    return {
      action: (joins ? name + more : name).replace(/\n/g, ''),
      length: whole.length + (joins ? rest.length : 0),
    };
  }
  const [words] =
    /^:?[ \n]?(?:this[ \n]\w{1,20}|the[ \n](?:requested[ \n])?\w{1,20}|"?[A-Za-z]{2,80}"?)/.exec(after) ?? [];
  return { length: words?.length ?? 0 };
}

const onResource = new RegExp(
  `^["'\`\\])]{0,2}[ \\n]?(?:${loosePattern('on this resource')}|(?:(?:${loosePattern('on resource')}|${loosePattern('on the resource')}|${loosePattern('on the following resource')}|${loosePattern('for resource')})s?[ \\n]?:?[ \\n]?|on:?[ \\n](?=["'\`]?arn:))(?<rest>)?)`,
  'i',
);

/** IAM names some resources by kind and name, without an ARN. */
const iamNoun =
  /^(?:role|user|group|policy|instance[ \n]profile|access[ \n]key|server[ \n]certificate|mfa[ \n]device|saml[ \n]provider|oidc[ \n]provider)[ \n]["']?[^\s"'<>]{1,2048}/i;

const quotedName = /^"[^"]{1,2100}"|^'arn:[^']{1,2100}'|^`[^`]{1,2100}`/;

/** A key of S3 may hold quotes, and words of a reason after them: the last quote before a reason is the message's. */
const quotedWithin =
  /^"arn:(?:(?!not authorized)[^\n]){1,2100}"(?=,?[ \n](?:because|with|due)[ \n](?:no|an|to|the|public|this)[ \n])/;

interface Target {
  readonly resource?: string;
  readonly end: number;
  readonly reason?: ReasonRead;
}

function readTarget(text: string, at: number): Target {
  const [lead] = onResource.exec(text.slice(at, at + 80)) ?? [];
  const start = at + (lead?.length ?? 0);
  if (lead === undefined || /this/i.test(lead)) return withReason(text, start, undefined);
  const [unnamed] =
    /^(?:associated[ \n]with|with[ \n]this)[^\n.]{0,60}?ciphertext/i.exec(text.slice(start, start + 90)) ?? [];
  if (unnamed !== undefined) return withReason(text, start + unnamed.length, undefined);
  const rest = text.slice(start, start + longestName);
  const [quoted] = quotedWithin.exec(rest) ?? quotedName.exec(rest) ?? [];
  if (quoted !== undefined) return withReason(text, start + quoted.length, unbroken(quoted.slice(1, -1)));
  const [noun] = iamNoun.exec(rest) ?? [];
  if (noun !== undefined) {
    const name = trimmed(noun.replace(/\n/g, ' '));
    return withReason(text, start + noun.length, / (arn:.*)$/.exec(name)?.[1] ?? name);
  }
  return readToken(text, start);
}

/** A key may have spaces; only a line break within an ARN was put there by somebody else. */
const unbroken = (text: string): string =>
  (text.startsWith('arn:') ? text.replace(/\n/g, '') : text.replace(/\n/g, ' ')).trim();

const trimmed = (text: string): string => text.replace(/["'`<>)\]},;.…]+$/g, '').replace(/^["'`<([{]+/, '');

const mostBreaks = 4;

/** One word; it goes on over line breaks only where a reason follows at last. */
function readToken(text: string, start: number): Target {
  const [first = ''] = /^["'`]?[^\s"'`<>]+/.exec(text.slice(start, start + longestName)) ?? [];
  let word = first;
  for (let breaks = 0, end = start + first.length; breaks < mostBreaks && word !== ''; breaks++) {
    const read = withReason(text, end, trimmed(word));
    if (read.reason) return read;
    const [more] = /^\n[^\s"'`<>]+/.exec(text.slice(end, end + longestName)) ?? [];
    if (more === undefined) break;
    word += more.slice(1);
    end += more.length;
  }
  const [own = ''] = brokenArn.exec(text.slice(start, start + longestName)) ?? [first];
  const resource = trimmed(own.replace(/\n/g, ''));
  return { end: start + own.length, ...(resource !== '' && { resource }) };
}

/** An ARN that breaks before it has all of its fields. */
const brokenArn = /^["'`]?arn(?:(?!\n?arn:)[^\s"'`<>:]*(?:\n[^\s"'`<>:]*)?:){4,5}[^\s"'`<>]*/;

function withReason(text: string, end: number, resource: string | undefined): Target {
  const [gap = ''] = /^["'`.,;)\]…]{0,3}[ \n]?/.exec(text.slice(end, end + 4)) ?? [];
  const at = end + gap.length;
  const reason = readReason(text, at) ?? otherReason(text, at);
  return { end, ...(resource !== undefined && resource !== '' && { resource }), ...(reason && { reason }) };
}

/** A reason that is none of the documented ones is one all the same, and not the absence of one. */
function otherReason(text: string, at: number): ReasonRead | undefined {
  const [words] = /^because[ \n][^\n]{1,300}/i.exec(text.slice(at, at + 310)) ?? [];
  return words === undefined ? undefined : { reason: reasonless.unread, end: at + 'because'.length };
}

/** What an SDK, EC2 or the preview of access details adds at the end. */
function readTrailer(after: string): {
  readonly length: number;
  readonly isEncoded: boolean;
  readonly hasAuthorizationId: boolean;
} {
  const [details] =
    /^[.,;"'\s]{0,3}Go[ \n]to[ \n]https:\S+[^\n]{0,200}?authorization[ \n]id:?[ \n]?[0-9a-z]+/i.exec(after) ?? [];
  const hasDetails = details !== undefined || /^[^\n]{0,80}authorization[ -](?:id|details)/i.test(after);
  let length = details?.length ?? 0;
  const [encoded] =
    /^[.,;"'\s]{0,3}Encoded[ \n]authorization[ \n]failure[ \n]message:?[ \n]?\S*/i.exec(after.slice(length)) ?? [];
  length += encoded?.length ?? 0;
  const [sdk] = /^[.,;"'\s]{0,3}\(?[ \n]?(?:Service:|status code:)[^()\n]{0,400}\)?/i.exec(after.slice(length)) ?? [];
  return { length: length + (sdk?.length ?? 0), isEncoded: encoded !== undefined, hasAuthorizationId: hasDetails };
}

/** How many characters before the sentence are its own code and call. */
function prefaceLength(before: string): number {
  const [preface = ''] =
    /(?:An error occurred )?(?:\([\w.]{1,60}\) when calling the \w{1,80} operation(?: \([^()]{1,60}\))?:? ?)?(?:(?:\w{1,40}\.)*\w{0,60}(?:Access ?Denied|UnauthorizedOperation|Authorization|Forbidden)\w{0,20}: ?)*(?:You are not authorized to perform this operation\.? ?)?$/i.exec(
      before.replace(/\n/g, ' '),
    ) ?? [];
  return preface.length;
}
