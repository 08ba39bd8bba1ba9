import {
  packDigit,
  packGaps,
  packPair,
  type SuggestionsFile,
  type TermEntry,
} from '../core/catalog/search/word-index.js';
import { fillers, plainWordsOf, stem, wordsOf } from '../core/catalog/search/words.js';
import type { CatalogFile, DescriptionsFile, ServiceRecord } from '../data/catalog-file.js';
import type { Uses } from './count-uses.js';

/** A word in more texts than this tells nothing apart; names are kept whole. */
const mostTexts = 2500;

/** Makes the word index, the popularity of each action, and the companions learnt from AWS's policies. */
export function suggestionRecords(catalog: CatalogFile, texts: DescriptionsFile, uses: Uses): SuggestionsFile {
  const verbs = [...new Set(catalog.services.flatMap(({ actions }) => actions.map(([name]) => verbOf(name))))].sort();
  const numberOfVerb = new Map(verbs.map((verb, number) => [verb, number]));
  let first = 0;
  const services = catalog.services.map(({ prefix, name, actions }) => {
    const from = first;
    first += actions.length;
    return [
      prefix,
      name,
      actions.map((_, at) => packDigit(Math.round(4 * Math.log2(1 + (uses.counts[from + at] ?? 0))))).join(''),
      actions.map(([, level]) => packDigit(level)).join(''),
      actions.map(([action]) => packDigit(wordsOf(action).length)).join(''),
      actions.map(([action]) => packPair(numberOfVerb.get(verbOf(action)) ?? 0)).join(''),
    ] as const;
  });
  return {
    generated: catalog.generated,
    date: catalog.date,
    policies: uses.policies,
    verbs,
    services,
    terms: termsOf(catalog, texts),
    companions: companionsOf(uses),
  };
}

/** `BatchGetImage` gets and `AdminCreateUser` creates. */
function verbOf(name: string): string {
  const [first = '', second] = wordsOf(name);
  return (first === 'batch' || first === 'admin') && second !== undefined ? second : first;
}

function termsOf(catalog: CatalogFile, texts: DescriptionsFile): readonly TermEntry[] {
  const inName = new Map<string, number[]>();
  const inText = new Map<string, number[]>();
  let number = 0;
  catalog.services.forEach((service, place) => {
    service.actions.forEach((action, at) => {
      const nameStems = new Set(wordsOf(action[0]).map(stem));
      const textStems = textStemsOf(service, action[3], texts.services[place]?.actions[at] ?? '');
      for (const one of nameStems) listIn(inName, one).push(number);
      for (const one of textStems) if (!nameStems.has(one)) listIn(inText, one).push(number);
      number += 1;
    });
  });
  return [...new Set([...inName.keys(), ...inText.keys()])]
    .filter((one) => one.length > 1 && !/^\d+$/.test(one))
    .sort()
    .map((one): TermEntry => {
      const text = inText.get(one) ?? [];
      return [one, packGaps(inName.get(one) ?? []), packGaps(text.length > mostTexts ? [] : text)];
    })
    .filter(([, name, text]) => name !== '' || text !== '');
}

function textStemsOf(
  { types }: ServiceRecord,
  resources: readonly (number | readonly [number, number])[],
  text: string,
): ReadonlySet<string> {
  const typeNames = resources.map((entry) => types[(typeof entry === 'number' ? entry : entry[0]) >> 1]?.[0] ?? '');
  const words = [...plainWordsOf(text), ...typeNames.flatMap(wordsOf)];
  return new Set(words.filter((word) => !fillers.has(word) && word !== 'grants').map(stem));
}

function listIn(map: Map<string, number[]>, key: string): number[] {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made: number[] = [];
  map.set(key, made);
  return made;
}

/** Fewer policies teach nothing. */
const fewestPolicies = 5;
/** The share of the policies that name an action in which a companion stands too. */
const leastShare = 0.6;
const mostCompanions = 4;

/** Only policies of a handful of actions show what belongs together; the others list whole services. */
const longestPolicy = 60;

function companionsOf({ named }: Uses): SuggestionsFile['companions'] {
  const policiesWith = new Map<number, number[]>();
  const short = named.filter(({ length }) => length <= longestPolicy);
  short.forEach((actions, policy) => {
    for (const action of actions) (policiesWith.get(action) ?? policiesWith.set(action, []).get(action))?.push(policy);
  });
  const rows: (readonly [number, ...number[]])[] = [];
  for (const [action, policies] of [...policiesWith].sort(([a], [b]) => a - b)) {
    if (policies.length < fewestPolicies) continue;
    const together = new Map<number, number>();
    for (const policy of policies) {
      for (const other of short[policy] ?? []) together.set(other, (together.get(other) ?? 0) + 1);
    }
    // A companion that stands beside everything belongs to nothing: it has to be commoner here than elsewhere.
    const others = [...together]
      .filter(([other, count]) => other !== action && count / policies.length >= leastShare)
      .map(([other, count]) => ({ other, score: count / Math.sqrt(policiesWith.get(other)?.length ?? 1) }))
      .sort((a, b) => b.score - a.score || a.other - b.other)
      .slice(0, mostCompanions)
      .map(({ other }) => other);
    if (others.length > 0) rows.push([action, ...others]);
  }
  return rows;
}
