import type { Action, ResourceType } from '../catalog/catalog.js';
import { factsOf, fitsType } from '../catalog/fitting-arns.js';
import { sensitivityOf } from '../catalog/sensitivity.js';
import { show, showList } from '../findings/show.js';
import { type Arn, readArn } from '../values/arn.js';
import { arnPattern } from '../values/arn-pattern.js';
import { hasPlaceholder } from '../values/template-text.js';
import { hasWildcard } from '../values/wildcard.js';
import { isWholeSecret } from './arns/resource-name.js';
import { externalId } from './automatic-conditions.table.js';
import { companions } from './companions.table.js';
import { fullName, type Grant } from './grant.js';
import { inOrder } from './order.js';
import { isUnlimited } from './pair-resources.js';
import type { ReadResources } from './read-resources.js';

/** No more of a kind than these are told. */
const most = 5;

/** What of the request stands otherwise than it was asked: on `*`, in part, or not at all. */
export function pairingNotes(grants: readonly Grant[], { named, star }: ReadResources): readonly string[] {
  const used = new Set(grants.flatMap(({ resources }) => resources));
  const onlyStar = textsOf(grants.filter(({ reach }) => reach === 'only_star'));
  const askedStar = textsOf(grants.filter(({ reach }) => reach === 'asked_star'));
  const isNamedToo = grants.some(({ reach }) => reach === 'named');
  const unused = named.map(({ text }) => text).filter((text) => !used.has(text));
  const open = named.map(({ text }) => text).filter(hasPlaceholder);
  return [
    ...(onlyStar.length > 0
      ? [
          `${showList(onlyStar, most)} ${stand(onlyStar)} on "*" because AWS can limit ${them(onlyStar)} to no resource.`,
        ]
      : []),
    ...(askedStar.length > 0
      ? [
          `${showList(askedStar, most)} ${stand(askedStar)} on "*" as asked, though ${askedStar.length === 1 ? 'it' : 'they'} could be limited, at least in part.`,
        ]
      : []),
    ...(star === 'given' && isNamedToo ? ['What works on the named resources stands on those alone, not on "*".'] : []),
    ...(unused.length > 0
      ? [
          `No action is allowed on ${showList(unused, most)}, so ${unused.length === 1 ? 'it is' : 'they are'} left out.`,
        ]
      : []),
    ...(open.length > 0 ? [`Fill in the placeholders in ${showList(open, most)} before the policy is used.`] : []),
    ...grants.flatMap(leftOutOf).slice(0, most),
    ...matchlessNotes([...used]),
  ];
}

/** What of the resources there is not, though each of them could be. */
function matchlessNotes(used: readonly string[]): readonly string[] {
  const arns = inOrder(used).flatMap((text) => readArn(text) ?? []);
  const partitions = inOrder(arns.map(({ partition }) => partition).filter((one) => !hasWildcard(one)));
  const secrets = arns.filter(({ service, resource }) => service === 'secretsmanager' && !isWholeSecret(resource));
  return [
    ...(partitions.length > 1 && !partitions.some(hasPlaceholder)
      ? [
          `The resources are of the partitions ${showList(partitions)}. An account lies in one, so that in each only its own statements have an effect.`,
        ]
      : []),
    ...secrets
      .slice(0, most)
      .map(
        ({ text }) =>
          `"${show(text)}" matches no secret unless it is the whole ARN: Secrets Manager ends it by a hyphen and six characters of its own, so write "${show(text)}-??????".`,
      ),
  ];
}

const textsOf = (grants: readonly Grant[]): readonly string[] => inOrder(grants.map(({ entry }) => entry.text));
const stand = ({ length }: readonly string[]): string => (length === 1 ? 'stands' : 'stand');
const them = ({ length }: readonly string[]): string => (length === 1 ? 'it' : 'them');

/** Of a pattern on named resources some actions have no effect. */
function leftOutOf({ entry, resources, reach }: Grant): readonly string[] {
  if (entry.kind !== 'pattern' || reach !== 'named') return [];
  const worksOn = fitterOf(resources);
  const onStar = entry.actions.filter(isUnlimited).map(fullName);
  const idle = entry.actions.filter((action) => !isUnlimited(action) && !worksOn(action));
  // What somebody will miss first.
  const elsewhere = [...idle.filter(isSensitive), ...idle.filter((action) => !isSensitive(action))].map(fullName);
  const say = (names: readonly string[], where: string): readonly string[] =>
    names.length === 0
      ? []
      : [
          `Of "${entry.text}" ${names.length} of ${entry.actions.length} actions work on ${where} and are not allowed by it: ${showList(names, 3)}.`,
        ];
  return [...say(onStar, '"*" only'), ...say(elsewhere, 'none of its resources')];
}

/** Can an action be allowed on one of the resources? Many actions share a type. */
function fitterOf(resources: readonly string[]): (action: Action) => boolean {
  const patterns = resources.flatMap((text) => readArn(text) ?? []).map(arnPattern);
  const known = new Map<ResourceType, boolean>();
  const fits = (type: ResourceType): boolean => {
    const found = known.get(type) ?? patterns.some((pattern) => fitsType(pattern, type));
    known.set(type, found);
    return found;
  };
  return (action) => factsOf([action]).namesTags || action.resources.some(({ type }) => fits(type));
}

