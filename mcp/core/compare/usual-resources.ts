import type { Catalog } from '../catalog/catalog.js';
import { exampleOf, readPattern } from './text-pattern.js';

/** What the action is called on, one example for each type of resource, the plainest first; nothing for an action that AWS does not have. */
export function usualResources(text: string, catalog: Catalog): readonly string[] {
  const [prefix = '', name = ''] = text.split(':');
  const action = catalog.action(prefix, name);
  if (!action) return [];
  if (action.resources.length === 0) return ['*'];
  const formats = action.resources.flatMap(({ type }) => type.arnFormats);
  return formats.flatMap((format) => exampleArn(format) ?? []).sort((a, b) => a.length - b.length);
}

function exampleArn(format: string): string | undefined {
  const wildcards = format.replace(/\$\{[^}]*\}/g, '*');
  const read = readPattern(wildcards, { mode: 'resource', variables: 'text', letterCase: 'kept' });
  return read.kind === 'known' ? exampleOf(read.pattern) : undefined;
}
