import { checkTextSize, LimitExceeded, limits } from '../text/limits.js';
import { parseJson } from '../text/parse-json.js';
import { childPath, type Path, stepsOf } from '../text/path.js';
import { type Source, source } from '../text/source.js';
import { type Member, memberOf, type Node, type Parsed, type SyntaxProblem } from '../text/tree.js';
import { decodeUrl, isUrlEncoded } from '../text/url-encoding.js';
import type { PolicyDocument } from './document.js';
import { elementOf } from './element-of.js';
import { mentionsPolicy } from './holds-policy.js';
import { readPolicy } from './read-policy.js';
import { documentKeys, repeatingKeys, wrapperKeys } from './wrapper-keys.table.js';

/** Deep enough for `{"PolicyVersion": {"Document": "<JSON string>"}}` inside a list. */
const deepest = 5;

interface Position {
  readonly outer: Source | undefined;
  readonly wrappers: readonly string[];
  readonly owner?: string;
  readonly embedded?: NonNullable<PolicyDocument['embedded']>;
}

/**
 * Every policy document in an input: the input itself, those that a wrapper holds, or each of a list. There is always
 * at least one, so that an input without a policy is judged and found to be none.
 * Throws `LimitExceeded` for more documents than a batch may have, or a string in them of more than 1 MiB.
 */
export function readDocuments(outer: Source | undefined, parsed: Parsed): readonly PolicyDocument[] {
  return limited(documentsOf(parsed, { outer, wrappers: [] }));
}

/** The documents of one text. Each gets the syntax problems that lie in it; those outside of all go to the first. */
function documentsOf({ tree, problems }: Parsed, position: Position): readonly PolicyDocument[] {
  const documents = tree ? documentsIn(tree, position) : [documentOf(undefined, position)];
  if (problems.length === 0) return documents;
  const owners = problems.map((problem) =>
    Math.max(
      0,
      documents.findIndex((document) => !isInner(document, position) && liesIn(problem, document.node)),
    ),
  );
  return documents.map((document, index) => {
    const own = problems.filter((_, at) => owners[at] === index);
    if (own.length === 0) return document;
    const known = isInner(document, position) ? own.map(withoutSpan) : own;
    return { ...document, syntax: [...known, ...document.syntax] };
  });
}

/** A span of the outer text says nothing in the inner one. */
const withoutSpan = ({ code, detail, path }: SyntaxProblem): SyntaxProblem => ({ code, detail, path, span: undefined });

/** Is its text another one, which stood in a string of this? */
const isInner = ({ embedded }: PolicyDocument, position: Position): boolean => embedded !== position.embedded;

const liesIn = ({ span }: SyntaxProblem, node: Node | undefined): boolean =>
  span !== undefined && node?.span !== undefined && node.span.start <= span.start && span.start < node.span.end;

function documentsIn(node: Node, position: Position): readonly PolicyDocument[] {
  if (position.wrappers.length > deepest) return [documentOf(node, position)];
  if (node.kind === 'string') return documentsInString(node.text, node, position);
  if (node.kind === 'array' && node.items.some(holdsDocument)) {
    return limited(node.items).flatMap((item, index) => documentsIn(item, within(position, `item ${index} of a list`)));
  }
  const inner = wrapped(node);
  if (inner.length === 0) return [documentOf(node, position)];
  return inner.flatMap((member) => documentsIn(member.value, withOwner(within(position, member.key), node, member)));
}

/** `aws iam get-role` says whose trust policy it is; a Terraform state does too. */
function withOwner(position: Position, node: Node, { key }: Member): Position {
  if (node.kind !== 'object' || !trustKeys.has(key)) return position;
  const owner = elementText(memberOf(node, 'Arn') ?? memberOf(node, 'arn'));
  return owner.startsWith('arn:') ? { ...position, owner } : position;
}

const trustKeys: ReadonlySet<string> = new Set(['AssumeRolePolicyDocument', 'assume_role_policy']);

const within = (position: Position, wrapper: string): Position => ({
  ...position,
  wrappers: [...position.wrappers, wrapper],
});

function limited<T>(items: readonly T[]): readonly T[] {
  if (items.length <= limits.batch) return items;
  throw new LimitExceeded(
    `The input holds ${items.length} documents; the limit is ${limits.batch} at once. Send them in several parts.`,
  );
}

