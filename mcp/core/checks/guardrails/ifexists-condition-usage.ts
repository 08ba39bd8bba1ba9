import { alwaysPresentKeys } from '../../catalog/global-keys.table.js';
import { entryAt, movedEntry } from '../../fixes/condition-changes.js';
import type { Fix } from '../../fixes/repair.js';
import { policyTypeFacts, policyTypes } from '../../policy/policy-types.js';
import { allows, conditionEntries, demandsPresence } from '../../policy/questions.js';
import { placeOf } from '../../text/tree.js';
import { defineCheck, type OptionValue } from '../define-check.js';
import { ifExistsExamples } from './ifexists-condition-usage.examples.js';
import { securityKeys } from './ifexists-condition-usage.table.js';

type Operated = { operator: string; conditionKey: string };

/** The operator that is false for a request without the key. */
const demanding: Fix<Operated> = {
  safety: 'suggested',
  changes({ spot }, { operator, conditionKey }) {
    const entry = entryAt(spot, conditionKey);
    return entry ? movedEntry(entry, { operator: withoutIfExists(operator) }) : [];
  },
};

export const ifexistsConditionUsage = defineCheck({
  id: 'ifexists_condition_usage',
  severity: 'warning',
  appliesTo: policyTypes,
  summary: 'An Allow compares a key with IfExists and so lets requests in that do not have the key.',
  why: 'IfExists turns a missing key into a match. In a Deny that is often right; in an Allow it opens the door to every request that lacks what the condition was written to compare, and the condition looks as if it were closed.',
  remediation: [
    'In an Allow use the operator without IfExists.',
    'Where some requests lack the key, give them a statement of their own.',
    'Or demand the key with "Null": {"<key>": "false"} beside it.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html#Conditions_IfExists',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
  ],
  options: {
    warn_security_sensitive_allow: {
      default: true,
      description: 'Report IfExists in an Allow on keys that keep others out.',
    },
    warn_always_present_keys: {
      default: true,
      description: 'Report IfExists in an Allow on keys that every request has.',
    },
    additional_security_sensitive_keys: {
      default: [],
      description: 'More keys that an Allow must not compare with IfExists.',
    },
  },
  codes: {
    missingKeyAllowed: {
      severity: ({ ceiling }: Operated & { ceiling: string }) => (ceiling ? 'low' : 'warning'),
      message: ({ operator, conditionKey }: Operated & { ceiling: string }) =>
        `"${operator}" is true for a request without "${conditionKey}", so this Allow does not keep those out.`,
      suggestion: ({ operator }: Operated & { ceiling: string }) => `Write "${withoutIfExists(operator)}".`,
      fix: demanding,
    },
    alwaysPresent: {
      severity: 'info',
      message: ({ operator, conditionKey }: Operated) =>
        `Every request has "${conditionKey}", so IfExists in "${operator}" changes nothing.`,
      suggestion: ({ operator }: Operated) => `Write "${withoutIfExists(operator)}".`,
      fix: demanding,
    },
  },
  examples: ifExistsExamples,
  *conditional(statement, { policyType, options, found }) {
    if (!allows(statement)) return;
    const entries = conditionEntries(statement);
    const demanded = new Set(entries.filter(demandsPresence).map(({ key }) => key.value.toLowerCase()));
    const more = additional(options.additional_security_sensitive_keys);
    const ceiling = policyTypeFacts[policyType].grants ? '' : 'ceiling';
    for (const { key, operator, parsed } of entries) {
      const name = key.value.toLowerCase();
      // A negation is true without the key in any case, and Null has no IfExists.
      if (!parsed?.ifExists || parsed.negated || parsed.family === 'null') continue;
      const args = { operator: operator.value, conditionKey: key.value };
      if (alwaysPresentKeys.has(name)) {
        if (options.warn_always_present_keys !== false) yield found.alwaysPresent(placeOf(operator), args);
      } else if ((sensitive.has(name) || more.has(name)) && !demanded.has(name)) {
        if (options.warn_security_sensitive_allow === false) continue;
        yield found.missingKeyAllowed(placeOf(operator), { ...args, ceiling });
      }
    }
  },
});

function withoutIfExists(operator: string): string {
  return operator.replace(/IfExists$/i, '');
}

const sensitive: ReadonlySet<string> = new Set(securityKeys.map(({ key }) => key.toLowerCase()));

const additional = (option: OptionValue | undefined): ReadonlySet<string> =>
  new Set(Array.isArray(option) ? option.flatMap((one) => (typeof one === 'string' ? [one.toLowerCase()] : [])) : []);
