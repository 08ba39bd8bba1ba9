import type { Severity } from '../findings/severity.js';
import type { Scope } from '../values/resource-scope.js';
import type { EscalationKind } from './escalation-paths.table.js';

/**
 * How bad a path is by what its actions may be used on; undefined where that is no path at all. Rights without a bound
 * are bad on any one principal. Rights of something else are as good as what is named, which its author chose.
 */
export const severityByScope: Readonly<Record<EscalationKind, Readonly<Record<Scope, Severity | undefined>>>> = {
  'own-rights': { everything: 'critical', own: 'critical', some: 'high', named: 'high' },
  'target-rights': { everything: 'critical', own: 'critical', some: 'medium', named: 'low' },
  'lifted-limit': { everything: 'high', own: 'high', some: 'medium', named: 'low' },
  'other-principal': { everything: 'high', own: undefined, some: 'medium', named: 'low' },
  'assumed-role': { everything: 'high', own: undefined, some: undefined, named: undefined },
  'new-passed-role': { everything: 'high', own: undefined, some: 'low', named: undefined },
  'existing-role': { everything: 'high', own: undefined, some: 'low', named: undefined },
};
