/** How many entries, from the first on, stay within so many characters of JSON. */
export function howManyFit(entries: readonly unknown[], characters: number): number {
  let left = characters;
  const over = entries.findIndex((entry) => {
    left -= (JSON.stringify(entry) ?? '').length;
    return left < 0;
  });
  return over < 0 ? entries.length : over;
}
