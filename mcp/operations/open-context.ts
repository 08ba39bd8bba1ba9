import { loadCatalog, loadDescriptions } from '../data/load-catalog.js';
import type { Workspace } from '../workspace/workspace.js';
import type { OperationContext } from './context.js';
import type { Session } from './session.js';

/** What operations of one session work with. The catalog is shared by all of them and read on first use. */
export const openContext = (session: Session, workspace?: Workspace): OperationContext => ({
  catalog: loadCatalog,
  descriptions: loadDescriptions,
  session,
  ...(workspace && { workspace }),
});
