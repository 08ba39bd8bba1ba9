import { parseJson } from '../text/parse-json.js';
import { childPath, type Path, stepsOf } from '../text/path.js';
import { type Source, source } from '../text/source.js';
import { memberOf, type Node, type ObjectNode, type Parsed } from '../text/tree.js';
import type { PolicyDocument } from './document.js';
import { readPolicy } from './read-policy.js';

/**
 * Where AWS's own answers and other tools keep a policy document: `aws iam get-policy-version`, `get-role`,
 * `get-bucket-policy`, `organizations describe-policy`, CloudFormation's property names.
 */
const wrapperKeys = [
  'PolicyVersion',
  'Policy',
  'Role',
  'PolicyDocument',
  'AssumeRolePolicyDocument',
  'Document',
  'Content',
  'ResourcePolicy',
  'policy',
  'policy_document',
  'policyDocument',
  'assume_role_policy',
] as const;

/** Deep enough for `{"PolicyVersion": {"Document": "<JSON string>"}}` inside a list. */
const deepest = 5;

interface Position {
  readonly outer: Source | undefined;
  readonly syntax: Parsed['problems'];
  readonly wrappers: readonly string[];
  readonly embedded?: NonNullable<PolicyDocument['embedded']>;
}

/**
 * Every policy document in an input: the input itself, the one a wrapper holds, or each of a list. There is always at
 * least one, so that an input without a policy is judged and found to be none.
 */
export function readDocuments(outer: Source | undefined, { tree, problems }: Parsed): readonly PolicyDocument[] {
  const position: Position = { outer, syntax: problems, wrappers: [] };
  return tree ? documentsIn(tree, position) : [documentOf(undefined, position)];
}

function documentsIn(node: Node, position: Position): readonly PolicyDocument[] {
  if (position.wrappers.length > deepest) return [documentOf(node, position)];
  if (node.kind === 'string') return documentsInString(node.text, node, position);
  if (node.kind === 'array' && node.items.length > 0 && node.items.every(isObjectOrString)) {
    return node.items.flatMap((item, index) =>
      documentsIn(item, { ...position, wrappers: [...position.wrappers, `item ${index} of a list`] }),
    );
  }
  if (node.kind !== 'object' || memberOf(node, 'Statement')) return [documentOf(node, position)];
  const inner = wrapped(node);
  if (!inner) return [documentOf(node, position)];
  return documentsIn(inner.value, { ...position, wrappers: [...position.wrappers, inner.key] });
}

const isObjectOrString = (node: Node): boolean => node.kind === 'object' || node.kind === 'string';

/** The member that holds a document, when the object is no policy itself. */
function wrapped(node: ObjectNode): { readonly key: string; readonly value: Node } | undefined {
  for (const key of wrapperKeys) {
    const member = memberOf(node, key);
    if (member && holdsDocument(member.value)) return member;
  }
  return undefined;
}

function holdsDocument(node: Node): boolean {
  if (node.kind === 'string') return decoded(node.text) !== undefined;
  if (node.kind === 'array') return node.items.length > 0 && node.items.every(holdsDocument);
  return node.kind === 'object' && (memberOf(node, 'Statement') !== undefined || wrapped(node) !== undefined);
}

/** A document as the IAM API sends it: JSON in a string, often URL-encoded (RFC 3986). */
function documentsInString(text: string, node: Node, position: Position): readonly PolicyDocument[] {
  const inner = decoded(text);
  if (!inner) return [documentOf(node, position)];
  const held = source(position.outer?.name ?? 'inline-policy', inner.text);
  const parsed = parseJson(held);
  const start = position.embedded?.start ?? node.span?.start;
  const path = position.embedded ? joined(position.embedded.path, node.path) : node.path;
  return (parsed.tree ? documentsIn : documentOfNothing)(parsed.tree ?? node, {
    outer: held,
    syntax: parsed.problems,
    wrappers: [...position.wrappers, inner.how],
    embedded: {
      path,
      ...(start !== undefined && { start }),
      ...(position.embedded
        ? position.embedded.outer && { outer: position.embedded.outer }
        : position.outer && { outer: position.outer }),
    },
  });
}

const documentOfNothing = (_node: Node, position: Position): readonly PolicyDocument[] => [
  documentOf(undefined, position),
];

const joined = (outer: Path | undefined, inner: Path | undefined): Path | undefined =>
  stepsOf(inner).reduce<Path | undefined>((path, step) => childPath(path, step), outer);

function decoded(text: string): { readonly text: string; readonly how: string } | undefined {
  if (/^\s*[{[]/.test(text)) return { text, how: 'a JSON string' };
  if (!/^\s*%7[Bb]/.test(text)) return undefined;
  try {
    return { text: decodeURIComponent(text.replaceAll('+', '%20')), how: 'a URL-encoded string' };
  } catch {
    return undefined;
  }
}

function documentOf(node: Node | undefined, position: Position): PolicyDocument {
  const { outer, syntax, wrappers, embedded } = position;
  return {
    ...(outer && { source: outer }),
    syntax,
    ...(node && { node }),
    ...(node?.kind === 'object' && { policy: readPolicy(node) }),
    wrappers,
    ...(embedded && { embedded }),
  };
}

/** For messages: `PolicyVersion.Document`. */
export const printWrappers = (wrappers: readonly string[]): string => wrappers.join(', ');
