import { things } from './find-verbs.js';
import type { Lexicon } from './lexicon.js';

/** What was written between two blanks, in lower case, and its stems. */
export interface Token {
  readonly text: string;
  readonly stems: readonly string[];
}

const openers: ReadonlySet<string> = new Set(['let', 'lets', 'allow', 'permit', 'enable', 'authorize', 'help']);
const modals: ReadonlySet<string> = new Set(
  'need needs want wants should must can could may has have would will shall cannot'.split(' '),
);
const determiners: ReadonlySet<string> = new Set(
  'a an the our my its their his her your this these that those all from into to new old it them'.split(' '),
);

const possessives: ReadonlySet<string> = new Set('our my the their your his her some all these'.split(' '));
const people: ReadonlySet<string> = new Set(
  'people users customers clients employees colleagues engineers developers admins administrators analysts partners teams members visitors guests staff operators auditors managers'.split(
    ' ',
  ),
);

/** Who acts stands this near to the beginning. */
const farthest = 8;

/**
 * How many of the first words say who is to act, and nothing about what is to be done: "the nightly worker needs to"
 * read a queue, "let finance" download a file, "our shop" publishes orders.
 */
export function actorLength(tokens: readonly Token[], lexicon: Lexicon): number {
  const end = tokens.slice(0, farthest).findIndex((_, at) => at > 0 && beginsDeed(tokens, at, lexicon));
  return end < 0 ? 0 : tokens.slice(0, end).flatMap(({ stems }) => stems).length;
}

function beginsDeed(tokens: readonly Token[], at: number, lexicon: Lexicon): boolean {
  const [first, before, token, next] = [tokens[0], tokens[at - 1], tokens[at], tokens[at + 1]];
  if (first === undefined || before === undefined || token === undefined) return false;
  const isAsked = openers.has(first.text);
  const earlier = tokens.slice(isAsked ? 1 : 0, at);
  if (earlier.length === 0 || earlier.some((one) => isVerb(one, lexicon) && !isThing(one))) return false;
  const isDeed = isVerb(token, lexicon) && (!isThing(token) || determiners.has(next?.text ?? ''));
  if (isAsked) return isDeed && (before.text === 'to' || first.text.startsWith('let'));
  if (modals.has(token.text)) return tokens.slice(at + 1).some((one) => isVerb(one, lexicon));
  if (isGroup(first, before) && isVerb(token, lexicon)) return true;
  return isDeed && isThirdPerson(token.text) && !(at === 1 && isThing(first));
}

const isVerb = ({ stems }: Token, { verbs }: Lexicon): boolean =>
  (verbs.get(stems[0] ?? '') ?? []).some((phrase) => phrase.stems.length === 1);
const isThing = ({ stems }: Token): boolean => things.has(stems[0] ?? '');

/** "our drivers", "people": those who do what comes next. */
const isGroup = (first: Token, before: Token): boolean =>
  people.has(before.text) || (possessives.has(first.text) && first !== before && /[^s]s$/.test(before.text));

/** `reads`, and neither `findings` nor "gets too high". */
const isThirdPerson = (text: string): boolean => /[^s]s$/.test(text) && !/ings$/.test(text) && text !== 'gets';
