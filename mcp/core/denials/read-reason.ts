import type { Reason } from './denial.js';
import { type Phrase, phrases, reasonless } from './phrases.table.js';

/** The reason clause that stands at a place of a text. */
export interface ReasonRead {
  readonly reason: Reason;
  readonly end: number;
  /** In `because no … policy allows the s3:GetObject action`. */
  readonly action?: string;
  /** The ARN of the policy, or its bare name. */
  readonly policyArn?: string;
  readonly isCut?: true;
}

/** Longer than the longest clause, with as many breaks and hyphens again. */
const longestClause = 320;

interface Form {
  readonly letters: string;
  readonly phrase: Phrase;
}

/** How many letters tell that a clause is none of ours: `because it …`. */
const tellingLetters = 9;

/** Every form as letters alone, the longest first. */
const forms: readonly Form[] = phrases
  .flatMap((phrase) => phrase.forms.map((form) => ({ letters: squeeze(form).letters, phrase })))
  .toSorted((a, b) => b.letters.length - a.letters.length);

const beginnings: ReadonlySet<string> = new Set(forms.map(({ letters }) => letters.slice(0, tellingLetters)));

/** Spares the reading of most clauses that are none. Of a text that ends here a few letters are enough. */
function mayBegin(text: string, start: number): boolean {
  const { letters } = squeeze(text.slice(start, start + 4 * tellingLetters));
  const head = letters.slice(0, tellingLetters);
  if (beginnings.has(head)) return true;
  const whole = head.slice(0, head.search(/[…."[<(]|$/));
  const isShort = whole.length < tellingLetters || /\n/.test(text.slice(start, start + 2 * tellingLetters));
  return isShort && [...beginnings].some((beginning) => beginning.startsWith(whole.slice(0, fewestLetters)));
}

/** Reads the clause that begins at `start`; undefined where none of the known ones does, whole or cut off. */
export function readReason(text: string, start: number): ReasonRead | undefined {
  if (!mayBegin(text, start)) return undefined;
  const clause = squeeze(text.slice(start, start + longestClause));
  const whole = forms.find(({ letters }) => clause.letters.startsWith(letters));
  if (!whole) return readCut(text.slice(start, start + longestClause), start);
  const end = start + (clause.ends[whole.letters.length - 1] ?? 0);
  const rest = cutOfDeny(whole.phrase, text.slice(end, end + longestClause));
  if (rest) return { ...rest, end };
  const action = namedAction.exec(text.slice(end, end + 260));
  const afterAction = end + (action?.[0].length ?? 0);
  const policy = policyNamed(text.slice(afterAction, afterAction + 2400));
  return {
    reason: whole.phrase,
    end: afterAction + (policy?.length ?? 0),
    ...(action?.[1] !== undefined && { action: action[1].replace(/\n/g, '') }),
    ...(policy && { policyArn: policy.text }),
  };
}

/** `with an explicit deny in a serv…` begins as the bare `with an explicit deny` does, and says more than that. */
function cutOfDeny(phrase: Phrase, after: string): Pick<ReasonRead, 'reason' | 'isCut'> | undefined {
  if (phrase.id !== 'deny_somewhere' || !/^[ \n]in?(?![a-z])/.test(after)) return undefined;
  return readCut(`with an explicit deny${after}`, 0);
}

const namedAction = /^[ \n]?the[ \n]["'`]?([a-z0-9-]+:\n?[a-z0-9*]+(?:\n[a-z0-9]+)?)["'`]?[ \n]action\b/i;

/** `: arn:…`, or `, with policy ARN: arn:…`, or the name alone. */
function policyNamed(rest: string): { readonly text: string; readonly length: number } | undefined {
  const [found = '', arn] = /^(?:,?[ \n]with[ \n]policy[ \n]ARN)?:[ \n]?["'`]?(arn:[^\s"'`<>,;)]+)/i.exec(rest) ?? [];
  const joined = arn === undefined ? undefined : joinBroken(arn, rest.slice(found.length));
  if (joined) return { text: joined.text.replace(/[.:]+$/, ''), length: found.length + joined.length };
  const [whole = '', name] =
    /^(?:,?[ \n]with[ \n]policy[ \n]ARN)?:[ \n]?([\w+=.@-]{1,128})(?=[\s"'.,;)]|$)/i.exec(rest) ?? [];
  return name === undefined || !/[a-z]/i.test(name)
    ? undefined
    : { text: name.replace(/\.+$/, ''), length: whole.length };
}

/** What the ARN of a policy looks like to its end; one that does not yet goes on in the next line. */
const wholePolicy = /^arn:[a-z-]+:(?:organizations::\w+:policy\/.*\/p-[a-z0-9]{8,}|iam::\w+:policy\/(?:.*[^/-])?)$/;

const mostBreaks = 4;

function joinBroken(arn: string, rest: string): { readonly text: string; readonly length: number } {
  let text = arn;
  let length = 0;
  for (let breaks = 0; breaks < mostBreaks && !wholePolicy.test(text.replace(/[.:]+$/, '')); breaks++) {
    const [whole, more] = /^\n([^\s"'`<>,;)]+)/.exec(rest.slice(length)) ?? [];
    if (whole === undefined || more === undefined) break;
    text += more;
    length += whole.length;
  }
  return { text, length };
}

interface Squeezed {
  readonly letters: string;
  /** For each letter the place after it. */
  readonly ends: readonly number[];
}

/** Lower case, without space, hyphens and articles. */
function squeeze(text: string): Squeezed {
  let letters = '';
  const ends: number[] = [];
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0x20 || code === 0x0a || code === 0x2d) continue;
    letters += text[at];
    ends.push(at + 1);
  }
  return withoutArticle(letters.toLowerCase(), ends);
}

/** `deny in a …`, `deny in an …` and `deny in the …` are one. */
function withoutArticle(letters: string, ends: readonly number[]): Squeezed {
  const [head] = /^(?:with|dueto|becauseof)anexplicitdenyin/.exec(letters) ?? [];
  const article = head && /^(?:an|a|the)/.exec(letters.slice(head.length))?.[0];
  if (!head || !article) return { letters, ends };
  const after = head.length + article.length;
  return { letters: head + letters.slice(after), ends: [...ends.slice(0, head.length), ...ends.slice(after)] };
}

/** An ellipsis, a bracketed note of the log, a quote or the end of the text. */
const breaksOff = /…|\.{2,}|[[<"]|\(trunc|$/;

/** Fewer letters than `because no` could begin any sentence. */
const fewestLetters = 6;

/** The clause up to where it breaks off: at a mark, or at the end of one of the next lines. */
function readCut(text: string, start: number): ReasonRead | undefined {
  const whole = text.slice(0, text.search(breaksOff));
  const lines = whole.split('\n').slice(0, 4);
  const parts = lines.map((_, count) => lines.slice(0, lines.length - count).join('\n'));
  for (const part of new Set([whole, ...parts])) {
    const { letters } = squeeze(part.slice(0, 220));
    const possible = letters.length < fewestLetters ? [] : forms.filter((form) => form.letters.startsWith(letters));
    const reason = onlyReason(possible.map(({ phrase }) => phrase));
    if (reason) return { reason, end: start + part.length, isCut: true };
  }
  return undefined;
}

/** The one phrase that it can be, or what all that it can be have in common. */
function onlyReason(possible: readonly Phrase[]): Reason | undefined {
  const [first] = possible;
  if (!first) return undefined;
  const isOne = possible.every(({ layer, effect }) => layer === first.layer && effect === first.effect);
  return isOne ? first : cutReason(possible);
}

function cutReason(possible: readonly Phrase[]): Reason {
  if (possible.every(({ effect }) => effect === 'explicit')) return reasonless.cut_deny;
  return possible.every(({ effect }) => effect === 'implicit') ? reasonless.cut_missing : reasonless.cut;
}
