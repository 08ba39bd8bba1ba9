import { corrected } from './correct-spelling.js';
import type { Lexicon } from './lexicon.js';
import { stem, wordsOf } from './words.js';

/** The stems of one piece of text: whole where it is known, else split at capitals, else set right. */
export function readWord(raw: string, lexicon: Lexicon): readonly string[] {
  const pieces = raw.replace(/['’][\p{L}]+$/u, '').split(/[-_.:]/);
  return pieces.flatMap((piece) => {
    const whole = stem(piece.toLowerCase());
    if (piece === '' || lexicon.knows(whole)) return piece === '' ? [] : [whole];
    const split = wordsOf(piece).map(stem);
    if (split.length > 1) return split;
    const broken = breakUp(piece.toLowerCase(), lexicon);
    if (broken.length > 1) return broken;
    return [corrected(whole, piece, lexicon)];
  });
}

/** `getsecretvalue` in words that are known, as few as possible; nothing where it cannot be broken up. */
function breakUp(word: string, { vocabulary }: Lexicon): readonly string[] {
  if (word.length < 7 || word.length > 40) return [];
  const best: (readonly string[] | undefined)[] = [[]];
  for (let end = 3; end <= word.length; end++) {
    for (let begin = 0; begin <= end - 3; begin++) {
      const [before, piece] = [best[begin], stem(word.slice(begin, end))];
      if (before === undefined || (vocabulary.get(piece) ?? 0) < leastCommon) continue;
      if (best[end] === undefined || before.length + 1 < (best[end]?.length ?? 0)) best[end] = [...before, piece];
    }
  }
  return best[word.length] ?? [];
}

/** A piece of a word has to be a word that is used, or anything could be broken up. */
const leastCommon = 20;
