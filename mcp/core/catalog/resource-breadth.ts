import { remember, rememberOf } from '../text/remember.js';
import { readArn } from '../values/arn.js';
import { type ArnFormat, type ArnPattern, accountFits, regionFits } from '../values/arn-pattern.js';
import { isEveryResource } from '../values/resource-pattern.js';
import { fillParts, unknownLetter } from '../values/template-text.js';
import { hasWildcard, wildcardCovers, wildcardsOverlap } from '../values/wildcard.js';
import { arnFormatsOfType } from './arn-formats.js';
import type { Action } from './catalog.js';

/** How much a resource entry takes in: all there is, all of a service, or all resources of one type. */
export type Breadth = 'everything' | 'service' | 'type';

/** An entry of Resource, read once to be compared with many formats. */
export interface ResourceEntry {
  readonly text: string;
  readonly everything: boolean;
  /** Absent for what is no ARN and for an entry without a wildcard, which is never broad. */
  readonly pattern?: ArnPattern;
  /** The letters of the resource part before its first wildcard. */
  readonly head: string;
}

export const readResourceEntry: (text: string) => ResourceEntry = remember((text) => {
  const everything = isEveryResource(text);
  const arn = everything || !hasWildcard(text) ? undefined : readArn(text);
  if (!arn) return { text, everything, head: '' };
  const pattern = {
    partition: specific(arn.partition),
    service: specific(arn.service),
    region: specific(arn.region),
    account: specific(arn.account),
    resource: specific(arn.resource),
  };
  return { text, everything, pattern, head: pattern.resource.slice(0, pattern.resource.search(/[*?]|$/)) };
});

/** A variable or placeholder will be one value, so it is a letter here and no wildcard. */
const specific = (field: string): string => fillParts(field, () => unknownLetter);

/** Does the entry cover every resource of this format, in the account and Region that it names? */
export function breadthOver({ everything, pattern, head }: ResourceEntry, format: ArnFormat): Breadth | undefined {
  if (everything) return 'everything';
  if (!pattern || !format.head.startsWith(head)) return undefined;
  const fits =
    wildcardsOverlap(pattern.service, format.service) && regionFits(pattern, format) && accountFits(pattern, format);
  if (!fits || !wildcardCovers(pattern.resource, format.resource)) return undefined;
  return /^[*?]+$/.test(pattern.resource) ? 'service' : 'type';
}

/**
 * The formats of what the action can be granted on, as far as there are several of a kind: `arn:aws:sts::${Account}:self`
 * is one in each account. None where only `*` works.
 */
export const formatsOf = ({ resources }: Action): readonly ArnFormat[] => formatsAmong(resources);

/** By the list of resource types, which the catalog shares among actions. */
const formatsAmong = rememberOf((resources: Action['resources']): readonly ArnFormat[] =>
  resources.flatMap(({ type }) => arnFormatsOfType(type)).filter(({ resource }) => hasWildcard(resource)),
);

/** Does the action make a new resource whose id AWS chooses? Then `volume/*` is as narrow as its ARN can be. */
export const makesUnnamed = ({ name }: Action, { text }: ArnFormat): boolean =>
  /^(?:Allocate|Copy|Create|Import|Request|Run)/.test(name) && /\$\{\w*Id\}$/.test(text);
