import { fillers, settingWords, stem } from './words.js';

const fillerStems = new Set([...fillers].map(stem));
export const settingStems = new Set([...settingWords].map(stem));
/** What every request is for; alone they ask for nothing. */
export const rightStems = new Set(['permission', 'access', 'right', 'privilege', 'perm', 'policy'].map(stem));
export const isFiller = (word: string): boolean => fillerStems.has(word) || word.length < 2;
