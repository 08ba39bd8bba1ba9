import type { Judged } from '../checks/run-checks.js';
import type { PolicyDocument } from '../policy/document.js';
import type { PolicyType } from '../policy/policy-types.js';
import type { Repair, Subject } from './repair.js';
import { rootSpot, spotAt } from './spot.js';

/** The repair of one finding; undefined where its code declares none, or none for a case like this. */
export function repairOf(
  document: PolicyDocument,
  { check, code, at, args }: Judged,
  policyType: PolicyType,
): Repair | undefined {
  const fix = check.codes.get(code)?.fix;
  if (!fix || !document.node) return undefined;
  const root = rootSpot(document.node);
  const spot = spotAt(root, at);
  if (!spot) return undefined;
  const subject: Subject = { spot, place: at, root, document, policyType };
  const changes = fix.changes(subject, args);
  if (changes.length === 0) return undefined;
  const safety = typeof fix.safety === 'string' ? fix.safety : fix.safety(subject, args);
  return { safety, changes, waits: fix.waits ?? false };
}
