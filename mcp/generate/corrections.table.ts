import type { Flag } from '../data/catalog-file.js';

/** Where AWS's reference says one thing of a condition key and AWS's own policies and pages another. */
export interface Correction {
  readonly key: string;
  readonly multivalued: Flag;
  readonly source: string;
}

export const corrections: readonly Correction[] = [
  {
    key: 'cognito-identity.amazonaws.com:amr',
    multivalued: 1,
    source:
      'https://docs.aws.amazon.com/cognito/latest/developerguide/role-trust-and-permissions.html (ForAnyValue:StringLike)',
  },
];