/** The members that hold a document, when the object is no policy itself. */
function wrapped(node: Node): readonly Member[] {
  if (node.kind !== 'object' || elementOf(node, 'Statement')) return [];
  const known = wrapperKeys.flatMap(({ key }) => {
    const member = memberOf(node, key);
    return member && holdsDocument(member.value) ? [member] : [];
  });
  if (known.length === 0) return [];
  return [...known, ...node.members.filter((member) => !known.includes(member) && mayHoldPolicy(member))];
}

/** Beside a document nothing that looks like another one may be passed over, whatever it is called. */
function mayHoldPolicy({ key, value }: Member): boolean {
  if (repeatingKeys.has(key)) return false;
  return (documentKeys.has(key) && value.kind !== 'null') || bearsPolicy(value);
}

function bearsPolicy(node: Node): boolean {
  if (node.kind === 'string') return decoded(node.text) !== undefined && mentionsPolicy(node.text);
  if (node.kind === 'array') return node.items.some(bearsPolicy);
  if (node.kind !== 'object') return false;
  const statement = elementOf(node, 'Statement')?.value.kind;
  return statement === 'object' || statement === 'array' || node.members.some(mayHoldPolicy);
}

function holdsDocument(node: Node): boolean {
  if (node.kind === 'string') return decoded(node.text) !== undefined;
  if (node.kind === 'array') return node.items.some(holdsDocument);
  if (node.kind !== 'object') return false;
  return elementOf(node, 'Statement') !== undefined || isVersioned(node) || wrapped(node).length > 0;
}

/** A document whose Statement is missing is one all the same. */
const isVersioned = (node: Node): boolean =>
  node.kind === 'object' && /^20\d\d-\d\d-\d\d$/.test(elementText(memberOf(node, 'Version')));

const elementText = (member: Member | undefined): string => (member?.value.kind === 'string' ? member.value.text : '');

/** A document as the IAM API sends it: JSON in a string, often URL-encoded. */
function documentsInString(text: string, node: Node, position: Position): readonly PolicyDocument[] {
  const inner = decoded(text);
  if (!inner) return [documentOf(node, position)];
  checkTextSize(inner.text);
  const held = source(position.outer?.name ?? 'inline-policy', inner.text);
  const embedded = embeddedAt(node, position);
  return documentsOf(parseJson(held), { ...within(position, inner.how), outer: held, embedded });
}

function embeddedAt(node: Node, { outer, embedded }: Position): NonNullable<PolicyDocument['embedded']> {
  if (embedded) return { ...embedded, path: joined(embedded.path, node.path) };
  const start = node.span?.start;
  return { path: node.path, ...(start !== undefined && { start }), ...(outer && { outer }) };
}

const joined = (outer: Path | undefined, inner: Path | undefined): Path | undefined =>
  stepsOf(inner).reduce<Path | undefined>((path, step) => childPath(path, step), outer);

/** An object or a list, or once more a string that holds one. */
const jsonStart = /^\s*(?:"(?:\s|\\[nrt])*)?(?:\{(?!\s*\{)|\[)/;

/** The text of a document that stands in a string; undefined for any other string. */
export function decoded(text: string): { readonly text: string; readonly how: string } | undefined {
  if (jsonStart.test(text)) return { text, how: 'a JSON string' };
  const plain = isUrlEncoded(text) ? decodeUrl(text) : undefined;
  return plain === undefined ? undefined : { text: plain, how: 'a URL-encoded string' };
}

function documentOf(node: Node | undefined, { outer, wrappers, owner, embedded }: Position): PolicyDocument {
  return {
    ...(outer && { source: outer }),
    syntax: [],
    ...(node && { node }),
    ...(node?.kind === 'object' && { policy: readPolicy(node) }),
    wrappers,
    ...(owner !== undefined && { owner }),
    ...(embedded && { embedded }),
  };
}

/** For messages: `PolicyVersion.Document, a URL-encoded string`. */
export const printWrappers = (wrappers: readonly string[]): string =>
  wrappers.map((wrapper, index) => `${separator(wrapper, index)}${wrapper}`).join('');

const separator = (wrapper: string, index: number): string => (index === 0 ? '' : wrapper.includes(' ') ? ', ' : '.');
