import { type Operator, printOperator, readOperator } from '../../conditions/operator.js';
import { familiesFor, familyNames, type OperatorFit, operatorFit } from '../../conditions/operator-fit.js';
import { didYouMean, showList } from '../../findings/show.js';
import { replace } from '../../fixes/change.js';
import { movedEntry } from '../../fixes/condition-changes.js';
import type { Fix } from '../../fixes/repair.js';
import { itemSpots } from '../../fixes/spot.js';
import { effectOf, replaced, textOf } from '../../fixes/usual-fixes.js';
import type { ConditionEntry, Statement } from '../../policy/ast.js';
import { policyTypes } from '../../policy/policy-types.js';
import { allows, conditionEntries } from '../../policy/questions.js';
import { hasWildcard } from '../../values/wildcard.js';
import { defineCheck, type Finders, type Found } from '../define-check.js';
import { conditionTypeMismatchExamples } from './condition-type-mismatch.examples.js';
import {
  about,
  addresses,
  epochDates,
  impossibleValues,
  severalBooleans,
  unreadableValues,
} from './type-mismatch-values.js';

type About = { operator: string; conditionKey: string };
type Values = About & { values: readonly string[] };
type Fitting = About & { type: string; allowed: readonly string[] };
type Instead = About & { instead: string };

/** AWS reads numbers and booleans as their text. */
const asStrings: Fix<never> = {
  safety: 'safe',
  changes: ({ spot }) =>
    itemSpots(spot).flatMap((one) => (one.node.kind === 'string' ? [] : [replace(one, textOf(one) ?? '')])),
};

/** The operator of the key's own type, where there is but one that says the same. */
const rightFamily: Fix<Fitting> = {
  safety: 'suggested',
  changes({ spot }, { operator, type }) {
    const parsed = readOperator(operator);
    const isEquality = parsed !== undefined && /^String(?:Not)?(?:Equals|Like)$/.test(parsed.name);
    const name = {
      Bool: parsed?.negated ? undefined : 'Bool',
      ARN: parsed?.negated ? 'ArnNotLike' : 'ArnLike',
      IPAddress: parsed?.negated ? 'NotIpAddress' : 'IpAddress',
    }[type];
    return isEquality && name !== undefined ? movedEntry(spot, { operator: printOperator({ ...parsed, name }) }) : [];
  },
};

/** Wildcards that stay within a field match less: an Allow may lose by it, a Deny must not. */
const arnOperator: Fix<Instead> = {
  safety: 'suggested',
  changes({ spot }, { operator, instead }) {
    const narrows = readOperator(operator)?.negated ? 'Deny' : 'Allow';
    return effectOf(spot) === narrows ? movedEntry(spot, { operator: instead }) : [];
  },
};

const codes = {
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
} as const;

export type TypeMismatchFinders = Finders<typeof codes>;
type Finder = TypeMismatchFinders;

export const conditionTypeMismatch = defineCheck({
  id: 'condition_type_mismatch',
  severity: 'error',
  appliesTo: policyTypes,
  summary: 'A condition compares a key with an operator or a value that does not fit what the key holds.',
  why: 'A comparison of the wrong kind is false, or true, for every request. In an Allow that takes access away which was meant to be given; in a Deny it opens what was meant to be closed.',
  remediation: [
    'Choose an operator of the type that the key has in the service reference.',
    'Write the value in the form that the key holds: a date in ISO 8601, an address as CIDR, an ARN with six fields.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  codes,
  examples: conditionTypeMismatchExamples,
  *conditional(statement, { catalog, found }) {
    for (const entry of conditionEntries(statement)) {
      yield* mixedTypes(entry, found);
      const { parsed, values } = entry;
      if (!parsed || values.length === 0 || leftToAgentGuardrail(entry)) continue;
      const key = catalog.conditionKey(entry.key.value);
      if (key && operatorFit(parsed, key, values) === 'mismatch') {
        const allowed = familiesFor(key).map((family) => familyNames[family]);
        yield found.operatorForAnotherType(entry.key, { ...about(entry), type: key.type, allowed });
        continue;
      }
      if (key) yield* stringOnArn(entry, parsed, operatorFit(parsed, key, values), statement, found);
      yield* unreadableValues(entry, parsed.family, found);
      yield* severalBooleans(entry, found);
      yield* epochDates(entry, found);
      yield* addresses(entry, found);
      yield* impossibleValues(entry, found);
    }
  },
});

/** That check says more of this key, and the right form with it. */
const leftToAgentGuardrail = ({ key }: ConditionEntry): boolean => key.value.toLowerCase() === 'aws:calledviaawsmcp';

function* mixedTypes(entry: ConditionEntry, found: Finder): Iterable<Found> {
  const kinds = [...new Set(entry.values.map(({ value }) => value.kind))];
  if (kinds.length < 2) return;
  yield found.mixedTypes(entry, { conditionKey: entry.key.value, kinds: kinds.join(', ') });
}

function* stringOnArn(
  entry: ConditionEntry,
  operator: Operator,
  fit: OperatorFit,
  statement: Statement,
  found: Finder,
): Iterable<Found> {
  if (fit === 'fits' || fit === 'mismatch') return;
  const name = `Arn${operator.negated ? 'Not' : ''}${operator.wildcards ? 'Like' : 'Equals'}`;
  const args = { ...about(entry), instead: printOperator({ ...operator, name }) };
  if (fit === 'string_on_arn') {
    // Of a wildcard that is taken for a letter condition_operator speaks.
    if (entry.values.some(({ value }) => hasWildcard(value.text))) return;
    return yield found.stringOperatorOnArn(entry.key, args);
  }
  // Only a match too many in an Allow gives something away; AWS's own SCP examples have StringLike and StringNotLike.
  const opens = fit === 'like_across_arn' && allows(statement) && !operator.negated ? 'yes' : 'no';
  yield found.stringLikeOnArn(entry.key, { ...args, opens });
}
