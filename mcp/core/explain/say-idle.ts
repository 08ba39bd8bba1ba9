import type { Action, Catalog } from '../catalog/catalog.js';
import { actionsOf } from '../catalog/expand-actions.js';
import type { Statement } from '../policy/ast.js';
import type { PolicyType } from '../policy/policy-types.js';
import { everyResource } from '../policy/questions.js';
import { resourcesOn } from './applies-to.js';
import { listed } from './words.js';

/** More actions times resources than this are not compared for one sentence. */
const mostSteps = 100_000;

/** Those of the actions that Action names which cannot be used on any of the resources; mostly none. */
export function idleActions(statement: Statement, type: PolicyType, catalog: Catalog): ReadonlySet<Action> {
  const { action, resource } = statement;
  if (action?.kind !== 'Action' || resource?.kind !== 'Resource' || everyResource(statement)) return new Set();
  if (type === 'trust' || resource.values.length === 0) return new Set();
  const actions = actionsOf(statement, catalog);
  if (actions.length * resource.values.length > mostSteps) return new Set();
  return new Set(actions.filter((one) => resourcesOn(statement, one, type).length === 0));
}

/** That they have no effect there, as a sentence. */
export function sayIdle(idle: ReadonlySet<Action>, statement: Statement, catalog: Catalog): string | undefined {
  if (idle.size === 0) return undefined;
  const reference = 'by the AWS service reference';
  if (idle.size === actionsOf(statement, catalog).length)
    return `None of this has an effect: ${reference} these actions are not used on these resources.`;
  const names = idle.size > 3 ? '' : `: ${listed([...idle].map(nameOf))}`;
  return `Of these actions ${idle.size} ${idle.size === 1 ? 'is' : 'are'} ${reference} not used on these resources${names}.`;
}

const nameOf = ({ service, name }: Action): string => `${service}:${name}`;
