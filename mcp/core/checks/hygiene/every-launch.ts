import type { ActionResource, Catalog } from '../../catalog/catalog.js';
import { fitsType } from '../../catalog/fitting-arns.js';
import type { ConditionEntry, Statement } from '../../policy/ast.js';
import { conditionEntries, coversEveryResource, denies, failsWithoutKey } from '../../policy/questions.js';
import { readArn } from '../../values/arn.js';
import { arnPattern } from '../../values/arn-pattern.js';

/** A statement with more keys or resources than this is not looked at. */
const mostCompared = 100;

/**
 * The kinds of resource for which a Deny of ec2:RunInstances is met by want of the key. AWS judges a launch once for
 * each of its resources, so one such kind stops every launch.
 * Source: Amazon EC2 User Guide, "Example policies to control access to the Amazon EC2 API".
 */
export function kindsWithoutKey(entry: ConditionEntry, statement: Statement, catalog: Catalog): readonly string[] {
  const { action: clause, resource } = statement;
  if (!denies(statement) || !entry.parsed || failsWithoutKey(entry) || entry.values.length === 0) return [];
  if (clause?.kind !== 'Action' || resource?.kind !== 'Resource') return [];
  if (conditionEntries(statement).length > mostCompared || resource.values.length > mostCompared) return [];
  if (!clause.values.some(({ value }) => value.text.toLowerCase() === 'ec2:runinstances')) return [];
  const launch = catalog.service('ec2')?.actions.get('runinstances');
  if (!launch?.resources.some((one) => hasKey(one, entry)) || isAmong(launch.conditionKeys, entry)) return [];
  const reached = (one: ActionResource): boolean =>
    resource.values.some((located) => {
      const arn = readArn(located.value);
      return coversEveryResource(located) || (arn !== undefined && fitsType(arnPattern(arn), one.type));
    });
  const needed = conditionEntries(statement).filter((one) => one !== entry && failsWithoutKey(one));
  const isExempt = (one: ActionResource): boolean => needed.some((other) => isOfResource(other) && !hasKey(one, other));
  const lacking = launch.resources.filter((one) => one.required && !hasKey(one, entry) && !isExempt(one));
  return lacking.filter(reached).map(({ type }) => type.name);
}

const nameOf = ({ key }: ConditionEntry): string => key.value.toLowerCase().replace(/\/.*$/, '/');

/** Does the key say something of a resource, and not of the caller? */
const isOfResource = (entry: ConditionEntry): boolean => /^(?:ec2:|aws:(?:request|resource)tag\/)/.test(nameOf(entry));

const hasKey = ({ conditionKeys }: ActionResource, entry: ConditionEntry): boolean => isAmong(conditionKeys, entry);

const isAmong = (keys: readonly string[], entry: ConditionEntry): boolean =>
  keys.some((key) => key.toLowerCase().replace(/\/.*$/, '/') === nameOf(entry));
