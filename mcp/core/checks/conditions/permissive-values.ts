import type { ConditionEntry, ConditionValue, Located, Statement } from '../../policy/ast.js';
import { allows, denies } from '../../policy/questions.js';
import { type Part, readParts } from '../../values/template-text.js';
import { givenByAws, longBeginningKeys, wholeValueKeys } from './condition-value.table.js';

export interface PermissiveValue {
  readonly code:
    | 'wildcardInId'
    | 'variableInId'
    | 'shortBeginning'
    | 'variableWithoutBeginning'
    | 'wildcardInUserId'
    | 'variableInUserId';
  readonly at: Located<ConditionValue>;
}

/**
 * The first value that lets in more than its key should, or, where a Deny names whom it spares, spares more. A wide
 * value on the other side only stops or leaves out more, which is the author's to decide.
 */
export function permissiveValue(entry: ConditionEntry, statement: Statement): PermissiveValue | undefined {
  const { parsed } = entry;
  if (parsed?.family !== 'string' && parsed?.family !== 'arn') return undefined;
  if (!(allows(statement) && !parsed.negated) && !(denies(statement) && parsed.negated)) return undefined;
  const judge = judgeOf(entry.key.value.toLowerCase());
  if (!judge) return undefined;
  for (const at of entry.values) {
    const code = judge(partsOf(at.value.text, entry));
    if (code) return { code, at };
  }
  return undefined;
}

/** A value as a row of literal text, wildcards and variables that come with the request. */
interface Piece {
  readonly kind: 'text' | 'wildcard' | 'variable';
  readonly text: string;
}

type Judge = (pieces: readonly Piece[]) => PermissiveValue['code'] | undefined;

function judgeOf(key: string): Judge | undefined {
  if (wholeValueKeys.some((row) => row.key === key)) return (pieces) => judgeId(pieces, key);
  if (longBeginningKeys.some((row) => row.key === key)) return judgeBeginning;
  return key === 'aws:userid' ? judgeUserId : undefined;
}

function judgeId(pieces: readonly Piece[], key: string): PermissiveValue['code'] | undefined {
  if (pieces.some(({ kind }) => kind === 'wildcard')) return 'wildcardInId';
  const isOpen = pieces.some(({ kind, text }) => kind === 'variable' && (text === key || !isGivenByAws(text)));
  return isOpen ? 'variableInId' : undefined;
}

const isGivenByAws = (key: string): boolean => givenByAws.some((row) => row.key === key);

/** AWS asks for six letters in a row. */
const fixedLetters = 6;

function judgeBeginning(pieces: readonly Piece[]): PermissiveValue['code'] | undefined {
  const open = pieces.find(({ kind, text }) => kind === 'wildcard' || (kind === 'variable' && !isGivenByAws(text)));
  if (!open || pieces.some(({ kind, text }) => kind === 'text' && text.length >= fixedLetters)) return undefined;
  return open.kind === 'wildcard' ? 'shortBeginning' : 'variableWithoutBeginning';
}

/** `AROAEXAMPLEID:session`: only after the colon, or as all that stands before it. */
function judgeUserId(pieces: readonly Piece[]): PermissiveValue['code'] | undefined {
  const colon = pieces.findIndex(({ kind, text }) => kind === 'text' && text.includes(':'));
  const before = colon < 0 ? pieces : pieces.slice(0, colon);
  const open = before.find(({ kind }) => kind !== 'text');
  const isAlone = colon === 1 && pieces[colon]?.text.startsWith(':') === true;
  if (!open || isAlone) return undefined;
  return open.kind === 'wildcard' ? 'wildcardInUserId' : 'variableInUserId';
}

function partsOf(text: string, { parsed }: ConditionEntry): readonly Piece[] {
  return readParts(text).flatMap((part) =>
    part.kind === 'text' ? textPieces(part.text, parsed?.wildcards) : [pieceOf(part)],
  );
}

const textPieces = (text: string, wildcards: boolean | undefined): readonly Piece[] =>
  wildcards === true
    ? (text.match(/[*?]+|[^*?]+/g) ?? []).map((one) => ({ kind: /[*?]/.test(one) ? 'wildcard' : 'text', text: one }))
    : [{ kind: 'text', text }];

/** A placeholder stands for one value that the author knows. */
const pieceOf = (part: Part): Piece =>
  part.kind === 'variable' ? { kind: 'variable', text: part.key.toLowerCase() } : { kind: 'text', text: unknown };

const unknown = '(filled in)';
