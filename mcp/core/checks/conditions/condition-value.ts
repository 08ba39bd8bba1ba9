import type { Catalog } from '../../catalog/catalog.js';
import { actionsOf, existing, expandAction } from '../../catalog/expand-actions.js';
import { anyValueOf } from '../../conditions/any-value.js';
import { narrowsOn } from '../../conditions/narrows.js';
import { isAlwaysPresent } from '../../conditions/possible.js';
import type { ActionClause, ConditionEntry, Statement } from '../../policy/ast.js';
import { servicesNamed } from '../../policy/named-action.js';
import { type PolicyType, policyTypeFacts, policyTypes } from '../../policy/policy-types.js';
import { allows, conditionEntries, denies, everyAction } from '../../policy/questions.js';
import { rememberOfBoth } from '../../text/remember.js';
import { placeOf } from '../../text/tree.js';
import { defineCheck, type Finders, type Found } from '../define-check.js';
import { codes } from './condition-value.codes.js';
import { conditionValueExamples } from './condition-value.examples.js';
import { forgeableKeys, irrelevantKeys, pairedKeys, readingActions } from './condition-value.table.js';
import { actionsWithoutEndpoint, endpointOwnerKeys } from './endpoint-owner-keys.table.js';
import { permissiveValue } from './permissive-values.js';

export const conditionValue = defineCheck({
  id: 'condition_value',
  severity: 'warning',
  appliesTo: policyTypes,
  summary: 'A condition compares a key with values, or without a second key, in a way that protects nothing.',
  why: 'A condition looks like a lock whatever it compares. A value that nearly everything fits, a key that callers fill in as they like, or half of a pair of keys leaves the statement as open as if nothing stood there.',
  remediation: [
    'Write ids of accounts, organizations, VPCs and endpoints whole.',
    'Compare keys that AWS fills in and not the caller.',
    'Where the documentation of a key names a second one, compare both.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  codes,
  examples: conditionValueExamples,
  *conditional(statement, { policyType, catalog, found }) {
    for (const entry of conditionEntries(statement)) {
      if (!entry.parsed || entry.parsed.family === 'null' || entry.values.length === 0) continue;
      const around = { statement, policyType, catalog, found };
      yield* values(entry, around);
      yield* forgeable(entry, around);
      yield* partners(entry, around);
      yield* ofServices(entry, around);
      yield* endpointOwner(entry, around);
    }
  },
});

interface Surroundings {
  readonly statement: Statement;
  readonly policyType: PolicyType;
  readonly catalog: Catalog;
  readonly found: Finders<typeof codes>;
}

const is = (entry: ConditionEntry, key: string): boolean => entry.key.value.toLowerCase() === key;

/** The widest value of the entry, or else that it only asks whether the key is there. */
function* values(entry: ConditionEntry, { statement, policyType, found }: Surroundings): Iterable<Found> {
  const wide = permissiveValue(entry, statement);
  const conditionKey = entry.key.value;
  if (wide) {
    yield found[wide.code](placeOf(wide.at), { conditionKey, value: wide.at.value.text });
    return;
  }
  const { parsed, operator } = entry;
  const star = anyValueOf(entry);
  // Where a missing key makes it true as well, it is always true, which is the affair of another check.
  if (!star || !parsed || parsed.ifExists || parsed.qualifier === 'ForAllValues') return;
  if (!parsed.negated && isAlwaysPresent(conditionKey, policyType)) return;
  const code = parsed.negated ? 'onlyAbsence' : 'onlyPresence';
  if (code === 'onlyAbsence' && parsed.qualifier !== undefined) return;
  yield found[code](placeOf(star), { operator: operator.value, conditionKey });
}

/** How much rests on a condition: all of it, a part, or no more than a cap on what other policies give. */
function weightOf({ statement, policyType }: Surroundings): 'open' | 'narrowed' | 'capped' {
  if (!policyTypeFacts[policyType].grants && allows(statement)) return 'capped';
  return allows(statement) && !narrowsOn(statement.condition, 'caller', 'network') ? 'open' : 'narrowed';
}

function* forgeable(entry: ConditionEntry, around: Surroundings): Iterable<Found> {
  if (!forgeableKeys.some(({ key }) => is(entry, key)) || isForService(around.statement)) return;
  yield around.found.forgeableKey(placeOf(entry.key), { conditionKey: entry.key.value, weight: weightOf(around) });
}

/** What a service may say of itself, confused_deputy looks at. */
const isForService = ({ principal }: Statement): boolean =>
  principal !== undefined &&
  principal.values.length > 0 &&
  principal.values.every(({ value }) => value.type === 'Service');

function* partners(entry: ConditionEntry, around: Surroundings): Iterable<Found> {
  const pair = pairedKeys.find(({ key }) => is(entry, key));
  if (!pair || (pair.needed === 'in Allow' && !allows(around.statement))) return;
  const beside = conditionEntries(around.statement);
  const partners = pair.partners.map((partner) => partner.toLowerCase());
  if (beside.some((one) => partners.includes(one.key.value.toLowerCase()) || comparesWith(one, partners))) return;
  const args = { conditionKey: entry.key.value, partners: pair.partners, weight: weightOf(around) };
  yield around.found.missingPartner(placeOf(entry.key), args);
}

/** `"aws:SourceVpc": "${aws:Ec2InstanceSourceVpc}"` compares both keys. */
const comparesWith = ({ values: texts }: ConditionEntry, keys: readonly string[]): boolean =>
  texts.some(({ value }) => {
    const variable = /^\$\{([^}]{1,64})\}$/.exec(value.text)?.[1]?.toLowerCase();
    return variable !== undefined && keys.includes(variable);
  });

