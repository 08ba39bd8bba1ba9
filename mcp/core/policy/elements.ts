/** The names that IAM's grammar knows. Source: IAM User Guide, "Grammar of the IAM JSON policy language". */
export const documentElements = ['Version', 'Id', 'Statement'] as const;
export const statementElements = [
  'Sid',
  'Effect',
  'Principal',
  'NotPrincipal',
  'Action',
  'NotAction',
  'Resource',
  'NotResource',
  'Condition',
] as const;
export const principalTypes = ['AWS', 'Service', 'Federated', 'CanonicalUser'] as const;
export type PrincipalType = (typeof principalTypes)[number];

export const versions = ['2012-10-17', '2008-10-17'] as const;
export const effects = ['Allow', 'Deny'] as const;
