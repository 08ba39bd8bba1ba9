import * as z from 'zod';
import type { Catalog } from '../core/catalog/catalog.js';
import {
  type Comparison,
  comparePolicies as compare,
  verdicts,
  type Witness,
} from '../core/compare/compare-policies.js';
import type { Changes } from '../core/compare/describe-changes.js';
import { isNamedBesideAccount } from '../core/compare/named-beside-account.js';
import { show, visible } from '../core/findings/show.js';
import type { Policy } from '../core/policy/ast.js';
import { conditionEntries } from '../core/policy/questions.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';
import { onePolicy } from './one-policy.js';
import { policyParameter } from './policy-parameters.js';

const decisions = ['allowed', 'not_allowed', 'denied'] as const;

const witness = z.object({
  action: z.string(),
  action_exists: z.boolean().describe('False for a name that AWS may add one day'),
  resource: z.string(),
  principal: z.string().exactOptional(),
  context: z.record(z.string(), listOf(z.string())).describe('By condition key; others are not in the request'),
  policy_a: z.enum(decisions).describe('denied is explicit'),
  policy_b: z.enum(decisions),
});

const texts = listOf(z.string());

export const comparePolicies = defineOperation({
  name: 'compare_policies',
  title: 'Compare two policies',
  description:
    'Tells whether policy_b gives more, less or the same as policy_a, by meaning and not by text; equivalent and narrower are proved, more comes with a request that shows it. A Deny counts also where nothing is allowed, as it binds other policies.',
  input: z.object({
    policy_a: policyParameter('The old policy'),
    policy_b: policyParameter('The new policy'),
    verbose: z.boolean().default(false).describe('Longer lists'),
  }),
  output: z.object({
    verdict: z.enum(verdicts).describe('Of b against a'),
    summary: z.string(),
    witness_more: witness.exactOptional().describe('A request that b gives and a does not'),
    witness_less: witness.exactOptional().describe('A request that a gives and b does not'),
    reasons: texts.describe('Why it is undecided'),
    actions_added: texts.describe('Entries of Allow that no entry of a covers'),
    actions_removed: texts,
    resources_added: texts,
    resources_removed: texts,
    principals_added: texts,
    principals_removed: texts,
    condition_changes: texts,
    effect_changes: texts,
    statements_added: texts,
    statements_removed: texts,
    omitted: z.int().describe('Entries of the lists that are left out'),
  }),
  annotations: readOnly,
  toolsets: ['core', 'read-only'],
  async run({ policy_a: a, policy_b: b, verbose }, { catalog }) {
    const [first, second] = [await onePolicy('policy_a', a), await onePolicy('policy_b', b)];
    const facts = await catalog();
    const comparison = compare(first.policy, second.policy, { catalog: facts });
    const nameOf = keyNames([first.policy, second.policy], facts);
    const { verdict, more, less, reasons, changes } = comparison;
    return {
      verdict,
      summary: `${summaryOf(comparison)}${isNamedBesideAccount(first.policy, second.policy) ? accountNote : ''}`,
      ...(more && { witness_more: witnessFields(more, nameOf) }),
      ...(less && { witness_less: witnessFields(less, nameOf) }),
      reasons: reasons.map(visible),
      ...listsOf(changes, verbose ? 200 : 20),
    };
  },
  text: ({ summary, witness_more: more, witness_less: less, reasons, omitted, verdict: _, ...lists }) =>
    [
      summary,
      ...(more ? [`Only b gives: ${witnessText(more)}`] : []),
      ...(less ? [`Only a gives: ${witnessText(less)}`] : []),
      ...reasons.map((reason) => `Undecided: ${reason}.`),
      ...Object.entries(lists).flatMap(([name, entries]) => listText(name, entries)),
      ...(omitted > 0 ? [`${omitted} entries of these lists are left out; verbose lists more.`] : []),
    ].join('\n'),
});

function summaryOf({ verdict, more, less, changes }: Comparison): string {
  switch (verdict) {
    case 'equivalent':
      return changes && hasOtherDenies(changes)
        ? 'Equivalent: on their own both allow the same requests. What one denies outright and the other merely does not allow, another policy can allow beside the other.'
        : 'Equivalent: every request gets the same answer from both policies.';
    case 'narrower':
      return `Narrower: b gives nothing that a does not, and less than a.${less ? denyNote(less) : ''}`;
    case 'broader':
      return `Broader: b gives all that a gives, and more.${more ? denyNote(more) : ''}`;
    case 'different':
      return 'Different: each policy gives something that the other does not.';
    case 'undecided':
      return more
        ? 'Undecided: b gives something that a does not; whether it also gives less is not known.'
        : 'Undecided: it could not be proved that b gives nothing that a does not. Treat it as broader.';
  }
}

