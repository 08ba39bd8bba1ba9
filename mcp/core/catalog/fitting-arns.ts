import { rememberOf } from '../text/remember.js';
import { readArn } from '../values/arn.js';
import { type ArnFormat, type ArnPattern, arnPattern, fits } from '../values/arn-pattern.js';
import { arnFormatsOfType } from './arn-formats.js';
import type { Action, ResourceType } from './catalog.js';

/** An entry of Action by what it names. */
export interface ActionEntry {
  readonly actions: readonly Action[];
}

/** What an entry's actions have in common; they are of one service. */
export interface EntryFacts {
  readonly service: string;
  readonly types: readonly ResourceType[];
  /** Tags can be on whatever a service has, and the reference often names a few types only. */
  readonly namesTags: boolean;
}

/** Remembered by the list itself, which is the same wherever a wildcard stands. */
export const factsOf = rememberOf(
  (actions: readonly Action[]): EntryFacts => ({
    service: actions[0]?.service ?? '',
    types: [...new Set(actions.flatMap((action) => action.resources.map(({ type }) => type)))],
    namesTags: actions.some(({ name, accessLevel }) => accessLevel === 'Tagging' || /^(?:Get|List)Tags/.test(name)),
  }),
);

/** Could the entry of Resource name a resource of the type? */
export const fitsType = (pattern: ArnPattern, type: ResourceType): boolean =>
  arnFormatsOfType(type).some((format) => fits(pattern, format));

/**
 * Some services authorize a listing against the ARN of all resources of a kind, which `role/*` or `log-group:*` matches,
 * though the reference gives the action no resource type. Amazon EC2 does not: its Describe actions take `*` alone.
 * Source: Amazon EC2 User Guide, "Identity-based policies for Amazon EC2".
 */
export const isOfWholeKind = ({ service, resource }: ArnPattern, wanted: string): boolean =>
  service === wanted && service !== 'ec2' && /^(?:\/?[\w-]+[:/])?[*:/]*\*$/.test(resource);

/** ARNs close to the listed ones that the actions would take: with the objects of a bucket, without the index of a table. */
export function nearbyArns(entries: readonly ActionEntry[], texts: readonly string[]): readonly string[] {
  const types = [...new Set(entries.flatMap(({ actions }) => factsOf(actions).types))].slice(0, 20);
  const formats = types.flatMap(arnFormatsOfType);
  const near = texts.slice(0, 5).flatMap((text) => {
    const colons = formats.some((format) => /\}:/.test(resourcePart(format.text)));
    return variants(text, colons ? ':*' : '/*').find((variant) => fitsSome(variant, formats)) ?? [];
  });
  return [...new Set(near)];
}

const resourcePart = (format: string): string => format.split(':').slice(5).join(':');

function fitsSome(text: string, formats: readonly ArnFormat[]): boolean {
  const arn = readArn(text);
  return arn !== undefined && formats.some((format) => fits(arnPattern(arn), format));
}

/** Longer by everything below it, or shorter by one, two or three segments. */
function variants(text: string, below: string): readonly string[] {
  const shorter: string[] = [];
  for (let rest = text; shorter.length < 3; ) {
    const cut = Math.max(rest.lastIndexOf('/'), rest.lastIndexOf(':'));
    if (cut < 0) break;
    rest = rest.slice(0, cut);
    shorter.push(rest);
  }
  return [text + below, ...shorter];
}

/** The formats of the resource types that the entries take. */
export const formatsTaken = (entries: readonly ActionEntry[]): readonly string[] => [
  ...new Set(entries.flatMap(({ actions }) => factsOf(actions).types.flatMap(({ arnFormats }) => arnFormats))),
];
