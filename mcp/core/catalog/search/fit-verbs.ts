import type { Need } from './need.js';
import { postingsFrom } from './score-words.js';
import type { WordIndex } from './word-index.js';
import { stem } from './words.js';

/** How well the verb of an action fits what is to be done: 1 for AWS's usual word, less for the others. */
export function verbFitOf({ verbs, stems }: Need, index: WordIndex): (action: number) => number {
  const fits = new Map<string, number>();
  for (const { actions } of verbs.flat()) {
    actions.forEach((verb, place) => {
      fits.set(verb, Math.max(fits.get(verb) ?? 0, 1 - Math.min(0.7, place * 0.12)));
    });
  }
  const [only = []] = verbs.length === 1 ? verbs : [];
  const spoken = [...new Set(only.flatMap(({ says }) => says.map(stem)))].filter((word) => stems.has(word));
  const asThing = new Set(spoken.flatMap((word) => postingsFrom(index)(word)?.inName ?? []));
  return (action) => {
    const verb = index.verb(action);
    const fit = fits.get(verb) ?? 0;
    return makers.has(verb) && asThing.has(action) ? Math.max(fit, madeThing) : fit;
  };
}

/** "archive events" is `CreateArchive`: what is to be done is a thing that is made. */
const makers: ReadonlySet<string> = new Set(['create', 'start', 'put', 'run', 'request', 'generate', 'import']);

/** How well a verb fits that makes what was said as a verb. */
const madeThing = 0.9;
