import { nearestNames } from './nearest-name.js';
import { partitions } from './partitions.table.js';
import { regions } from './regions.table.js';
import { chinaServicePrincipals, otherServicePrincipals, servicePrincipalGroups } from './service-principals.table.js';

/** What the name in `"Service": "…"` is to the tables. */
export type ServicePrincipalLookup =
  /** `region` where the name has one in it, `states.eu-west-1.amazonaws.com`. */
  | { readonly kind: 'known'; readonly principal: string; readonly region?: string }
  /** Not in the tables, with the names most like it; the tables are not whole. */
  | { readonly kind: 'unknown'; readonly nearest: readonly string[] };

const ending = '.amazonaws.com';
const names: ReadonlySet<string> = new Set([
  ...servicePrincipalGroups.flatMap((group) => group.names),
  ...chinaServicePrincipals.map(({ name }) => name),
]);
const others: ReadonlySet<string> = new Set(otherServicePrincipals.map(({ principal }) => principal));
const regionNames: ReadonlySet<string> = new Set(regions.map(({ name }) => name));
const endings: readonly string[] = [...new Set(partitions.map(({ dnsSuffix }) => `.${dnsSuffix}`))];

/** Every service principal we know of, as it is written in a policy. */
export const servicePrincipals = (): readonly string[] => [...[...names].map((name) => name + ending), ...others];

/** Looks a service principal up. Names are case-sensitive, so `Lambda.amazonaws.com` is unknown and near. */
export const findServicePrincipal = (text: string): ServicePrincipalLookup =>
  known(text) ?? { kind: 'unknown', nearest: nearestPrincipals(text) };

/** The same without the search for similar names, which is dear. */
export const isServicePrincipal = (text: string): boolean => known(text) !== undefined;

function known(text: string): Extract<ServicePrincipalLookup, { kind: 'known' }> | undefined {
  if (others.has(text)) return { kind: 'known', principal: text };
  const suffix = endings.filter((candidate) => text.endsWith(candidate)).sort((a, b) => b.length - a.length)[0];
  const name = suffix === undefined ? '' : text.slice(0, -suffix.length);
  if (names.has(name)) return { kind: 'known', principal: text };
  const region = name.split('.').find((label) => regionNames.has(label));
  if (region === undefined || !names.has(withoutLabel(name, region))) return undefined;
  return { kind: 'known', principal: text, region };
}

/** Only what stands before the common ending is compared: two short names with it are like each other and mean nothing. */
function nearestPrincipals(text: string): readonly string[] {
  const own = text.replace(/\.amazon(?:aws)?\..*$/i, '');
  return nearestNames(own, names).map((name) => name + ending);
}

/** `states.eu-west-1` is `states`; the Region stands last, or first in a few older names. */
const withoutLabel = (name: string, label: string): string =>
  name
    .split('.')
    .filter((part) => part !== label)
    .join('.');
