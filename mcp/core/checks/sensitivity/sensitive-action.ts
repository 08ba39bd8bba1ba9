import type { Catalog } from '../../catalog/catalog.js';
import { existing, expandAction } from '../../catalog/expand-actions.js';
import { isSensitiveCategory, sensitiveCategories } from '../../catalog/sensitive-action.js';
import { sensitiveCategoryFacts } from '../../catalog/sensitive-categories.table.js';
import { weightOf } from '../../catalog/worth-naming.js';
import { narrowings } from '../../conditions/narrows.js';
import { isAtLeast, isSeverity, type Severity, severities } from '../../findings/severity.js';
import { showList } from '../../findings/show.js';
import type { Located, Policy, Statement } from '../../policy/ast.js';
import { standing } from '../../policy/denied.js';
import { allows } from '../../policy/questions.js';
import { rememberOf } from '../../text/remember.js';
import { placeOf } from '../../text/tree.js';
import type { ActionPattern } from '../../values/action-pattern.js';
import { wholeServices } from '../breadth/whole-services.js';
import { defineCheck, type Options } from '../define-check.js';
import { type Graded, grade, nameOf, worstOf } from './grade.js';
import { listedActions } from './listed-actions.js';
import { examples } from './sensitive-action.examples.js';
import { sensitiveGrants } from './sensitive-grants.js';

type Args = {
  readonly severity: Severity;
  readonly actions: readonly string[];
  readonly categories: readonly string[];
  readonly resource: string;
  /** One for each kind of resource that the actions work on. */
  readonly entries: readonly string[];
  readonly limits: readonly string[];
  readonly action?: string;
};

const severity = ({ severity }: Args): Severity => severity;
const what = ({ actions, categories }: Args): string =>
  `${showList(actions, 4)} (${categories.map(wordsOf).join(', ')})`;
const are = ({ actions }: Args): string => (actions.length === 1 ? 'is' : 'are');
const advice = ({ categories: [first = ''] }: Args): string | undefined =>
  isSensitiveCategory(first) ? sensitiveCategoryFacts[first].advice : undefined;
const wordsOf = (category: string): string =>
  isSensitiveCategory(category) ? sensitiveCategoryFacts[category].name.toLowerCase() : category;

export const sensitiveAction = defineCheck({
  id: 'sensitive_action',
  severity: 'high',
  // In a resource policy all hangs on whom it lets in, which the checks of principals judge.
  appliesTo: ['identity'],
  summary: 'An Allow statement grants actions that expose credentials, data or resources on all there is.',
  why: 'Some actions do more harm than others when a session is hijacked: they hand out secrets, read what is stored, change who may do what, or destroy. Allowed everywhere and at any time, one of them is enough.',
  remediation: [
    'Drop the actions that are not needed; a prefix such as "s3:Get*" takes in more than it seems.',
    'Name the secrets, tables, buckets or keys that are needed in Resource.',
    'Where that cannot be, require MFA, a network of your own, or a tag that the resource shares with the principal.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#grant-least-privilege',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_understand-policy-summary-access-level-summaries.html',
  ],
  options: {
    categories: {
      default: [...sensitiveCategories],
      description: 'The categories that are looked at.',
      form: { kind: 'choices', of: sensitiveCategories },
    },
    category_severities: {
      default: Object.fromEntries(sensitiveCategories.map((one) => [one, sensitiveCategoryFacts[one].severity])),
      description: 'How bad an action of each category is on every resource without a condition.',
      form: { kind: 'map', keys: sensitiveCategories, of: severities },
    },
    sensitive_actions: {
      default: [],
      description: 'More actions, by name or pattern, that need a condition that narrows, wherever they are allowed.',
    },
    sensitive_action_patterns: {
      default: [],
      description: 'The same as regular expressions.',
      form: { kind: 'action_regexes' },
    },
  },
  codes: {
    sensitiveOnEverything: {
      severity,
      message: (args: Args) =>
        `${what(args)} ${are(args)} allowed on all resources of the kind (${showList(args.entries, 3)}), and no condition narrows that.`,
      suggestion: advice,
    },
    sensitiveWithoutResources: {
      severity,
      message: (args: Args) =>
        `${what(args)} ${are(args)} allowed, no condition narrows that, and AWS knows no resources to limit ${args.actions.length === 1 ? 'it' : 'them'} to.`,
      suggestion: () => 'Leave it to a role of its own, or require MFA or a network of your own.',
    },
    sensitiveUnderCondition: {
      severity,
      message: (args: Args) =>
        `${what(args)} ${are(args)} allowed on all resources of the kind (${showList(args.entries, 3)}), limited only by ${args.limits.join(', ')}.`,
      suggestion: advice,
    },
    listedByConfiguration: {
      severity: 'high',
      message: ({ actions }: { readonly actions: readonly string[]; readonly action?: string }) =>
        `${showList(actions, 4)}, which the configuration calls sensitive, ${actions.length === 1 ? 'is' : 'are'} allowed under no condition that narrows ${actions.length === 1 ? 'it' : 'them'}.`,
      suggestion: () => 'Add a condition that says who, from where or on which resources.',
    },
  },
  examples,
  *statement(statement, { policy, catalog, options, found }) {
    if (!allows(statement) || statement.action?.kind !== 'Action' || statement.resource?.kind !== 'Resource') return;
    const entries = standing(statement, policy).actions;
    if (entries.some(({ value }) => value.kind === 'everything')) return;
    const listed = narrowings(statement.condition).length === 0 ? listedActions(entries, options, catalog) : [];
    if (listed[0]) {
      const actions = [...new Set(listed.map(({ action }) => nameOf(action)))];
      yield found.listedByConfiguration(placeOf(listed[0].entry), { actions, ...only(actions) });
    }
    const all = graded(statement, policy, catalog, options);
    const without = worstOf(all.filter((one) => one.case === 'without_resources'));
    if (without[0]) yield found.sensitiveWithoutResources(without[0].grant.entry, argsOf(without[0], without));
    const limitable = all.filter((one) => one.case !== 'without_resources');
    const worst = worstOf(limitable);
    const [top] = worst;
    if (!top) return;
    const made = top.case === 'limited' ? found.sensitiveUnderCondition : found.sensitiveOnEverything;
    const isWhole = isAtLeast(top.severity, 'medium') && saysAll(entries, limitable, catalog);
    yield { ...made(top.grant.entry, argsOf(top, worst)), ...(isWhole && { supersedes: ['wildcard_resource'] }) };
  },
});

