import { isJsonObject, type JsonObject } from '../text/json.js';
import type { FoundDenial, Reason } from './denial.js';
import { itemsOf, memberAt, textOf } from './embedded-values.js';
import { neverAllow } from './usual-steps.js';

/** Is it what STS decodes an authorization message to? Source: AWS STS API Reference, DecodeAuthorizationMessage. */
export const isAuthorization = (value: JsonObject): boolean =>
  typeof value.explicitDeny === 'boolean' && isJsonObject(value.context);

const page = 'https://docs.aws.amazon.com/STS/latest/APIReference/API_DecodeAuthorizationMessage.html';

const decodedDeny: Reason = {
  id: 'decoded_deny',
  layer: 'unknown',
  effect: 'explicit',
  reading: 'A Deny statement matches {action} on {resource}. The decoded message does not say in which kind of policy.',
  nextSteps: [
    neverAllow,
    'Look for the statement by its Sid: service control policies, the policy of the resource, identity-based policies with those of groups, permissions boundary, session policy, VPC endpoint policy.',
    'Meet its condition, or have its owner narrow it; the decoded message lists the context keys of the request.',
  ],
  whoCanFix: 'The owner of whichever policy holds the Deny.',
  source: page,
};

const decodedMissing: Reason = {
  id: 'decoded_missing_allow',
  layer: 'unknown',
  effect: 'implicit',
  reading:
    'No Deny matched, and an Allow of {action} on {resource} is missing. The decoded message does not say in which policy: it may be an identity-based one, or a limit above it.',
  nextSteps: [
    'See first whether an identity-based policy of {principal} allows {action} on this resource, and whether its condition fits the context keys of the decoded message.',
    'If it does, look at permissions boundary, session policy, service control policies and the VPC endpoint policy.',
  ],
  whoCanFix: 'The owner of whichever policy lacks the Allow.',
  source: page,
};

/** A decoded message says who, what, on what and whether a Deny matched, and not in which policy. */
export function readAuthorization(value: JsonObject): FoundDenial | undefined {
  if (value.allowed === true) return undefined;
  const { context } = value;
  const principal = textOf(memberAt(context, 'principal', 'arn'));
  const action = textOf(memberAt(context, 'action'));
  const resource = textOf(memberAt(context, 'resource'));
  const passedTo = conditionValue(value, 'iam:passedtoservice');
  const sid = value.explicitDeny === true ? matchedSid(value) : undefined;
  return {
    ...(principal !== undefined && { principal }),
    ...(action !== undefined && { action }),
    actionFrom: 'message',
    ...(resource !== undefined && { resource }),
    reason: value.explicitDeny === true ? decodedDeny : decodedMissing,
    ...(sid !== undefined && { sid }),
    context: passedTo === undefined ? {} : { passedTo },
  };
}

function matchedSid(value: JsonObject): string | undefined {
  const sids = itemsOf(memberAt(value, 'matchedStatements', 'items')).map((one) =>
    textOf(memberAt(one, 'statementId')),
  );
  return sids.find((sid) => sid !== undefined && sid !== '');
}

/** The first value of a context key, in lower case. */
function conditionValue(value: JsonObject, key: string): string | undefined {
  const item = itemsOf(memberAt(value, 'context', 'conditions', 'items')).find(
    (one) => textOf(memberAt(one, 'key'))?.toLowerCase() === key,
  );
  return textOf(memberAt(itemsOf(memberAt(item, 'values', 'items'))[0], 'value'));
}
