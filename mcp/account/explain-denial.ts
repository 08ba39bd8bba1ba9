import type { FoundDenial } from '../core/denials/denial.js';
import { findInText } from '../core/denials/find-in-text.js';
import { reasonless } from '../core/denials/phrases.table.js';
import { plainText } from '../core/denials/plain-text.js';
import { show } from '../core/findings/show.js';
import { denialSteps, noReason } from './denial-steps.table.js';

/** Messages of IAM and STS have a few hundred characters, ARNs in them up to 2,048; what follows is not theirs. */
const longestMessage = 16_384;

/** What an access denied message of IAM or STS says: who may not do what, on what, and which policy decides. */
export function explainDenial(message: string, call: string): string {
  const text = plainText(message.slice(0, longestMessage));
  const [found] = findInText(text).denials;
  const { principal, action = call, resource, policyArn } = found ?? {};
  const who = principal === undefined ? 'the caller' : show(principal);
  const what = resource === undefined ? '' : ` on ${show(resource)}`;
  const policy = policyArn === undefined ? '' : ` The policy is ${show(policyArn)}.`;
  return `${who} may not call ${show(action)}${what}. ${stepFor(found, text)}${policy}`;
}

function stepFor(found: FoundDenial | undefined, text: string): string {
  if (!found) return noReason;
  const { layer, effect } = found.reason;
  if (found.reason === reasonless.unread) {
    return `AWS gives a reason that is none of policies: "${show(text.slice(text.lastIndexOf('because ')))}".`;
  }
  return effect === 'unknown' ? noReason : denialSteps[layer][effect];
}
