import type { AccessLevel } from '../catalog.js';
import { exactNames } from './exact-names.js';
import { verbFitOf } from './fit-verbs.js';
import { Best, byScore, type Scored } from './keep-best.js';
import { named } from './lexicon.js';
import { matchTasks } from './match-tasks.js';
import type { Need } from './need.js';
import type { Numbering } from './numbering.js';
import { scoreWords } from './score-words.js';
import type { WordIndex } from './word-index.js';

export interface Filter {
  /** Position in the index. */
  readonly service?: number;
  readonly levels?: ReadonlySet<AccessLevel>;
}

/** What each part weighs. bench/suggest.mjs measures what a change does. */
const weights = {
  popularity: 0.3,
  serviceNamed: 6.5,
  serviceFloor: 2.75,
  verbFits: 1.1,
  verbMisses: 0.5,
  nameCovered: 1.3,
  requestCovered: 1.6,
  operationNamed: 3,
  exactName: 0.85,
  exactness: 0.45,
  mostExact: 2,
  leastExact: 0.5,
  fewest: 60,
} as const;

/** The actions that answer a need, best first. */
export function scoreNeed(need: Need, index: WordIndex, filter: Filter, numbering: Numbering): readonly Scored[] {
  const words = scoreWords(need, index);
  const { scores, covered, answered, touched } = words;
  const strengths = serviceStrengths(need, index);
  addWholeServices(strengths, index, filter, scores, touched);
  const verbFit = verbFitOf(need, index);
  const exactness = exactNames(need, words, index, verbFit);
  const isAllowed = allows(index, filter);
  const found = new Best(weights.fewest);
  const exact = new Best(weights.mostExact);
  for (const action of touched) {
    if (!isAllowed(action)) continue;
    const strength = strengths[index.serviceOf(action)] ?? 0;
    const coverage = Math.min(1, (covered[action] ?? 0) / index.length(action));
    const score =
      ((scores[action] ?? 0) + strength * weights.serviceFloor) *
      (1 + strength * weights.serviceNamed) *
      (1 + weights.popularity * index.popularity(action)) *
      (1 + weights.nameCovered * coverage * coverage) *
      (1 + weights.requestCovered * (answered[action] ?? 0) ** 2) *
      (need.verbs.length === 0 ? 1 : weights.verbMisses + weights.verbFits * verbFit(action));
    found.add(action, score);
    if (exactness(action) > 0) exact.add(action, score);
  }
  const close = found.inOrder();
  const best = close[0]?.score ?? 1;
  return withSure(
    close,
    [
      ...namedOperations(need, numbering, best),
      ...managingOperations(need, numbering, best),
      ...matchTasks(need, numbering, best),
      ...asExact(exact.inOrder(), best, exactness),
    ],
    isAllowed,
  );
}

/** What is named in full counts for about as much as a task, and the second one for what it is worth beside the first. */
const asExact = (found: readonly Scored[], best: number, exactness: (action: number) => number): readonly Scored[] =>
  found
    .filter(({ score }) => score >= best * weights.leastExact)
    .map(({ action, score }) => {
      const share = Math.sqrt(score / (found[0]?.score ?? 1));
      return {
        action,
        score: best * share * (weights.exactName + weights.exactness * exactness(action)),
        isSure: true,
      };
    });

const namedOperations = (need: Need, numbering: Numbering, best: number): readonly Scored[] =>
  need.names
    .flatMap((name) => numbering.operation(name, need.services))
    .map((action) => ({ action, score: best * weights.operationNamed, isSure: true }));

/** One operation for each phase in the life of the resource type that was named. */
const managingOperations = (need: Need, numbering: Numbering, best: number): readonly Scored[] =>
  need.lifecycle.flatMap((names, phase) =>
    names
      .flatMap((name) => numbering.inServices(name, need.services))
      .slice(0, 1)
      .map((action) => ({ action, score: best * (weights.operationNamed - phase * 0.1), isSure: true })),
  );

function withSure(
  found: readonly Scored[],
  sure: readonly Scored[],
  isAllowed: (action: number) => boolean,
): readonly Scored[] {
  const all = new Map(found.map((one) => [one.action, one]));
  for (const one of sure) {
    if (!isAllowed(one.action)) continue;
    const other = all.get(one.action);
    all.set(one.action, {
      ...one,
      isSure: one.isSure || other?.isSure === true,
      score: Math.max(one.score, other?.score ?? 0),
    });
  }
  return [...all.values()].sort(byScore);
}

export function allows(index: WordIndex, { service, levels }: Filter): (action: number) => boolean {
  return (action) =>
    (service === undefined || index.serviceOf(action) === service) &&
    (levels === undefined || levels.has(index.level(action)));
}

function serviceStrengths({ services }: Need, index: WordIndex): Float64Array {
  return Float64Array.from(index.services, ({ prefix }) => services.get(prefix) ?? 0);
}

/** Every action of a service that was named is looked at, and of the only one allowed. */
function addWholeServices(
  strengths: Float64Array,
  index: WordIndex,
  { service }: Filter,
  scores: Float64Array,
  touched: Set<number>,
): void {
  index.services.forEach(({ first, size }, place) => {
    if (place !== service && (strengths[place] ?? 0) < named / 2) return;
    for (let action = first; action < first + size; action++) {
      if (place === service) scores[action] = (scores[action] ?? 0) + 1;
      touched.add(action);
    }
  });
}
