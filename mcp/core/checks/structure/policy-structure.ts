import type { Policy } from '../../policy/ast.js';
import type { PolicyDocument } from '../../policy/document.js';
import { documentElements, statementElements, versions } from '../../policy/elements.js';
import { type PolicyType, policyTypes } from '../../policy/policy-types.js';
import { type Node, placeOf } from '../../text/tree.js';
import { type CheckContext, defineCheck, type Finders, type Found } from '../define-check.js';
import { documentElementFindings, statementElementFindings } from './element-findings.js';
import { codes } from './policy-structure.codes.js';
import { examples } from './policy-structure.examples.js';
import { kinds, shapeFindings } from './shape-findings.js';
import { syntaxFindings } from './syntax-findings.js';
import { unsupportedCharacters } from './unsupported-characters.js';

export const policyStructure = defineCheck({
  id: 'policy_structure',
  severity: 'error',
  appliesTo: policyTypes,
  summary: 'The document has not the form of a policy: its text, its elements or their types are wrong.',
  why: 'AWS refuses a malformed document as a whole, so nothing in it takes effect. Where a tool repairs it silently, the policy may say something else than its author meant.',
  remediation: [
    'Mend the text until it is one JSON object.',
    'Give it "Version": "2012-10-17" and a Statement; give each statement Effect, Action and what its type needs.',
    'Remove elements that the policy language does not have.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  codes,
  examples,
  *document(document, context) {
    const { found } = context;
    yield* syntaxFindings(document, found);
    yield* document.policy && isPolicy(document.policy) ? wholeFindings(document, context) : noPolicy(document, found);
  },
});

type Context = CheckContext & { readonly found: Finders<typeof codes> };

function* wholeFindings(document: PolicyDocument, context: Context): Iterable<Found> {
  const { policy } = document;
  if (!policy) return;
  yield* shapeFindings(policy, document, context.policyType, context.found);
  yield* documentElementFindings(policy, context, context.found);
  for (const statement of policy.statements) yield* statementElementFindings(statement, context, context.found);
  yield* characterFindings(document, context);
}

/** The types whose documents IAM and AWS STS take; other services set rules of their own. */
const keptByIam: readonly PolicyType[] = ['identity', 'boundary', 'session', 'trust'];

function* characterFindings(document: PolicyDocument, { policyType, found }: Context): Iterable<Found> {
  if (!keptByIam.includes(policyType)) return;
  const unsupported = unsupportedCharacters(document);
  const [first] = unsupported;
  if (!first) return;
  const characters = [...new Set(unsupported.map(({ character }) => printCodePoint(character)))].sort();
  yield found.unsupportedCharacter(placeOf(first), { characters, more: unsupported.length - 1 });
}

const printCodePoint = (character: string): string =>
  `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;

/** One finding that says what stands there instead; the syntax has been said already. */
function* noPolicy({ node, policy, syntax }: PolicyDocument, found: Finders<typeof codes>): Iterable<Found> {
  if (!node || syntax.some(({ code }) => code === 'syntax')) return;
  if (policy && namesOf(node, statementElements).length > 0) {
    yield found.bareStatement(node, { what: 'a statement' });
  } else if (policy) {
    yield found.noPolicyElement(node, { keys: policy.node.members.map(({ key }) => key).sort() });
  } else if (node.kind === 'array' && node.items.length > 0 && node.items.every(isStatement)) {
    yield found.bareStatement(node, { what: 'a list of statements' });
  } else yield found.notAnObject(node, { found: kinds[node.kind] });
}

/** A document with a Statement, or so much like one that only the Statement is missing. */
function isPolicy({ node, version }: Policy): boolean {
  if (namesOf(node, ['Statement']).length > 0) return true;
  if (namesOf(node, statementElements).length > 0 || node.members.length === 0) return false;
  if (versions.some((known) => known === version?.value)) return true;
  return namesOf(node, documentElements).length === node.members.length;
}

const isStatement = (node: Node): boolean => namesOf(node, statementElements).length > 0;

/** Which of the elements an object has, whatever their case. */
function namesOf(node: Node, elements: readonly string[]): readonly string[] {
  const keys = node.kind === 'object' ? node.members.map(({ key }) => key.toLowerCase()) : [];
  return elements.filter((name) => keys.includes(name.toLowerCase()));
}
