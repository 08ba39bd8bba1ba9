import { showList } from '../../findings/show.js';
import type { Code } from '../define-check.js';

type Actions = { actions: readonly string[] };
type Resources = { resources: readonly string[] };

/** Of not_action_not_resource: what an Allow leaves open, then what a Deny does not reach. */
export const codes = {
  combinedNotActionNotResource: {
    severity: ({ limited }: { limited: string }) => (limited ? 'high' : 'critical'),
    message: ({ actions, resources }: Actions & Resources & { limited: string }) =>
      `Allows every action except ${showList(actions, 3)} on every resource except ${showList(resources, 3)}: nearly everything in the account.`,
    suggestion: () => 'Replace both with Action and Resource, and list what is meant.',
  },
  notActionAllowNoCondition: {
    severity: ({ named }: { named: string }) => (named ? 'medium' : 'high'),
    message: ({ actions, named }: Actions & { named: string }) =>
      `Allows every action except ${showList(actions, 3)}${named ? ' on the named resources' : ', in every service, also those that AWS adds later'}.`,
    suggestion: () => 'Replace NotAction with Action and list what is meant; keep out exceptions with a Deny.',
  },
  notActionAllow: {
    severity: 'medium',
    message: ({ actions, keys }: Actions & { keys: readonly string[] }) =>
      `Allows every action except ${showList(actions, 3)}, limited only by the condition on ${showList(keys, 3)}.`,
    suggestion: () => 'Replace NotAction with Action and list what is meant.',
  },
  notResourceBroad: {
    severity: ({ limited }: { limited: string }) => (limited ? 'medium' : 'high'),
    message: ({ resources }: Resources & { limited: string }) =>
      `Allows its actions on every resource except ${showList(resources, 3)}, also on those that are created later.`,
    suggestion: () => 'Replace NotResource with Resource and list what is meant; keep out exceptions with a Deny.',
  },
  notActionDenyIneffective: {
    severity: 'high',
    message: ({ action }: { action: string }) =>
      `The Deny leaves out "${action}", which is every action, so it denies nothing.`,
    suggestion: () => 'Leave out only the actions that have to go through.',
  },
  notResourceDenyIneffective: {
    severity: 'high',
    message: ({ resource }: { resource: string }) =>
      `The Deny leaves out "${resource}", which is every resource, so it denies nothing.`,
    suggestion: () => 'Leave out only the resources that have to stay reachable.',
  },
  notActionDenyReview: {
    severity: 'low',
    message: ({ actions }: Actions) =>
      `Denies every action except ${showList(actions, 3)}, under no condition, whatever other policies allow.`,
    suggestion: () => 'If the holder is to do more under some circumstances, say them in a condition.',
  },
  notResourceDenyReview: {
    severity: 'low',
    message: ({ resources }: Resources) =>
      `Denies its actions on every resource except ${showList(resources, 3)}, under no condition, whatever other policies allow.`,
    suggestion: () =>
      'Check that nothing else has to stay reachable, and that actions without resources may be denied too.',
  },
} as const satisfies Readonly<Record<string, Code>>;
