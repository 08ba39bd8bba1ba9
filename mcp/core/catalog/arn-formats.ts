import { rememberOf } from '../text/remember.js';
import { type ArnFormat, type ArnPattern, arnFormat, fits } from '../values/arn-pattern.js';
import { wildcardsOverlap } from '../values/wildcard.js';
import type { Catalog, ResourceType } from './catalog.js';
import { documentedArns } from './documented-arns.table.js';

/** Every ARN format with this service field, whichever service defines it; empty for one that has none. Case counts. */
export function arnFormatsOf(catalog: Catalog, arnService: string): readonly ArnFormat[] {
  const owners = arnService === arnService.toLowerCase() ? catalog.servicesWithArn(arnService) : [];
  if (owners.length === 0) return [];
  const memory = formatsByService(catalog);
  const formats = memory.get(arnService) ?? readFormats(catalog, owners, arnService);
  memory.set(arnService, formats);
  return formats;
}

const formatsByService = rememberOf((_: Catalog) => new Map<string, readonly ArnFormat[]>());

function readFormats(catalog: Catalog, owners: readonly string[], arnService: string): readonly ArnFormat[] {
  const types = owners.flatMap((prefix) => [...(catalog.service(prefix)?.resourceTypes.values() ?? [])]);
  const texts = [...types.flatMap(({ arnFormats }) => arnFormats), ...documentedArns.map(({ format }) => format)];
  // A backup's recovery point bears the service it was taken of, so its format has a placeholder there.
  return texts.map(arnFormat).filter(({ service }) => wildcardsOverlap(service, arnService));
}

/** The formats of one resource type, with those that only AWS's documentation has. */
export const arnFormatsOfType = rememberOf((type: ResourceType): readonly ArnFormat[] =>
  [...type.arnFormats, ...documentedFormats(type)].map(arnFormat),
);

const documentedFormats = ({ service, name }: ResourceType): readonly string[] =>
  documentedArns.filter(({ type }) => type === `${service}:${name}`).map(({ format }) => format);

const untyped = documentedArns.filter(({ type }) => type === undefined).map(({ format }) => arnFormat(format));

/** Could it be a resource for which the reference has no type, so that nobody can tell which actions take it? */
export const fitsUntyped = (pattern: ArnPattern): boolean => untyped.some((format) => fits(pattern, format));
