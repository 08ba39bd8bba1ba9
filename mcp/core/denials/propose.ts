import { buildPolicy } from '../build/build-policy.js';
import { receivingServices } from '../build/receiving-services.table.js';
import { arnFormatsOfType } from '../catalog/arn-formats.js';
import type { Action, Catalog } from '../catalog/catalog.js';
import { partitions } from '../catalog/partitions.table.js';
import { makesUnnamed } from '../catalog/resource-breadth.js';
import { privilegeEscalation } from '../checks/escalation/privilege-escalation.js';
import { defaultConfiguration } from '../findings/configuration.js';
import { show } from '../findings/show.js';
import type { PlainPolicy, PlainStatement } from '../policy/plain-policy.js';
import { readDocuments } from '../policy/read-documents.js';
import { treeOf } from '../text/tree.js';
import { judge } from '../validate/validate-policy.js';
import type { Arn } from '../values/arn.js';
import { arnPattern, fits } from '../values/arn-pattern.js';
import { scopeOf } from '../values/resource-scope.js';
import { actionOfCall, prefixOf } from './action-of-call.js';
import type { PolicyNote, PrincipalKind } from './denial.js';
import type { Situation } from './situation.js';
import { viaServices } from './via-services.table.js';

/** A statement that helps, or why there is none. Neither where none is called for. */
export interface Proposed {
  readonly statement?: PlainStatement;
  /** Is an Allow what is missing, whether or not a statement could be written? */
  readonly allowHelps: boolean;
  readonly steps: readonly string[];
}

const none: Proposed = { allowHelps: false, steps: [] };
const refuse = (step: string): Proposed => ({ allowHelps: true, steps: [`No statement is proposed: ${step}`] });

/** Whom an identity-based policy can be written for. */
const ownPolicies: readonly PrincipalKind[] = ['user', 'role', 'assumed_role', 'unknown'];

/**
 * The least statement that would have let the request through. Only for an Allow that is missing in an identity-based
 * policy: elsewhere an Allow is another's to give, and against a Deny it changes nothing.
 */
export function propose(situation: Situation, notes: readonly PolicyNote[], catalog: Catalog): Proposed {
  const { found, caller, action, actionName } = situation;
  if (found.reason.layer !== 'identity' || found.reason.effect !== 'implicit') return none;
  if (caller && (caller.isServiceLinked || !ownPolicies.includes(caller.kind))) return none;
  const standing = whyNotAfter(notes);
  if (standing !== undefined) return { allowHelps: false, steps: [standing] };
  if (!action || actionName === undefined) return refuse('the action is not known for certain.');
  const resources = resourcesFor(situation, action);
  if (typeof resources === 'string') return refuse(resources);
  const via = viaService(situation, catalog);
  const passedTo = action.service === 'iam' && action.name === 'PassRole' ? receivers(situation, catalog) : [];
  const built = buildPolicy(
    {
      actions: [actionName],
      resources,
      ...(via !== undefined && { conditions: { StringEquals: { 'kms:ViaService': via } } }),
      ...(passedTo.length > 0 && { passedToServices: passedTo }),
    },
    catalog,
  );
  if ('blocked' in built) return refuse(built.blocked[0].message);
  const [statement, ...others] = built.policy.Statement;
  if (!statement || others.length > 0) return refuse('it would take more than one.');
  const escalation = leadsToMore(built.policy, catalog);
  if (escalation !== undefined) return refuse(`${escalation} Whoever owns the policy has to decide on that first.`);
  return { statement, allowHelps: true, steps: stepsWith(situation, statement, passedTo) };
}

/** A right that leads to more rights is nothing to hand out for an error message. */
function leadsToMore(policy: PlainPolicy, catalog: Catalog): string | undefined {
  const [document] = readDocuments(undefined, { tree: treeOf(policy), problems: [] });
  if (!document) return undefined;
  const type = { type: 'identity', source: 'given' } as const;
  const { findings } = judge(document, { catalog, configuration: defaultConfiguration, policyType: type });
  return findings.find(({ check_id: check }) => check === privilegeEscalation.id)?.message;
}

/** What the given policies say against an Allow. */
function whyNotAfter(notes: readonly PolicyNote[]): string | undefined {
  const verdicts = new Set(notes.filter(({ isIdentity }) => isIdentity).map(({ verdict }) => verdict));
  if (verdicts.has('denies'))
    return 'No Allow is proposed: a Deny of the given policies matches the same request and would win.';
  if (verdicts.has('allows_under_condition')) {
    return 'No Allow is proposed: a statement of the given policies allows this under a condition, and one without it would go round that. Meet the condition, or mend it there.';
  }
  if (verdicts.has('allows')) {
    return 'No Allow is proposed: a statement of the given policies has it already. See that this policy is attached to the principal of the message, in the version given here.';
  }
  return undefined;
}

