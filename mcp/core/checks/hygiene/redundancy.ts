import { wildcardResult } from '../../conditions/any-value.js';
import { readNumber } from '../../conditions/operators/numeric.js';
import { showList } from '../../findings/show.js';
import { replaced } from '../../fixes/usual-fixes.js';
import type { ActionClause, ConditionEntry, Policy, ResourceClause, Statement } from '../../policy/ast.js';
import { standing } from '../../policy/denied.js';
import { policyTypes } from '../../policy/policy-types.js';
import { allows, conditionEntries, denies } from '../../policy/questions.js';
import type { Place } from '../../text/tree.js';
import { readAction } from '../../values/action-pattern.js';
import { readArn } from '../../values/arn.js';
import { isEveryResource, resourceCovers } from '../../values/resource-pattern.js';
import { hasWildcard, wildcardCovers } from '../../values/wildcard.js';
import { permissiveValue } from '../conditions/permissive-values.js';
import { defineCheck } from '../define-check.js';
import { redundancyExamples } from './redundancy.examples.js';
import { withoutRedundant, withoutStatement } from './redundancy.fixes.js';
import { type Comparison, type Redundant, redundantEntries } from './redundant-entries.js';
import { sameStatements } from './same-statements.js';

type Entries = { element: string; twice: readonly string[]; covered: readonly string[]; by: readonly string[] };
type About = { operator: string; conditionKey: string };

export const redundancy = defineCheck({
  id: 'redundancy',
  severity: 'info',
  appliesTo: policyTypes,
  summary: 'An entry, a condition or a statement says what another one says already.',
  why: 'What is said twice is changed in one place and forgotten in the other, and a narrow entry beside a broad one makes a policy look narrower than it is. It also eats into the size quota.',
  remediation: [
    'Remove the narrow entries where the broad one is meant.',
    'Remove the broad one where the narrow entries are meant: they were written for a reason.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
  ],
  codes: {
    redundantAction: {
      accessAnalyzer: 'REDUNDANT_ACTION',
      message: entriesMessage,
      suggestion: entriesSuggestion,
      fix: withoutRedundant,
    },
    redundantResource: {
      accessAnalyzer: 'REDUNDANT_RESOURCE',
      message: entriesMessage,
      suggestion: entriesSuggestion,
      fix: withoutRedundant,
    },
    redundantStatement: {
      accessAnalyzer: 'REDUNDANT_STATEMENT',
      message: ({ index, first }: { index: number; first: number }) =>
        `Statement ${index} says the same as statement ${first}, and whoever changes one of them may forget the other.`,
      suggestion: ({ index }: { index: number }) => `Remove statement ${index}.`,
      fix: withoutStatement,
    },
    overruledStatement: {
      severity: 'low',
      message: ({ index }: { index: number }) =>
        `Statement ${index} allows only what the policy itself denies under no condition, so it gives nothing.`,
      suggestion: ({ index }: { index: number }) =>
        `Remove statement ${index}, or limit the Deny to what is to be held back.`,
    },
    redundantNumber: {
      accessAnalyzer: 'REDUNDANT_CONDITION_VALUE_NUM',
      message: ({ operator, conditionKey, value }: About & { value: string }) =>
        `Of the values that "${operator}" compares "${conditionKey}" with, only "${value}" matters.`,
      suggestion: ({ value }: { value: string }) =>
        `Write "${value}" alone, or the other value where the tighter limit is meant.`,
      fix: replaced('safe', ({ value }: { value: string }) => value),
    },
    conditionAlwaysTrue: {
      accessAnalyzer: 'REDUNDANT_KEY_DUE_TO_WILDCARD_IN_CONDITION',
      message: ({ operator, conditionKey }: About) =>
        `"${operator}" with the value "*" is true for every request, with "${conditionKey}" or without it.`,
      suggestion: ({ conditionKey }: About) =>
        `Remove it, or name the values that are meant; "Null": {"${conditionKey}": "false"} demands that the key is there.`,
    },
    conditionNeverTrue: {
      accessAnalyzer: 'REDUNDANT_STATEMENT_DUE_TO_WILDCARD_IN_CONDITION',
      message: ({ operator, conditionKey }: About) =>
        `"${operator}" with the value "*" is true for no request, with "${conditionKey}" or without it, so the statement does nothing.`,
      suggestion: ({ conditionKey }: About) =>
        `Remove the statement, or name the values that "${conditionKey}" must not have.`,
    },
  },
  examples: redundancyExamples,
  *policy(policy, { found }) {
    for (const { statement, first } of sameStatements(policy)) {
      yield found.redundantStatement(statement, { index: statement.index, first: first.index });
    }
  },
  *statement(statement, { policy, policyType, found }) {
    const { action, resource } = statement;
    if (isOverruled(statement, policy)) yield found.overruledStatement(statement, { index: statement.index });
    const actions = action ? redundantActions(action) : [];
    if (action && actions.length > 0) yield found.redundantAction(placeOf(action, actions), tell(action.kind, actions));
    const resources = resource ? redundantEntries(resource.values, resourceComparison) : [];
    if (resource && resources.length > 0) {
      yield found.redundantResource(placeOf(resource, resources), tell(resource.kind, resources));
    }
    for (const entry of conditionEntries(statement)) {
      const about = { operator: entry.operator.value, conditionKey: entry.key.value };
      const value = decidingNumber(entry);
      if (value !== undefined) yield found.redundantNumber(entry, { ...about, value });
      const result = permissiveValue(entry, statement) ? undefined : wildcardResult(entry, policyType);
      if (result === 'always') yield found.conditionAlwaysTrue(entry, about);
      // A Deny that never fires is more than untidy; condition_effect says so.
      if (result === 'never' && !denies(statement)) yield found.conditionNeverTrue(entry, about);
    }
  },
});

