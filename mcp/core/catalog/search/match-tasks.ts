import type { Scored } from './keep-best.js';
import { named } from './lexicon.js';
import type { Need } from './need.js';
import type { Numbering } from './numbering.js';
import { tasks } from './tasks.table.js';
import { stem } from './words.js';

/** A word of a pattern: one of these stems, or a mention of one of these services. */
interface Wanted {
  readonly stems: readonly string[];
  readonly services: readonly string[];
}

interface Pattern {
  readonly wanted: readonly Wanted[];
  /** Words, a flow counted as two. */
  readonly size: number;
  readonly actions: readonly string[];
  /** Of the actions, and those that the pattern asks for. */
  readonly services: ReadonlySet<string>;
}

const patterns: readonly Pattern[] = tasks.flatMap(({ says, actions }) =>
  says.map((text) => ({
    wanted: text.split(' ').map((word) => {
      const parts = word.split('|');
      return {
        stems: parts.filter((part) => !part.startsWith('@')).map(stem),
        services: parts.filter((part) => part.startsWith('@')).map((part) => part.slice(1)),
      };
    }),
    size: text.split(' ').length + (/^(?:from|to)@/.test(text) ? 1 : 0),
    actions,
    services: new Set([
      ...actions.map((action) => action.slice(0, action.indexOf(':'))),
      ...[...text.matchAll(/@([a-z0-9-]+)/g)].map(([, prefix = '']) => prefix),
    ]),
  })),
);

/** How much more than the best match by words a task weighs, by how many words of it were said. */
const byWords = [0, 0.85, 1.15, 1.4, 1.6] as const;
/** What is left where the request names other services only. */
const elsewhere = 0.25;
/** What is left where it only hints at the service of the task. */
const hintedBeside = 0.85;
const perPlace = 0.035;

/** The actions of every task that the need speaks of. `best` is the score of its best match by words. */
export function matchTasks(need: Need, numbering: Numbering, best: number): readonly Scored[] {
  const isElsewhere = [...need.services.values()].some((strength) => strength >= named);
  const found = new Map<number, number>();
  for (const { wanted, size, actions, services } of patterns) {
    if (!wanted.every((word) => isSaid(word, need))) continue;
    const weight = byWords[Math.min(size, byWords.length - 1)] ?? 1;
    const closest = Math.max(0, ...[...services].map((prefix) => need.services.get(prefix) ?? 0));
    const fits = !isElsewhere || closest >= named ? 1 : closest > 0 ? hintedBeside : elsewhere;
    actions.forEach((name, place) => {
      const action = numbering.numberOf(name);
      if (action === undefined) return;
      const score = best * weight * fits * (1 - place * perPlace);
      found.set(action, Math.max(found.get(action) ?? 0, score));
    });
  }
  return [...found].map(([action, score]) => ({ action, score, isSure: score >= best }));
}

const isSaid = ({ stems, services }: Wanted, { said, services: spoken }: Need): boolean =>
  stems.some((one) => said.has(one)) || services.some((prefix) => (spoken.get(prefix) ?? 0) > 0.4);
