import * as z from 'zod';
import { countCharacters } from '../core/policy/count-characters.js';
import { detectPolicyType } from '../core/policy/detect-policy-type.js';
import type { PolicyDocument } from '../core/policy/document.js';
import { elementOf } from '../core/policy/element-of.js';
import { summarizePolicy } from '../core/policy/policy-summary.js';
import { policyTypes } from '../core/policy/policy-types.js';
import { defineOperation, readOnly } from './define-operation.js';
import { readPolicyInput } from './judge-policy.js';
import { listOf } from './list-of.js';
import { policyParameter } from './policy-parameters.js';

export const getPolicySummary = defineOperation({
  name: 'get_policy_summary',
  title: 'Summarize a policy',
  description:
    'Counts what an IAM policy holds: statements, actions, services, wildcards, conditions, and its size against the quota. It does not judge the policy; validate_policy does.',
  input: z.object({ policy: policyParameter() }),
  output: z.object({
    policy_type: z.enum(policyTypes),
    total_statements: z.int(),
    allow_statements: z.int(),
    deny_statements: z.int(),
    services_used: listOf(z.string()).describe('Prefixes among the actions, sorted'),
    actions_count: z.int().describe('Different entries of Action'),
    not_actions_count: z.int().describe('Different entries of NotAction'),
    has_wildcards: z.boolean().describe('Is there a * or ? among actions or resources?'),
    has_conditions: z.boolean(),
    size: z.object({
      characters: z.int().describe('As AWS counts them; bytes where the quota is in bytes'),
      limit: z.int(),
      quota: z.string().describe('Whose limit it is'),
    }),
    note: z.string().exactOptional().describe('What the counts leave out'),
  }),
  annotations: readOnly,
  toolsets: ['read-only'],
  async run({ policy }) {
    const documents = await readPolicyInput(policy);
    const document = documents.find((one) => one.policy !== undefined) ?? documents[0];
    const counts = document?.policy ? summarizePolicy(document.policy) : nothing;
    const policyType = document?.policy ? detectPolicyType(document.policy) : 'identity';
    const { characters, limit, quota } = countCharacters(document ?? empty, policyType);
    return {
      policy_type: policyType,
      total_statements: counts.statements,
      allow_statements: counts.allows,
      deny_statements: counts.denies,
      services_used: counts.services,
      actions_count: counts.actions,
      not_actions_count: counts.notActions,
      has_wildcards: counts.hasWildcards,
      has_conditions: counts.hasConditions,
      size: { characters, limit, quota: quota.title },
      ...noteOn(documents.length, document),
    };
  },
  text: (summary) =>
    [
      `${capital(summary.policy_type.replace('_', ' '))} policy: ${counted(summary.total_statements, 'statement')} (${summary.allow_statements} Allow, ${summary.deny_statements} Deny).`,
      `Actions: ${counted(summary.actions_count, 'entry', 'entries')} in Action, ${summary.not_actions_count} in NotAction; services: ${summary.services_used.join(', ') || 'none named'}.`,
      `Wildcards: ${yesOrNo(summary.has_wildcards)}. Conditions: ${yesOrNo(summary.has_conditions)}.`,
      `Size: ${summary.size.characters} of ${summary.size.limit} characters, the limit of ${summary.size.quota}.`,
      ...(summary.note === undefined ? [] : [summary.note]),
    ].join('\n'),
});

const empty: PolicyDocument = { syntax: [], wrappers: [] };

const nothing = {
  statements: 0,
  allows: 0,
  denies: 0,
  services: [],
  actions: 0,
  notActions: 0,
  hasWildcards: false,
  hasConditions: false,
};

function noteOn(documents: number, document: PolicyDocument | undefined): { readonly note?: string } {
  if (!document?.policy || !elementOf(document.policy.node, 'Statement')) {
    return { note: 'The input is no policy document: an object with a Statement is expected.' };
  }
  const notes = [
    ...(documents > 1 ? [`The input holds ${documents} policies; this is the first of them.`] : []),
    ...(isPartlyUnread(document) ? ['Not all of it could be read; validate_policy says what.'] : []),
  ];
  return notes.length === 0 ? {} : { note: notes.join(' ') };
}

const isPartlyUnread = ({ policy, syntax }: PolicyDocument): boolean =>
  syntax.some(({ code }) => code === 'syntax') ||
  (policy?.problems ?? []).some(({ kind }) => kind === 'wrong_type' || kind === 'unfilled');

const counted = (count: number, one: string, many = `${one}s`): string => `${count} ${count === 1 ? one : many}`;
const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
const yesOrNo = (value: unknown): string => (value ? 'yes' : 'no');
