import * as z from 'zod';
import type { Action, Descriptions } from '../core/catalog/catalog.js';
import { listOf } from './list-of.js';
import { fullName } from './look-up.js';

/** What the tools tell of one action. */
export const actionFacts = z.object({
  action: z.string().describe("In AWS's spelling: s3:GetObject"),
  service: z.string(),
  access_level: z.string().describe('List, Read, Write, Tagging or Permissions management'),
  description: z.string(),
  resource_types: listOf(z.object({ name: z.string(), required: z.boolean(), arn_formats: listOf(z.string()) })),
  condition_keys: listOf(z.string()).describe('Of the action and its resource types; global keys come on top'),
  dependent_actions: listOf(z.string()).describe('Actions that a call needs as well'),
  permission_only: z.boolean().describe('True where no API operation has this name'),
  wildcard_only: z.boolean().describe('True where only Resource "*" works'),
});

export type ActionFacts = z.output<typeof actionFacts>;

export function factsOf(action: Action, descriptions: Descriptions): ActionFacts {
  return {
    action: fullName(action),
    service: action.service,
    access_level: action.accessLevel,
    description: descriptions.action(action.service, action.name) ?? '',
    resource_types: action.resources.map(({ type, required }) => ({
      name: type.name,
      required,
      arn_formats: type.arnFormats,
    })),
    condition_keys: conditionKeysOf(action),
    dependent_actions: action.dependentActions,
    permission_only: action.permissionOnly,
    wildcard_only: action.resources.length === 0,
  };
}

/** The keys a request for the action may carry beside the global ones, in AWS's spelling. */
export function conditionKeysOf(action: Action): readonly string[] {
  const ofResources = action.resources.flatMap(({ type, conditionKeys }) => [...conditionKeys, ...type.conditionKeys]);
  return [...new Set([...action.conditionKeys, ...ofResources])].sort();
}

export function printActionFacts(facts: ActionFacts): string {
  const { resource_types: types, condition_keys: keys, dependent_actions: dependents } = facts;
  const resources = types.map(({ name, required, arn_formats: formats }) =>
    [`  ${name}${required ? ' (required)' : ''}`, ...formats].join(' '),
  );
  return [
    `${facts.action} (${facts.access_level}${facts.permission_only ? ', permission only' : ''}): ${facts.description}`,
    ...(facts.wildcard_only ? ['Resources: only "*".'] : ['Resources:', ...resources]),
    `Condition keys: ${keys.length === 0 ? 'the global ones only' : keys.join(', ')}`,
    ...(dependents.length === 0 ? [] : [`A call also needs: ${dependents.join(', ')}`]),
  ].join('\n');
}
