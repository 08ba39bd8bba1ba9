import { printPath } from '../text/path.js';
import { positionAt, type Source } from '../text/source.js';
import type { Place } from '../text/tree.js';
import { show } from './show.js';

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
/** Regular expressions in one configuration: each costs time when it is read and for every finding. */
const mostRegexes = 300;

/** Collects what is wrong with a configuration and what has no effect in it, each with its place. */
export class ConfigurationLog {
  private readonly found: ConfigurationProblem[] = [];
  private readonly said: string[] = [];
  private regexes = 0;

  constructor(private readonly source: Source | undefined) {}

  get problems(): readonly ConfigurationProblem[] {
    return this.found;
  }

  get warnings(): readonly string[] {
    return this.said;
  }

  /** Is there nothing more to say? Then reading on is a waste. */
  get isFull(): boolean {
    return this.found.length >= mostProblems;
  }

  /** May one more regular expression be read? */
  admitsRegex(at: Place): boolean {
    if (++this.regexes <= mostRegexes) return true;
    if (this.regexes === mostRegexes + 1) {
      this.refuse(at, `is more than the limit of ${mostRegexes} regular expressions. Join some with \`|\`.`);
    }
    return false;
  }

  /** Returns nothing, so that a reader can end with it. */
  refuse(at: Place, message: string): undefined {
    if (!this.isFull) {
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
  const position = line === undefined ? undefined : `${line}:${column}`;
  const start = file === undefined ? position && `line ${position}` : [file, position].filter(Boolean).join(':');
  const parts = [start, show(path) || (start === undefined ? 'the configuration' : undefined), message];
  return parts.filter((part) => part !== undefined).join(': ');
}
