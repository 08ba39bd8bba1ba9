/**
 * Where a value stands in its document, innermost step last. Kept as a chain, because every value has one and only
 * those that a finding names are ever printed.
 */
export interface Path {
  readonly parent: Path | undefined;
  readonly step: string | number;
}

/** The whole document. */
export const rootPath: Path | undefined = undefined;

export const childPath = (parent: Path | undefined, step: string | number): Path => ({ parent, step });

/** The steps from the outside in. */
export function stepsOf(path: Path | undefined): readonly (string | number)[] {
  const steps: (string | number)[] = [];
  for (let at = path; at; at = at.parent) steps.push(at.step);
  return steps.reverse();
}

/** A JSON Pointer (RFC 6901): `/Statement/0/Action/1`; the empty string is the whole document. */
export const printPath = (path: Path | undefined): string =>
  stepsOf(path)
    .map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`)
    .join('');
