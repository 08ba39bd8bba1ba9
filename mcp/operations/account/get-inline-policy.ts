import * as z from 'zod';
import type { OwnerKind } from '../../account/owner.js';
import { policyActions, policyCalls } from '../../account/policy-calls.js';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { readAs } from './entities.js';
import { nameIn, ownerField, ownerParameter } from './owner-parameter.js';
import { printDocument } from './print.js';
import { inlinePolicyName } from './write-parameters.js';

/** Three tools. */
export function getPolicyOf(kind: OwnerKind) {
  const output = z.object({ ...ownerField(kind), policy_name: z.string(), policy_document: z.unknown() });
  return defineAccountOperation({
    name: `get_${kind}_policy`,
    title: `Inline policy of a ${kind}`,
    description: `The document of an inline policy of a ${kind}.`,
    input: z.object({ ...ownerParameter(kind), ...inlinePolicyName }),
    output,
    annotations: readsAccount,
    toolsets: ['read-only'],
    actions: [policyActions[kind].document],
    run: async ({ policy_name: policy, ...input }, { account }) =>
      readAs(output, await policyCalls[kind].document(account, nameIn(kind, input), policy)),
    text: ({ policy_name: policy, policy_document: document, ...owner }) =>
      `Inline policy ${policy} of ${kind} ${nameIn(kind, owner)}\n${printDocument(document)}`,
  });
}
