import { nearestNames } from '../core/catalog/nearest-name.js';
import { checks } from '../core/checks/all.generated.js';
import type { Check } from '../core/checks/define-check.js';
import { didYouMean, show } from '../core/findings/show.js';
import { OperationError } from './operation-error.js';

/** The check of an id, in any letter case. Throws `unknown_check` with the ids that may have been meant. */
export function checkNamed(id: string): Check {
  const wanted = id.trim().toLowerCase();
  const check = checks.find((one) => one.id === wanted);
  if (check) return check;
  const ids = checks.map((one) => one.id);
  const near = didYouMean(nearestNames(wanted, ids)) || 'The tool list_checks names them all.';
  throw new OperationError('unknown_check', `no check has the id "${show(id)}". ${near}`);
}
