import { readBool } from '../../conditions/operators/bool.js';
import { movedEntry } from '../../fixes/condition-changes.js';
import type { ConditionEntry, Policy } from '../../policy/ast.js';
import { policyTypeFacts, policyTypes } from '../../policy/policy-types.js';
import { allows, conditionEntries, demandsAbsence, demandsPresence, denies } from '../../policy/questions.js';
import { rememberOf } from '../../text/remember.js';
import { placeOf } from '../../text/tree.js';
import { defineCheck } from '../define-check.js';
import { mfaExamples } from './mfa-condition-antipattern.examples.js';

type Operated = { operator: string; value: string };
type Weighed = Operated & { weight: string };

export const mfaConditionAntipattern = defineCheck({
  id: 'mfa_condition_antipattern',
  severity: 'warning',
  appliesTo: policyTypes,
  summary: 'A condition on multi-factor authentication lets those through who did not use it, or stops the others.',
  why: 'Requests that are signed with long-term access keys have no aws:MultiFactorAuthPresent at all, and only temporary credentials have it as true or false. A condition that forgets the first case asks for MFA at the console and not from a stolen key.',
  remediation: [
    'To allow only with MFA, use "Bool": {"aws:MultiFactorAuthPresent": "true"} in the Allow.',
    'To deny without MFA, use "BoolIfExists": {"aws:MultiFactorAuthPresent": "false"} in the Deny.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_aws_my-sec-creds-self-manage.html',
  ],
  codes: {
    allowsWithoutMfa: {
      severity: ({ weight }: Weighed) => weightSeverity(weight),
      message: ({ operator, value }: Weighed) =>
        `"${operator}" with "${value}" allows just those who did not sign in with MFA.`,
      suggestion: () => 'Write "Bool": {"aws:MultiFactorAuthPresent": "true"}.',
    },
    allowsAccessKeys: {
      severity: ({ weight }: Weighed) => weightSeverity(weight),
      message: ({ operator }: Weighed) =>
        `"${operator}" is true for a request without the key, so long-term access keys are allowed without MFA.`,
      suggestion: ({ operator }: Weighed) => `Write "${operator.replace(/IfExists$/i, '')}".`,
      fix: {
        safety: 'suggested',
        changes: ({ spot }, { operator }: { operator: string }) =>
          movedEntry(spot, { operator: operator.replace(/IfExists$/i, '') }),
      },
    },
    allowsPresence: {
      message: ({ operator }: Operated) =>
        `"${operator}" only asks whether the key is there, and for temporary credentials without MFA it is there and false.`,
      suggestion: () => 'Write "Bool": {"aws:MultiFactorAuthPresent": "true"}.',
    },
    denyMissesAccessKeys: {
      message: ({ operator }: Operated) =>
        `"${operator}" is false for a request without the key, so the Deny does not stop long-term access keys, which never have MFA.`,
      suggestion: ({ operator }: Operated) => `Write "${operator}IfExists".`,
      fix: {
        safety: 'suggested',
        changes: ({ spot }, { operator }: { operator: string }) =>
          movedEntry(spot, { operator: `${operator}IfExists` }),
      },
    },
    denyMissesSessions: {
      message: () =>
        'The Deny only stops long-term access keys: temporary credentials without MFA have the key, with false in it.',
      suggestion: () => 'Write "BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}.',
    },
    deniesMfa: {
      message: ({ operator, value }: Operated) =>
        `"${operator}" with "${value}" denies those who signed in with MFA and lets the others pass.`,
      suggestion: () => 'Write "BoolIfExists": {"aws:MultiFactorAuthPresent": "false"}.',
    },
  },
  examples: mfaExamples,
  *conditional(statement, { policy, policyType, found }) {
    const weight = policyTypeFacts[policyType].grants ? 'grants' : '';
    for (const entry of conditionEntries(statement)) {
      const { operator, parsed } = entry;
      const key = entry.key.value.toLowerCase();
      const args = { operator: operator.value, value: entry.values[0]?.value.text ?? '' };
      const place = placeOf(entry.key);
      if (key === presentKey && allows(statement)) {
        if (demandsPresence(entry)) yield found.allowsPresence(place, args);
        else if (demandsAbsence(entry) || asks(entry, 'false'))
          yield found.allowsWithoutMfa(place, { ...args, weight });
        else if (asks(entry, 'true') && parsed?.ifExists) yield found.allowsAccessKeys(place, { ...args, weight });
      } else if (key === presentKey && denies(statement)) {
        if (asks(entry, 'true')) yield found.deniesMfa(place, args);
        else if (asks(entry, 'false') && !parsed?.ifExists && !deniedIn(policy).withoutKey) {
          yield found.denyMissesAccessKeys(place, args);
        } else if (demandsAbsence(entry) && !deniedIn(policy).withFalse) {
          yield found.denyMissesSessions(place);
        }
      } else if (key === ageKey && parsed?.family === 'numeric') {
        if (allows(statement) && parsed.ifExists) yield found.allowsAccessKeys(place, { ...args, weight });
        const isLimit = /^NumericGreater/i.test(parsed.name) && !parsed.ifExists;
        if (denies(statement) && isLimit && !deniedIn(policy).withoutKey) yield found.denyMissesAccessKeys(place, args);
      }
    }
  },
});

const weightSeverity = (weight: string): 'high' | 'low' => (weight ? 'high' : 'low');

const presentKey = 'aws:multifactorauthpresent';
const ageKey = 'aws:multifactorauthage';

const isPresent = ({ key }: ConditionEntry): boolean => key.value.toLowerCase() === presentKey;

/** A comparison with this value. Of operators for other types another check speaks. */
const asks = ({ parsed, values }: ConditionEntry, wanted: 'true' | 'false'): boolean =>
  parsed?.family === 'bool' &&
  values.length > 0 &&
  values.every(({ value }) => readBool(value.text) === (wanted === 'true'));

/** Are those without the key stopped, by a comparison that is true for them or by Null? */
function isAbsent(entry: ConditionEntry): boolean {
  const key = entry.key.value.toLowerCase();
  if (key !== presentKey && key !== ageKey) return false;
  return demandsAbsence(entry) || (entry.parsed?.ifExists === true && !asks(entry, 'true'));
}

interface Denied {
  readonly withoutKey: boolean;
  readonly withFalse: boolean;
}

/** What the Denies of the policy stop between them. Remembered, because every statement may ask. */
const deniedIn = rememberOf(({ statements }: Policy): Denied => {
  const entries = statements.filter(denies).flatMap(conditionEntries);
  return {
    withoutKey: entries.some(isAbsent),
    withFalse: entries.some((entry) => isPresent(entry) && asks(entry, 'false')),
  };
});
