import type { Severity } from '../findings/severity.js';
import type { SensitiveCategory } from './sensitive-action.js';

/** What a person should know of a category. */
export interface SensitiveCategoryFacts {
  readonly name: string;
  readonly severity: Severity;
  readonly description: string;
  /** What an action of the category does, as a sentence. */
  readonly reason: string;
  /** What keeps it in bounds. */
  readonly advice: string;
}

export const sensitiveCategoryFacts: Readonly<Record<SensitiveCategory, SensitiveCategoryFacts>> = {
  credential_exposure: {
    name: 'Credential exposure',
    severity: 'critical',
    description: 'Actions that make, show or hand out credentials: access keys, passwords, tokens, secrets, sessions.',
    reason: 'It makes, shows or hands out credentials.',
    advice: 'Name the secret, user or database in Resource, and require MFA or a network of your own.',
  },
  priv_esc: {
    name: 'Privilege escalation',
    severity: 'critical',
    description:
      'Actions with which their holder can gain rights that no policy gives: policies, trust, roles for code.',
    reason: 'It is a step to rights that the policy does not give.',
    advice: 'Name the roles, policies or functions in Resource, and cap what is made with a permissions boundary.',
  },
  resource_exposure: {
    name: 'Resource exposure',
    severity: 'high',
    description: 'Actions that open, share or destroy resources, or switch off what watches over them.',
    reason: 'It opens, shares or destroys resources, or weakens what protects them.',
    advice: 'Name the resources, and keep the action for a role of its own.',
  },
  data_access: {
    name: 'Data access',
    severity: 'high',
    description: 'Actions that read stored content or facts about people.',
    reason: 'It reads stored content.',
    advice: 'Name the buckets, tables, queues or parameters, or require a tag that they share with the principal.',
  },
};
