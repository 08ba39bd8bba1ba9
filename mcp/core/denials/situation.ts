import type { Action, Catalog } from '../catalog/catalog.js';
import { type ActionLookup, findAction } from '../catalog/find-action.js';
import { isAccountId } from '../values/account-id.js';
import { type Arn, readArn } from '../values/arn.js';
import { actionOfCall } from './action-of-call.js';
import type { FoundDenial } from './denial.js';
import { type Caller, readCaller } from './read-caller.js';

/** A denial with its names looked up. */
export interface Situation {
  readonly found: FoundDenial;
  readonly caller: Caller | undefined;
  /** What the catalog says of the action; absent where the message names none and none can be told from the call. */
  readonly lookup: ActionLookup | undefined;
  readonly action: Action | undefined;
  /** In AWS's spelling where the catalog has it. */
  readonly actionName: string | undefined;
  readonly resource: Arn | undefined;
  /** The account of the resource, where its ARN has one. */
  readonly owner: string | undefined;
  readonly isCrossAccount: boolean;
}

export function situationOf(found: FoundDenial, catalog: Catalog): Situation {
  const caller = found.principal === undefined ? undefined : readCaller(found.principal, found.roleArn);
  const lookup = found.action === undefined ? undefined : findAction(catalog, found.action);
  const called = found.action === undefined ? calledAction(found, catalog) : undefined;
  const action = lookup?.kind === 'found' ? lookup.action : called;
  const text = found.resource === undefined ? undefined : arnTextOf(found.resource, caller);
  const resource = text === undefined ? undefined : readArn(text);
  const owner = resource && isAccountId(resource.account) ? resource.account : undefined;
  return {
    found,
    caller,
    lookup,
    action,
    actionName: action ? `${action.service}:${action.name}` : found.action,
    resource,
    owner,
    isCrossAccount: owner !== undefined && caller?.account !== undefined && owner !== caller.account,
  };
}

/** S3 is the service that answers with its bare code to any of its operations, EC2 the one with that code of its own. */
function calledAction({ context, reason }: FoundDenial, catalog: Catalog): Action | undefined {
  const own = actionOfCall(catalog, context);
  if (own || context.service !== undefined) return own;
  const service = { encoded: 'ec2', head_403: 's3', bare_call: 's3' }[reason.id];
  return service === undefined ? undefined : actionOfCall(catalog, { ...context, service });
}

/** What IAM names by kind and name, as ARN in the account of the caller. The path is not in the message. */
function arnTextOf(text: string, caller: Caller | undefined): string {
  const [, noun = '', name = ''] = /^(role|user|group|policy|instance profile) ["']?([^\s"']+)$/i.exec(text) ?? [];
  if (/^arn:/.test(name)) return name;
  if (noun !== '' && caller?.account !== undefined) {
    return `arn:${caller.partition ?? 'aws'}:iam::${caller.account}:${noun.toLowerCase().replace(' ', '-')}/${name}`;
  }
  const [, region, account, queue] =
    /^https:\/\/sqs\.([a-z0-9-]+)\.amazonaws\.com\/(\d{12})\/([\w.-]+)/.exec(text) ?? [];
  return region === undefined ? text : `arn:aws:sqs:${region}:${account}:${queue}`;
}
