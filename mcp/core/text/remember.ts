/** How much is kept of one reading: policies repeat few texts, and hostile ones may repeat none. */
const mostKept = 4_000;
const longestKept = 300;

/**
 * The same function, which remembers its answers; what it holds is forgotten when it has grown too large. For readings
 * that many checks ask for again, and that depend on the text alone.
 */
export function remember<T>(read: (text: string) => T): (text: string) => T {
  const known = new Map<string, T>();
  return (text) => {
    const before = known.get(text);
    if (before !== undefined) return before;
    const answer = read(text);
    if (text.length > longestKept) return answer;
    if (known.size >= mostKept) known.clear();
    known.set(text, answer);
    return answer;
  };
}
