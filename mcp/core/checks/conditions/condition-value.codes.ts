import { showList } from '../../findings/show.js';
import type { Code } from '../define-check.js';

type Keyed = { conditionKey: string };
type Value = { conditionKey: string; value: string };
type Operated = { operator: string; conditionKey: string };

/** Of condition_value. */
export const codes = {
  forgeableKey: {
    severity: ({ weight }: Keyed & { weight: string }) =>
      weight === 'open' ? 'high' : weight === 'capped' ? 'low' : 'medium',
    accessAnalyzer: 'UNTRUSTWORTHY_CONDITION_KEY',
    message: ({ conditionKey }: Keyed & { weight: string }) =>
      `"${conditionKey}" is what the caller writes into the request, so anyone can give it the value that the condition asks for.`,
    suggestion: () =>
      'Compare who calls or from where: aws:PrincipalArn, aws:PrincipalOrgID, aws:SourceVpce or aws:SourceArn.',
  },
  wildcardInId: {
    severity: 'error',
    accessAnalyzer: 'WILDCARD_USAGE_TOO_PERMISSIVE',
    message: ({ conditionKey, value }: Value) =>
      `"${value}" has a wildcard, and part of an id in "${conditionKey}" is met by accounts or networks of strangers.`,
    suggestion: () => 'List the whole ids.',
  },
  variableInId: {
    severity: 'error',
    accessAnalyzer: 'VARIABLE_USAGE_TOO_PERMISSIVE',
    message: ({ conditionKey, value }: Value) =>
      `"${value}" in "${conditionKey}" is filled in from the request itself, which makes it a wildcard.`,
    suggestion: () => 'List the whole ids.',
  },
  shortBeginning: {
    severity: 'error',
    accessAnalyzer: 'WILDCARD_USAGE_TOO_PERMISSIVE',
    message: ({ conditionKey, value }: Value) =>
      `"${value}" in "${conditionKey}" fixes fewer than six letters in a row, so nearly everything fits it.`,
    suggestion: () => 'Write six letters or more before the wildcard, such as the account or the organization.',
  },
  variableWithoutBeginning: {
    severity: 'error',
    accessAnalyzer: 'VARIABLE_USAGE_TOO_PERMISSIVE',
    message: ({ conditionKey, value }: Value) =>
      `"${value}" in "${conditionKey}" fixes fewer than six letters before the variable, whose value comes with the request.`,
    suggestion: () => 'Write six letters or more before the variable.',
  },
  wildcardInUserId: {
    severity: 'error',
    accessAnalyzer: 'WILDCARD_USAGE_TOO_PERMISSIVE',
    message: ({ conditionKey, value }: Value) =>
      `"${value}" in "${conditionKey}" leaves open the unique id of the user or role, which stands before the colon.`,
    suggestion: () => 'Write the id of the role whole and the wildcard for the session: "AROAEXAMPLEID:*".',
  },
  variableInUserId: {
    severity: 'error',
    accessAnalyzer: 'VARIABLE_USAGE_TOO_PERMISSIVE',
    message: ({ conditionKey, value }: Value) =>
      `"${value}" in "${conditionKey}" takes the unique id of the user or role from the request, which makes it a wildcard.`,
    suggestion: () => 'Write the id whole, and a variable only after the colon.',
  },
  missingPartner: {
    severity: ({ weight }: Keyed & { partners: readonly string[]; weight: string }) =>
      weight === 'capped' ? 'low' : 'high',
    accessAnalyzer: 'MISSING_PAIRED_CONDITION_KEYS',
    message: ({ conditionKey }: Keyed & { partners: readonly string[]; weight: string }) =>
      `"${conditionKey}" alone proves nothing: private addresses are the same in every VPC, and anyone can make one.`,
    suggestion: ({ partners }: Keyed & { partners: readonly string[]; weight: string }) =>
      `Compare one of ${showList(partners).replace(' and ', ' or ')} in the same Condition.`,
  },
  prefixLetsShorterPass: {
    severity: 'high',
    accessAnalyzer: 'S3_PREFIX_IN_NEGATIVE_CONTEXT',
    message: ({ operator }: { operator: string; effect: string }) =>
      `"${operator}" on "s3:prefix" hides nothing here: a request for a shorter prefix does not fit the value and lists those objects too.`,
    suggestion: ({ effect }: { operator: string; effect: string }) =>
      effect === 'Deny'
        ? 'Deny with StringNotLike and the prefixes that may be listed.'
        : 'Allow with StringLike and the prefixes that may be listed.',
  },
  attributesWithoutSelect: {
    severity: 'high',
    accessAnalyzer: 'DYNAMODB_ATTRIBUTES_WITHOUT_SELECT',
    message: ({ conditionKey }: Keyed) =>
      `"${conditionKey}" is only compared when a request names attributes, and one that names none gets the whole item.`,
    suggestion: () => 'Add "StringEqualsIfExists": {"dynamodb:Select": "SPECIFIC_ATTRIBUTES"}.',
  },
  onlyPresence: {
    severity: 'info',
    accessAnalyzer: 'EQUIVALENT_TO_NULL_FALSE',
    message: ({ operator, conditionKey }: Operated) =>
      `"${operator}" with "*" only asks whether the request has "${conditionKey}".`,
    suggestion: ({ conditionKey }: Operated) =>
      `Write "Null": {"${conditionKey}": "false"}, or the values that are meant.`,
  },
  onlyAbsence: {
    severity: 'info',
    accessAnalyzer: 'EQUIVALENT_TO_NULL_TRUE',
    message: ({ operator, conditionKey }: Operated) =>
      `"${operator}" with "*" only holds for requests without "${conditionKey}".`,
    suggestion: ({ conditionKey }: Operated) =>
      `Write "Null": {"${conditionKey}": "true"}, or the values that are meant.`,
  },
  irrelevantKey: {
    severity: 'info',
    accessAnalyzer: 'IRRELEVANT_CONDITION_KEY_IN_POLICY',
    message: ({ conditionKey }: Keyed) =>
      `"${conditionKey}" is always the account of the resource that this policy belongs to.`,
    suggestion: () => 'Remove it here, and use it in identity-based policies or in the policy of a VPC endpoint.',
  },
  keyOfOtherServices: {
    severity: 'warning',
    accessAnalyzer: 'USE_CONDITION_KEY_ONLY_WITH_SUPPORTED_SERVICES',
    message: ({ conditionKey, services }: Keyed & { services: readonly string[] }) =>
      services.length > 0
        ? `Requests to ${showList(services)} have no "${conditionKey}", which only some services fill in.`
        : `The statement covers every service, and only some of them fill in "${conditionKey}".`,
    suggestion: () => 'Name the actions of services that support the key, and no others.',
  },
} as const satisfies Readonly<Record<string, Code>>;