/** Nothing of an Allow is left after the policy's own Denies. Empty lists are another check's business. */
function isOverruled(statement: Statement, policy: Policy): boolean {
  const { action, resource } = statement;
  if (!allows(statement) || !action?.values.length || resource?.values.length === 0) return false;
  const left = standing(statement, policy);
  return left.actions.length === 0 || (resource !== undefined && left.resources.length === 0);
}

function entriesMessage({ element, twice, covered, by }: Entries): string {
  const repeated = twice.length > 0 ? `${showList(twice)} again` : '';
  const within =
    covered.length > 0
      ? `${showList(covered)}, which ${showList(by, 3)} of the same list ${by.length > 1 ? 'cover' : 'covers'}`
      : '';
  return `${element} lists ${[repeated, within].filter((part) => part !== '').join(' and ')}.`;
}

function entriesSuggestion({ twice, covered, by }: Entries): string {
  if (covered.length === 0) return `Remove what stands there a second time: ${showList(twice)}.`;
  return `Remove ${showList([...twice, ...covered])}, or ${showList(by, 3)} where only the named ones are meant.`;
}

function tell(element: string, redundant: readonly Redundant[]): Entries {
  const isTwice = ({ entry, by }: Redundant): boolean => entry.value.toLowerCase() === by.toLowerCase();
  const covered = redundant.filter((one) => !isTwice(one));
  return {
    element,
    twice: redundant.filter(isTwice).map(({ entry }) => entry.value),
    covered: covered.map(({ entry }) => entry.value),
    by: [...new Set(covered.map(({ by }) => by))],
  };
}

/** One entry is named where it stands, several where their list stands. */
const placeOf = (clause: ActionClause | ResourceClause, [first, ...others]: readonly Redundant[]): Place =>
  first && others.length === 0 ? first.entry : clause;

function redundantActions({ values }: ActionClause): readonly Redundant[] {
  if (values.length < 2) return [];
  const sound = values.filter(({ value }) => value.kind !== 'malformed');
  const texts = sound.map(({ value, path, span }) => ({ path, span, value: value.text }));
  return redundantEntries(texts, actionComparison);
}

/** Actions are compared without regard to case. What a tool still has to fill in covers nothing and is not covered. */
const actionComparison: Comparison = {
  fold: (text) => text.toLowerCase(),
  group: (text) => (isEveryAction(text) ? '*' : text.slice(0, text.indexOf(':'))),
  hasWildcard: (text) => hasWildcard(text) && !isUnfilled(text),
  covers: (outer, inner) => isEveryAction(outer) || (!isUnfilled(inner) && wildcardCovers(outer, inner)),
};

/** The first letter spares reading nearly every entry. */
const isEveryAction = (text: string): boolean => text.startsWith('*') && readAction(text).kind === 'everything';
const isUnfilled = (text: string): boolean => /[$<{]/.test(text);

const resourceComparison: Comparison = {
  fold: (text) => text,
  group: (text) => serviceOf(text),
  hasWildcard,
  covers: resourceCovers,
};

/** The service of an ARN; `*` where it is open. */
function serviceOf(text: string): string {
  if (isEveryResource(text)) return '*';
  const service = readArn(text)?.service ?? '';
  return hasWildcard(service) ? '*' : service;
}

/** Of several limits the one that decides: the greatest of NumericLessThan, the least of NumericGreaterThan. */
function decidingNumber({ parsed, values }: ConditionEntry): string | undefined {
  if (parsed?.family !== 'numeric' || !/Less|Greater/.test(parsed.name)) return undefined;
  const numbers = values.map(({ value }) => ({ text: value.text, number: readNumber(value.text) }));
  const sign = parsed.name.includes('Less') ? 1 : -1;
  let deciding = numbers[0];
  for (const one of numbers) {
    if (one.number === undefined || deciding?.number === undefined) return undefined;
    if (sign * (one.number - deciding.number) > 0) deciding = one;
  }
  return values.length > 1 ? deciding?.text : undefined;
}
