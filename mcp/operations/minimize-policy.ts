import * as z from 'zod';
import { visible } from '../core/findings/show.js';
import { minimizePolicy as minimize } from '../core/minimize/minimize-policy.js';
import { countCharacters } from '../core/policy/count-characters.js';
import { detectPolicyType } from '../core/policy/detect-policy-type.js';
import { treeOf } from '../core/text/tree.js';
import { defineOperation, readOnly } from './define-operation.js';
import { listOf } from './list-of.js';
import { onePolicy } from './one-policy.js';
import { OperationError } from './operation-error.js';
import { policyParameter, policyTypeParameter } from './policy-parameters.js';
import { policyTypeNamed } from './policy-type-named.js';

export const minimizePolicy = defineOperation({
  name: 'minimize_policy',
  title: 'Make a policy smaller',
  description:
    'Writes the same permissions in fewer characters: drops what other entries cover, joins statements that differ in one thing. Each change is proved to keep the meaning. For a policy over its size limit.',
  input: z.object({ policy: policyParameter(), policy_type: policyTypeParameter }),
  output: z.object({
    policy: z.record(z.string(), z.unknown()),
    characters_before: z.int().describe('As AWS counts them'),
    characters_after: z.int(),
    limit: z.int(),
    quota: z.string().describe('Whose limit it is'),
    changes: listOf(z.string()),
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ policy: input, policy_type: type }, { catalog }) {
    const given = policyTypeNamed(type);
    const document = await onePolicy('policy', input);
    const minimized = minimize(document.policy, { catalog: await catalog() });
    if (minimized.kind === 'unclear') {
      const reasons = minimized.reasons.map(visible).join('; ');
      throw new OperationError(
        'invalid_arguments',
        `policy: AWS would refuse it (${reasons}), so that it has no meaning to keep. Repair it first: fix_policy_issues, validate_policy.`,
      );
    }
    const policyType = given ?? detectPolicyType(document.policy);
    const before = countCharacters(document, policyType);
    const after = countCharacters(
      { syntax: [], wrappers: [], node: treeOf(minimized.policy), policy: document.policy },
      policyType,
    );
    return {
      policy: { ...minimized.policy },
      characters_before: before.characters,
      characters_after: after.characters,
      limit: after.limit,
      quota: after.quota.title,
      changes: minimized.changes,
    };
  },
  text: ({ policy, characters_before: before, characters_after: after, limit, quota, changes }) =>
    [
      `${changes.length === 0 ? 'Nothing to shorten' : 'Shortened'}: ${before} characters before, ${after} after; the limit of ${quota} is ${limit}.${after > limit ? ' It is still over the limit.' : ''}`,
      ...changes.slice(0, mostShown).map((change) => `- ${change}`),
      ...(changes.length > mostShown ? [`- and ${changes.length - mostShown} more`] : []),
      JSON.stringify(policy),
    ].join('\n'),
});

const mostShown = 15;
