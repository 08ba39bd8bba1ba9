import type { OperationContext } from '../operations/context.js';
import type { ToolsetName } from './flags.js';

/** What the answers to one client are made from. */
export interface Connection {
  readonly toolset: ToolsetName;
  /** Where the caller is: only one on this machine may name files. */
  readonly caller: 'local' | 'remote';
  /** Made when it is first asked for: most of the start-up time would go into it. */
  context(): Promise<OperationContext>;
  /** For people; does nothing without `--verbose`. */
  log(line: string): void;
}
