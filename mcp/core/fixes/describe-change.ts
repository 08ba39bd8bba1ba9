import { show } from '../findings/show.js';
import type { Json } from '../text/json.js';
import { plainValue } from '../text/tree.js';
import type { Change } from './change.js';
import type { Spot } from './spot.js';

const mostTold = 5;

/** What a repair changes, before and after, as one line: `Effect: "allow" → "Allow"`. */
export function describeChanges(changes: readonly Change[]): string {
  const told = changes.slice(0, mostTold).map(describe);
  const rest = changes.length - told.length;
  return [...told, ...(rest > 0 ? [`${rest} more like these`] : [])].join('; ');
}

function describe(change: Change): string {
  const { at } = change;
  const where = nameOf(at);
  switch (change.kind) {
    case 'replace':
      return `${where}: ${print(plainValue(at.node))} → ${print(change.value)}`;
    case 'rename':
      return `"${show(at.member?.key ?? '')}" → "${show(change.key)}"`;
    case 'remove':
      return at.member
        ? `removed "${show(at.member.key)}": ${print(plainValue(at.node))}`
        : `${where}: removed ${print(plainValue(at.node))}`;
    case 'insert':
      return `${at.holder ? `${where}: ` : ''}added "${show(change.key)}": ${print(change.value)}`;
    case 'append':
      return `${where}: added ${print(change.value)}`;
    case 'cut':
      return `removed ${change.what}`;
  }
}

/** The key it stands under, or that of the list it stands in. */
function nameOf(spot: Spot): string {
  for (let at: Spot | undefined = spot; at; at = at.holder) if (at.member) return show(at.member.key);
  return 'the policy';
}

const print = (value: Json): string => show(JSON.stringify(value));
