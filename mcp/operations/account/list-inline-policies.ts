import * as z from 'zod';
import type { OwnerKind } from '../../account/owner.js';
import { onePage } from '../../account/paging.js';
import { policyActions, policyCalls } from '../../account/policy-calls.js';
import { listOf } from '../list-of.js';
import { defineAccountOperation, readsAccount } from './define-account-operation.js';
import { nameIn, ownerField, ownerParameter, ownerResult } from './owner-parameter.js';
import { moreNote, pageFacts, pageParameters, pageResult } from './parameters.js';

/** Three tools. */
export const listPoliciesOf = (kind: OwnerKind) =>
  defineAccountOperation({
    name: `list_${kind}_policies`,
    title: `Inline policies of a ${kind}`,
    description: `Lists the names of the inline policies of a ${kind}; get_${kind} also lists its managed ones.`,
    input: z.object({ ...ownerParameter(kind), ...pageParameters }),
    output: z.object({ ...ownerField(kind), policy_names: listOf(z.string()), ...pageResult }),
    annotations: readsAccount,
    toolsets: ['read-only'],
    actions: [policyActions[kind].inline],
    async run({ max_items: size, marker, ...input }, { account }) {
      const name = nameIn(kind, input);
      const page = await onePage(
        { size, marker },
        (wanted) => policyCalls[kind].inline(account, name, wanted),
        (output) => output.PolicyNames,
      );
      return { ...ownerResult(kind, name), policy_names: page.items, ...pageFacts(page) };
    },
    text: ({ policy_names: names, ...page }) =>
      [
        `${page.count} inline policies of ${nameIn(kind, page)}`,
        ...names.map((one) => `- ${one}`),
        ...moreNote(page),
      ].join('\n'),
  });
