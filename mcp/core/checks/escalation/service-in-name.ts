import type { Catalog } from '../../catalog/catalog.js';

/**
 * Does a role's name tell which service it is for, as `AWSGlueServiceRole*` and `flow-logs-*` do? Access Analyzer takes
 * such names into account. Source: its policy check reference, "Pass role with star in resource".
 */
export function namesAService(resource: string, catalog: Catalog): boolean {
  const name = resource.replace(/^.*:role\//, '').replace(/^service-role\//, '');
  const words = (name.match(word) ?? []).map((one) => one.toLowerCase());
  return words.some((_, from) =>
    [1, 2, 3].some((count) => {
      const joined = words.slice(from, from + count);
      return [joined.join(''), joined.join('-')].some((prefix) => isService(prefix, catalog));
    }),
  );
}

/** `SageMaker` is two words, `AWSBatch` too, `ecsInstanceRole` three. */
const word = /[A-Z]+(?![a-z])[0-9]*|[A-Z]?[a-z]+[0-9]*[a-z]*/g;

const isService = (prefix: string, catalog: Catalog): boolean =>
  catalog.service(prefix) !== undefined || catalog.retiredService(prefix) !== undefined;
