import { readFile } from 'node:fs/promises';
import type { Catalog, Descriptions } from '../core/catalog/catalog.js';
import type { CatalogFile, DescriptionsFile } from './catalog-file.js';
import { makeCatalog } from './make-catalog.js';
import { makeDescriptions } from './make-descriptions.js';

let catalogFile: Promise<CatalogFile> | undefined;
let catalog: Promise<Catalog> | undefined;
let descriptions: Promise<Descriptions> | undefined;

/** The service catalog, read once and on first use from beside this module, or beside the bundle it is part of. */
export function loadCatalog(): Promise<Catalog> {
  catalog ??= readCatalogFile().then(makeCatalog);
  return catalog;
}

/** The texts, which only queries and explanations need; larger than the catalog itself. */
export function loadDescriptions(): Promise<Descriptions> {
  descriptions ??= Promise.all([loadCatalog(), readCatalogFile(), readDescriptionsFile()]).then((parts) =>
    makeDescriptions(...parts),
  );
  return descriptions;
}

function readCatalogFile(): Promise<CatalogFile> {
  catalogFile ??= readFile(new URL('./catalog.json', import.meta.url), 'utf8').then((text) => JSON.parse(text));
  return catalogFile;
}

const readDescriptionsFile = (): Promise<DescriptionsFile> =>
  readFile(new URL('./descriptions.json', import.meta.url), 'utf8').then((text) => JSON.parse(text));
