import { arnFormatsOfType } from '../../catalog/arn-formats.js';
import type { Action, ResourceType } from '../../catalog/catalog.js';
import type { Located } from '../../policy/ast.js';
import { coversEveryResource } from '../../policy/questions.js';
import { hasWildcard } from '../../values/wildcard.js';
import { broadFormats } from '../breadth/broad-resources.js';

/** For an action the entry that takes in all it works on: of the types that it needs every one, or any where it needs none. */
export function broadOver(actions: readonly Action[], resources: readonly Located<string>[]) {
  const everything = resources.find(coversEveryResource);
  if (everything) return () => everything;
  const formats = actions.flatMap((action) => typesOf(action).flatMap((type) => arnFormatsOfType(type)));
  const broad = broadFormats(new Set(formats.filter(({ resource }) => hasWildcard(resource))), resources);
  const entryOver = (type: ResourceType) =>
    arnFormatsOfType(type)
      .map((format) => broad.get(format)?.at)
      .find((at) => at !== undefined);
  return (action: Action): Located<string> | undefined => {
    const entries = typesOf(action).map(entryOver);
    const isNeeded = action.resources.some(({ required }) => required);
    return isNeeded && entries.includes(undefined) ? undefined : entries.find((entry) => entry !== undefined);
  };
}

function typesOf({ resources }: Action): readonly ResourceType[] {
  const required = resources.filter(({ required }) => required);
  return (required.length > 0 ? required : resources).map(({ type }) => type);
}
