/** A text and where it came from. Offsets are UTF-16 code units, as JavaScript counts; lines and columns start at 1. */
export interface Source {
  readonly name: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
}

export interface Position {
  readonly line: number;
  readonly column: number;
}

/** A byte order mark is no part of the text: editors hide it, so positions must not count it. */
export function source(name: string, text: string): Source {
  const clean = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const lineStarts = [0];
  for (let at = clean.indexOf('\n'); at >= 0; at = clean.indexOf('\n', at + 1)) lineStarts.push(at + 1);
  return { name, text: clean, lineStarts };
}

/** Line and column of an offset, both counted from 1. */
export function positionAt(source: Source, offset: number): Position {
  let low = 0;
  let high = source.lineStarts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((source.lineStarts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return { line: low + 1, column: offset - (source.lineStarts[low] ?? 0) + 1 };
}
