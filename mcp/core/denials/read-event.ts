import { arnFormatsOfType } from '../catalog/arn-formats.js';
import type { Action, Catalog } from '../catalog/catalog.js';
import { isJsonObject, type Json, type JsonObject } from '../text/json.js';
import { readArn } from '../values/arn.js';
import { arnPattern, fits } from '../values/arn-pattern.js';
import { actionOfCall } from './action-of-call.js';
import type { FoundDenial } from './denial.js';
import { itemsOf, memberAt, textOf } from './embedded-values.js';
import { type Found, findInText } from './find-in-text.js';
import { reasonless } from './phrases.table.js';
import { plainText } from './plain-text.js';

/** Is it an event of CloudTrail? Source: AWS CloudTrail User Guide, "CloudTrail record contents". */
export const isEvent = (value: JsonObject): boolean =>
  typeof value.eventName === 'string' && typeof value.eventSource === 'string';

/** The codes with which services refuse for want of permission. */
const denialCode =
  /access ?denied|unauthori[sz]ed(?:operation|access)|authorizationerror|^(?:client\.)?forbidden|notauthorized/i;

/** What an event tells: its message, and its own fields where the message says less. A call that went well is neither. */
export function readEvent(event: JsonObject, catalog: Catalog): Found {
  const code = textOf(event.errorCode) ?? '';
  const message = textOf(event.errorMessage) ?? '';
  if (code === '' && message === '') return { denials: [], notDenials: [] };
  const said = findInText(plainText(`${code}: ${message}`));
  if (said.notDenials.length > 0) return { denials: [], notDenials: said.notDenials };
  if (said.denials.length === 0 && !denialCode.test(code)) return said;
  const [denial = { actionFrom: 'operation', reason: reasonless.none, context: {} } satisfies FoundDenial] =
    said.denials;
  const reason = /^bare/.test(denial.reason.id) ? reasonless.none : denial.reason;
  return { denials: [withFields({ ...denial, reason }, event, catalog)], notDenials: [] };
}

function withFields(denial: FoundDenial, event: JsonObject, catalog: Catalog): FoundDenial {
  const operation = textOf(event.eventName);
  const service = textOf(event.eventSource);
  const context = {
    ...denial.context,
    ...(operation && { operation }),
    ...(service && { service }),
    ...invokerOf(event),
  };
  const action = denial.action === undefined ? actionOfCall(catalog, context) : undefined;
  const name = denial.action ?? (action && `${action.service}:${action.name}`);
  const principal = denial.principal ?? callerOf(event.userIdentity);
  const roleArn = textOf(memberAt(event.userIdentity, 'sessionContext', 'sessionIssuer', 'arn'));
  const resource = denial.resource ?? resourceOf(event, action ?? actionNamed(catalog, denial.action));
  return {
    ...denial,
    ...(principal !== undefined && { principal }),
    ...(roleArn !== undefined && { roleArn }),
    ...(name !== undefined && { action: name }),
    actionFrom: denial.action === undefined ? 'operation' : 'message',
    ...(resource !== undefined && { resource }),
    context,
  };
}

function actionNamed(catalog: Catalog, text: string | undefined): Action | undefined {
  const [prefix = '', name = ''] = (text ?? '').split(':');
  return catalog.action(prefix, name);
}

function invokerOf({ userIdentity, sourceIPAddress }: JsonObject): { readonly invokedBy?: string } {
  const invokedBy = textOf(memberAt(userIdentity, 'invokedBy')) ?? textOf(sourceIPAddress);
  return invokedBy?.endsWith('.amazonaws.com') ? { invokedBy } : {};
}

function callerOf(identity: Json | undefined): string | undefined {
  const account = textOf(memberAt(identity, 'accountId'));
  if (account === 'ANONYMOUS_PRINCIPAL') return 'anonymous';
  return textOf(memberAt(identity, 'arn')) ?? textOf(memberAt(identity, 'invokedBy')) ?? account;
}

/** The ARN of the event that the action can be granted on; of several kinds the one that it must have. */
function resourceOf(event: JsonObject, action: Action | undefined): string | undefined {
  const listed = itemsOf(event.resources).flatMap((one) => textOf(memberAt(one, 'ARN')) ?? []);
  const named = isJsonObject(event.requestParameters) ? Object.values(event.requestParameters) : [];
  const arns = [...objectOf(event), ...listed, ...named.flatMap((value) => textOf(value) ?? [])].filter((text) =>
    readArn(text),
  );
  if (!action) return listed.length === 1 ? listed[0] : undefined;
  const types = action.resources.toSorted((a, b) => Number(b.required) - Number(a.required));
  return types.flatMap(({ type }) => arns.find((text) => isOfType(text, type)) ?? [])[0];
}

function isOfType(text: string, type: Action['resources'][number]['type']): boolean {
  const arn = readArn(text);
  return arn !== undefined && arnFormatsOfType(type).some((format) => fits(arnPattern(arn), format));
}

/** S3 names bucket and key apart. */
function objectOf({ requestParameters, awsRegion }: JsonObject): readonly string[] {
  const bucket = textOf(memberAt(requestParameters, 'bucketName'));
  const key = textOf(memberAt(requestParameters, 'key'));
  if (bucket === undefined || /[^\w.-]/.test(bucket)) return [];
  const region = textOf(awsRegion) ?? '';
  const partition = region.startsWith('cn-')
    ? 'aws-cn'
    : region.startsWith('us-gov-')
      ? 'aws-us-gov'
      : region.startsWith('eusc-')
        ? 'aws-eusc'
        : 'aws';
  const arn = `arn:${partition}:s3:::${bucket}`;
  return key === undefined ? [arn] : [`${arn}/${key}`, arn];
}
