import type { Catalog, Descriptions } from '../core/catalog/catalog.js';
import { globalKeys } from '../core/catalog/global-keys.table.js';
import type { CatalogFile, DescriptionsFile } from './catalog-file.js';

/** Texts are found by the place of their action or key in the catalog; the global keys' texts are our own. */
export function makeDescriptions(catalog: Catalog, file: CatalogFile, texts: DescriptionsFile): Descriptions {
  const services = new Map<string, ReadonlyMap<string, string>>();
  const describe = (prefix: string): ReadonlyMap<string, string> | undefined => {
    const place = file.services.findIndex((service) => service.prefix === prefix);
    const actions = file.services[place]?.actions;
    if (actions === undefined) return undefined;
    const made = new Map(actions.map(([name], at) => [name.toLowerCase(), texts.services[place]?.actions[at] ?? '']));
    services.set(prefix, made);
    return made;
  };
  const keys = new Map(file.keys.map(([key], at) => [key.toLowerCase(), texts.keys[at] ?? '']));
  for (const { key, summary } of globalKeys) keys.set(key.toLowerCase(), summary);
  return {
    action: (prefix, name) => {
      const lower = prefix.toLowerCase();
      return (services.get(lower) ?? describe(lower))?.get(name.toLowerCase());
    },
    conditionKey: (key) => keys.get((catalog.conditionKey(key)?.key ?? key).toLowerCase()),
  };
}
