import type { Catalog } from '../catalog/catalog.js';
import type { Configuration } from '../findings/configuration.js';
import type { ValidateRequest } from '../validate/validate-policy.js';
import type { Safety } from './repair.js';

export interface FixRequest {
  /** A text, or the value it would parse to. */
  readonly input: ValidateRequest['input'];
  readonly catalog: Catalog;
  readonly configuration: Configuration;
  readonly policyType?: NonNullable<ValidateRequest['policyType']>;
  readonly resourceType?: string;
  readonly file?: string;
  /** `safe`: only repairs that keep the meaning; `suggested`: those too that change it. */
  readonly level: Safety;
  /** Only the findings of these checks. */
  readonly only?: ReadonlySet<string>;
}
