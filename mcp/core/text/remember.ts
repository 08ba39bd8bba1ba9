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

/**
 * The same function, which works once for each object and remembers the answer for as long as the object lives. For
 * answers that depend on the object alone.
 */
export function rememberOf<K extends object, T>(work: (of: K) => T): (of: K) => T {
  const known = new WeakMap<K, T>();
  return (of) => {
    const before = known.get(of);
    // `undefined` may itself be an answer, and then T has it.
    if (before !== undefined || known.has(of)) return before as T;
    const answer = work(of);
    known.set(of, answer);
    return answer;
  };
}

/** The same for answers that depend on a second object too; of that, one is remembered at a time. */
export function rememberOfBoth<K extends object, B extends object, T>(
  work: (of: K, beside: B) => T,
): (of: K, beside: B) => T {
  const known = new WeakMap<K, { readonly beside: B; readonly answer: T }>();
  return (of, beside) => {
    const before = known.get(of);
    if (before?.beside === beside) return before.answer;
    const answer = work(of, beside);
    known.set(of, { beside, answer });
    return answer;
  };
}
