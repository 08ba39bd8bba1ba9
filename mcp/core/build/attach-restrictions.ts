import type { Action, Catalog, ConditionKey } from '../catalog/catalog.js';
import { factsOf, fitsType } from '../catalog/fitting-arns.js';
import { isListedByAction, supportsKey } from '../conditions/key-support.js';
import { readArn } from '../values/arn.js';
import { arnPattern } from '../values/arn-pattern.js';
import type { Refusal } from './build-request.js';
import { fullName, type Grant } from './grant.js';
import { inOrder } from './order.js';
import { refusals } from './refusals.js';
import type { Restriction } from './restriction.js';

export interface Attached {
  readonly grants: readonly Grant[];
  readonly refused: readonly Refusal[];
  /** Which entries go without a condition because their requests never have its key. */
  readonly without: readonly { readonly key: string; readonly entries: readonly string[] }[];
}

/**
 * The caller's conditions on the grants all of whose actions support the key. A pattern of which some do is written out.
 * A key that no action supports is refused, since leaving it out would give more than was asked.
 */
export function attachRestrictions(
  grants: readonly Grant[],
  restrictions: readonly Restriction[],
  catalog: Catalog,
): Attached {
  let attached = grants;
  const refused: Refusal[] = [];
  const without = new Map<string, readonly string[]>();
  for (const restriction of restrictions) {
    const supports = supporterOf(restriction.key, catalog);
    const split = attached.flatMap((grant) => writtenOut(grant, supports));
    const lacking = split.filter(({ entry }) => !entry.actions.every(supports));
    if (lacking.length === split.length) {
      refused.push(refusals.unsupportedCondition(restriction.key, inOrder(grants.map(({ entry }) => entry.text))));
      continue;
    }
    if (lacking.length > 0) without.set(restriction.key, inOrder(lacking.map(({ entry }) => entry.text)));
    attached = split.map((grant) => (lacking.includes(grant) ? grant : withRestriction(grant, restriction)));
  }
  return { grants: attached, refused, without: [...without].map(([key, entries]) => ({ key, entries })) };
}

export const withRestriction = (grant: Grant, restriction: Restriction): Grant => ({
  ...grant,
  restrictions: [...grant.restrictions, restriction],
});

/** May requests for the action have the key? Keys of which AWS does not tell that are on all of them. */
export function supporterOf(name: string, catalog: Catalog): (action: Action) => boolean {
  const key = catalog.conditionKey(name);
  if (!key || !isListedByAction(key, catalog)) return () => true;
  return (action) => supportsKey(action, key) || passesTags(action, key);
}

/** All that tags carries the tags of its request. Source: IAM User Guide, "AWS global condition context keys". */
const passesTags = ({ accessLevel }: Action, { key }: ConditionKey): boolean =>
  accessLevel === 'Tagging' && /^aws:(?:RequestTag\/|TagKeys$)/.test(key);

/** A pattern some of whose actions support the key, as its actions, each with the resources that it can act on. */
function writtenOut(grant: Grant, supports: (action: Action) => boolean): readonly Grant[] {
  const { entry, resources, reach } = grant;
  const count = entry.actions.filter(supports).length;
  if (count === 0 || count === entry.actions.length) return [grant];
  return entry.actions.flatMap((action) => {
    const own = reach === 'named' ? resources.filter((text) => isFor(action, text)) : resources;
    const named = { text: fullName(action), kind: 'name', actions: [action] } as const;
    return own.length === 0 ? [] : [{ ...grant, entry: named, resources: own }];
  });
}

function isFor(action: Action, text: string): boolean {
  const arn = readArn(text);
  return arn !== undefined && factsOf([action]).types.some((type) => fitsType(arnPattern(arn), type));
}