/**
 * Is there nothing else among the entries that wildcard_resource would speak of? Of a wildcard it would: what a Deny
 * takes from it, it still names.
 */
const saysAll = (entries: readonly Located<ActionPattern>[], all: readonly Graded[], catalog: Catalog): boolean =>
  entries.every(({ value }) => {
    const expansion = expandAction(catalog, value);
    if (expansion.kind !== 'action') return existing(expansion).length === 0;
    return weightOf(expansion.action) === 'mild' || all.some(({ grant }) => grant.action === expansion.action);
  });

/** A whole service is the business of service_wildcard. */
function graded(statement: Statement, policy: Policy, catalog: Catalog, options: Options): readonly Graded[] {
  const grants = sensitiveGrants(statement, policy, catalog);
  if (grants.length === 0) return [];
  const whole = wholeServices(standing(statement, policy).actions, catalog).map(({ service }) => service.prefix);
  const bySeverity = severitiesOf(options);
  return grants.flatMap((grant) => (whole.includes(grant.action.service) ? [] : (grade(grant, bySeverity) ?? [])));
}

/** Of the categories that are looked at. What the option leaves out keeps its own. */
const severitiesOf = rememberOf(({ categories, category_severities: set }: Options) => {
  const wanted = sensitiveCategories.filter((one) => Array.isArray(categories) && categories.includes(one));
  const given: ReadonlyMap<string, unknown> = new Map(typeof set === 'object' ? Object.entries(set) : []);
  return Object.fromEntries(
    wanted.map((one) => {
      const severity = given.get(one);
      return [one, isSeverity(severity) ? severity : sensitiveCategoryFacts[one].severity];
    }),
  );
});

function argsOf({ severity, category, grant }: Graded, worst: readonly Graded[]): Args {
  const actions = worst.map((one) => nameOf(one.grant.action));
  const found = new Set(worst.map((one) => one.category));
  return {
    severity,
    actions,
    categories: [category, ...sensitiveCategories.filter((one) => one !== category && found.has(one))],
    resource: grant.resource.value,
    entries: [...new Set(worst.map((one) => one.grant.resource.value))].toSorted(),
    limits: [...new Set(worst.flatMap(({ grant: { keys, denials } }) => [...keys, ...denials]))].toSorted(),
    ...only(actions),
  };
}

const only = ([action, ...others]: readonly string[]) =>
  action !== undefined && others.length === 0 ? { action } : {};
