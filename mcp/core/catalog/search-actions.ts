import { show } from '../findings/show.js';
import type { AccessLevel, Action, Catalog } from './catalog.js';
import { companionsOf } from './search/companions-of.js';
import type { Scored } from './search/keep-best.js';
import type { Need } from './search/need.js';
import { type Numbering, numberActions } from './search/numbering.js';
import { type Request, readRequest } from './search/read-request.js';
import { type Filter, scoreNeed } from './search/score-need.js';
import type { WordIndex } from './search/word-index.js';

/** How closely an action belongs to what was asked. */
export const suggestionGroups = ['core', 'usually_needed', 'consider'] as const;
export type SuggestionGroup = (typeof suggestionGroups)[number];

export interface Suggestion {
  readonly action: Action;
  readonly group: SuggestionGroup;
  /** A sentence. */
  readonly why: string;
}

export interface ActionRequest {
  readonly description: string;
  /** The prefix of the only service that is wanted. */
  readonly service?: string;
  readonly accessLevel?: AccessLevel;
  readonly limit: number;
}

const limits = {
  /** What the core group holds, over all needs; a request with more needs has one of each. */
  mostCore: 6,
  /** An action with a smaller share of the best score of its need is no answer to it, but may be considered. */
  leastCore: 0.75,
  /** A part whose best action has a smaller share of the best score of all says where and why, and asks for nothing. */
  leastNeed: 0.1,
  mostBeside: 12,
  mostNeeds: 12,
  /** Matches by words beside actions that are sure. */
  mostClose: 2,
} as const;

/** The actions that a request in plain words takes, best first. The same request has the same answer. */
export function searchActions(request: ActionRequest, catalog: Catalog, index: WordIndex): readonly Suggestion[] {
  const numbering = numberActions(catalog, index);
  const read = readRequest(request.description, index);
  if (read.whole.stems.size === 0) return [];
  const filter = filterOf(request, read, index);
  const answers = answersOf(read, index, filter, numbering);
  const core = takeTurns(answers.map(coreOf)).slice(0, Math.max(limits.mostCore, answers.length));
  const chosen = new Map<number, Suggestion>();
  const add = (number: number, group: SuggestionGroup, why: string): void => {
    const action = numbering.actionOf(number);
    if (action !== undefined && !chosen.has(number)) chosen.set(number, { action, group, why });
  };
  for (const answer of core) add(answer.action, 'core', whyCore(answer));
  const beside = companionsOf(core, index, numbering, filter).filter(({ action }) => !chosen.has(action));
  for (const { action, why } of beside.slice(0, limits.mostBeside)) add(action, 'usually_needed', why);
  for (const { action, need } of takeTurns(answers)) add(action, 'consider', `Close to "${show(need.text)}".`);
  return [...chosen.values()].slice(0, request.limit);
}

/** An action with the need that it answers. */
interface Answer extends Scored {
  readonly need: Need;
}

const whyCore = ({ need, isSure }: Answer): string =>
  `${isSure ? 'Takes part in' : 'Closest to'} "${show(need.text)}".`;

function answersOf(
  { needs, whole }: Request,
  index: WordIndex,
  filter: Filter,
  numbering: Numbering,
): readonly (readonly Answer[])[] {
  const answer = (need: Need): readonly Answer[] =>
    scoreNeed(need, index, filter, numbering).map((scored) => ({ ...scored, need }));
  const lists = needs
    .slice(0, limits.mostNeeds)
    .map(answer)
    .filter((list) => list.length > 0);
  const best = Math.max(0, ...lists.map(([first]) => first?.score ?? 0));
  const strong = lists.filter(
    ([first]) => first !== undefined && (first.isSure || first.score >= best * limits.leastNeed),
  );
  return strong.length > 0 ? strong : [answer(whole)];
}

/** The best of a need: what is known to be part of it, and a few that are nearly as good by their words. */
function coreOf(list: readonly Answer[]): readonly Answer[] {
  const least = (list[0]?.score ?? 0) * limits.leastCore;
  const good = list.filter(({ score }) => score >= least);
  const sure = good.filter(({ isSure }) => isSure);
  if (sure.length === 0) return good;
  const close = new Set(good.filter(({ isSure }) => !isSure).slice(0, limits.mostClose));
  return good.filter((answer) => answer.isSure || close.has(answer));
}

/** The first of each list, the second of each, and so on. */
function takeTurns(lists: readonly (readonly Answer[])[]): readonly Answer[] {
  const taken = new Map<number, Answer>();
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  for (let turn = 0; turn < longest; turn++) {
    for (const list of lists) {
      const answer = list[turn];
      if (answer !== undefined && !taken.has(answer.action)) taken.set(answer.action, answer);
    }
  }
  return [...taken.values()];
}

function filterOf({ service, accessLevel }: ActionRequest, { onlyReads }: Request, index: WordIndex): Filter {
  const levels: readonly AccessLevel[] = accessLevel ? [accessLevel] : onlyReads ? ['List', 'Read'] : [];
  return {
    ...(service !== undefined && { service: index.services.findIndex(({ prefix }) => prefix === service) }),
    ...(levels.length > 0 && { levels: new Set(levels) }),
  };
}
