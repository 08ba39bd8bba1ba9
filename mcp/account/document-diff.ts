import { visibleJson } from '../core/findings/show.js';

/** Beyond this the two texts are shown one after the other. */
const mostCells = 4_000_000;

/** How much of a difference is shown, in lines, and how much around each change. */
const most = { lines: 120, around: 2 } as const;

interface Line {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** What changes between two policy documents, line by line as a person reads it; empty where nothing does. */
export function documentDiff(before: unknown, after: unknown): string {
  const [old, now] = [linesOf(before), linesOf(after)];
  const lines = compare(old, now);
  if (lines.every(({ sign }) => sign === ' ')) return '';
  const shown = nearChanges(lines);
  const rest = shown.length - most.lines;
  return [...shown.slice(0, most.lines), ...(rest > 0 ? [`… ${rest} more lines`] : [])].join('\n');
}

const linesOf = (document: unknown): readonly string[] =>
  document === undefined ? [] : visibleJson(document).split('\n');

/** The longest common part, by the usual table. */
function compare(old: readonly string[], now: readonly string[]): readonly Line[] {
  if (old.length * now.length > mostCells) return [...signed('-', old), ...signed('+', now)];
  const width = now.length + 1;
  const common = new Uint32Array((old.length + 1) * width);
  for (let i = old.length - 1; i >= 0; i--) {
    for (let j = now.length - 1; j >= 0; j--) {
      const here = i * width + j;
      common[here] =
        old[i] === now[j]
          ? (common[here + width + 1] ?? 0) + 1
          : Math.max(common[here + width] ?? 0, common[here + 1] ?? 0);
    }
  }
  const lines: Line[] = [];
  let [i, j] = [0, 0];
  while (i < old.length && j < now.length) {
    const here = i * width + j;
    if (old[i] === now[j]) {
      lines.push({ sign: ' ', text: old[i++] ?? '' });
      j++;
    } else if ((common[here + width] ?? 0) >= (common[here + 1] ?? 0)) lines.push({ sign: '-', text: old[i++] ?? '' });
    else lines.push({ sign: '+', text: now[j++] ?? '' });
  }
  return [...lines, ...signed('-', old.slice(i)), ...signed('+', now.slice(j))];
}

const signed = (sign: Line['sign'], texts: readonly string[]): readonly Line[] => texts.map((text) => ({ sign, text }));

function nearChanges(lines: readonly Line[]): readonly string[] {
  const near = new Set<number>();
  lines.forEach(({ sign }, at) => {
    if (sign !== ' ') for (let by = -most.around; by <= most.around; by++) near.add(at + by);
  });
  return lines.flatMap(({ sign, text }, at) => {
    if (near.has(at)) return `${sign} ${text}`;
    return near.has(at - 1) ? '  …' : [];
  });
}
