import type { OperationContext } from '../operations/context.js';
import type { Operation } from '../operations/define-operation.js';

/** What the answers to one client are made from. */
export interface Connection<C = OperationContext> {
  /** The tools this client may see and call. Loaded when they are first asked for, and so is the context. */
  tools(): Promise<readonly Operation<C>[]>;
  context(): Promise<C>;
  /** For people; does nothing without `--verbose`. */
  log(line: string): void;
}
