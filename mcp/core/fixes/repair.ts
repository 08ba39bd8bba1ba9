import type { PolicyDocument } from '../policy/document.js';
import type { PolicyType } from '../policy/policy-types.js';
import type { Place } from '../text/tree.js';
import type { Change } from './change.js';
import type { Spot } from './spot.js';

/**
 * `safe`: the policy means the same after it. `suggested`: it means something else, as its author most likely wanted;
 * a document that AWS refuses and that becomes a grant is of this kind too.
 */
export const safeties = ['safe', 'suggested'] as const;
export type Safety = (typeof safeties)[number];

/** What a repair is worked out from, beside the arguments of its finding. */
export interface Subject {
  /** The value the finding stands at. */
  readonly spot: Spot;
  /** Where it stands, for what no value stands for. */
  readonly place: Place;
  /** The policy's own object. */
  readonly root: Spot;
  readonly document: PolicyDocument;
  readonly policyType: PolicyType;
}

/** How the engine mends a defect; declared beside the code that reports it. */
export interface Fix<A> {
  readonly safety: Safety | ((subject: Subject, args: A) => Safety);
  /** The changes that mend it, made all together; none where only its author can tell what was meant. */
  changes(subject: Subject, args: A): readonly Change[];
  /** It leans on what stands elsewhere, so it waits until nothing else is left to change. */
  readonly waits?: true;
}

/** A repair worked out for one finding. */
export interface Repair {
  readonly safety: Safety;
  readonly changes: readonly Change[];
  readonly waits: boolean;
}
