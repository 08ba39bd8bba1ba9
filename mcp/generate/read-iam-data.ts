import { readFile } from 'node:fs/promises';

/** What one release of the iam-data package says, read from its data files as they lie in node_modules. */
export interface IamData {
  readonly version: string;
  /** `2026-09-26` */
  readonly date: string;
  readonly services: readonly IamDataService[];
}

export interface IamDataService {
  readonly prefix: string;
  readonly name: string;
  readonly actions: readonly IamDataAction[];
  readonly resourceTypes: readonly IamDataType[];
  readonly conditionKeys: readonly IamDataKey[];
}

export interface IamDataAction {
  readonly name: string;
  readonly description: string;
  readonly accessLevel: string;
  readonly resourceTypes: readonly {
    readonly name: string;
    readonly required: boolean;
    readonly conditionKeys: readonly string[];
    readonly dependentActions: readonly string[];
  }[];
  readonly conditionKeys: readonly string[];
  readonly dependentActions: readonly string[];
  readonly isPermissionOnly?: boolean;
}

export interface IamDataType {
  readonly key: string;
  readonly arn: string;
  readonly conditionKeys?: readonly string[];
}

export interface IamDataKey {
  readonly key: string;
  readonly description: string;
  readonly type: string;
}

/** Reads the package in `directory`; everything in one order that does not depend on the machine. */
export async function readIamData(directory: string): Promise<IamData> {
  const manifest: { version: string; updatedAt: string } = await readJson(`${directory}/package.json`);
  const prefixes: string[] = await readJson(`${directory}/data/services.json`);
  const names: Record<string, string> = await readJson(`${directory}/data/serviceNames.json`);
  const services: IamDataService[] = [];
  for (const prefix of [...prefixes].sort(byName)) {
    services.push({
      prefix,
      name: names[prefix] ?? prefix,
      actions: await readRecords<IamDataAction>(directory, 'actions', prefix, (action) => action.name),
      resourceTypes: await readRecords<IamDataType>(directory, 'resourceTypes', prefix, (type) => type.key),
      conditionKeys: await readRecords<IamDataKey>(directory, 'conditionKeys', prefix, (key) => key.key),
    });
  }
  return { version: manifest.version, date: manifest.updatedAt.slice(0, 10), services };
}

/** Prefixes of the services that a resource control policy governs; only newer releases of the package say so. */
export const readGovernedServices = (directory: string): Promise<string[]> =>
  readJson(`${directory}/data/rcpSupportedServices.json`);

async function readRecords<T>(directory: string, kind: string, prefix: string, nameOf: (record: T) => string) {
  const records: Record<string, T> = await readJson(`${directory}/data/${kind}/${prefix}.json`);
  return Object.values(records).sort((a, b) => byName(nameOf(a), nameOf(b)));
}

const readJson = async (path: string) => JSON.parse(await readFile(path, 'utf8'));

/** By lower-case letters, code unit by code unit: the same on every machine, unlike a locale's order. */
export function byName(a: string, b: string): number {
  const [x, y] = [a.toLowerCase(), b.toLowerCase()];
  return x < y ? -1 : x > y ? 1 : a < b ? -1 : a > b ? 1 : 0;
}
