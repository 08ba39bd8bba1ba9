/** Sorted by character code and each once, so that the result is the same everywhere and in whatever order it came. */
export const inOrder = (texts: Iterable<string>): readonly string[] => [...new Set(texts)].sort(byCode);

export const byCode = (a: string, b: string): number => (a < b ? -1 : Number(a > b));
