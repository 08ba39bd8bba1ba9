import type { Operator } from '../../conditions/operator.js';
import type { Located, Statement } from '../../policy/ast.js';
import { type Place, placeOf } from '../../text/tree.js';
import { longestArn } from '../../values/arn.js';
import { type Part, readParts } from '../../values/template-text.js';

/** What begins with `${` in a statement and is not a tool's placeholder. */
export interface VariableUse {
  readonly at: Place;
  readonly part: Exclude<Part, { kind: 'text' | 'placeholder' }>;
  /** The element it stands in: `Action`, `Principal`, `Resource`, `a condition key`, `Condition`. */
  readonly element: string;
  readonly resource?: string | undefined;
  readonly conditionKey?: string | undefined;
  /** Of a condition value, where AWS has the operator. */
  readonly operator?: Operator | undefined;
  /** In one of the first five fields of an ARN. */
  readonly beforeResourcePart?: boolean | undefined;
}

export function* variableUses(statement: Statement): Iterable<VariableUse> {
  const { action, principal, resource, condition } = statement;
  for (const clause of [action, principal]) {
    for (const located of clause?.values ?? []) {
      const { text } = located.value;
      if (mayHoldVariable(text)) yield* usesIn(located, text, { element: clause?.kind ?? '' });
    }
  }
  for (const located of resource?.values ?? []) {
    if (mayHoldVariable(located.value)) yield* usesInResource(located, resource?.kind ?? '');
  }
  for (const { key, parsed, values } of condition?.entries ?? []) {
    yield* usesIn(key, key.value, { element: 'a condition key', conditionKey: key.value });
    const about = { element: 'Condition', conditionKey: key.value, operator: parsed };
    for (const located of values) yield* usesIn(located, located.value.text, about);
  }
}

/** Asked first, since hardly any value does. */
const mayHoldVariable = (text: string): boolean => text.includes('${');

function* usesIn(at: Place, text: string, about: Omit<VariableUse, 'at' | 'part'>): Iterable<VariableUse> {
  if (!mayHoldVariable(text)) return;
  const { element, resource, conditionKey, operator, beforeResourcePart } = about;
  for (const part of readParts(text)) {
    if (part.kind === 'text' || part.kind === 'placeholder') continue;
    yield { at: placeOf(at), part, element, resource, conditionKey, operator, beforeResourcePart };
  }
}

/** What is too long for an ARN has a finding of its own. */
function* usesInResource(located: Located<string>, element: string): Iterable<VariableUse> {
  const { value } = located;
  if (value.length > longestArn) return;
  const parts = readParts(value);
  const isArn = value.startsWith('arn:') && parts.reduce((sum, part) => sum + colonsIn(part), 0) >= 5;
  let colons = 0;
  for (const part of parts) {
    colons += colonsIn(part);
    if (part.kind === 'text' || part.kind === 'placeholder') continue;
    yield { at: placeOf(located), part, element, resource: value, beforeResourcePart: isArn && colons < 5 };
  }
}

const colonsIn = ({ kind, text }: Part): number => (kind === 'text' ? text.split(':').length - 1 : 0);
