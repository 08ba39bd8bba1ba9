import type { Catalog } from '../catalog/catalog.js';
import { findKey } from '../conditions/find-key.js';
import { printOperator } from '../conditions/operator.js';
import type { ConditionEntry } from '../policy/ast.js';
import { readDocuments } from '../policy/read-documents.js';
import { treeOf } from '../text/tree.js';
import type { Refusal } from './build-request.js';
import { draftOf, gravest, refusalOf } from './judge-draft.js';
import { inOrder } from './order.js';
import { refusals } from './refusals.js';
import type { Restriction } from './restriction.js';

export interface ReadConditions {
  readonly restrictions: readonly Restriction[];
  readonly refused: readonly Refusal[];
}

/** The caller's conditions in AWS's spelling. What is wrong with them the validator says. */
export function readConditions(conditions: unknown, actions: readonly string[], catalog: Catalog): ReadConditions {
  if (conditions === undefined) return { restrictions: [], refused: [] };
  const draft = draftOf({ Action: actions, Resource: '*', Condition: conditions });
  const told = gravest(draft, catalog).filter(
    ({ path, code }) => path.startsWith('/Statement/0/Condition') && !judgedOnceAttached.has(code),
  );
  if (told.length > 0) return { restrictions: [], refused: told.map(refusalOf) };
  const [document] = readDocuments(undefined, { tree: treeOf(draft), problems: [] });
  const { entries = [], operators = [] } = document?.policy?.statements[0]?.condition ?? {};
  const read = entries.map((entry) => restrictionOf(entry, catalog));
  return {
    restrictions: read.flatMap((one) => ('values' in one ? [one] : [])),
    refused: [
      ...twice(operators.map(({ key }) => key)).map(refusals.operatorTwice),
      ...read.flatMap((one) => ('values' in one ? [] : [one])),
    ],
  };
}

/** That some action does not support a key is no fault of the request: it gets a statement of its own. */
const judgedOnceAttached: ReadonlySet<string> = new Set([
  'unsupported_action',
  'accompanying_action',
  'no_action_supports_key',
  'missing_action',
]);

function restrictionOf({ parsed, operator, key, values }: ConditionEntry, catalog: Catalog): Restriction | Refusal {
  const found = findKey(key.value, catalog);
  if (found.kind !== 'known') return refusals.placeholderKey(key.value);
  if (values.length === 0) return refusals.conditionWithoutValue(key.value);
  const [fixed = ''] = found.key.key.split('${');
  const isNamed = found.key.named && found.key.key.endsWith('}') && key.value.length > fixed.length;
  return {
    operator: parsed ? printOperator(parsed) : operator.value,
    key: found.key.named ? (isNamed ? fixed + key.value.slice(fixed.length) : key.value) : found.key.key,
    values: inOrder(values.map(({ value }) => value.text)),
  };
}

function twice(operators: readonly string[]): readonly string[] {
  const lower = operators.map((name) => name.toLowerCase());
  return operators.filter((_, index) => lower.indexOf(lower[index] ?? '') < index);
}
