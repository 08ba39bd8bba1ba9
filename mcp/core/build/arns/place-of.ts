import type { ResourceType } from '../../catalog/catalog.js';
import { partitionNamed, regionNamed } from '../../catalog/find-region.js';
import { show } from '../../findings/show.js';
import { type FormatPart, placeholderKey } from './format-parts.js';

/** Where a resource is; empty where it is not said. */
export interface Places {
  readonly region: string;
  readonly account: string;
  readonly partition: string;
}

/** A value that cannot be what its parameter is for. */
export interface ArnFault {
  readonly parameter: string;
  readonly fault: string;
}

/** The values of Region, account and partition, checked where the format has a place for them. */
export function placeOf(
  type: ResourceType,
  parts: readonly FormatPart[],
  places: Places,
): { readonly values: Places; readonly notes: readonly string[] } | ArnFault {
  const { region, account } = places;
  const known = regionNamed(region);
  if (has(parts, 'region') && region !== '' && region !== '*' && !known) {
    return { parameter: 'region', fault: `"${show(region)}" is no Region` };
  }
  if (has(parts, 'account') && account !== '' && !/^(?:\d{12}|\*|aws)$/.test(account)) {
    return { parameter: 'account_id', fault: `"${show(account)}" is no account id: twelve digits` };
  }
  const partition = places.partition || (known?.partition ?? 'aws');
  if (!partitionNamed(partition))
    return { parameter: 'partition', fault: `there is no partition "${show(partition)}"` };
  if (known && known.partition !== partition) {
    return { parameter: 'partition', fault: `${region} is in the partition ${known.partition}, not in ${partition}` };
  }
  return { values: { region, account, partition }, notes: placeNotes(type, parts, places, partition) };
}

/** What was given and has no place in the format, and what was concluded. */
function placeNotes(
  { service, name: type }: ResourceType,
  parts: readonly FormatPart[],
  given: Places,
  partition: string,
): readonly string[] {
  const { region, account } = given;
  const name = `${service} ${type}`;
  const usesAccount =
    has(parts, 'account') || parts.some((part) => part.kind === 'name' && placeholderKey(part.name) === 'accountid');
  return [
    ...(region !== '' && !has(parts, 'region')
      ? [`region is not used: the ARN of ${name} has no Region of its own.`]
      : []),
    ...(account !== '' && !usesAccount
      ? [`account_id is not used: the ARN of ${name} has no account of its own.`]
      : []),
    ...(given.partition === '' && partition !== 'aws' ? [`${region} is in the partition ${partition}.`] : []),
  ];
}

const has = (parts: readonly FormatPart[], kind: FormatPart['kind']): boolean =>
  parts.some((part) => part.kind === kind);
