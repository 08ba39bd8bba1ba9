import { nearestNames } from '../../catalog/nearest-name.js';
import { regions } from '../../catalog/regions.table.js';
import { canBe, valuesOf } from '../../conditions/known-values.js';
import type { OperatorFamily } from '../../conditions/operator-table.js';
import { readDate } from '../../conditions/operators/date.js';
import { hasHostBits, isPrivate, printNetwork, readIpRange } from '../../conditions/operators/ip.js';
import { fitOf } from '../../conditions/value-syntax.js';
import type { ConditionEntry, ConditionValue, Located } from '../../policy/ast.js';
import type { Place } from '../../text/tree.js';
import type { Finders, Found } from '../define-check.js';
import type { codes } from './condition-type-mismatch.codes.js';

/** What of condition_type_mismatch looks at the values of an entry whose operator fits its key. */

type Finder = Finders<typeof codes>;

/** The arguments that all of them have. */
export const about = ({
  operator,
  key,
}: ConditionEntry): { readonly operator: string; readonly conditionKey: string } => ({
  operator: operator.value,
  conditionKey: key.value,
});

/** One value is named where it stands, several where their list stands. */
const placeOfValues = (entry: ConditionEntry, values: readonly Place[]): Place =>
  (values.length === 1 && values[0]) || entry;

const textsOf = (values: ConditionEntry['values']): readonly string[] => values.map(({ value }) => value.text);

const codeOfFamily = {
  string: undefined,
  numeric: 'invalidNumber',
  date: 'invalidDate',
  bool: 'invalidBoolean',
  binary: 'invalidBase64',
  ip: 'invalidIpRange',
  arn: 'invalidArn',
  null: 'invalidBoolean',
} as const satisfies Readonly<Record<OperatorFamily, keyof Finder | undefined>>;

export function* unreadableValues(entry: ConditionEntry, family: OperatorFamily, found: Finder): Iterable<Found> {
  const code = codeOfFamily[family];
  const values = entry.values.filter(({ value }) => fitOf(family, value.text) === 'unfit');
  if (code === undefined || values.length === 0) return;
  yield found[code](placeOfValues(entry, values), { ...about(entry), values: textsOf(values) });
}

export function* severalBooleans(entry: ConditionEntry, found: Finder): Iterable<Found> {
  const { parsed, values } = entry;
  const isBoolean = parsed?.family === 'bool' || parsed?.family === 'null';
  if (!isBoolean || parsed.qualifier !== undefined || values.length < 2) return;
  yield found.severalBooleans(entry, { ...about(entry), count: values.length });
}

export function* epochDates(entry: ConditionEntry, found: Finder): Iterable<Found> {
  // Seconds are what aws:EpochTime itself holds.
  if (entry.parsed?.family !== 'date' || entry.key.value.toLowerCase() === 'aws:epochtime') return;
  const values = entry.values.filter(({ value }) => readDate(value.text)?.form === 'epoch');
  if (values.length > 0)
    yield found.epochDate(placeOfValues(entry, values), { ...about(entry), values: textsOf(values) });
}

export function* addresses(entry: ConditionEntry, found: Finder): Iterable<Found> {
  if (entry.parsed?.family !== 'ip') return;
  for (const at of entry.values) {
    const range = readIpRange(at.value.text);
    if (!range || !hasHostBits(range)) continue;
    yield found.hostBits(at, { conditionKey: entry.key.value, value: at.value.text, network: printNetwork(range) });
  }
  if (entry.key.value.toLowerCase() !== 'aws:sourceip') return;
  const values = entry.values.filter(holdsPrivateRange);
  if (values.length === 0) return;
  const code =
    privateCodes[values.length === entry.values.length ? 'all' : 'some'][entry.parsed?.negated ? 'not' : 'in'];
  yield found[code](placeOfValues(entry, values), { ...about(entry), values: textsOf(values) });
}

const privateCodes = {
  all: { in: 'privateIpAddress', not: 'privateNotIpAddress' },
  some: { in: 'privateIpAddressSubset', not: 'privateNotIpAddressSubset' },
} as const;

function holdsPrivateRange({ value }: Located<ConditionValue>): boolean {
  const range = readIpRange(value.text);
  return range !== undefined && isPrivate(range);
}

export function* impossibleValues(entry: ConditionEntry, found: Finder): Iterable<Found> {
  const holds = valuesOf(entry.key.value);
  const family = entry.parsed?.family;
  if (holds === undefined || (family !== 'string' && family !== 'arn')) return;
  const isCased = entry.parsed?.name.endsWith('IgnoreCase') === false;
  const values = entry.values.filter(({ value }) => !canBe(holds, isCased ? value.text : value.text.toLowerCase()));
  if (values.length === 0) return;
  const at = placeOfValues(entry, values);
  const args = { ...about(entry), values: textsOf(values) };
  switch (holds) {
    case 'region':
      return yield found.invalidRegion(at, { ...args, nearest: nearestRegions(args.values) });
    case 'service_principal':
    case 'regional_service_principal': {
      const form = holds === 'service_principal' ? 'service.amazonaws.com' : 'service.region.amazonaws.com';
      return yield found.invalidServicePrincipal(at, { ...args, form, instead: servicePrincipal(args.values, form) });
    }
    default:
      return yield found[codeOfHolds[holds]](at, args);
  }
}

/** `Lambda` → `lambda.amazonaws.com`, `s3.amazonaws.com` → `s3.region.amazonaws.com`; nothing for another shape. */
function servicePrincipal(values: readonly string[], form: string): string {
  const name = /^([a-z0-9-]+)(?:\.amazonaws\.com)?$/i.exec(values[0] ?? '')?.[1];
  return values.length > 1 || name === undefined ? '' : form.replace('service', name.toLowerCase());
}

const codeOfHolds = {
  vpc: 'invalidVpc',
  vpc_endpoint: 'invalidVpcEndpoint',
  kms_key_arn: 'invalidKmsKey',
  account: 'invalidAccount',
  organization: 'invalidOrganization',
} as const;

const regionNames = regions.map(({ name }) => name);
const nearestRegions = (values: readonly string[]): readonly string[] => nearestNames(values[0] ?? '', regionNames, 2);