function* ofServices(entry: ConditionEntry, { statement, policyType, catalog, found }: Surroundings): Iterable<Found> {
  const conditionKey = entry.key.value;
  const { parsed, operator } = entry;
  if (is(entry, 's3:prefix') && parsed?.family === 'string' && allows(statement) !== denies(statement)) {
    const effect = denies(statement) ? 'Deny' : 'Allow';
    if (parsed.negated !== denies(statement)) {
      yield found.prefixLetsShorterPass(placeOf(entry.key), { operator: operator.value, effect });
    }
  }
  if (is(entry, 'dynamodb:attributes') && allows(statement) && readsItems(statement, catalog) && !selects(statement)) {
    yield found.attributesWithoutSelect(placeOf(entry.key), { conditionKey });
  }
  const row = irrelevantKeys.find(({ key }) => is(entry, key));
  if (row && policyType === 'resource' && isAbout(statement, row.service)) {
    yield found.irrelevantKey(placeOf(entry.key), { conditionKey });
  }
}

const readsItems = (statement: Statement, catalog: Catalog): boolean =>
  everyAction(statement) ||
  actionsOf(statement, catalog).some(({ service, name }) => service === 'dynamodb' && readingActions.includes(name));

const selects = (statement: Statement): boolean =>
  conditionEntries(statement).some(
    (entry) =>
      is(entry, 'dynamodb:select') &&
      entry.parsed?.negated === false &&
      entry.values.every(({ value }) => value.text === 'SPECIFIC_ATTRIBUTES' || value.text === 'COUNT'),
  );

const isAbout = ({ resource }: Statement, service: string): boolean =>
  resource?.kind === 'Resource' && resource.values.some(({ value }) => value.split(':')[2] === service);

function* endpointOwner(entry: ConditionEntry, { statement, catalog, found }: Surroundings): Iterable<Found> {
  const row = endpointOwnerKeys.find(({ key }) => is(entry, key));
  const clause = statement.action;
  if (!row || !clause || clause.values.length === 0) return;
  const named = knownServices(clause, catalog);
  const services = [
    ...(named?.filter((one) => !row.services.includes(one)) ?? []),
    ...(named ? withoutEndpoint(clause, catalog) : []),
  ];
  if (named && services.length === 0) return;
  yield found.keyOfOtherServices(placeOf(entry.key), { conditionKey: entry.key.value, services });
}

/** Those that exist of the services it names; undefined where it covers every one. Every entry may ask. */
const knownServices = rememberOfBoth((clause: ActionClause, catalog: Catalog): readonly string[] | undefined => {
  const named = servicesNamed(clause);
  return named && [...named].filter((one) => catalog.service(one));
});

/** The entries that name nothing but actions which lack the key although their service has it. */
const withoutEndpoint = rememberOfBoth((clause: ActionClause, catalog: Catalog): readonly string[] => {
  const lacking = clause.values.filter(({ value }) => {
    const actions = existing(expandAction(catalog, value));
    return actions.length > 0 && actions.every((one) => actionsWithoutEndpoint.includes(`${one.service}:${one.name}`));
  });
  return [...new Set(lacking.map(({ value }) => value.text))].slice(0, mostNamed);
});

/** Enough for a message. */
const mostNamed = 5;
