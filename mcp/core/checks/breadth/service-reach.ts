import { arnFormatsOfType } from '../../catalog/arn-formats.js';
import type { Service } from '../../catalog/catalog.js';
import { narrowings } from '../../conditions/narrows.js';
import type { Located, Policy, Statement } from '../../policy/ast.js';
import type { PolicyType } from '../../policy/policy-types.js';
import { coversEveryResource, everyPrincipal } from '../../policy/questions.js';
import { readArn } from '../../values/arn.js';
import { readPrincipalValue } from '../../values/principal.js';
import { broadFormats, widestOf } from './broad-resources.js';
import { isConfined } from './is-confined.js';
import { limitingKeys } from './limiting-keys.js';
import { onlyReads } from './whole-services.js';

/** On how much of a service's resources its actions are allowed. */
export type Reach = 'everything' | 'service' | 'type' | 'named' | 'rest' | 'spared';

export const wordsOf: Readonly<Record<Reach, string>> = {
  everything: 'on every resource',
  service: 'on everything the service has',
  type: 'on every resource of a type',
  named: 'on the named resources',
  rest: 'on every resource but those that NotResource names',
  spared: 'on the resources that a Deny spares',
};

export function reachOf(
  service: Service,
  statement: Statement,
  standing: readonly Located<string>[],
  policy: Policy,
): Reach {
  const limitable = [...service.actions.values()].filter(({ resources }) => resources.length > 0);
  if (limitable.length > 0 && limitable.every((action) => isConfined(action, statement, policy))) return 'spared';
  if (statement.resource?.kind === 'NotResource') return 'rest';
  if (standing.some(coversEveryResource)) return 'everything';
  const formats = new Set([...service.resourceTypes.values()].flatMap(arnFormatsOfType));
  return widestOf([...broadFormats(formats, standing).values()])?.breadth ?? 'named';
}

const grades = ['high', 'medium', 'low'] as const;
export type Grade = (typeof grades)[number];

export const worstFirst = (a: { readonly grade: Grade }, b: { readonly grade: Grade }): number =>
  grades.indexOf(a.grade) - grades.indexOf(b.grade);

interface Circumstances {
  readonly policyType: PolicyType;
  /** A service that the configuration allows, or a policy that reaches one resource only. */
  readonly lenient: boolean;
  /** Does every resource bear the name of whoever asks, as a folder of one's own does? */
  readonly isOwnPlace: boolean;
}

/** Variables that differ from caller to caller. Source: IAM User Guide, "Amazon S3: Access an IAM user's home directory". */
const callersName = /\$\{(?:aws:(?:username|userid|PrincipalTag\/[^}]+)|[^:{}]+:sub)[,}]/i;

export const isOwnPlace = (reach: Reach, resources: readonly Located<string>[]): boolean =>
  reach === 'named' && resources.length > 0 && resources.every(({ value }) => callersName.test(value));

/** A tag on the resource decides for each resource; other conditions leave the whole service to whoever meets them. */
export function gradeOf(
  service: Service,
  statement: Statement,
  { policyType, lenient, isOwnPlace }: Circumstances,
): Grade {
  const keys = limitingKeys(statement, policyType);
  if (isOwnPlace) return 'low';
  if (onlyReads([...service.actions.values()]) || keys.some((key) => /resourcetag\//i.test(key))) return 'low';
  if (keys.length > 0) return lenient ? 'low' : 'medium';
  return lenient ? 'medium' : 'high';
}

/**
 * In a resource policy: is it for the resource's own account, as AWS writes it in the default policies of keys and
 * queues, or for everyone, which principal_validation reports?
 */
export function isForOwnerOrPublic(statement: Statement): boolean {
  if (everyPrincipal(statement)) return narrowings(statement.condition).length === 0;
  const principals = (statement.principal?.values ?? []).map(({ value }) => readPrincipalValue(value.type, value.text));
  // `arn:aws:iam::${AWS::AccountId}:root`: in a template that is nearly always the own account.
  if (principals.length > 0 && principals.every(({ kind }) => kind === 'placeholder')) return true;
  const accounts = new Set(
    principals.map((one) => (one.kind === 'account' || one.kind === 'account_root' ? one.account : undefined)),
  );
  const [owner] = accounts;
  const resources = statement.resource?.values ?? [];
  if (owner === undefined || accounts.size !== 1 || resources.length === 0) return false;
  return resources.every(({ value }) => readArn(value)?.account === owner || isKey(statement, value));
}

/** Key policies name the key itself by `*`, so the account cannot be read off them. */
const isKey = ({ action }: Statement, resource: string): boolean =>
  resource === '*' &&
  (action?.values.every(({ value }) => value.kind === 'action' && value.service === 'kms') ?? false);
