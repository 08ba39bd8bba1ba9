import { printPath } from '../text/path.js';
import { positionAt, type Source } from '../text/source.js';
import type { Place } from '../text/tree.js';

/** Something in a configuration that keeps it from taking effect. */
export interface ConfigurationProblem {
  /** JSON Pointer; `""` is the whole. */
  readonly path: string;
  /** Both from 1; absent when the configuration was no text. */
  readonly line?: number;
  readonly column?: number;
  readonly message: string;
}

/** More than these tell a reader nothing more. */
const mostProblems = 20;
const mostWarnings = 50;

/** Collects what is wrong with a configuration and what has no effect in it, each with its place. */
export class ConfigurationLog {
  private readonly found: ConfigurationProblem[] = [];
  private readonly said: string[] = [];

  constructor(private readonly source: Source | undefined) {}

  get problems(): readonly ConfigurationProblem[] {
    return this.found;
  }

  get warnings(): readonly string[] {
    return this.said;
  }

  /** Returns nothing, so that a reader can end with it. */
  refuse(at: Place, message: string): undefined {
    if (this.found.length < mostProblems) {
      this.found.push({ path: printPath(at.path), ...this.position(at), message });
    }
  }

  warn(at: Place, message: string): void {
    const warning = printProblem({ path: printPath(at.path), ...this.position(at), message });
    if (this.said.length < mostWarnings) this.said.push(warning);
  }

  private position({ span }: Place) {
    return this.source && span ? positionAt(this.source, span.start) : {};
  }
}

/** `iamsmith.yaml:3:21: /settings/fail_on_severity/0: …`, as much of it as is known. */
export function printProblem({ path, line, column, message }: ConfigurationProblem, file?: string): string {
  const position = line === undefined ? file : `${file ?? 'line '}${file === undefined ? '' : ':'}${line}:${column}`;
  return [position, path, message].filter((part) => part !== undefined && part !== '').join(': ');
}
