import type { Action, Catalog } from '../../catalog/catalog.js';
import { type Expansion, existing, expandAction } from '../../catalog/expand-actions.js';
import { weightOf } from '../../catalog/worth-naming.js';
import { isListedByAction, supportsKey } from '../../conditions/key-support.js';
import { narrowings } from '../../conditions/narrows.js';
import { showList } from '../../findings/show.js';
import type { Located, Policy, Statement } from '../../policy/ast.js';
import { denialOf, standing } from '../../policy/denied.js';
import { allows } from '../../policy/questions.js';
import { rememberOf } from '../../text/remember.js';
import { placeOf } from '../../text/tree.js';
import type { ActionPattern } from '../../values/action-pattern.js';
import { defineCheck } from '../define-check.js';
import { type BroadResource, broadResources, widestOf } from './broad-resources.js';
import { isConfined } from './is-confined.js';
import { wholeServices } from './whole-services.js';
import { examples } from './wildcard-resource.examples.js';

type Args = {
  actions: readonly string[];
  /** The widest of the resources. */
  resource: string;
  /** One for each kind of resource that the actions work on. */
  entries: readonly string[];
  weight: string;
  narrowed: string;
};
const onSeveral = (actions: readonly string[], resources: readonly string[]): string =>
  `${showList(actions, 4)} ${actions.length === 1 ? 'is' : 'are'} allowed on ${showList(resources, 3)}, which take in every resource of a type.`;
const severity = ({ weight, narrowed }: Args) => (narrowed || weight === 'routine' ? 'low' : 'medium');

export const wildcardResource = defineCheck({
  id: 'wildcard_resource',
  severity: 'medium',
  // In a resource policy "*" is the resource that the policy belongs to; a trust policy has none.
  appliesTo: ['identity'],
  summary: 'An Allow statement grants actions on every resource, though they could be granted on named ones.',
  why: 'The permission reaches every table, bucket, key or role of the account, also those that are created later and those of other teams. Whatever goes wrong with its holder goes wrong there too.',
  remediation: [
    'Name the resources by their ARNs; a prefix such as "arn:aws:s3:::app-*" is better than none.',
    'Move actions that AWS can grant only on "*" into a statement of their own.',
    'Where the resources cannot be known, require a tag that they share with the principal.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
  ],
  codes: {
    everyResource: {
      severity,
      message: ({ actions, resource }: Args) =>
        `${showList(actions, 4)} ${actions.length === 1 ? 'is' : 'are'} allowed on "${resource}", every resource there is, and could be limited to named ones.`,
      suggestion: () => 'Replace it with the ARNs of the resources that are needed.',
    },
    everyResourceOfService: {
      severity,
      message: ({ actions, resource, entries }: Args) =>
        entries.length > 1
          ? onSeveral(actions, entries)
          : `${showList(actions, 4)} ${actions.length === 1 ? 'is' : 'are'} allowed on "${resource}", which is everything that the service has.`,
      suggestion: () => 'Replace the wildcard with the names that are needed, or with a prefix that they share.',
    },
    everyResourceOfType: {
      severity,
      message: ({ actions, resource, entries }: Args) =>
        entries.length > 1
          ? onSeveral(actions, entries)
          : `${showList(actions, 4)} ${actions.length === 1 ? 'is' : 'are'} allowed on "${resource}", which is every resource of that type.`,
      suggestion: () => 'Replace the wildcard with the names that are needed, or with a prefix that they share.',
    },
  },
  examples,
  *statement(statement, { policy, catalog, found }) {
    if (!allows(statement) || statement.action?.kind !== 'Action' || statement.resource?.kind !== 'Resource') return;
    const left = standing(statement, policy);
    if (left.resources.length === 0 || left.actions.some(({ value }) => value.kind === 'everything')) return;
    // A whole service is the business of service_wildcard, which says on what.
    const whole = new Set(wholeServices(left.actions, catalog).map(({ service }) => service.prefix));
    const weighty = new Map(left.actions.map((entry) => [entry, weightyActions(entry, catalog, whole)]));
    const serious = broadResources([...new Set([...weighty.values()].flat())], left.resources);
    const broad = withoutDenied(serious, statement, policy);
    const worst = worstEntries(weighty, broad);
    const widest = widestOf(worst.places);
    if (!widest) return;
    const narrowed = isNarrowed(statement, worst.actions, catalog);
    if (narrowed && worst.weight === 'routine') return;
    const args = {
      actions: worst.entries.map(({ value }) => value.text),
      resource: widest.at.value,
      entries: [...new Set(worst.places.map(({ at }) => at.value))].toSorted(),
      weight: worst.weight,
      narrowed: narrowed ? 'narrowed' : '',
    };
    yield found[codeOf[widest.breadth]](placeOf(widest.at), args);
  },
});

const codeOf = {
  everything: 'everyResource',
  service: 'everyResourceOfService',
  type: 'everyResourceOfType',
} as const;

const weightyActions = (
  { value }: Located<ActionPattern>,
  catalog: Catalog,
  whole: ReadonlySet<string>,
): readonly Action[] =>
  value.kind === 'action' && !whole.has(value.service) ? weightyAmong(expandAction(catalog, value)) : [];

/** Expansions are remembered, so what is weighty in them can be too. */
const weightyAmong = rememberOf((expansion: Expansion): readonly Action[] =>
  existing(expansion).filter((action) => weightOf(action) !== 'mild'),
);

/** A Deny may take back one action of a wildcard, an action on that resource alone, or all but what NotResource names. */
function withoutDenied(
  broad: ReadonlyMap<Action, BroadResource>,
  statement: Statement,
  policy: Policy,
): ReadonlyMap<Action, BroadResource> {
  const isDenied = ([action, { at }]: readonly [Action, BroadResource]): boolean =>
    denialOf(policy, { action: `${action.service}:${action.name}`, resource: at.value })?.conditional === false ||
    isConfined(action, statement, policy);
  return new Map([...broad].filter((one) => !isDenied(one)));
}

/** The entries with serious actions on broad resources; those with routine ones only where there are no others. */
function worstEntries(
  weighty: ReadonlyMap<Located<ActionPattern>, readonly Action[]>,
  broad: ReadonlyMap<Action, BroadResource>,
) {
  const all = [...broad.keys()];
  const weight = all.some((action) => weightOf(action) === 'serious') ? 'serious' : 'routine';
  const actions = all.filter((action) => weightOf(action) === weight);
  const wanted = new Set(actions);
  const entries = [...weighty].filter(([, own]) => own.some((action) => wanted.has(action))).map(([entry]) => entry);
  return { weight, actions, entries, places: actions.flatMap((action) => broad.get(action) ?? []) };
}

/** Does a condition choose among the resources or the requests, under a key that each of the actions knows? */
function isNarrowed({ condition }: Statement, actions: readonly Action[], catalog: Catalog): boolean {
  return narrowings(condition).some(({ entry, sides }) => {
    if (!sides.includes('resource') && !sides.includes('request')) return false;
    const key = catalog.conditionKey(entry.key.value);
    return !key || !isListedByAction(key, catalog) || actions.every((action) => supportsKey(action, key));
  });
}
