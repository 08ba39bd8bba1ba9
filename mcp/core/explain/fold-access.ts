import { type AccessLevel, type Action, accessLevels, type Catalog, type Service } from '../catalog/catalog.js';
import { rememberOf } from '../text/remember.js';

/** Which services are reached, and at which of AWS's access levels. */
export interface Access {
  /** By prefix, sorted. `*` is every service that has no entry of its own and is not among `excepted`. */
  readonly services: Readonly<Record<string, readonly AccessLevel[]>>;
  /** Services that `*` leaves out; empty without `*`. */
  readonly excepted: readonly string[];
}

export type Test = (action: Action) => boolean;
export type Reached = readonly [service: Service, levels: readonly AccessLevel[]];

export const noAccess: Access = { services: {}, excepted: [] };

/** Service by service. */
export const listAccess = (reached: readonly Reached[]): Access => ({
  services: Object.fromEntries(reached.map(([service, levels]) => [service.prefix, levels])),
  excepted: [],
});

/** Where most services are reached, those that are at all of their levels become `*`. */
export function foldAccess(reached: readonly Reached[], { prefixes }: Catalog): Access {
  const whole = reached.filter(([service, levels]) => levels.length === allLevelsOf(service).length);
  if (whole.length * 2 < prefixes.length) return listAccess(reached);
  const partly = reached.filter((one) => !whole.includes(one));
  const found = new Set(reached.map(([service]) => service.prefix));
  const levels = accessLevels.filter((level) => whole.some(([, ofService]) => ofService.includes(level)));
  return {
    services: { '*': levels, ...listAccess(partly).services },
    excepted: prefixes.filter((prefix) => !found.has(prefix)),
  };
}

/** Is the service among them, by its own name or under `*`? */
export const reaches = ({ services, excepted }: Access, prefix: string): boolean =>
  services[prefix] !== undefined || (services['*'] !== undefined && !excepted.includes(prefix));

export const isEmpty = ({ services }: Access): boolean => Object.keys(services).length === 0;

/** One action is enough for a level, so few are asked. */
export const levelsOf = (service: Service, test: Test): readonly AccessLevel[] =>
  accessLevels.filter((level) => actionsByLevel(service).get(level)?.some(test));

const allLevelsOf = (service: Service): readonly AccessLevel[] =>
  accessLevels.filter((level) => (actionsByLevel(service).get(level) ?? []).length > 0);

const actionsByLevel = rememberOf(({ actions }: Service): ReadonlyMap<AccessLevel, readonly Action[]> => {
  const all = [...actions.values()];
  return new Map(accessLevels.map((level) => [level, all.filter(({ accessLevel }) => accessLevel === level)]));
});
