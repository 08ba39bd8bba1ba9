import type { Catalog } from '../catalog/catalog.js';
import type { Policy } from '../policy/ast.js';
import { type Escalation, findEscalations } from './find-escalations.js';

/**
 * The paths that policies of one principal open together and none of them alone. A Deny in one of them counts against
 * all. Each step says which policy gives it.
 */
export function escalationsAcross(policies: readonly Policy[], catalog: Catalog): readonly Escalation[] {
  const alone = new Set(policies.flatMap((policy) => findEscalations([policy], catalog).flatMap(idsOf)));
  return findEscalations(policies, catalog).filter(({ path }) => !alone.has(path.id));
}

const idsOf = ({ path, also }: Escalation): readonly string[] => [path.id, ...also];
