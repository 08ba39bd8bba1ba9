import type { Policy } from '../../policy/ast.js';
import { policyTypes } from '../../policy/policy-types.js';
import { defineCheck } from '../define-check.js';
import { codes } from './policy-variable.codes.js';
import { examples } from './policy-variable.examples.js';
import { isInForm, variableDefects } from './variable-defects.js';
import { corrected } from './variable-names.js';
import { type VariableUse, variableUses } from './variable-uses.js';

/** The search for a similar key is dear; a policy with more wrong variables has other problems. */
const mostAdvised = 200;

export const policyVariable = defineCheck({
  id: 'policy_variable',
  severity: 'error',
  appliesTo: policyTypes,
  summary: 'A policy variable is malformed, or stands where IAM does not fill it in.',
  why: 'A variable that IAM does not fill in is compared as plain text, or makes its condition or resource match nothing. The policy then works for nobody, or a Deny no longer denies.',
  remediation: [
    'Write variables as "${key}" or "${key, \'default\'}", with a condition key that has one value.',
    'Use them in the resource part of Resource and in the values of String and ARN conditions only.',
    'Set Version to "2012-10-17".',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_version.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-variable-unsupported-in-element',
  ],
  codes,
  examples,
  *policy(policy, { catalog, found }) {
    let searched = 0;
    for (const statement of policy.statements) {
      for (const { kind, use, about, advice } of variableDefects(statement, catalog)) {
        const words = searched++ < mostAdvised ? advice().split(' ') : [];
        const instead = use.part.kind === 'malformed' ? wholeOf(use.part) : '';
        yield found[kind](use.at, { variable: use.part.text, about, advice: words, instead, ...subject(use) });
      }
    }
    const { version, node } = policy;
    if (version !== undefined && version.value !== '2008-10-17') return;
    const variables = variablesIn(policy);
    const shown = version === undefined ? 'without Version' : `of version ${version.value}`;
    if (variables.length > 0) yield found.unsupportedVersion(version ?? node, { variables, version: shown });
  },
});

/** Behind the brace that was missing stands what the text went on with. */
function wholeOf(part: Extract<VariableUse['part'], { kind: 'malformed' }>): string {
  const instead = corrected(part);
  const open = instead.slice(0, -1);
  return part.problem === 'missing_brace' && part.text.startsWith(open)
    ? instead + part.text.slice(open.length)
    : instead;
}

const subject = ({ resource, conditionKey }: VariableUse) => ({
  ...(resource !== undefined && { resource }),
  ...(conditionKey !== undefined && { conditionKey }),
});

const variablesIn = ({ statements }: Policy): readonly string[] => [
  ...new Set(
    statements
      .flatMap((statement) => [...variableUses(statement)])
      .filter(isInForm)
      .map(({ part }) => part.text),
  ),
];
