import type { Catalog, Descriptions } from '../core/catalog/catalog.js';
import type { Workspace } from '../workspace/workspace.js';
import type { Session } from './session.js';

/** All that an operation may reach. Nothing here is loaded before it is asked for. */
export interface OperationContext {
  catalog(): Promise<Catalog>;
  descriptions(): Promise<Descriptions>;
  readonly session: Session;
  /** The files around the process; absent on transports whose caller is on another machine. */
  readonly workspace?: Workspace;
}
