import type { Catalog } from '../../catalog/catalog.js';
import type { EffectiveGrant } from '../../policy/effective-grants.js';
import type { GrantedResource } from '../../policy/granted-resources.js';
import { type Place, placeOf } from '../../text/tree.js';
import { readArn } from '../../values/arn.js';
import { resourcesOverlap } from '../../values/resource-pattern.js';
import { hasWildcard } from '../../values/wildcard.js';
import { namesAService } from './service-in-name.js';

/** How a statement comes to an action on more than was meant: the six shapes that Access Analyzer tells apart. */
export type RoleShape =
  | 'NotResource'
  | 'StarInActionAndNotResource'
  | 'NotActionAndNotResource'
  | 'StarInResource'
  | 'StarInActionAndResource'
  | 'StarInResourceAndNotAction';

export interface ShapedGrant {
  readonly shape: RoleShape;
  readonly at: Place;
  /** The widest entry of Resource. */
  readonly resource?: string;
  /** Does it leave roles out by a part of their name? */
  readonly isNamed: boolean;
}

/** The shape of a grant that is broad; undefined for one that names its roles. */
export function shapeOf(
  grant: EffectiveGrant,
  isBroad: (resource: GrantedResource) => boolean,
): ShapedGrant | undefined {
  const { resource: clause, action } = grant.statement;
  const hasNotAction = action?.kind === 'NotAction';
  const hasStar = hasWildcard(grant.entry.value);
  if (clause?.kind === 'NotResource') {
    const shape = hasNotAction ? 'NotActionAndNotResource' : hasStar ? 'StarInActionAndNotResource' : 'NotResource';
    return { shape, at: placeOf(clause.keyPlace), isNamed: false };
  }
  const broad = grant.resources.filter(isBroad);
  const widest = broad.find(({ scope }) => scope === 'everything') ?? broad[0];
  if (!widest) return undefined;
  const shape = hasNotAction ? 'StarInResourceAndNotAction' : hasStar ? 'StarInActionAndResource' : 'StarInResource';
  return { shape, at: placeOf(widest), resource: widest.value, isNamed: widest.scope !== 'everything' };
}

/** All roles, or those of a name from which no service can be told. */
export const isBroadRole = (resource: GrantedResource, catalog: Catalog): boolean =>
  resource.scope === 'everything' || (resource.scope === 'some' && !namesAService(resource.value, catalog));

/** All service-linked roles, or those of a service that is not fixed. `role/app-*` takes in none of them. */
export const isBroadServiceLinkedRole = ({ scope, value }: GrantedResource): boolean =>
  scope === 'everything' ||
  (scope === 'some' &&
    resourcesOverlap(readArn(value)?.resource ?? value, 'role/aws-service-role/*') &&
    !/:role\/aws-service-role\/[^*?/]+\//.test(value));
