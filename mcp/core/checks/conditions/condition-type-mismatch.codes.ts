import { didYouMean, showList } from '../../findings/show.js';
import { replaced } from '../../fixes/usual-fixes.js';
import type { Code } from '../define-check.js';
import { arnOperator, asStrings, rightFamily } from './condition-type-mismatch.fixes.js';

type About = { operator: string; conditionKey: string };
type Values = About & { values: readonly string[] };
type Fitting = About & { type: string; allowed: readonly string[] };
type Instead = About & { instead: string };

/** Of condition_type_mismatch: the operator, then the kind of value, then the value that the key holds. */
export const codes = {
  operatorForAnotherType: {
    severity: 'warning',
    accessAnalyzer: 'TYPE_MISMATCH',
    message: ({ operator, conditionKey, type }: Fitting) =>
      `"${operator}" compares another kind of value than "${conditionKey}" holds, which is of type ${type}.`,
    suggestion: ({ allowed }: Fitting) => `Use ${allowed.join(' or ')} operators for this key.`,
    fix: rightFamily,
  },
  stringLikeOnArn: {
    severity: ({ opens }: { opens: string }) => (opens === 'yes' ? 'medium' : 'low'),
    accessAnalyzer: 'STRING_LIKE_OPERATOR_WITH_ARN_CONDITION_KEYS',
    message: ({ operator, conditionKey, opens }: Instead & { opens: string }) =>
      opens === 'yes'
        ? `"${operator}" lets a wildcard run over the colons of the ARN in "${conditionKey}", so it may match other accounts and services.`
        : `"${operator}" compares the ARN in "${conditionKey}" as text; AWS recommends ARN operators, whose wildcards stay within a field.`,
    suggestion: ({ instead }: Instead) => `Write "${instead}", which compares the ARN field by field.`,
    fix: arnOperator,
  },
  stringOperatorOnArn: {
    severity: 'info',
    message: ({ operator, conditionKey }: Instead) =>
      `"${operator}" compares "${conditionKey}" as text; AWS recommends ARN operators for ARNs.`,
    suggestion: ({ instead }: Instead) => `Write "${instead}".`,
    fix: arnOperator,
  },
  mixedTypes: {
    accessAnalyzer: 'INVALID_CONDITION_DATA_TYPE',
    message: ({ conditionKey, kinds }: { conditionKey: string; kinds: string }) =>
      `The values of "${conditionKey}" are of different JSON types (${kinds}); AWS wants one type in a list.`,
    suggestion: () => 'Write all of them as strings.',
    fix: asStrings,
  },
  severalBooleans: {
    accessAnalyzer: 'INVALID_CONDITION_MULTIPLE_BOOLEAN',
    message: ({ operator, conditionKey, count }: About & { count: number }) =>
      `"${operator}" compares "${conditionKey}" with ${count} booleans, where one belongs.`,
    suggestion: () => 'Keep "true" or "false"; both together rule nothing out.',
  },
  invalidBoolean: {
    severity: 'warning',
    accessAnalyzer: 'TYPE_MISMATCH_BOOLEAN',
    message: ({ operator, conditionKey, values }: Values) =>
      `"${operator}" on "${conditionKey}" compares "true" and "false", and ${showList(values)} is neither.`,
    suggestion: () => 'Write "true" or "false".',
  },
  invalidDate: {
    severity: 'warning',
    accessAnalyzer: 'TYPE_MISMATCH_DATE',
    message: ({ operator, conditionKey, values }: Values) =>
      `"${operator}" on "${conditionKey}" cannot read ${showList(values)} as a date, so the comparison fails.`,
    suggestion: () => 'Write an existing day in ISO 8601, such as "2026-12-31T23:59:59Z".',
  },
  epochDate: {
    severity: 'warning',
    accessAnalyzer: 'INVALID_DATE_VALUE',
    message: ({ conditionKey, values }: Values) =>
      `"${conditionKey}" is compared with ${showList(values)}, which is read as seconds since 1970 and may not be the moment that is meant.`,
    suggestion: () => 'Write the date in ISO 8601, such as "2026-12-31T23:59:59Z".',
  },
  invalidNumber: {
    severity: 'warning',
    accessAnalyzer: 'TYPE_MISMATCH_NUMBER',
    message: ({ operator, conditionKey, values }: Values) =>
      `"${operator}" on "${conditionKey}" cannot read ${showList(values)} as a number, so the comparison fails.`,
    suggestion: () => 'Write a whole or decimal number without a unit.',
  },
  invalidBase64: {
    severity: 'warning',
    accessAnalyzer: 'TYPE_MISMATCH_STRING',
    message: ({ operator, conditionKey, values }: Values) =>
      `"${operator}" on "${conditionKey}" compares bytes, and ${showList(values)} is not base64.`,
    suggestion: () => 'Encode the bytes in base64 with padding.',
  },
  invalidArn: {
    message: ({ operator, conditionKey, values }: Values) =>
      `"${operator}" on "${conditionKey}" compares ARNs, and ${showList(values)} is none, so it never matches.`,
    suggestion: () =>
      'Write arn:partition:service:region:account:resource, with wildcards inside the fields where needed.',
  },
  invalidIpRange: {
    accessAnalyzer: 'TYPE_MISMATCH_IP_RANGE',
    message: ({ operator, conditionKey, values }: Values) =>
      `"${operator}" on "${conditionKey}" cannot read ${showList(values)} as an IP address or CIDR range.`,
    suggestion: () => 'Write a range such as "203.0.113.0/24" or "2001:db8::/32".',
  },
  hostBits: {
    severity: 'info',
    accessAnalyzer: 'IMPROVE_IP_RANGE',
    message: ({ value, network }: { conditionKey: string; value: string; network: string }) =>
      `The range "${value}" has bits behind its prefix, which IAM ignores: it means "${network}".`,
    suggestion: ({ network }: { network: string }) => `Write "${network}".`,
    fix: replaced('safe', ({ network }: { network: string }) => network),
  },
  privateIpAddress: {
    accessAnalyzer: 'PRIVATE_IP_ADDRESS',
    message: ({ conditionKey, values }: Values) =>
      `"${conditionKey}" holds public addresses only, so no request comes from ${showList(values)}.`,
    suggestion: () => 'Name public ranges, or use aws:VpcSourceIp together with aws:SourceVpc.',
  },
  privateNotIpAddress: {
    accessAnalyzer: 'PRIVATE_NOT_IP_ADDRESS',
    message: ({ operator, conditionKey, values }: Values) =>
      `"${conditionKey}" holds public addresses only, so "${operator}" with ${showList(values)} is always true.`,
    suggestion: () => 'Name public ranges, or use aws:VpcSourceIp together with aws:SourceVpc.',
  },
  privateIpAddressSubset: {
    severity: 'info',
    accessAnalyzer: 'PRIVATE_IP_ADDRESS_SUBSET',
    message: ({ conditionKey, values }: Values) =>
      `"${conditionKey}" holds public addresses only, so no request comes from ${showList(values)} of this list.`,
    suggestion: () => 'Leave the private ranges out; aws:VpcSourceIp is the key for them.',
  },
  privateNotIpAddressSubset: {
    severity: 'info',
    accessAnalyzer: 'PRIVATE_NOT_IP_ADDRESS_SUBSET',
    message: ({ operator, conditionKey, values }: Values) =>
      `"${conditionKey}" holds public addresses only, so "${operator}" leaves nothing out by ${showList(values)}.`,
    suggestion: () => 'Leave the private ranges out; aws:VpcSourceIp is the key for them.',
  },
  invalidRegion: {
    accessAnalyzer: 'INVALID_REGION',
    message: ({ conditionKey, values }: Values & { nearest: readonly string[] }) =>
      `"${conditionKey}" is compared with ${showList(values)}, which is no AWS Region.`,
    suggestion: ({ nearest }: { nearest: readonly string[] }) =>
      didYouMean(nearest) || 'Write the code of a Region, such as "eu-west-1".',
    fix: replaced(
      'suggested',
      ({ values, nearest }: { values: readonly string[]; nearest: readonly string[] }, { spot }) =>
        values.length === 1 && spot.node.kind === 'string' ? nearest[0] : undefined,
    ),
  },
  invalidVpc: {
    accessAnalyzer: 'INVALID_VPC_FORMAT',
    message: ({ conditionKey, values }: Values) =>
      `"${conditionKey}" is compared with ${showList(values)}, which is no VPC ID: that is vpc- and 8 or 17 characters.`,
    suggestion: () => 'Write the ID of the VPC, such as "vpc-0123456789abcdef0".',
  },
  invalidVpcEndpoint: {
    accessAnalyzer: 'INVALID_VPCE_FORMAT',
    message: ({ conditionKey, values }: Values) =>
      `"${conditionKey}" is compared with ${showList(values)}, which is no VPC endpoint ID: that is vpce- and 8 or 17 characters.`,
    suggestion: () => 'Write the ID of the endpoint, such as "vpce-0123456789abcdef0".',
  },
  invalidServicePrincipal: {
    accessAnalyzer: 'INVALID_SERVICE_PRINCIPAL_FORMAT',
    message: ({ conditionKey, values, form }: Values & { form: string; instead: string }) =>
      `"${conditionKey}" is compared with ${showList(values)}, which is no service principal of the form ${form}.`,
    suggestion: ({ form, instead }: { form: string; instead: string }) =>
      instead === '' ? `Write it in lower case as ${form}.` : `Write "${instead}".`,
    fix: replaced('suggested', ({ values, instead }: { values: readonly string[]; instead: string }, { spot }) =>
      values.length === 1 && spot.node.kind === 'string' && !instead.includes('region')
        ? instead || undefined
        : undefined,
    ),
  },
  invalidKmsKey: {
    accessAnalyzer: 'INVALID_KMS_KEY_VALUE',
    message: ({ conditionKey, values }: Values) =>
      `"${conditionKey}" holds the ARN of a KMS key, and ${showList(values)} is none.`,
    suggestion: () => 'Write arn:aws:kms:region:account:key/key-id; an alias or a bare key ID does not match.',
  },
  invalidAccount: {
    severity: 'warning',
    message: ({ conditionKey, values }: Values) =>
      `"${conditionKey}" holds a 12-digit account ID, and ${showList(values)} is none, so it never matches.`,
    suggestion: () => 'Write the 12 digits of the account, as a string.',
  },
  invalidOrganization: {
    severity: 'warning',
    message: ({ conditionKey, values }: Values) =>
      `"${conditionKey}" holds the ID of an organization, and ${showList(values)} is none, so it never matches.`,
    suggestion: () => 'Write the ID that begins with "o-".',
  },
} as const satisfies Readonly<Record<string, Code>>;
