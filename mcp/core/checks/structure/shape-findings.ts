import { didYouMean } from '../../findings/show.js';
import type { Policy, ShapeProblem } from '../../policy/ast.js';
import type { PolicyDocument } from '../../policy/document.js';
import { documentElements, principalTypes, statementElements } from '../../policy/elements.js';
import { type PolicyType, policyTypeFacts } from '../../policy/policy-types.js';
import type { Node } from '../../text/tree.js';
import { placeOf } from '../../text/tree.js';
import type { Finders, Found } from '../define-check.js';
import { nearestElement } from './nearest-element.js';
import type { codes } from './policy-structure.codes.js';

type Find = Finders<typeof codes>;
type Problem<Kind extends ShapeProblem['kind']> = Extract<ShapeProblem, { readonly kind: Kind }>;

/** A voice for everything that the readers could not read as a policy. */
export function* shapeFindings(
  policy: Policy,
  document: PolicyDocument,
  policyType: PolicyType,
  found: Find,
): Iterable<Found> {
  const open = policy.problems.filter(isOpen).filter((problem) => !isTagged(problem, document));
  const [first] = open;
  if (first) yield found.embeddedValue(placeOf(first), { calls: [...new Set(open.map(({ call }) => call))].sort() });
  const others = policy.problems.filter((problem) => !isOpen(problem));
  for (const group of grouped(others)) yield* voice(group, policyType, found);
}

const isOpen = (problem: ShapeProblem): problem is Problem<'embedded_value' | 'unfilled'> =>
  problem.kind === 'embedded_value' || problem.kind === 'unfilled';

/** Does it stand for the tag of another language? The syntax has been said already, and the placeholder is ours. */
const isTagged = ({ span, call }: Problem<'embedded_value' | 'unfilled'>, { source, syntax }: PolicyDocument) =>
  syntax.some(({ code }) => code === 'other_language') &&
  call.startsWith('${') &&
  !source?.text.slice(span?.start, span?.end).includes(call);

/** Problems of the same kind with the same element of the same statement: a list may hold thousands of numbers. */
function grouped(problems: readonly ShapeProblem[]): Iterable<readonly ShapeProblem[]> {
  const groups = new Map<string, ShapeProblem[]>();
  for (const problem of problems) {
    const key = `${problem.kind} ${problem.statement} ${'found' in problem ? problem.found : ''} ${problem.element}`;
    const group = groups.get(key);
    if (group) group.push(problem);
    else groups.set(key, [problem]);
  }
  return groups.values();
}

function* voice(group: readonly ShapeProblem[], policyType: PolicyType, found: Find): Iterable<Found> {
  const [first] = group;
  if (!first) return;
  const place = placeOf(first);
  switch (first.kind) {
    case 'wrong_type':
      yield wrongType(first, group.length - 1, found);
      break;
    case 'unknown_element':
      yield found.unknownElement(place, {
        element: first.element,
        within: first.within,
        advice: advice(first),
        expected: meant(first),
      });
      break;
    case 'wrong_case':
      yield found.wrongCase(place, { element: first.element, expected: first.expected });
      break;
    case 'unknown_principal_type':
      yield found.unknownPrincipalType(place, {
        element: first.element,
        advice: principalAdvice(first),
        near: first.expected ?? nearestElement(first.element, principalTypes) ?? '',
      });
      break;
    case 'both_elements':
      if (!isForbidden(first.element, policyType)) {
        yield found.elementCombination(place, { element: first.element, other: first.other });
      }
  }
}

function wrongType(problem: Problem<'wrong_type'>, more: number, found: Find): Found {
  const { element, expected } = problem;
  const place = placeOf(problem);
  const kind = kinds[problem.found];
  if (element === 'Principal' || element === 'NotPrincipal')
    return found.principalFormat(place, { element, found: kind });
  return found.wrongType(place, { element, expected, found: kind, more });
}

/** How a message calls what stands in the wrong place. */
export const kinds: Readonly<Record<Node['kind'], string>> = {
  object: 'an object',
  array: 'a list',
  string: 'a string',
  number: 'a number',
  boolean: 'a boolean',
  null: 'null',
};

/** Where the type allows neither of the two, `policy_type_validation` says so. */
const isForbidden = (element: string, policyType: PolicyType): boolean =>
  (element === 'Principal' && policyTypeFacts[policyType].principal === 'forbidden') ||
  (element === 'Resource' && policyTypeFacts[policyType].resource === 'forbidden');

function advice({ element, within }: Problem<'unknown_element'>): string {
  const [here, elsewhere, place] =
    within === 'policy'
      ? [documentElements, statementElements, 'into a statement']
      : [statementElements, documentElements, 'to the top of the policy, beside Statement'];
  if (elsewhere.some((name) => name.toLowerCase() === element.toLowerCase())) return `Move it ${place}.`;
  const near = nearestElement(element, here);
  return near === undefined ? 'Remove it.' : didYouMean([near]);
}

/** The element of the same object that a misspelt one most likely stands for, or ''. */
function meant({ element, within }: Problem<'unknown_element'>): string {
  const [here, elsewhere] =
    within === 'policy' ? [documentElements, statementElements] : [statementElements, documentElements];
  const isElsewhere = elsewhere.some((name) => name.toLowerCase() === element.toLowerCase());
  return isElsewhere ? '' : (nearestElement(element, here) ?? '');
}

const principalAdvice = ({ element, expected }: Problem<'unknown_principal_type'>): string =>
  expected === undefined ? didYouMean([nearestElement(element, principalTypes) ?? 'AWS']) : `Write "${expected}".`;
