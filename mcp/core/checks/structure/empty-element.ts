import { type Operator, printOperator, readOperator } from '../../conditions/operator.js';
import { elementOf } from '../../policy/element-of.js';
import { policyTypes } from '../../policy/policy-types.js';
import type { Member, Node, ObjectNode } from '../../text/tree.js';
import { defineCheck, type Finders, type Found } from '../define-check.js';
import { codes } from './empty-element.codes.js';

type Find = Finders<typeof codes>;

export const emptyElement = defineCheck({
  id: 'empty_element',
  severity: 'info',
  appliesTo: policyTypes,
  summary: 'An element holds an empty list, an empty object or an empty name.',
  why: 'An empty element makes a statement do nothing, or apply to more than its author thinks. It is mostly what a tool left when a list came out empty.',
  remediation: ['Fill in what was meant.', 'Remove the element, or the statement that does nothing without it.'],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements.html',
  ],
  codes,
  examples: [
    { title: 'no actions', policy: policyWith({ Action: [] }), finds: ['empty_action'] },
    {
      title: 'no exceptions from the actions',
      policy: policyWith({ Effect: 'Deny', Action: undefined, NotAction: [] }),
      finds: ['empty_action'],
    },
    { title: 'no resources', policy: policyWith({ Resource: [] }), finds: ['empty_resource'] },
    { title: 'nobody in the list', policy: policyWith({ Principal: { AWS: [] } }), finds: ['empty_principal_list'] },
    { title: 'an empty list as Principal', policy: policyWith({ Principal: [] }), finds: ['empty_principal_list'] },
    { title: 'nobody at all', policy: policyWith({ Principal: {} }), finds: ['empty_principal'] },
    { title: 'no conditions', policy: policyWith({ Condition: {} }), finds: ['empty_condition'] },
    {
      title: 'an operator without keys',
      policy: policyWith({ Condition: { StringEquals: {}, Bool: { 'aws:SecureTransport': 'true' } } }),
      finds: ['empty_operator'],
    },
    {
      title: 'keys without values, by operator',
      policy: policyWith({
        Condition: {
          StringEquals: { 'aws:PrincipalOrgID': [] },
          'ForAllValues:StringEquals': { 'aws:TagKeys': [] },
          'ForAnyValue:StringLike': { 'aws:PrincipalOrgPaths': [] },
          StringEqualsIfExists: { 'aws:SourceVpc': [] },
        },
      }),
      finds: ['empty_for_all_values', 'empty_for_any_value', 'empty_condition_values', 'empty_if_exists'],
    },
    { title: 'a Sid without a name', policy: policyWith({ Sid: '' }), finds: ['empty_sid'] },
    { title: 'a policy with nothing empty', policy: policyWith({ Sid: 'ReadReports' }) },
    {
      title: 'an empty string as a value to compare with',
      policy: policyWith({ Condition: { StringEquals: { 's3:prefix': '' } } }),
    },
    {
      title: 'a list with an empty string in it',
      policy: policyWith({ Condition: { StringLike: { 's3:prefix': ['', 'home/*'] } } }),
    },
  ],
  *statement({ node, sid }, { found }) {
    if (sid?.value === '') yield found.emptySid(sid);
    if (!node.members.some(mayHoldEmpty)) return;
    for (const element of ['Principal', 'NotPrincipal']) yield* principalFindings(node, element, found);
    for (const element of ['Action', 'NotAction']) {
      const list = emptyList(elementOf(node, element));
      if (list) yield found.emptyAction(list, { element, meaning: meaningOf(element, 'action') });
    }
    for (const element of ['Resource', 'NotResource']) {
      const list = emptyList(elementOf(node, element));
      if (list) yield found.emptyResource(list, { element, meaning: meaningOf(element, 'resource') });
    }
    yield* conditionFindings(elementOf(node, 'Condition'), found);
  },
});

/** Most statements have strings and full lists alone, and are done with. */
const mayHoldEmpty = ({ value }: Member): boolean =>
  value.kind === 'object' || (value.kind === 'array' && value.items.length === 0);

/** A list with nothing in it; one with something of the wrong type is another defect. */
const emptyList = (member: Member | undefined): Node | undefined =>
  member?.value.kind === 'array' && member.value.items.length === 0 ? member.value : undefined;

const meaningOf = (element: string, what: string): string =>
  element.startsWith('Not') ? `is about every ${what}` : `is about no ${what} and does nothing`;

function* principalFindings(node: ObjectNode, element: string, found: Find): Iterable<Found> {
  const member = elementOf(node, element);
  const list = emptyList(member);
  if (list) yield found.emptyPrincipalList(list, { element, key: '' });
  if (member?.value.kind !== 'object') return;
  if (member.value.members.length === 0) yield found.emptyPrincipal(member.value, { element });
  for (const kind of member.value.members) {
    const values = emptyList(kind);
    if (values) yield found.emptyPrincipalList(values, { element, key: kind.key });
  }
}

function* conditionFindings(condition: Member | undefined, found: Find): Iterable<Found> {
  if (condition?.value.kind !== 'object') return;
  if (condition.value.members.length === 0) yield found.emptyCondition(condition.value);
  for (const { key, value } of condition.value.members) {
    if (value.kind !== 'object') continue;
    if (value.members.length === 0) yield found.emptyOperator(value, { operator: key });
    const operator = readOperator(key);
    if (operator) for (const member of value.members) yield* valueFindings(member, operator, found);
  }
}

/** An operator that AWS does not have is reported elsewhere, and nobody knows what it would make of no values. */
function* valueFindings(member: Member, operator: Operator, found: Find): Iterable<Found> {
  const list = emptyList(member);
  if (!list) return;
  const args = { conditionKey: member.key, operator: printOperator(operator) };
  if (operator.qualifier === 'ForAllValues') yield found.emptyForAllValues(list, args);
  else if (operator.qualifier === 'ForAnyValue') yield found.emptyForAnyValue(list, args);
  else if (operator.ifExists) yield found.emptyIfExists(list, args);
  else yield found.emptyConditionValues(list, { ...args, meaning: operator.negated ? 'always true' : 'never true' });
}

function policyWith(changed: object): object {
  const statement = { Effect: 'Allow', Action: 's3:ListBucket', Resource: 'arn:aws:s3:::reports', ...changed };
  return { Version: '2012-10-17', Statement: [JSON.parse(JSON.stringify(statement))] };
}
