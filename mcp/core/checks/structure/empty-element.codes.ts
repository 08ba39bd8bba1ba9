import { remove } from '../../fixes/change.js';
import type { Fix } from '../../fixes/repair.js';
import { effectOf, removed } from '../../fixes/usual-fixes.js';
import type { Code } from '../define-check.js';

interface KeyArgs {
  readonly [name: string]: string;
  readonly conditionKey: string;
  readonly operator: string;
}

/** It restricts nothing. What it was to restrict in an Allow only its author knows, so there it stays. */
const withoutEffect: Fix<never> = {
  safety: 'safe',
  changes: ({ spot }) => (effectOf(spot) === 'Deny' ? [remove(spot)] : []),
};

/** The variants of `empty_element`, one for each issue code of IAM Access Analyzer. */
export const codes = {
  emptyAction: {
    accessAnalyzer: 'EMPTY_ARRAY_ACTION',
    message: ({ element, meaning }: { element: string; meaning: string }) =>
      `${element} is an empty list, so the statement ${meaning}.`,
    suggestion: ({ element }: { element: string }) => `List actions in ${element}, or remove the statement.`,
  },
  emptyResource: {
    accessAnalyzer: 'EMPTY_ARRAY_RESOURCE',
    message: ({ element, meaning }: { element: string; meaning: string }) =>
      `${element} is an empty list, so the statement ${meaning}.`,
    suggestion: ({ element }: { element: string }) => `List ARNs in ${element}, or remove the statement.`,
  },
  emptyPrincipalList: {
    accessAnalyzer: 'EMPTY_ARRAY_PRINCIPAL',
    message: ({ element, key }: { element: string; key: string }) =>
      `${key === '' ? element : `The list of "${key}" in ${element}`} is empty, so it names nobody.`,
    suggestion: ({ element }: { element: string }) => `List principals in ${element}, or remove the statement.`,
  },
  emptyPrincipal: {
    accessAnalyzer: 'EMPTY_OBJECT_PRINCIPAL',
    message: ({ element }: { element: string }) => `${element} is an empty object, so it names nobody.`,
    suggestion: ({ element }: { element: string }) => `Name principals in ${element}, or remove the statement.`,
  },
  emptyCondition: {
    accessAnalyzer: 'EMPTY_OBJECT_CONDITION',
    message: () => 'Condition is an empty object, so the statement applies without any condition.',
    suggestion: () => 'Add the condition that was meant, or remove Condition.',
    fix: withoutEffect,
  },
  emptyOperator: {
    accessAnalyzer: 'EMPTY_OBJECT_CONDITION',
    message: ({ operator }: { operator: string }) => `"${operator}" holds no condition key, so it restricts nothing.`,
    suggestion: ({ operator }: { operator: string }) =>
      `Add the key and values that were meant, or remove "${operator}".`,
    fix: withoutEffect,
  },
  emptyConditionValues: {
    accessAnalyzer: 'EMPTY_ARRAY_CONDITION',
    message: ({ conditionKey, operator, meaning }: KeyArgs & { meaning: string }) =>
      `"${conditionKey}" under ${operator} has no value, so the condition is ${meaning}.`,
    suggestion: ({ conditionKey }: KeyArgs) => `List the values that "${conditionKey}" is compared with.`,
  },
  emptyForAllValues: {
    accessAnalyzer: 'EMPTY_ARRAY_CONDITION_FORALLVALUES',
    message: ({ conditionKey, operator }: KeyArgs) =>
      `"${conditionKey}" under ${operator} has no value, so the condition is true only where the request lacks the key.`,
    suggestion: ({ conditionKey }: KeyArgs) => `To ask for its absence write {"Null": {"${conditionKey}": "true"}}.`,
  },
  emptyForAnyValue: {
    accessAnalyzer: 'EMPTY_ARRAY_CONDITION_FORANYVALUE',
    message: ({ conditionKey, operator }: KeyArgs) =>
      `"${conditionKey}" under ${operator} has no value, so no request ever fulfills the condition.`,
    suggestion: ({ conditionKey }: KeyArgs) => `List the values that "${conditionKey}" is compared with.`,
  },
  emptyIfExists: {
    accessAnalyzer: 'EMPTY_ARRAY_CONDITION_IFEXISTS',
    message: ({ conditionKey, operator }: KeyArgs) =>
      `"${conditionKey}" under ${operator} has no value, so the condition is true only where the request lacks the key.`,
    suggestion: ({ conditionKey }: KeyArgs) => `To ask for its absence write {"Null": {"${conditionKey}": "true"}}.`,
  },
  emptySid: {
    accessAnalyzer: 'EMPTY_SID_VALUE',
    message: () => 'Sid is an empty string, so it names nothing.',
    suggestion: () => 'Give the statement a name, or remove Sid.',
    fix: removed('safe'),
  },
} as const satisfies Readonly<Record<string, Code>>;
