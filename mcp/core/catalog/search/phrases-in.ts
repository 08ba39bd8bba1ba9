/** Words and phrases out of a text that divides them by commas, as the tables of this folder list them. */
export const phrasesIn = (text: string): readonly string[] => (text === '' ? [] : text.split(/,\s+/));