const hasOtherDenies = ({ statementsAdded, statementsRemoved }: Changes): boolean =>
  [...statementsAdded, ...statementsRemoved].some((text) => /^Statement \d+: Deny /.test(text));

const accountNote =
  ' An account is taken to cover its users and roles here; within that account one who is named by ARN needs no identity policy as well.';

const denyNote = ({ a, b }: Witness): string =>
  a === 'allowed' || b === 'allowed'
    ? ''
    : ' On their own both allow the same; the difference is an explicit Deny, which also binds what other policies allow.';

/** A condition key as the policies write it, or as AWS does where only a variable names it. */
function keyNames(policies: readonly Policy[], catalog: Catalog): (key: string) => string {
  const entries = policies.flatMap(({ statements }) => statements.flatMap(conditionEntries));
  const written = new Map(entries.map(({ key: { value } }) => [value.toLowerCase(), value]));
  return (key) => {
    const facts = catalog.conditionKey(key);
    return written.get(key) ?? (facts && !facts.named ? facts.key : key);
  };
}

const witnessFields = (
  { request, a, b, actionExists }: Witness,
  nameOf: (key: string) => string,
): z.output<typeof witness> => ({
  action: request.action,
  action_exists: actionExists,
  resource: visible(request.resource),
  ...(request.principal && { principal: visible(`${request.principal.type ?? ''}:${request.principal.text}`) }),
  context: Object.fromEntries([...request.context].map(([key, values]) => [visible(nameOf(key)), values.map(visible)])),
  policy_a: a,
  policy_b: b,
});

function witnessText({
  action,
  action_exists: exists,
  resource,
  principal,
  context,
  policy_a: a,
  policy_b: b,
}: z.output<typeof witness>): string {
  const keys = Object.entries(context).map(
    ([key, values]) => `${show(key)} = ${values.map((value) => `"${show(value)}"`).join(', ')}`,
  );
  const details = [
    `${action}${exists ? '' : ' (a name that AWS may add)'} on ${show(resource)}`,
    ...(principal === undefined ? [] : [`by ${show(principal)}`]),
    ...(keys.length > 0 ? [`with ${keys.join('; ')}`] : []),
  ];
  return `${details.join(' ')} (a: ${words[a]}, b: ${words[b]}).`;
}

const words = { allowed: 'allowed', not_allowed: 'not allowed', denied: 'explicitly denied' } as const;

const noChanges: Changes = {
  actionsAdded: [],
  actionsRemoved: [],
  resourcesAdded: [],
  resourcesRemoved: [],
  principalsAdded: [],
  principalsRemoved: [],
  conditionChanges: [],
  effectChanges: [],
  statementsAdded: [],
  statementsRemoved: [],
};

function listsOf(changes: Changes = noChanges, most: number) {
  const all = Object.values(changes).flatMap((list: readonly string[]) => list.length);
  const cut = (list: readonly string[]): readonly string[] => list.slice(0, most).map(visible);
  return {
    actions_added: cut(changes.actionsAdded),
    actions_removed: cut(changes.actionsRemoved),
    resources_added: cut(changes.resourcesAdded),
    resources_removed: cut(changes.resourcesRemoved),
    principals_added: cut(changes.principalsAdded),
    principals_removed: cut(changes.principalsRemoved),
    condition_changes: cut(changes.conditionChanges),
    effect_changes: cut(changes.effectChanges),
    statements_added: cut(changes.statementsAdded),
    statements_removed: cut(changes.statementsRemoved),
    omitted: all.reduce((sum, length) => sum + Math.max(0, length - most), 0),
  };
}

/** A text shows fewer than the structured lists hold. */
const mostShown = 6;

function listText(name: string, entries: readonly string[]): readonly string[] {
  if (entries.length === 0) return [];
  const shown = entries.slice(0, mostShown).map((entry) => `- ${show(entry)}`);
  const rest = entries.length - mostShown;
  const title = name.replace('_', ' ');
  return [`${title.charAt(0).toUpperCase()}${title.slice(1)}:`, ...shown, ...(rest > 0 ? [`- and ${rest} more`] : [])];
}