/** The ARN of the message where the action can be allowed on it; a sentence where it cannot be told. */
function resourcesFor({ resource, found }: Situation, action: Action): readonly string[] | string {
  if (action.resources.length === 0) return [];
  const formats = action.resources.flatMap(({ type }) => arnFormatsOfType(type));
  const fitting = resource ? formats.filter((format) => fits(arnPattern(resource), format)) : [];
  const shape = `Allow it on an ARN of the form ${formats[0]?.text ?? ''}.`;
  if (!resource || found.resource === undefined) return `the message names no resource by its ARN. ${shape}`;
  const shown = `"${show(found.resource)}"`;
  if (!/^(?:\d{12}|aws|)$/.test(resource.account)) return `the account in ${shown} is hidden. ${shape}`;
  if (/\$\{|[^\x20-\x7e\u00a1-\ud7ff]/.test(resource.text))
    return `${shown} has characters that mean something else in a policy.`;
  if (fitting.length === 0)
    return `${shown} is no ARN that ${action.service}:${action.name} can be allowed on. ${shape}`;
  const isEverything = fitting.some((format) => scopeOf(resource.text, format) === 'everything');
  if (isEverything && !fitting.some((format) => makesUnnamed(action, format))) {
    return `${shown} stands for every resource of its kind. ${shape}`;
  }
  return [exactly(resource)];
}

/** Keys of objects may hold what is a wildcard in a policy; in the ARNs of other services AWS writes it as one. */
const exactly = (resource: Arn): string =>
  isObject(resource) ? resource.text.replace(/[*?]/g, (character) => `\${${character}}`) : resource.text;

const isObject = ({ service, resource }: Arn): boolean => service === 's3' && resource.includes('/');

/** Where another service called KMS, the right is needed through that service only. */
function viaService({ action, resource, found, owner }: Situation, catalog: Catalog): string | undefined {
  if (action?.service !== 'kms' || !resource || owner === undefined || resource.region === '') return undefined;
  const calling = callingService(found.context, catalog);
  const name = calling === undefined ? undefined : viaServices[calling];
  const suffix = partitions.find((one) => one.name === resource.partition)?.dnsSuffix;
  return name === undefined || suffix === undefined ? undefined : `${name}.${resource.region}.${suffix}`;
}

/** The service whose operation was called, where that is not KMS itself. */
function callingService(context: Situation['found']['context'], catalog: Catalog): string | undefined {
  const service = context.invokedBy ?? context.service;
  const named = service === undefined ? undefined : prefixOf(catalog, service);
  const prefix = named ?? actionOfCall(catalog, context)?.service ?? viaOperation(context.operation);
  return prefix === 'kms' ? undefined : prefix;
}

/** Operations whose names other services have too, and which are called with encrypted data on these. */
const viaOperation = (operation: string | undefined): string | undefined =>
  operation !== undefined && /^(?:Get|Put|Copy|Head)Object$/.test(operation) ? 's3' : undefined;

/** Who was to get the role, as far as the message tells. */
function receivers({ found: { context } }: Situation, catalog: Catalog): readonly string[] {
  if (context.passedTo !== undefined) return [context.passedTo];
  const { operation } = context;
  if (operation !== undefined && operation !== 'PassRole') {
    const prefix = context.service === undefined ? undefined : prefixOf(catalog, context.service);
    const rows = receivingServices.filter(({ actions }) =>
      actions.some(
        (name) => name.endsWith(`:${operation}`) && (prefix === undefined || name === `${prefix}:${operation}`),
      ),
    );
    if (rows.length === 1) return rows.flatMap(({ services }) => services);
  }
  const service = context.service === undefined ? undefined : soleReceivers[prefixOf(catalog, context.service) ?? ''];
  return service === undefined ? [] : [service];
}

/** Services that take roles for themselves alone, whatever the operation. */
const soleReceivers: Readonly<Record<string, string>> = {
  lambda: 'lambda',
  cloudformation: 'cloudformation',
  codebuild: 'codebuild',
  codepipeline: 'codepipeline',
  glue: 'glue',
  sagemaker: 'sagemaker',
  states: 'states',
  scheduler: 'scheduler',
};

function stepsWith(
  { action, resource, isCrossAccount }: Situation,
  statement: PlainStatement,
  passedTo: readonly string[],
): readonly string[] {
  const steps: string[] = [];
  if (action?.service === 'iam' && action.name === 'PassRole' && passedTo.length === 0) {
    steps.push(
      'The service in iam:PassedToService goes by the name of the role; put in another one if another is to get it.',
    );
  }
  if (resource && isObject(resource) && statement.Resource === exactly(resource)) {
    if (statement.Resource !== resource.text) {
      steps.push(
        'What would be a wildcard is the character of the key here; write it plainly only if it is meant as one.',
      );
    }
    steps.push(
      'The proposal names this one object. Widen it to a prefix of the bucket only if the program needs all of that.',
    );
  }
  if (resource?.service === 'logs' && /:log-stream:[^*]+$/.test(resource.text)) {
    const group = resource.text.replace(/:log-stream:.*$/, '');
    steps.push(
      `The proposal names this one stream. A program that opens a new stream each time, as a Lambda function does, needs ${show(group)}:*.`,
    );
  }
  if (isCrossAccount) steps.push('The proposal is one half: the other account has to allow the request too.');
  return steps;
}
