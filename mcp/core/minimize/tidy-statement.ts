import { readOperator } from '../conditions/operator.js';
import { containsRange, readIpRange } from '../conditions/operators/ip.js';
import { showList } from '../findings/show.js';
import { asList, isJsonObject, type Json, type JsonObject } from '../text/json.js';
import { fieldsOf } from '../values/arn.js';
import { resourceCovers } from '../values/resource-pattern.js';
import { wildcardCovers } from '../values/wildcard.js';
import { asWritten, type Draft, draftOf, type Step } from './shortened.js';

/** A statement without what another of its own entries covers, with single values out of their lists. */
export function tidyStatement(draft: Draft, version: string | undefined): Step | undefined {
  const dropped: string[] = [];
  const plain = Object.fromEntries(
    Object.entries(draft.plain).flatMap(([element, value]): readonly [string, Json][] => {
      const tidy = tidyElement(element, value, dropped);
      return tidy === undefined ? [] : [[element, tidy]];
    }),
  );
  if (JSON.stringify(plain) === JSON.stringify(draft.plain)) return undefined;
  const after = draftOf(plain, draft.from, version);
  const what =
    dropped.length > 0
      ? `${showList(dropped)} ${dropped.length === 1 ? 'was' : 'were'} dropped, which other entries cover`
      : isShorterByElements(plain, draft.plain)
        ? 'an element that says nothing was left out'
        : 'single values were taken out of their lists';
  return after && { before: [draft], after: [after], says: `Statement ${draft.from[0] ?? 0}: ${what}.` };
}

const isShorterByElements = (plain: JsonObject, given: JsonObject): boolean =>
  Object.keys(plain).length < Object.keys(given).length;

function tidyElement(element: string, value: Json, dropped: string[]): Json | undefined {
  switch (element) {
    case 'Action':
    case 'NotAction':
      return tidyList(value, actionCovers, dropped);
    case 'Resource':
    case 'NotResource':
      return tidyList(value, resourceCovers, dropped);
    case 'Principal':
      return isJsonObject(value) ? mapObject(value, (texts) => tidyList(texts, principalCovers, dropped)) : value;
    case 'NotPrincipal':
      return isJsonObject(value) ? mapObject(value, (texts) => tidyList(texts, isSame, dropped)) : value;
    case 'Condition':
      return isJsonObject(value) && Object.keys(value).length > 0 ? mapObject(value, tidyOperator(dropped)) : undefined;
    case 'Sid':
      return value === '' ? undefined : value;
    default:
      return value;
  }
}

const tidyOperator =
  (dropped: string[]) =>
  (keys: Json, operator: string): Json =>
    isJsonObject(keys) ? mapObject(keys, (values) => tidyList(values, coversUnder(operator), dropped)) : keys;

type Covers = (outer: string, inner: string) => boolean;

/** When one value of a condition leaves nothing to another. */
function coversUnder(operator: string): Covers {
  const { family, wildcards } = readOperator(operator) ?? {};
  if (family === 'ip') return rangeCovers;
  if (family === 'arn') return arnCovers;
  return family === 'string' && wildcards ? likeCovers : isSame;
}

export const actionCovers = (outer: string, inner: string): boolean =>
  wildcardCovers(outer.toLowerCase(), inner.toLowerCase());

const isSame: Covers = (outer, inner) => outer === inner;

const likeCovers: Covers = (outer, inner) =>
  outer === inner || (!outer.includes('${') && !inner.includes('${') && wildcardCovers(outer, inner));

const rangeCovers: Covers = (outer, inner) => {
  const [wide, narrow] = [readIpRange(outer), readIpRange(inner)];
  return outer === inner || (wide !== undefined && narrow !== undefined && containsRange(wide, narrow));
};

/** Field by field, as the ARN operators compare. */
const arnCovers: Covers = (outer, inner) => {
  const [wide, narrow] = [fieldsOf(outer), fieldsOf(inner)];
  if (outer === inner || wide.length < 6 || narrow.length < 6) return outer === inner;
  return wide.every((field, at) => likeCovers(field, narrow[at] ?? ''));
};

/** Everyone, and an account by its number, which is shorter than the ARN of its root. */
const principalCovers: Covers = (outer, inner) =>
  outer === '*' || outer === inner || inner === `arn:aws:iam::${outer}:root`;

const mapObject = (object: JsonObject, change: (value: Json, key: string) => Json): JsonObject =>
  Object.fromEntries(Object.entries(object).map(([key, value]) => [key, change(value, key)]));

/** Longer lists are searched for equal entries alone. */
const longest = 400;

function tidyList(value: Json, covers: (outer: string, inner: string) => boolean, dropped: string[]): Json {
  const entries = [...new Map(asList(value).map((one) => [String(one), one])).values()];
  for (const one of asList(value).slice(entries.length)) dropped.push(String(one));
  if (entries.length > longest) return asWritten(entries);
  const kept = keepUncovered(entries.map(String), covers);
  dropped.push(...entries.map(String).filter((text) => !kept.has(text)));
  return asWritten(entries.filter((one) => kept.has(String(one))));
}

/** Of two that cover each other the first stays. */
function keepUncovered(
  texts: readonly string[],
  covers: (outer: string, inner: string) => boolean,
): ReadonlySet<string> {
  const kept: string[] = [];
  for (const [at, text] of texts.entries()) {
    const isCovered =
      kept.some((one) => covers(one, text)) ||
      texts.slice(at + 1).some((one) => covers(one, text) && !covers(text, one));
    if (!isCovered) kept.push(text);
  }
  return new Set(kept);
}
