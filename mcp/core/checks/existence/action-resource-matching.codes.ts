import { showList } from '../../findings/show.js';
import type { Code } from '../define-check.js';
import { ownResources, ownStar, withoutUnused } from './action-resource-matching.fixes.js';

export type Actions = { readonly actions: readonly string[]; readonly action?: string };
/** `elsewhere`: not into this policy at all. */
type Placed = Actions & { readonly belongs: 'on everything' | 'elsewhere' };

const works = (actions: readonly string[]): string => (actions.length === 1 ? 'works' : 'work');
const them = (actions: readonly string[]): string => (actions.length === 1 ? 'it' : 'them');

/** Of action_resource_matching. */
export const codes = {
  noFittingResource: {
    message: ({ actions }: Actions & { nearby: readonly string[]; formats: readonly string[] }) =>
      `No resource of this statement is of a type that ${showList(actions)} ${works(actions)} on, so the statement does nothing for ${them(actions)}.`,
    suggestion: ({ nearby, formats }: Actions & { nearby: readonly string[]; formats: readonly string[] }) =>
      nearby.length > 0
        ? `Add ${showList(nearby)}.`
        : `Add a resource of the form ${showList(formats, 3).replace(' and ', ' or ')}.`,
    fix: ownResources,
  },
  onlyStar: {
    message: ({ actions }: Placed) =>
      `${showList(actions)} ${works(actions)} on no particular resource, only on "*", so the statement does nothing for ${them(actions)}.`,
    suggestion: ({ belongs }: Placed) =>
      belongs === 'elsewhere'
        ? 'Move this to an identity-based policy; one that is attached to a resource speaks of that alone.'
        : 'Move this to a statement of its own with Resource "*".',
    fix: ownStar,
  },
  // The reference has gaps: AWS itself names resources with such actions.
  perhapsOnlyStar: {
    severity: 'low',
    message: ({ actions }: Actions) =>
      `AWS's service reference lists no resource for ${showList(actions)}, so the statement may do nothing for ${them(actions)}.`,
    suggestion: () => 'Test whether it works with these resources; if not, give it a statement with Resource "*".',
  },
  unusedResource: {
    severity: 'info',
    message: ({ resources }: { resources: readonly string[]; resource?: string }) =>
      `No action of this statement works on ${showList(resources)}, so naming ${resources.length === 1 ? 'it' : 'them'} has no effect.`,
    suggestion: () => 'Remove what is not needed, or add the action that was meant for it.',
    fix: withoutUnused,
  },
} as const satisfies Readonly<Record<string, Code>>;
