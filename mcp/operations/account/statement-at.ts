import type { Statement } from '../../core/policy/ast.js';
import { source } from '../../core/text/source.js';
import { readInput } from '../../core/validate/validate-policy.js';

/** A place in a document as IAM's simulator gives it. */
export interface SimulatorPlace {
  readonly Line?: number | undefined;
  readonly Column?: number | undefined;
}

/**
 * The statement between two places of a document. IAM does not say whether columns count from 0 or 1 and whether the
 * brace is inside, so the statement that covers most of the stretch is taken, and none that covers less than half.
 */
export async function statementAt(
  text: string,
  start: SimulatorPlace | undefined,
  end: SimulatorPlace | undefined,
): Promise<Statement | undefined> {
  const held = source('policy', text);
  const [from, to] = [offsetOf(held.lineStarts, start), offsetOf(held.lineStarts, end)];
  const [document] = await readInput({ source: held });
  if (from === undefined || to === undefined) return undefined;
  const shares = (document?.policy?.statements ?? []).map((statement) => {
    const { span } = statement;
    const common = span ? Math.min(span.end, to) - Math.max(span.start, from) : 0;
    return { statement, share: common / Math.max(to - from, 1) };
  });
  const [best] = shares.sort((a, b) => b.share - a.share);
  return best && best.share > 0.5 ? best.statement : undefined;
}

function offsetOf(lineStarts: readonly number[], { Line, Column }: SimulatorPlace = {}): number | undefined {
  const start = Line === undefined ? undefined : lineStarts[Line - 1];
  return start === undefined || Column === undefined ? undefined : start + Column;
}
