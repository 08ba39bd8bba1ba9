import { readArn } from './arn.js';
import { type ArnFormat, arnPattern, fits } from './arn-pattern.js';
import { isEveryResource } from './resource-pattern.js';
import { fillParts, unknownLetter } from './template-text.js';
import { hasWildcard, wildcardCovers } from './wildcard.js';

/** How many resources of one type an entry of Resource names. */
export type Scope =
  /** All of them: `*`, `arn:aws:iam::*:role/*`, `arn:aws:ec2:*:*:instance/i-*`. */
  | 'everything'
  /** Those of a path, prefix or suffix: `arn:aws:iam::*:role/app-*`. */
  | 'some'
  /** One, which may be a variable or a placeholder: `arn:aws:iam::111122223333:role/app`. */
  | 'named'
  /** Only that of the caller: `arn:aws:iam::*:user/${aws:username}`. */
  | 'own';

/** The scope of an entry among the resources of a format; undefined when it names none of them. */
export function scopeOf(entry: string, format: ArnFormat): Scope | undefined {
  const arn = readArn(entry);
  if (arn && !fits(arnPattern(arn), format)) return undefined;
  if (isEveryResource(entry)) return 'everything';
  if (!arn) return undefined;
  if (/^(?:user|mfa|sms-mfa)\/(?:.*\/)?\$\{aws:username\}$/i.test(arn.resource)) return 'own';
  const known = filled(arn.resource);
  if (!hasWildcard(known) || leavesOnlyId(known, format)) return 'named';
  if (wildcardCovers(known, format.resource)) return 'everything';
  const name = known.startsWith(format.head) ? known.slice(format.head.length) : known;
  return /[^*?/:]/.test(name.replace(idPrefix, '')) ? 'some' : 'everything';
}

/** Every id of an instance, a managed node and a launch template begins so. */
const idPrefix = /^(?:i|mi|lt)-(?=[*?])/;

/** `stack/reports/*`: after the name there is only the id that AWS gave it. */
const leavesOnlyId = (known: string, { text }: ArnFormat): boolean =>
  /\$\{(\w+)Name\}[/:]\$\{\1?Id\}$/.test(text) && /^\w+[/:][^*?/:]+[/:]\*$/.test(known);

/** What a variable or a placeholder stands for is one value that we do not know. */
const filled = (text: string): string =>
  fillParts(text, (part) => (part.kind === 'literal' ? part.character : unknownLetter));
