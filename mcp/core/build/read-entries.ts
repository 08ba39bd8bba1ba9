import type { Action, Catalog } from '../catalog/catalog.js';
import { type Expansion, existing, expandAction } from '../catalog/expand-actions.js';
import { usualSpelling } from '../checks/existence/action-spelling.js';
import { type ActionPattern, readAction } from '../values/action-pattern.js';
import { hasWildcard } from '../values/wildcard.js';
import type { Refusal } from './build-request.js';
import type { ActionEntry } from './grant.js';
import { draftOf, gravest, refusalOf } from './judge-draft.js';
import { byCode, inOrder } from './order.js';
import { refusals } from './refusals.js';

export interface ReadEntries {
  /** By their text, each once. */
  readonly entries: readonly ActionEntry[];
  readonly refused: readonly Refusal[];
}

/** What the names and patterns of a request stand for. Case, order and repetition do not matter. */
export function readEntries(texts: readonly string[], catalog: Catalog): ReadEntries {
  const entries = new Map<string, ActionEntry>();
  const refused: Refusal[] = [];
  const unknown: string[] = [];
  const asked = inOrder(texts.map((text) => text.trim()));
  if (asked.length === 0) return { entries: [], refused: [refusals.noAction()] };
  for (const text of asked) {
    const pattern = readAction(text.replace(/\*+/g, '*'));
    const expansion = expandAction(catalog, pattern);
    const refusal = refusalFor(text, expansion);
    const entry = refusal ? undefined : entryOf(pattern, expansion);
    if (refusal) refused.push(refusal);
    else if (entry) entries.set(entry.text.toLowerCase(), entries.get(entry.text.toLowerCase()) ?? entry);
    else unknown.push(text);
  }
  return {
    entries: [...entries.values()].sort((a, b) => byCode(a.text, b.text)),
    refused: [...refused, ...refusedUnknown(unknown, catalog)],
  };
}

function refusalFor(text: string, expansion: Expansion): Refusal | undefined {
  if (expansion.kind === 'everything' || isAllWildcards(text)) return refusals.everyAction(text);
  if (expansion.kind === 'placeholder') return refusals.placeholderAction(text);
  if (expansion.kind !== 'actions') return undefined;
  const { service, actions } = expansion;
  if (isAllWildcards(text.slice(text.indexOf(':') + 1)) && !actions.every(isReading)) {
    return refusals.wholeService(text, service.name);
  }
  return actions.some((action) => action.service === 'iam' && action.name === 'PassRole')
    ? refusals.wildcardPassesRoles(text)
    : undefined;
}

/** `*`, `?*`, `*:*`, `?*:**`: whatever the spelling, it leaves nothing out. */
const isAllWildcards = (text: string): boolean => /^[*?:]+$/.test(text) && text.includes('*');

export const isReading = ({ accessLevel }: Action): boolean => accessLevel === 'Read' || accessLevel === 'List';

function entryOf(pattern: ActionPattern, expansion: Expansion): ActionEntry | undefined {
  const actions = existing(expansion);
  const text = usualSpelling(pattern, expansion);
  if (actions.length === 0 || text === undefined) return undefined;
  return { text, kind: hasWildcard(text) ? 'pattern' : 'name', actions };
}

/** The check of actions knows the nearest names. */
function refusedUnknown(texts: readonly string[], catalog: Catalog): readonly Refusal[] {
  if (texts.length === 0) return [];
  const told = gravest(draftOf({ Action: texts, Resource: '*' }), catalog).filter(
    ({ check_id: check }) => check === 'action_validation',
  );
  const spoken = new Set(told.map(({ action }) => action));
  return [...told.map(refusalOf), ...texts.map(refusals.unknownAction).filter(({ action }) => !spoken.has(action))];
}
