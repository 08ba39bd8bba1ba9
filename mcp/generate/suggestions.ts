import { readFile, writeFile } from 'node:fs/promises';
import type { CatalogFile, DescriptionsFile } from '../data/catalog-file.js';
import { countUses } from './count-uses.js';
import { printRecords } from './print-records.js';
import { readManagedPolicies } from './read-managed-policies.js';
import { suggestionRecords } from './suggestion-records.js';

/** Writes mcp/data/suggestions.json from the catalog, its texts and the AWS managed policies. Runs after `catalog`. */
export async function generate(root: string): Promise<void> {
  await writeFile(`${root}/mcp/data/suggestions.json`, printRecords(await makeSuggestions(root)));
}

/** What the file holds. */
export async function makeSuggestions(root: string) {
  const read = (file: string): Promise<string> => readFile(`${root}/${file}`, 'utf8');
  const catalog: CatalogFile = JSON.parse(await read('mcp/data/catalog.json'));
  const descriptions: DescriptionsFile = JSON.parse(await read('mcp/data/descriptions.json'));
  const { policies } = await readManagedPolicies(root);
  return suggestionRecords(catalog, descriptions, countUses(catalog, policies));
}
