import { readFile } from 'node:fs/promises';
import type { Catalog } from '../core/catalog/catalog.js';
import { makeCatalog } from '../data/make-catalog.js';

/** The catalog as it lies in mcp/data: a generator is bundled, and has no tables beside it. */
export const readCatalog = async (root: string): Promise<Catalog> =>
  makeCatalog(JSON.parse(await readFile(`${root}/mcp/data/catalog.json`, 'utf8')));
