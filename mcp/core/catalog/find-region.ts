import { nearestNames } from './nearest-name.js';
import { type Partition, partitions } from './partitions.table.js';
import { type Region, regions } from './regions.table.js';

const byName: ReadonlyMap<string, Region> = new Map(regions.map((region) => [region.name, region]));
const partitionsByName: ReadonlyMap<string, Partition> = new Map(partitions.map((one) => [one.name, one]));

export const regionNamed = (name: string): Region | undefined => byName.get(name);

export const partitionNamed = (name: string): Partition | undefined => partitionsByName.get(name);

/** The Regions that may be meant: the one of an Availability Zone, else those with a name like it. */
export function nearestRegions(text: string): readonly string[] {
  const wanted = text.trim().toLowerCase();
  const ofZone = /^(.*\d)[a-z]$/.exec(wanted)?.[1];
  return ofZone !== undefined && byName.has(ofZone) ? [ofZone] : nearestNames(wanted, byName.keys());
}
