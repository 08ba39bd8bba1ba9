import type { PolicyDocument } from '../../policy/document.js';
import { printWrappers } from '../../policy/read-documents.js';
import { isJson } from '../../text/parse-json.js';
import { type Position, positionAt } from '../../text/source.js';
import { placeOf, type SyntaxProblem, wholeDocument } from '../../text/tree.js';
import type { Finders, Found } from '../define-check.js';
import type { codes } from './policy-structure.codes.js';

type Find = Finders<typeof codes>;

/** What is wrong with the text itself, and where the policy stood in it. */
export function* syntaxFindings(document: PolicyDocument, found: Find): Iterable<Found> {
  const of = (code: SyntaxProblem['code']) => document.syntax.filter((problem) => problem.code === code);
  yield* brokenText(document, of('syntax'), found);
  // In text that is no JSON `/*` may be anything, such as the end of an ARN in single quotes.
  if (of('syntax').length === 0) for (const problem of of('comment')) yield found.comment(placeOf(problem));
  for (const problem of of('trailing_comma')) yield found.trailingComma(placeOf(problem));
  for (const problem of of('duplicate_key')) yield found.duplicateKey(placeOf(problem), duplicate(document, problem));
  const [tag] = of('other_language');
  if (tag) yield found.embeddedValue(placeOf(tag), { calls: unique(of('other_language').map(({ detail }) => detail)) });
  if (!document.node && of('syntax').length === 0) yield found.emptyDocument(wholeDocument);
  if (document.wrappers.length > 0) yield found.wrapped(placeOf(document.node ?? wholeDocument), wrappers(document));
}

/** One finding, for the first error: what a parser says after it mostly follows from it. */
function* brokenText(document: PolicyDocument, [first, ...rest]: readonly SyntaxProblem[], found: Find) {
  if (!first) return;
  const language = isJson(document.source?.text ?? '') ? 'JSON' : 'YAML';
  yield found.syntax(placeOf(first), { language, detail: first.detail, more: rest.length });
}

const wrappers = (document: PolicyDocument) => ({ wrappers: printWrappers(document.wrappers) });

function duplicate(
  { source }: PolicyDocument,
  { detail, span, first }: SyntaxProblem,
): { key: string; places: string } {
  const last = source && span && positionAt(source, span.start);
  const places = [first, last].flatMap((position) => (position ? [printPosition(position)] : []));
  return { key: detail, places: places.join(' and ') };
}

const printPosition = ({ line, column }: Position): string => `line ${line}, column ${column}`;

const unique = (texts: readonly string[]): readonly string[] => [...new Set(texts)].sort();
