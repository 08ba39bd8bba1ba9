import { show } from '../core/findings/show.js';
import { denialReasons, unknownReason } from './denial-reasons.table.js';

/** What an access denied message of IAM or STS says: who may not do what, on what, and which policy decides. */
export function explainDenial(message: string, call: string): string {
  const text = message.replaceAll(/\s+/g, ' ');
  const [, principal] = /User: (\S+) is not authorized/.exec(text) ?? [];
  const [, action = call] = /not authorized to perform: ([\w-]+:\w+)/.exec(text) ?? [];
  const [, resource] = / on resource: (.+?)(?: because | with an explicit | due to |$)/.exec(text) ?? [];
  const [, policy] = /polic(?:y|ies)(?:, with policy ARN)?: (arn:[^\s,]+)/.exec(text) ?? [];
  const lower = text.toLowerCase();
  const reason = denialReasons.find(({ phrase }) => lower.includes(phrase))?.next ?? unknownReason;
  const who = principal === undefined ? 'the caller' : show(principal);
  const what = resource === undefined ? '' : ` on ${show(resource)}`;
  return `${who} may not call ${show(action)}${what}. ${reason}${policy === undefined ? '' : ` The policy is ${show(policy)}.`}`;
}
