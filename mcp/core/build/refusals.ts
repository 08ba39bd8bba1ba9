import { show, showList } from '../findings/show.js';
import type { Refusal } from './build-request.js';

const about = (action: string, resource?: string): Pick<Refusal, 'action' | 'resource'> => ({
  action: show(action),
  ...(resource !== undefined && { resource: show(resource) }),
});

const nameActions =
  'Name the actions that are needed one by one; suggest_actions and query_service_actions help to find them.';
const nameResources =
  'Name the resources by their ARNs; a prefix such as "arn:aws:s3:::app-*" is better than everything of its kind.';

/** Every reason of ours why a request is not built. Those of the validator come in its own words. */
export const refusals = {
  noAction: (): Refusal => ({
    code: 'no_action',
    message: 'No action is named, so there is nothing to allow.',
    suggestion: nameActions,
  }),
  everyAction: (action: string): Refusal => ({
    code: 'every_action',
    ...about(action),
    message: `The action "${show(action)}" is every action of every service, which no minimal policy allows.`,
    suggestion: nameActions,
  }),
  wholeService: (action: string, service: string): Refusal => ({
    code: 'whole_service',
    ...about(action),
    message: `"${show(action)}" is every action of ${service}, also those that delete, share and change permissions.`,
    suggestion: nameActions,
  }),
  placeholderAction: (action: string): Refusal => ({
    code: 'placeholder_action',
    ...about(action),
    message: `The action "${show(action)}" has a placeholder, so nobody can tell what it allows.`,
    suggestion: nameActions,
  }),
  unknownAction: (action: string): Refusal => ({
    code: 'unknown_action',
    ...about(action),
    message: `The action "${show(action)}" is not in the service reference.`,
    suggestion: nameActions,
  }),
  wildcardPassesRoles: (action: string): Refusal => ({
    code: 'wildcard_passes_roles',
    ...about(action),
    message: `"${show(action)}" takes in iam:PassRole, which needs a condition that the other actions do not support.`,
    suggestion: 'Name the actions one by one, iam:PassRole among them.',
  }),
  weightyWildcard: (action: string, resource: string, among: readonly string[]): Refusal => ({
    code: 'weighty_wildcard',
    ...about(action, resource),
    message: `On "${show(resource)}" the wildcard "${show(action)}" would allow sensitive or writing actions everywhere: ${showList(among, 3)}.`,
    suggestion: 'Name the actions one by one, or name the resources by their ARNs.',
  }),
  writeOnEverything: (action: string, resource: string, shapes: readonly string[]): Refusal => ({
    code: 'write_on_everything',
    ...about(action, resource),
    message: `"${show(action)}" does not only read, and it would be allowed on "${show(resource)}", everything of its kind, though it can be limited to named resources.`,
    suggestion: shapes.length === 0 ? nameResources : `Name the resources: ${orList(shapes)}.`,
  }),
  passEveryRole: (action: string, resource: string): Refusal => ({
    code: 'pass_every_role',
    ...about(action, resource),
    message: `iam:PassRole on "${show(resource)}" hands out every role of the account, the most powerful ones too.`,
    suggestion: 'Name the role that is to be passed: "arn:aws:iam::111122223333:role/name".',
  }),
  everyResource: (resource: string): Refusal => ({
    code: 'every_resource',
    resource: show(resource),
    message: `The resource "${show(resource)}" takes in resources of every service.`,
    suggestion: `${nameResources} Actions that AWS can allow only on "*" get it by themselves.`,
  }),
  invalidResource: (resource: string, meant?: string): Refusal => ({
    code: 'invalid_resource',
    resource: show(resource),
    message: `From "${show(resource)}" nobody can tell what is meant: a resource is an ARN with a service in it, or "*".`,
    suggestion:
      meant === undefined ? 'Write the whole ARN; build_arn helps.' : `Write the ARN instead: "${show(meant)}".`,
  }),
  noFittingResource: (action: string, shapes: readonly string[], near: readonly string[]): Refusal => ({
    code: 'no_fitting_resource',
    ...about(action),
    message: `"${show(action)}" works on none of the given resources; it takes ${orList(shapes)}.`,
    suggestion:
      near.length > 0
        ? `Add ${orList(near)} to the resources.`
        : `Add a resource of the form ${orList(shapes)}, or leave the action out.`,
  }),
  partlyWithoutResource: (action: string, shapes: readonly string[]): Refusal => ({
    code: 'partly_without_resource',
    ...about(action),
    message: `Of the actions that "${show(action)}" matches some work on "*" only, and none works on the given resources; others take ${orList(shapes)}.`,
    suggestion: 'Add "*" to the resources, or name the actions that are needed one by one.',
  }),
  unknownPassedToService: (service: string, near: readonly string[]): Refusal => ({
    code: 'unknown_passed_to_service',
    message: `The service "${show(service)}" that is to receive the role is not known to us.`,
    suggestion:
      near.length > 0 ? `Did you mean ${orList(near)}?` : 'Write its principal, such as "lambda.amazonaws.com".',
  }),
  servicesGivenTwice: (): Refusal => ({
    code: 'services_given_twice',
    conditionKey: 'iam:PassedToService',
    message: 'Both the conditions and passed_to_services say which services may receive the role.',
    suggestion: 'Give iam:PassedToService in one of the two places.',
  }),
  unknownReceiver: (role: string): Refusal => ({
    code: 'unknown_receiver',
    ...about('iam:PassRole', role),
    conditionKey: 'iam:PassedToService',
    message: `Nothing tells which service is to receive the role "${show(role)}", and without iam:PassedToService it may be handed to every service that it trusts.`,
    suggestion: 'Which service gets the role? Say so in passed_to_services, for example ["lambda.amazonaws.com"].',
  }),
  openReceiver: (): Refusal => ({
    code: 'open_receiver',
    action: 'iam:PassRole',
    conditionKey: 'iam:PassedToService',
    message: 'The condition on iam:PassedToService does not say which services may receive the role.',
    suggestion: 'Compare it by StringEquals with the principals of the services, or give passed_to_services.',
  }),
  operatorTwice: (operator: string): Refusal => ({
    code: 'operator_twice',
    message: `The operator ${operator} stands twice in the conditions, in different spellings.`,
    suggestion: 'Put all its keys under one operator.',
  }),
  placeholderKey: (key: string): Refusal => ({
    code: 'placeholder_key',
    conditionKey: show(key),
    message: `The condition key "${show(key)}" has a placeholder, so nobody can tell which actions support it.`,
    suggestion: 'Write the name of the key.',
  }),
  conditionWithoutValue: (key: string): Refusal => ({
    code: 'condition_without_value',
    conditionKey: show(key),
    message: `"${show(key)}" is compared with nothing, so the condition would never be true.`,
    suggestion: 'Give at least one value.',
  }),
  unsupportedCondition: (key: string, actions: readonly string[]): Refusal => ({
    code: 'unsupported_condition',
    conditionKey: show(key),
    message: `None of the actions supports the condition key "${show(key)}": ${showList(actions)}.`,
    suggestion: 'Leave it out, or use a key that query_action_details lists for them.',
  }),
  moreRefusals: (count: number): Refusal => ({
    code: 'more_refusals',
    message: `${count} more parts of the request are refused and not listed.`,
    suggestion: 'Mend these and ask again.',
  }),
} as const;

/** `"a" or "b"`, three of them at most. */
const orList = (texts: readonly string[]): string => showList(texts.slice(0, 3), 3).replace(' and ', ' or ');
