import type { Code } from '../define-check.js';
import { withoutQualifier, withoutSet, withPresence } from './set-operator-validation.fixes.js';

export type About = { operator: string; conditionKey: string };
type Weighed = About & { weight: string };

/** Of set_operator_validation: keys of one value, then keys of several. */
export const codes = {
  missingQualifier: {
    accessAnalyzer: 'MISSING_QUALIFIER',
    message: ({ operator, conditionKey }: About) =>
      `"${conditionKey}" holds several values, and "${operator}" does not say whether all or any of them must match.`,
    suggestion: ({ operator }: About) =>
      `Write "ForAnyValue:${operator}" where one value is enough, "ForAllValues:${operator}" where all must match.`,
  },
  forAllValuesOnSingleValue: {
    severity: ({ weight }: Weighed) => (weight === 'open' ? 'high' : weight === 'capped' ? 'low' : 'medium'),
    accessAnalyzer: 'FORALLVALUES_WITH_SINGLE_VALUED_KEY',
    message: ({ operator, conditionKey }: Weighed) =>
      `"${operator}" is true for a request without "${conditionKey}", which holds one value and needs no set operator.`,
    suggestion: ({ operator }: Weighed) => `Write "${withoutQualifier(operator)}".`,
    fix: withoutSet,
  },
  forAnyValueOnAudience: {
    severity: 'high',
    accessAnalyzer: 'FORANYVALUE_WITH_AUDIENCE_CLAIM_TYPE',
    message: ({ operator, conditionKey }: About) =>
      `"${operator}" is made for several values, and the audience in "${conditionKey}" is one: a token for another audience beside it would pass.`,
    suggestion: ({ operator }: About) => `Write "${withoutQualifier(operator)}".`,
    fix: withoutSet,
  },
  forAnyValueOnSingleValue: {
    severity: 'warning',
    message: ({ operator, conditionKey }: About) =>
      `"${operator}" is made for several values, and "${conditionKey}" holds one.`,
    suggestion: ({ operator }: About) => `Write "${withoutQualifier(operator)}".`,
    fix: withoutSet,
  },
  confirmAudience: {
    severity: 'info',
    accessAnalyzer: 'CONFIRM_AUDIENCE_CLAIM_TYPE',
    message: ({ operator, conditionKey }: About) =>
      `"${conditionKey}" is the audience of a token, which is a single value with most providers, and "${operator}" goes through several.`,
    suggestion: ({ operator }: About) =>
      `Write "${withoutQualifier(operator)}" unless the provider's tokens list several audiences.`,
  },
  forAllValuesWithoutPresence: {
    severity: ({ weight }: Weighed) => (weight === 'outsiders' ? 'high' : weight === 'open' ? 'warning' : 'low'),
    message: ({ operator, conditionKey }: Weighed) =>
      `"${operator}" is true for a request without "${conditionKey}", so this Allow also covers requests that leave the key out.`,
    suggestion: ({ conditionKey }: About) => `Add "Null": {"${conditionKey}": "false"} where the key must be there.`,
    fix: withPresence,
  },
  forAllValuesInDeny: {
    severity: 'low',
    message: ({ operator, conditionKey }: About) =>
      `"${operator}" is true for a request without "${conditionKey}", so this Deny stops those as well, and a request with one more value escapes it.`,
    suggestion: ({ operator }: About) =>
      `Write "ForAnyValue:${withoutQualifier(operator)}" to stop every request with such a value.`,
  },
  forAnyValueMissesOutsiders: {
    severity: 'medium',
    message: ({ operator, conditionKey }: About) =>
      `"${operator}" is false for a request without "${conditionKey}", and that is what the requests lack which this Deny is meant to stop.`,
    suggestion: ({ operator, conditionKey }: About) =>
      `Write "ForAllValues:${withoutQualifier(operator)}", or add a Deny with "Null": {"${conditionKey}": "true"}.`,
  },
} as const satisfies Readonly<Record<string, Code>>;
