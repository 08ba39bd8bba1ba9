import { credentialExposure } from './credential-exposure-actions.table.js';
import { dataAccess } from './data-access-actions.table.js';
import { privilegeEscalation } from './privilege-escalation-actions.table.js';
import { resourceExposure } from './resource-exposure-actions.table.js';
import type { SensitiveAction } from './sensitive-action.js';

/** Chosen by hand. Actions of the access level Permissions management are sensitive beside these: `sensitivityOf`. */
export const sensitiveActions: readonly SensitiveAction[] = [
  ...credentialExposure,
  ...privilegeEscalation,
  ...resourceExposure,
  ...dataAccess,
];
