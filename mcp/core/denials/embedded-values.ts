import { isJsonArray, isJsonObject, type Json, type JsonObject } from '../text/json.js';

export const textOf = (value: Json | undefined): string | undefined => (typeof value === 'string' ? value : undefined);

/** The member of a path, or undefined. */
export const memberAt = (value: Json | undefined, ...path: readonly string[]): Json | undefined =>
  path.reduce<Json | undefined>((at, key) => (isJsonObject(at) && Object.hasOwn(at, key) ? at[key] : undefined), value);

export const itemsOf = (value: Json | undefined): readonly Json[] => (isJsonArray(value) ? value : []);

export interface Taken {
  /** The objects asked for, in reading order. */
  readonly values: readonly JsonObject[];
  /** All other text. */
  readonly rest: string;
}

/** Deeper than events are nested, in objects and in JSON within strings. */
const deepest = 24;

/** How often the text may be read over in search of closing brackets. */
const mostReadings = 4;

/**
 * Takes the objects of a kind out of a text: out of JSON whole, one object a line, in the middle of a log, or in a
 * string of another. `mention` is a word without which there can be none.
 */
export function takeObjects(text: string, isWanted: (value: JsonObject) => boolean, mention: RegExp): Taken {
  if (!mention.test(text)) return { values: [], rest: text };
  const whole = parsed(text.trim());
  if (whole !== undefined) {
    const { values, strings } = wantedIn(whole, isWanted);
    return values.length === 0 ? { values, rest: text } : { values, rest: strings.join('\n') };
  }
  return takeFromLog(text, isWanted);
}

function takeFromLog(text: string, isWanted: (value: JsonObject) => boolean): Taken {
  const values: JsonObject[] = [];
  const rest: string[] = [];
  let budget = mostReadings * text.length;
  let kept = 0;
  let at = text.indexOf('{');
  while (at >= 0 && budget > 0) {
    const end = closingOf(text, at, budget);
    budget -= (end ?? Math.min(text.length, at + longestObject)) - at;
    const value = end === undefined ? undefined : parsed(text.slice(at, end));
    const found = value === undefined ? undefined : wantedIn(value, isWanted);
    if (end !== undefined && found && found.values.length > 0) {
      values.push(...found.values);
      rest.push(text.slice(kept, at), ...found.strings);
      kept = end;
    }
    at = text.indexOf('{', value === undefined ? at + 1 : (end ?? at + 1));
  }
  rest.push(text.slice(kept));
  return { values, rest: rest.join('\n') };
}

const longestObject = 300_000;

/** The place after the bracket that closes the one at `start`. */
function closingOf(text: string, start: number, budget: number): number | undefined {
  let depth = 0;
  let inString = false;
  const last = Math.min(text.length, start + Math.min(longestObject, budget));
  for (let at = start; at < last; at++) {
    const letter = text[at];
    if (inString) {
      if (letter === '\\') at++;
      else if (letter === '"') inString = false;
    } else if (letter === '"') inString = true;
    else if (letter === '{') depth++;
    else if (letter === '}' && --depth === 0) return at + 1;
  }
  return undefined;
}

interface Wanted {
  readonly values: JsonObject[];
  /** The strings beside them. */
  readonly strings: string[];
}

function wantedIn(root: Json, isWanted: (value: JsonObject) => boolean): Wanted {
  const found: Wanted = { values: [], strings: [] };
  collect(root, 0, isWanted, found);
  return found;
}

function collect(value: Json, depth: number, isWanted: (value: JsonObject) => boolean, found: Wanted): void {
  if (depth > deepest) return;
  if (typeof value === 'string') {
    const inner = /^\s*[{[]/.test(value) ? parsed(value) : undefined;
    if (inner === undefined) found.strings.push(value);
    else collect(inner, depth + 1, isWanted, found);
  } else if (Array.isArray(value)) {
    for (const item of value) collect(item, depth + 1, isWanted, found);
  } else if (isJsonObject(value)) {
    if (isWanted(value)) found.values.push(value);
    else for (const item of Object.values(value)) collect(item, depth + 1, isWanted, found);
  }
}

function parsed(text: string): Json | undefined {
  if (!/^[{["]/.test(text)) return undefined;
  try {
    const value: Json = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}
