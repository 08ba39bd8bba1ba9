import { nearestNameFinder } from '../../catalog/nearest-name.js';

/** The finders are kept, since a document may have thousands of unknown keys. */
const finders = new Map<readonly string[], ReturnType<typeof nearestNameFinder>>();

/** The element that a misspelt one most likely stands for. */
export function nearestElement(text: string, elements: readonly string[]): string | undefined {
  const finder = finders.get(elements) ?? nearestNameFinder(elements);
  finders.set(elements, finder);
  return finder(text, 1)[0];
}
