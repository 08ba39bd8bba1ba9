import { type Escalation, findEscalations } from '../../escalation/find-escalations.js';
import { settableTags } from '../../escalation/settable-tags.js';
import { isLimited } from '../../escalation/take-step.js';
import {
  escalationMessage,
  escalationSuggestion,
  gainOf,
  nameOfStatement,
  type ToldEscalation,
  tellEscalation,
} from '../../escalation/tell-escalation.js';
import type { Severity } from '../../findings/severity.js';
import { rankOf } from '../../findings/severity.js';
import { showList } from '../../findings/show.js';
import { type Place, placeOf } from '../../text/tree.js';
import { defineCheck } from '../define-check.js';
import { examples } from './privilege-escalation.examples.js';

export const privilegeEscalation = defineCheck({
  id: 'privilege_escalation',
  severity: 'high',
  appliesTo: ['identity'],
  summary: 'Actions that together let the holder of the policy gain rights it does not give.',
  why: 'Some actions are worth more than they look: whoever may attach policies, make access keys for others or hand a privileged role to code of its own is an administrator in one step. Each path is judged on what the policy gives in effect, so after its own Deny statements, on the resources named and under the conditions set.',
  remediation: [
    'Read what the path needs, and drop the action that is not needed.',
    'Name the resources: the roles that may be passed or changed, the users whose keys may be made, the functions that may be updated.',
    'Set the condition that closes the path: iam:PassedToService, iam:PolicyARN or iam:PermissionsBoundary.',
    'Where a person has to manage rights, give a permissions boundary and deny its removal.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/best-practices.html#bp-permissions-boundaries',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_tags.html',
    'https://pathfinding.cloud',
  ],
  codes: {
    escalationPath: {
      severity: ({ severity }: ToldArgs) => severity,
      message: escalationMessage,
      suggestion: escalationSuggestion,
    },
    conditionalEscalationPath: {
      severity: ({ severity }: ToldArgs) => severity,
      message: escalationMessage,
      suggestion: escalationSuggestion,
    },
    manyEscalationPaths: {
      severity: ({ severity }: FoldedArgs) => severity,
      message: ({ pattern, paths, actions, gains, statements, limits }: FoldedArgs) => {
        const places = statements.length > 0 ? ` (${statements.slice(0, 5).join(', ')})` : '';
        const what = pattern === '' ? showList(actions, 8) : pattern === 'NotAction' ? 'NotAction' : `"${pattern}"`;
        const opens = pattern === '' ? 'open' : 'opens';
        const limited = limits.length > 0 ? `, limited only by ${limits.slice(0, 5).join(', ')}` : '';
        return `${what}${places} ${opens} ${paths.length} escalation paths (${showIds(paths)}): its holder ${gains.join(', ')}${limited}.`;
      },
      suggestion: ({ pattern }: FoldedArgs) =>
        pattern === ''
          ? 'Drop the actions that are not needed, name the resources of the others, or cap the holder with a permissions boundary.'
          : 'Name the actions that are needed one by one, or cap the holder with a permissions boundary.',
    },
    settableTag: {
      severity: 'medium',
      message: ({ conditionKey, actions, tagging, where }: SettableArgs) =>
        `The condition on "${conditionKey}" does not hold back ${showList(actions, 4)}: with "${tagging}" (${where}) its holder can put that tag on other resources itself.`,
      suggestion: ({ tagging }: SettableArgs) =>
        `Allow "${tagging}" only on resources that have the tag already, with the same condition, or deny it for that tag with aws:TagKeys.`,
    },
  },
  examples,
  *policy(policy, { found, catalog }) {
    for (const { entry, actions, tagging, grant } of settableTags(policy, catalog)) {
      const where = nameOfStatement(grant);
      yield found.settableTag(placeOf(entry.key), { conditionKey: entry.key.value, actions, tagging, where });
    }
    for (const group of grouped(findEscalations([policy], catalog))) {
      if (group.length > mostAlone) {
        yield found.manyEscalationPaths(placeOfFirst(group), folded(group));
        continue;
      }
      for (const escalation of group) {
        const args = told(escalation);
        const at = placeOfFirst([escalation]);
        yield args.limits.length > 0 ? found.conditionalEscalationPath(at, args) : found.escalationPath(at, args);
      }
    }
  },
});

interface ToldArgs extends ToldEscalation, Readonly<Record<string, string | readonly string[]>> {
  readonly severity: Severity;
}

type SettableArgs = {
  readonly conditionKey: string;
  readonly actions: readonly string[];
  readonly tagging: string;
  readonly where: string;
};

interface FoldedArgs extends Readonly<Record<string, string | readonly string[]>> {
  readonly severity: Severity;
  /** The entry that opens them all, empty where each has its own. */
  readonly pattern: string;
  readonly paths: readonly string[];
  readonly actions: readonly string[];
  readonly gains: readonly string[];
  /** Where, if in several. */
  readonly statements: readonly string[];
  readonly limits: readonly string[];
}

/** More paths of one root cause than this are told in one finding. */
const mostAlone = 3;

/** How many ids a message holds. */
const mostIds = 24;

const showIds = (ids: readonly string[]): string =>
  ids.length > mostIds ? `${ids.slice(0, mostIds).join(', ')} and ${ids.length - mostIds} more` : ids.join(', ');

/** Escalations of one root cause, the worst first. */
type Group = [Escalation, ...Escalation[]];

/**
 * One wildcard or NotAction is one root cause, and so are named actions that give the same kind of gain. In which
 * statements they stand does not matter, so that splitting a statement changes nothing.
 */
function grouped(escalations: readonly Escalation[]): Iterable<Readonly<Group>> {
  const groups = new Map<string, Group>();
  for (const escalation of escalations) {
    const key = patternOf(escalation) || `${escalation.path.kind} ${escalation.severity}`;
    const group = groups.get(key);
    if (group) group.push(escalation);
    else groups.set(key, [escalation]);
  }
  return groups.values();
}

/** The wildcard that gives the path's first action; empty where it is named. */
function patternOf({ given: [{ grant, action }] }: Escalation): string {
  const { value } = grant.entry;
  return value.toLowerCase() === action.toLowerCase() ? '' : value;
}

function told(escalation: Escalation): ToldArgs {
  const { actions, ...rest } = tellEscalation(escalation, nameOfStatement);
  const [only, ...others] = actions;
  return { ...rest, actions, ...(only !== undefined && others.length === 0 && { action: only }) };
}

function folded(group: Readonly<Group>): FoldedArgs {
  const [first] = group;
  const parts = group.map((escalation) => tellEscalation(escalation, nameOfStatement));
  const places = unique(group.map(({ given: [{ grant }] }) => nameOfStatement(grant)));
  const isEveryLimited = group.every(({ given }) => given.some(isLimited));
  return {
    severity: parts.map(({ severity }) => severity).reduce((a, b) => (rankOf(a) <= rankOf(b) ? a : b)),
    pattern: patternOf(first),
    paths: parts.map(({ pathId }) => pathId),
    actions: unique(parts.flatMap(({ actions }) => actions)),
    gains: unique(group.map(({ path }) => gainOf[path.kind])),
    statements: places.length > 1 ? places : [],
    limits: isEveryLimited ? unique(parts.flatMap(({ limits }) => limits)).toSorted() : [],
  };
}

const unique = (items: readonly string[]): readonly string[] => [...new Set(items)];

/** At the entry that gives the first action of the worst. */
const placeOfFirst = ([first]: Readonly<Group>): Place => placeOf(first.given[0].grant.entry);
