import type { Action, Catalog, Service } from '../catalog/catalog.js';
import { existing, expandAction } from '../catalog/expand-actions.js';
import { sensitivityOf } from '../catalog/sensitivity.js';
import { weightOf } from '../catalog/worth-naming.js';
import { rankOf } from '../findings/severity.js';
import type { ActionClause } from '../policy/ast.js';
import { actionPhrases } from './action-phrases.table.js';
import { counted, listed, quoted } from './words.js';

/** What a clause names, in words. */
export interface SaidActions {
  /** Follows `may`, `may not` or `except`; absent where nothing that AWS knows is named. */
  readonly what?: string;
  /** `*` */
  readonly isEverything: boolean;
  /** Entries that stand for no action in the service reference, as sentences. */
  readonly unknown: readonly string[];
}

/** `may` this and that, `may not` this or that, everything `except` this and that. */
export type Voice = 'may' | 'may_not' | 'except';

export interface SayActionsOptions {
  readonly catalog: Catalog;
  readonly voice: Voice;
  /** Actions that have no effect here, which are the last to be named. */
  readonly idle: ReadonlySet<Action>;
  readonly inTrust: 'in_trust' | 'elsewhere';
}

/** How much of a clause is put into words; the rest is counted. */
const most = { entries: 2_000, services: 6, servicesCounted: 12, namesOfFew: 6, namesOfKind: 3 } as const;

/** What Action or NotAction names, by service and by kind of access. */
export function sayActions(clause: ActionClause, options: SayActionsOptions): SaidActions {
  const entries = clause.values.slice(0, most.entries);
  const isEverything = entries.some(({ value }) => value.kind === 'everything');
  const unread = clause.values.length - entries.length;
  const unknown = [
    ...sayUnknown(entries, options.catalog),
    ...(unread > 0
      ? [`${counted(unread, 'more entry', 'more entries')} of ${clause.kind} are not put into words here.`]
      : []),
  ];
  if (isEverything)
    return {
      what: (options.inTrust === 'in_trust' ? everythingInTrust : everything)[options.voice],
      isEverything,
      unknown,
    };
  const byService = groupByService(entries, options.catalog);
  if (byService.size === 0) return { isEverything, unknown };
  const parts = [...byService]
    .slice(0, most.services)
    .map(([service, actions]) => sayService(service, actions, options));
  const rest = [...byService].slice(most.services);
  if (rest.length > 0) parts.push(`call ${listed(rest.map(sayCount), jointOf(options.voice), most.servicesCounted)}`);
  return { what: join(parts, options.voice), isEverything, unknown };
}

const everything: Readonly<Record<Voice, string>> = {
  may: 'do everything in every AWS service',
  may_not: 'do anything in any AWS service',
  except: 'do anything in any AWS service',
};

const everythingInTrust: Readonly<Record<Voice, string>> = {
  may: 'do all that a trust policy can allow, above all assume this role',
  may_not: 'do anything that a trust policy can allow, such as assume this role',
  except: 'do anything that a trust policy can allow, such as assume this role',
};

const wholeService: Readonly<Record<Voice, (named: string, count: number) => string>> = {
  may: (named, count) => `do everything in ${named} (all ${count} actions)`,
  may_not: (named, count) => `do anything in ${named} (all ${count} actions)`,
  except: (named, count) => `act in ${named} (any of its ${count} actions)`,
};

const jointOf = (voice: Voice): 'and' | 'or' => (voice === 'may' ? 'and' : 'or');

const join = (parts: readonly string[], voice: Voice): string =>
  parts.length === 1 ? (parts[0] ?? '') : `${parts.slice(0, -1).join('; ')}; ${jointOf(voice)} ${parts.at(-1)}`;

function groupByService(entries: ActionClause['values'], catalog: Catalog): ReadonlyMap<Service, ReadonlySet<Action>> {
  const groups = new Map<Service, Set<Action>>();
  for (const text of new Set(entries.map(({ value }) => value))) {
    const expansion = expandAction(catalog, text);
    if (expansion.kind !== 'action' && expansion.kind !== 'actions') continue;
    const group = groups.get(expansion.service) ?? new Set<Action>();
    groups.set(expansion.service, group);
    if (group.size < expansion.service.actions.size) for (const action of existing(expansion)) group.add(action);
  }
  return groups;
}

