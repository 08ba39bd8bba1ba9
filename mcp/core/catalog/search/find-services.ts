import { type Lexicon, named } from './lexicon.js';
import { rightStems } from './plain-words.js';

/** What a service counts for that is to act; enough for a task that names it. */
const asActor = 0.45;

/**
 * The services that are spoken of; a longer phrase takes its words away from shorter ones. One among the first `actor`
 * words is to act, and is only a hint of what it acts on.
 */
export function findServices(words: readonly string[], actor: number, { mentions }: Lexicon) {
  const services = new Map<string, number>();
  const claimed = new Map<number, number>();
  const flows: string[] = [];
  const spoken = new Set<number>();
  const found = words.flatMap((word, at) =>
    (mentions.get(word) ?? [])
      .filter(({ stems }) => stems.every((one, offset) => words[at + offset] === one))
      .map((mention) => ({ ...mention, at, strength: Math.max(...mention.prefixes.values()) })),
  );
  found.sort((a, b) => b.stems.length - a.stems.length || b.strength - a.strength || a.at - b.at);
  for (const { stems, at, prefixes, strength } of found) {
    const places = stems.map((_, offset) => at + offset);
    // `iam` in "iam user" names the service although the phrase only hints at it.
    if (places.some((place) => (claimed.get(place) ?? 0) >= strength)) continue;
    if (strength >= named || stems.length > 1) for (const place of places) claimed.set(place, strength);
    if (strength >= named) spoken.add(at);
    const way = strength >= named ? wayTo(words, at) : undefined;
    for (const [prefix, one] of prefixes) {
      services.set(prefix, Math.max(at < actor ? one * asActor : one, services.get(prefix) ?? 0));
      if (way !== undefined && one >= named) flows.push(`${way}@${prefix}`);
    }
  }
  return { services, taken: new Set(claimed.keys()), flows: spoken.size > 1 ? flows : [] };
}

/** What a mention is to a flow, by the preposition before it. */
function wayTo(words: readonly string[], at: number): 'from' | 'to' | undefined {
  const before = words.slice(Math.max(0, at - 3), at).reverse();
  const word = before.find((one) => !articles.has(one)) ?? '';
  const beforeIt = before[before.indexOf(word) + 1] ?? '';
  if (word === 'from') return 'from';
  return (word === 'to' || word === 'into' || word === 'onto') && !rightStems.has(beforeIt) ? 'to' : undefined;
}

const articles: ReadonlySet<string> = new Set([
  'a',
  'an',
  'the',
  'my',
  'our',
  'your',
  'an',
  'amazon',
  'aw',
  'aws',
  'another',
]);
