import type { Catalog } from '../../catalog/catalog.js';
import { nearestNames } from '../../catalog/nearest-name.js';
import { didYouMean } from '../../findings/show.js';
import type { Statement } from '../../policy/ast.js';
import { corrected, isDocumented, isProviderKey } from './variable-names.js';
import { type VariableUse, variableUses } from './variable-uses.js';

/** A variable that IAM will not fill in. `kind` is the code it is reported under. */
export interface VariableDefect {
  readonly kind:
    | 'empty'
    | 'missingBrace'
    | 'missingQuote'
    | 'space'
    | 'unsupportedElement'
    | 'beforeResourcePart'
    | 'invalidOperator'
    | 'multivalued'
    | 'unknownKey';
  readonly use: VariableUse;
  /** The element, the operator or the prefix of the key that is to blame. */
  readonly about: string;
  /** What to write instead; asked for only where it will be shown. */
  readonly advice: () => string;
}

/** The same variable at fault for the same reason is one defect of a statement, at its first place. */
export function variableDefects(statement: Statement, catalog: Catalog): readonly VariableDefect[] {
  const defects = new Map<string, VariableDefect>();
  for (const use of variableUses(statement)) {
    const defect = defectOf(use, catalog);
    if (!defect) continue;
    const key = `${defect.kind} ${defect.about} ${use.part.text}`;
    if (!defects.has(key)) defects.set(key, defect);
  }
  return [...defects.values()];
}

/** Does IAM fill it in, or would it under the right Version? */
export const isInForm = (use: VariableUse): boolean => use.part.kind !== 'malformed' && !placeDefect(use);

function defectOf(use: VariableUse, catalog: Catalog): VariableDefect | undefined {
  const { part } = use;
  const place = placeDefect(use);
  if (place?.kind === 'unsupportedElement') return place;
  if (part.kind === 'malformed') {
    const advice = () => (part.problem === 'empty' ? nameOne : `Write "${corrected(part)}".`);
    return { kind: kindOf[part.problem], use, about: '', advice };
  }
  if (place) return place;
  return part.kind === 'variable' ? keyDefect(use, part.key, catalog) : undefined;
}

const nameOne = 'Name a condition key, as in "${aws:username}", or remove it.';

const kindOf = {
  empty: 'empty',
  missing_brace: 'missingBrace',
  missing_quote: 'missingQuote',
  space: 'space',
} as const;

function placeDefect(use: VariableUse): VariableDefect | undefined {
  const { element, operator, beforeResourcePart } = use;
  if (!['Resource', 'NotResource', 'Condition'].includes(element)) {
    const advice = () => 'Write the value itself; variables work in Resource and in condition values.';
    return { kind: 'unsupportedElement', use, about: element, advice };
  }
  if (beforeResourcePart) {
    const advice = () => 'Write that field out or put "*" there, and add a condition such as aws:ResourceAccount.';
    return { kind: 'beforeResourcePart', use, about: element, advice };
  }
  if (operator && operator.family !== 'string' && operator.family !== 'arn') {
    const advice = () => 'Write the value itself, or use a String or ARN operator.';
    return { kind: 'invalidOperator', use, about: operator.name, advice };
  }
  return undefined;
}

function keyDefect(use: VariableUse, key: string, catalog: Catalog): VariableDefect | undefined {
  const facts = catalog.conditionKey(key);
  const prefix = key.slice(0, key.indexOf(':')).toLowerCase();
  if (facts?.multivalued) {
    const advice = () => 'Use a key with one value, or compare the key itself with ForAnyValue.';
    return { kind: 'multivalued', use, about: prefix, advice };
  }
  if (facts || isDocumented(key) || isProviderKey(key)) return undefined;
  const names = () => catalog.conditionKeys().map((known) => known.key);
  const advice = () => didYouMean(nearestNames(key, names())) || 'Use a condition key that exists.';
  return { kind: 'unknownKey', use, about: prefix, advice };
}
