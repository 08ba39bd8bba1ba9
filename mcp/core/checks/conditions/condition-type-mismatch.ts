import { type Operator, printOperator } from '../../conditions/operator.js';
import { familiesFor, familyNames, type OperatorFit, operatorFit } from '../../conditions/operator-fit.js';
import type { ConditionEntry, Statement } from '../../policy/ast.js';
import { policyTypes } from '../../policy/policy-types.js';
import { allows, conditionEntries } from '../../policy/questions.js';
import { hasWildcard } from '../../values/wildcard.js';
import { defineCheck, type Finders, type Found } from '../define-check.js';
import { codes } from './condition-type-mismatch.codes.js';
import { conditionTypeMismatchExamples } from './condition-type-mismatch.examples.js';
import {
  about,
  addresses,
  epochDates,
  impossibleValues,
  severalBooleans,
  unreadableValues,
} from './type-mismatch-values.js';

type Finder = Finders<typeof codes>;

export const conditionTypeMismatch = defineCheck({
  id: 'condition_type_mismatch',
  severity: 'error',
  appliesTo: policyTypes,
  summary: 'A condition compares a key with an operator or a value that does not fit what the key holds.',
  why: 'A comparison of the wrong kind is false, or true, for every request. In an Allow that takes access away which was meant to be given; in a Deny it opens what was meant to be closed.',
  remediation: [
    'Choose an operator of the type that the key has in the service reference.',
    'Write the value in the form that the key holds: a date in ISO 8601, an address as CIDR, an ARN with six fields.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  codes,
  examples: conditionTypeMismatchExamples,
  *conditional(statement, { catalog, found }) {
    for (const entry of conditionEntries(statement)) {
      yield* mixedTypes(entry, found);
      const { parsed, values } = entry;
      if (!parsed || values.length === 0 || leftToAgentGuardrail(entry)) continue;
      const key = catalog.conditionKey(entry.key.value);
      if (key && operatorFit(parsed, key, values) === 'mismatch') {
        const allowed = familiesFor(key).map((family) => familyNames[family]);
        yield found.operatorForAnotherType(entry.key, { ...about(entry), type: key.type, allowed });
        continue;
      }
      if (key) yield* stringOnArn(entry, parsed, operatorFit(parsed, key, values), statement, found);
      yield* unreadableValues(entry, parsed.family, found);
      yield* severalBooleans(entry, found);
      yield* epochDates(entry, found);
      yield* addresses(entry, found);
      yield* impossibleValues(entry, found);
    }
  },
});

/** That check says more of this key, and the right form with it. */
const leftToAgentGuardrail = ({ key }: ConditionEntry): boolean => key.value.toLowerCase() === 'aws:calledviaawsmcp';

function* mixedTypes(entry: ConditionEntry, found: Finder): Iterable<Found> {
  const kinds = [...new Set(entry.values.map(({ value }) => value.kind))];
  if (kinds.length < 2) return;
  yield found.mixedTypes(entry, { conditionKey: entry.key.value, kinds: kinds.join(', ') });
}

function* stringOnArn(
  entry: ConditionEntry,
  operator: Operator,
  fit: OperatorFit,
  statement: Statement,
  found: Finder,
): Iterable<Found> {
  if (fit === 'fits' || fit === 'mismatch') return;
  const name = `Arn${operator.negated ? 'Not' : ''}${operator.wildcards ? 'Like' : 'Equals'}`;
  const args = { ...about(entry), instead: printOperator({ ...operator, name }) };
  if (fit === 'string_on_arn') {
    // Of a wildcard that is taken for a letter condition_operator speaks.
    if (entry.values.some(({ value }) => hasWildcard(value.text))) return;
    return yield found.stringOperatorOnArn(entry.key, args);
  }
  // Only a match too many in an Allow gives something away; AWS's own SCP examples have StringLike and StringNotLike.
  const opens = fit === 'like_across_arn' && allows(statement) && !operator.negated ? 'yes' : 'no';
  yield found.stringLikeOnArn(entry.key, { ...args, opens });
}
