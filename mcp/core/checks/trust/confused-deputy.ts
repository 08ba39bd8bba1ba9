import { isServicePrincipal } from '../../catalog/find-service-principal.js';
import { narrowings, type Side } from '../../conditions/narrows.js';
import type { ConditionEntry, Located, PrincipalValue, Statement } from '../../policy/ast.js';
import { standing } from '../../policy/denied.js';
import { allows, conditionEntries, denies, everyPrincipal, failsWithoutKey, isOneOf } from '../../policy/questions.js';
import { placeOf } from '../../text/tree.js';
import { readPrincipalValue } from '../../values/principal.js';
import { defineCheck, type Finders, type Found } from '../define-check.js';
import { codes } from './confused-deputy.codes.js';
import { confusedDeputyExamples } from './confused-deputy.examples.js';
import {
  certificateTags,
  formerSourceKeys,
  keysWithoutService,
  ownAccountServices,
  serviceNameKeys,
  sourceKeys,
  tellingServices,
} from './confused-deputy.table.js';
import { deniedToStrangers } from './denied-to-strangers.js';

export const confusedDeputy = defineCheck({
  id: 'confused_deputy',
  severity: 'high',
  appliesTo: ['resource', 'trust'],
  summary: 'An AWS service may act here for anyone, because nothing says for which of its resources or accounts.',
  why: 'A service principal is the same for every account of AWS. Somebody else can point a resource of theirs at yours, and the service, which you trust, does it in their name.',
  remediation: [
    'Compare aws:SourceArn with the ARN of the resource that uses the service.',
    'Where it is not known yet, or has no account in it, compare aws:SourceAccount as well or instead.',
    'For a whole organization compare aws:SourceOrgID.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/confused-deputy.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  codes,
  examples: confusedDeputyExamples,
  *statement(statement, { policy, policyType, found }) {
    if (statement.principal?.kind !== 'Principal') return;
    if (denies(statement)) yield* denied(statement, statement.principal.values, found);
    if (!allows(statement)) return;
    const named = policyType === 'resource' ? onlyServiceName(statement) : undefined;
    if (named && !deniedToStrangers(statement, policy) && standing(statement, policy).actions.length > 0) {
      const services = named.values.map(({ value }) => value.text);
      yield found.anyoneThroughService(placeOf(named.key), { principal: services[0] ?? '', services });
      return;
    }
    const services = statement.principal.values.filter(isService);
    const [first] = services;
    if (!first || standing(statement, policy).actions.length === 0) return;
    const impossible = neverMet(statement, services);
    if (impossible) {
      const whom = services.length === statement.principal.values.length ? 'nobody' : 'others';
      yield found.keyWithoutService(placeOf(impossible.key), { ...about(impossible, services), whom });
      return;
    }
    const exposed = policyType === 'trust' ? services.filter(mayActForOthers) : services;
    if (exposed.length === 0 || isRestricted(statement) || deniedToStrangers(statement, policy)) return;
    const weaker = weakerKey(statement);
    if (weaker) {
      yield found.weakerKey(placeOf(weaker.key), about(weaker, exposed));
      return;
    }
    const [only, ...others] = exposed;
    const place = placeOf(only && others.length === 0 ? only : statement.principal);
    const args = { principal: only?.value.text ?? '', services: exposed.map(({ value }) => value.text) };
    if (policyType === 'resource') yield found.anyoneThroughService(place, args);
    else if (exposed.some((one) => isIn(tellingServices, nameOf(one)))) yield found.roleForAnyone(place, args);
    else yield found.roleWithoutSource(place, args);
  },
});

/** A Deny that means some calls of services, and stops all of them or none. */
function* denied(
  statement: Statement,
  principals: readonly Located<PrincipalValue>[],
  found: Finders<typeof codes>,
): Iterable<Found> {
  const services = principals.filter(isService);
  if (services.length === 0) return;
  const always = alwaysMet(statement, services);
  if (always) yield found.everyCallDenied(placeOf(always.key), about(always, services));
  const never = services.length === principals.length ? neverMet(statement, services) : undefined;
  if (never) yield found.keyWithoutService(placeOf(never.key), { ...about(never, services), whom: 'denied' });
}

const isService = ({ value: { type, text } }: Located<PrincipalValue>): boolean =>
  type === 'Service' && readPrincipalValue(type, text).kind === 'service';

/** One that is perhaps none has a finding of its own, and whom it acts for nobody knows. */
const mayActForOthers = (service: Located<PrincipalValue>): boolean =>
  isServicePrincipal(service.value.text) && !isIn(ownAccountServices, nameOf(service));

const serviceNames: ReadonlySet<string> = new Set(serviceNameKeys.map(({ key }) => key));

const about = ({ key }: ConditionEntry, services: readonly Located<PrincipalValue>[]) => ({
  conditionKey: key.value,
  services: services.map(({ value }) => value.text),
});

/** `states.eu-west-1.amazonaws.com` → `states`, `pods.eks.amazonaws.com` → `pods.eks`. */
const nameOf = ({ value: { text } }: Located<PrincipalValue>): string =>
  text.replace(/\.amazon(?:aws)?\..*$/, '').replace(/\.[a-z]{2}(?:-[a-z]+)+-\d$/, '');

const isIn = (rows: readonly { readonly name: string }[], name: string): boolean =>
  rows.some((row) => row.name === name);

/** Does the entry compare a key that no call of any of these services has? */
const isAbsentFrom = (services: readonly Located<PrincipalValue>[], entry: ConditionEntry): boolean =>
  isOneOf(keysWithoutService, entry) &&
  entry.parsed !== undefined &&
  entry.parsed.family !== 'null' &&
  !(isOneOf(certificateTags, entry) && services.some((one) => nameOf(one) === 'rolesanywhere'));

/** The first entry that no call of the services meets, because none has its key. */
const neverMet = (statement: Statement, services: readonly Located<PrincipalValue>[]): ConditionEntry | undefined =>
  conditionEntries(statement).find((entry) => failsWithoutKey(entry) && isAbsentFrom(services, entry));

/** The first entry of a condition that every call of the services meets, because none has any of its keys. */
function alwaysMet(statement: Statement, services: readonly Located<PrincipalValue>[]): ConditionEntry | undefined {
  const entries = conditionEntries(statement);
  const isMet = (entry: ConditionEntry): boolean =>
    entry.values.length > 0 && !failsWithoutKey(entry) && isAbsentFrom(services, entry);
  return entries.every(isMet) ? entries[0] : undefined;
}

/** Does the condition say for whom the service may call, by comparison with something that is not everything? */
const isRestricted = ({ condition }: Statement): boolean =>
  narrowings(condition).some(({ entry }) => isOneOf(sourceKeys, entry));

/** The name of a service, where it is all that keeps everyone else out. */
function onlyServiceName(statement: Statement): ConditionEntry | undefined {
  if (!everyPrincipal(statement)) return undefined;
  const narrowing = narrowings(statement.condition);
  const isName = ({ entry }: (typeof narrowing)[number]): boolean => serviceNames.has(entry.key.value.toLowerCase());
  const others = narrowing.filter((one) => !isName(one));
  return others.some(({ entry, sides }) => isOfService(entry) || isOfCaller(sides))
    ? undefined
    : narrowing.find(isName)?.entry;
}

const isOfService = ({ key }: ConditionEntry): boolean => !key.value.toLowerCase().startsWith('aws:');

const isOfCaller = (sides: readonly Side[]): boolean => sides.some((side) => side === 'caller' || side === 'network');

/** What narrows in another way: an encryption context, an external id, the account of a key's caller. */
function weakerKey({ condition }: Statement): ConditionEntry | undefined {
  const former = condition?.entries.find((entry) => isOneOf(formerSourceKeys, entry) && failsWithoutKey(entry));
  if (former) return former;
  return narrowings(condition).find(({ entry, sides }) => {
    return isOfService(entry) || isOfCaller(sides);
  })?.entry;
}
