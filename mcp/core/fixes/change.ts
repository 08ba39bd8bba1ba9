import type { Json } from '../text/json.js';
import type { Spot } from './spot.js';

/** One step of a repair: what to change of a document, and where. A repair is a list of them, all made or none. */
export type Change =
  | { readonly kind: 'replace'; readonly at: Spot; readonly value: Json }
  | { readonly kind: 'rename'; readonly at: Spot; readonly key: string }
  | { readonly kind: 'remove'; readonly at: Spot }
  /** A member into an object, before all others or behind them. */
  | {
      readonly kind: 'insert';
      readonly at: Spot;
      readonly key: string;
      readonly value: Json;
      readonly where: 'first' | 'last';
    }
  /** An item behind the others of a list. */
  | { readonly kind: 'append'; readonly at: Spot; readonly value: Json }
  /** Part of the text that no value stands for, such as a comma too many. */
  | { readonly kind: 'cut'; readonly at: Spot; readonly start: number; readonly end: number; readonly what: string };

export const replace = (at: Spot, value: Json): Change => ({ kind: 'replace', at, value });

/** Gives the member that the spot is another key. */
export const rename = (at: Spot, key: string): Change => ({ kind: 'rename', at, key });

/** Takes away the member or item that the spot is. */
export const remove = (at: Spot): Change => ({ kind: 'remove', at });

/** Puts a member into the object that the spot is. */
export const insert = (at: Spot, key: string, value: Json, where: 'first' | 'last' = 'last'): Change => ({
  kind: 'insert',
  at,
  key,
  value,
  where,
});

/** Puts an item behind the others of the list that the spot is. */
export const append = (at: Spot, value: Json): Change => ({ kind: 'append', at, value });