function sayService(service: Service, actions: ReadonlySet<Action>, options: SayActionsOptions): string {
  const { voice } = options;
  const all = service.actions.size;
  const named = serviceTitle(service);
  if (actions.size === all && all > 1) {
    return wholeService[voice](named, all);
  }
  const few = actions.size <= most.namesOfFew;
  const groups = few ? byPhrase([...actions], options) : byKind([...actions]);
  const said = groups.map(([phrase, group]) => `${phrase} (${few ? nameAll(group) : nameSome(group, options)})`);
  const isOwnRole = options.inTrust === 'in_trust' && groups.every(([, group]) => group.every(isOfTrust));
  return `${listed(said, jointOf(voice), 20)}${isOwnRole ? '' : ` in ${named}`}`;
}

const sayCount = ([service, actions]: readonly [Service, ReadonlySet<Action>]): string =>
  `${counted(actions.size, 'action')} of ${serviceTitle(service)}`;

/** `Amazon S3`, and its prefix where the name does not hold it. */
const serviceTitle = ({ name, prefix }: Service): string =>
  name
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .includes(prefix.replace(/-/g, ''))
    ? name
    : `${name} (${prefix})`;

type Group = readonly [phrase: string, actions: readonly Action[]];

const kinds = ['list', 'read', 'write', 'delete', 'tag', 'change permissions'] as const;
type Kind = (typeof kinds)[number];

const kindByLevel: Readonly<Record<Action['accessLevel'], Kind>> = {
  List: 'list',
  Read: 'read',
  Write: 'write',
  Tagging: 'tag',
  'Permissions management': 'change permissions',
};

/** AWS counts deletions as writes; whoever reads a policy does not. */
const kindOf = ({ accessLevel, name }: Action): Kind =>
  accessLevel === 'Write' && /^(?:Batch)?(?:Delete|Terminate|Purge)/.test(name) ? 'delete' : kindByLevel[accessLevel];

const byKind = (actions: readonly Action[]): readonly Group[] =>
  kinds.flatMap((kind) => {
    const group = actions.filter((action) => kindOf(action) === kind);
    return group.length === 0 ? [] : [[kind, group] as const];
  });

const phrases = new Map(actionPhrases.map((row) => [row.action, row]));

function byPhrase(actions: readonly Action[], { inTrust }: SayActionsOptions): readonly Group[] {
  const groups = new Map<string, Action[]>();
  for (const action of byKind(actions).flatMap(([, group]) => group)) {
    const known = phrases.get(fullName(action));
    const phrase = (inTrust === 'in_trust' ? known?.inTrust : undefined) ?? known?.phrase ?? kindOf(action);
    const group = groups.get(phrase) ?? [];
    groups.set(phrase, group);
    group.push(action);
  }
  return [...groups];
}

/** Its phrase says already what it is about. */
const isOfTrust = (action: Action): boolean => phrases.get(fullName(action))?.inTrust !== undefined;

const fullName = ({ service, name }: Action): string => `${service}:${name}`;

const nameAll = (actions: readonly Action[]): string => actions.map(fullName).join(', ');

const nameSome = (actions: readonly Action[], { idle }: SayActionsOptions): string =>
  actions.length <= most.namesOfKind
    ? nameAll(actions)
    : `${actions.length} actions such as ${nameAll(tellingOf(actions, idle).slice(0, most.namesOfKind))}`;

/** The sensitive ones first, then those that reach what is stored, then those that people know. */
const tellingOf = (actions: readonly Action[], idle: ReadonlySet<Action>): readonly Action[] =>
  actions
    .map((action) => ({ action, rank: rankOfAction(action) + (idle.has(action) ? 100 : 0) }))
    .sort((a, b) => a.rank - b.rank || (a.action.name < b.action.name ? -1 : 1))
    .map(({ action }) => action);

function rankOfAction(action: Action): number {
  const isKnown = phrases.has(fullName(action)) ? 0 : 4;
  const isSerious = weightOf(action) === 'serious' ? 0 : 8;
  const severity = sensitivityOf(action)?.severity;
  return isKnown + isSerious + (severity ? rankOf(severity) / 2 : 10);
}

/** What the entries that name nothing known are, a sentence for each reason. */
function sayUnknown(entries: ActionClause['values'], catalog: Catalog): readonly string[] {
  const found = new Map<string, Set<string>>();
  for (const { value } of entries) {
    const reason = reasons[expandAction(catalog, value).kind];
    if (reason === undefined) continue;
    const texts = found.get(reason) ?? new Set<string>();
    found.set(reason, texts);
    texts.add(value.text);
  }
  return [...found].map(([reason, texts]) => `Not explained: ${listed([...texts].map(quoted), 'and', 5)} (${reason}).`);
}

const reasons: Readonly<Partial<Record<ReturnType<typeof expandAction>['kind'], string>>> = {
  unknown_action: 'not in the AWS service reference',
  unknown_service: 'a service that is not in the AWS service reference',
  retired: 'no longer part of AWS',
  placeholder: 'still to be filled in',
  malformed: 'not an action',
};
