import { isFiller, rightStems, settingStems } from './plain-words.js';
import type { Part } from './read-part.js';
import type { Verb } from './verbs.table.js';
import { stem } from './words.js';

/** One of the things that a request asks for. */
export interface Need {
  /** The part of the request that it was read from. */
  readonly text: string;
  /** How much each stem counts: what was written, and at less weight what else it may be called. */
  readonly stems: ReadonlyMap<string, number>;
  /** Everything that was said, by stem and by name of verb: what tasks are compared with. */
  readonly said: ReadonlySet<string>;
  /** Stems of the text in their order. */
  readonly words: readonly string[];
  /** What is to be done: a set of first words for each verb that was written. */
  readonly verbs: readonly (readonly Verb[])[];
  /** How strongly it speaks of services, by prefix. */
  readonly services: ReadonlyMap<string, number>;
  /** Compounds that may be names of operations: `getobject`, `describeinstances`. */
  readonly names: readonly string[];
  /** For each phase in the life of a resource type, what operations may be called, in lower case, the likeliest first. */
  readonly lifecycle: readonly (readonly string[])[];
}

/** What a word such as `permission` weighs beside others. */
const asRight = 0.15;

/** What a word weighs that says who is to act. */
const asActor = 0.2;

/** What two words written as one weigh: "back up" as `backup`. */
const asCompound = 0.8;

/** What a part asks for, with the verbs and services that it has or takes over. */
export function toNeed(
  part: Omit<Part, 'verbs'>,
  services: ReadonlyMap<string, number>,
  verbs: readonly (readonly Verb[])[],
): Need {
  const stems = new Map<string, number>();
  const content = part.words.filter((word) => !isFiller(word));
  const setting = content.length > 6 ? 0.3 : 1;
  for (const word of part.compounds) stems.set(word, asCompound);
  for (const word of content) {
    const isRight = content.length > 2 && rightStems.has(word);
    const weight = isRight ? asRight : settingStems.has(word) ? setting : 1;
    stems.set(word, part.actors.has(word) ? weight * asActor : weight);
  }
  const said = new Set([
    ...part.words.filter((word) => !part.silent.has(word)),
    ...part.compounds,
    ...verbs.flat().map(({ name }) => stem(name)),
    ...part.flows.map(stem),
  ]);
  return {
    text: part.text,
    stems,
    said,
    words: part.words,
    verbs,
    services,
    names: part.names,
    lifecycle: part.lifecycle,
  };
}