/** What the caller may need beside: resources that an action demands, actions that it calls, usual companions. */
export function needNotes(grants: readonly Grant[]): readonly string[] {
  const allowed = new Set(grants.flatMap(({ entry }) => entry.actions.map(fullName)));
  const named = grants.filter(({ entry }) => entry.kind === 'name');
  const missing = named.flatMap((grant) => missingTypes(grant));
  const dependent = named.flatMap(({ entry }) => dependentOn(entry.actions, allowed));
  const usual = companions
    .filter(({ needs }) => !allowed.has(needs))
    .flatMap(({ actions, needs, why }) => {
      const asking = named.filter(({ entry }) => actions.includes(entry.text));
      if (asking.length === 0) return [];
      return [`Perhaps ${needs}${bucketsOf(needs, asking)} is needed beside ${showList(textsOf(asking))}: ${why}.`];
    });
  return [...inOrder(missing).slice(0, most), ...inOrder(dependent).slice(0, most), ...usual.slice(0, most)];
}

function missingTypes({ entry, resources, reach }: Grant): readonly string[] {
  if (reach !== 'named' || entry.actions.some(({ accessLevel }) => accessLevel === 'Tagging')) return [];
  const patterns = resources.flatMap((text) => readArn(text) ?? []).map(arnPattern);
  const required = entry.actions.flatMap((action) => action.resources).filter((one) => one.required);
  const missing = required.filter(({ type }) => !patterns.some((pattern) => fitsType(pattern, type)));
  if (missing.length === 0) return [];
  const shapes = missing.flatMap(({ type }) => type.arnFormats.slice(0, 1));
  const needs = missing.some(({ type }) => usesTogether.has(type.service))
    ? 'also needs'
    : 'may, by what it is called for, also need';
  return [
    `${entry.text} ${needs} ${missing.length === 1 ? 'a resource' : 'resources'} of the form ${showList(shapes, 3)}.`,
  ];
}

/**
 * Services whose requests touch all resource types that the reference calls required; elsewhere they are often
 * alternatives, an execution or an express execution, this model or that profile.
 * Source: Amazon EC2 User Guide, "Resource-level permissions"; AWS KMS Developer Guide, "Controlling access to aliases";
 * AWS Glue Developer Guide, "Specifying AWS Glue resource ARNs".
 */
const usesTogether: ReadonlySet<string> = new Set(['ec2', 'glue', 'kms']);

const dependentOn = (actions: readonly Action[], allowed: ReadonlySet<string>): readonly string[] =>
  actions.flatMap((action) => {
    const needed = action.dependentActions.filter((one) => !allowed.has(one));
    return needed.length === 0
      ? []
      : [`Depending on its parameters ${fullName(action)} also calls for ${showList(needed, 3)}.`];
  });

/** ` on "arn:aws:s3:::bucket"`, where the ARNs of objects tell the bucket. */
function bucketsOf(needs: string, grants: readonly Grant[]): string {
  if (needs !== 's3:ListBucket') return '';
  const arns = grants.flatMap(({ resources }) => resources.flatMap((text) => readArn(text) ?? []));
  const buckets = inOrder(arns.flatMap(bucketOf));
  return buckets.length === 0 ? '' : ` on ${showList(buckets, 3)}`;
}

function bucketOf({ partition, account, resource }: Arn): readonly string[] {
  const bucket = resource.split('/')[0] ?? '';
  return account === '' && bucket !== '' && !hasWildcard(bucket) ? [`arn:${partition}:s3:::${bucket}`] : [];
}

const placesOf = (accounts: readonly string[]): string =>
  accounts.some(hasWildcard) ? 'accounts that are not named' : `account ${accounts.slice(0, 3).map(show).join(', ')}`;

const isSensitive = (action: Action): boolean => (sensitivityOf(action)?.grave.length ?? 0) > 0;

/** What to look at twice: roles of other accounts, and sensitive actions. */
export function securityNotes(grants: readonly Grant[]): readonly string[] {
  const assuming = grants.filter(({ entry }) => entry.actions.some((action) => fullName(action) === 'sts:AssumeRole'));
  const open = assuming.filter(({ restrictions }) => !restrictions.some(({ key }) => key === externalId.key));
  const accounts = inOrder(
    open
      .flatMap(({ resources }) => resources.flatMap((text) => readArn(text)?.account ?? []))
      .filter((id) => id !== ''),
  );
  const sensitive = inOrder(
    grants.flatMap(({ entry, reach, resources }) => {
      const worksOn = fitterOf(resources);
      return entry.actions
        .filter((action) => isSensitive(action) && (entry.kind === 'name' || reach !== 'named' || worksOn(action)))
        .map(fullName);
    }),
  );
  return [
    ...(accounts.length > 0
      ? [
          `sts:AssumeRole reaches into ${placesOf(accounts)}. Where that is not your own, the role's trust policy has to name yours; where a third party owns it, let that policy demand ${externalId.key} and give the same value in conditions, so that ${externalId.reason}.`,
        ]
      : []),
    ...(sensitive.length > 0 ? [`Sensitive: ${showList(sensitive, most)}. See check_sensitive_actions for why.`] : []),
  ];
}
