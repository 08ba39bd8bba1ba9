import type { Action, Catalog, Service } from '../core/catalog/catalog.js';
import { findAction, nearestPrefixes } from '../core/catalog/find-action.js';
import { didYouMean, show } from '../core/findings/show.js';
import { hasWildcard } from '../core/values/wildcard.js';
import { OperationError } from './operation-error.js';

/** What a name is not, and which names the caller may have meant. */
export interface Unknown {
  readonly code: 'unknown_service' | 'unknown_action';
  /** A sentence. */
  readonly error: string;
  /** Best first. */
  readonly didYouMean: readonly string[];
}

/** `s3:GetObject` of an action. */
export const fullName = ({ service, name }: Action): string => `${service}:${name}`;

/** The service of a prefix. Throws `unknown_service` with the prefixes that may have been meant. */
export function serviceNamed(catalog: Catalog, prefix: string): Service {
  const wanted = prefix.trim().replace(/:\*?$/, '');
  const service = catalog.service(wanted);
  if (service) return service;
  const retired = catalog.retiredService(wanted);
  if (retired) throw new OperationError('unknown_service', `${show(wanted)} is retired: ${retired.note}`);
  throw refusal(unknownService(wanted, nearestPrefixes(catalog, wanted)));
}

/** The action of a name such as `s3:GetObject`. Throws `unknown_action` or `unknown_service`. */
export function actionNamed(catalog: Catalog, text: string): Action {
  const found = lookUpAction(catalog, text);
  if ('error' in found) throw refusal(found);
  return found;
}

/** The action, or what is wrong with its name. */
export function lookUpAction(catalog: Catalog, text: string): Action | Unknown {
  const found = findAction(catalog, text.trim());
  switch (found.kind) {
    case 'found':
      return found.action;
    case 'retired':
      return unknownAction(`${show(text)} is retired: ${found.retired.note}`, []);
    case 'unknown_service':
      return unknownService(found.prefix, found.elsewhere.length > 0 ? found.elsewhere : found.nearest);
    case 'unknown_action': {
      if (hasWildcard(found.name)) return hasWildcards(text);
      const names = [...found.authorizedBy, ...found.nearest, ...found.elsewhere];
      return unknownAction(`${found.service.prefix} has no action "${show(found.name)}".`, names);
    }
    case 'malformed':
      return malformed(catalog, text.trim());
  }
}

/** The error that an operation throws for it. */
export const refusal = ({ code, error, didYouMean: names }: Unknown): OperationError =>
  new OperationError(code, [error, didYouMean(names)].filter((part) => part !== '').join(' '));

const unknownService = (prefix: string, names: readonly string[]): Unknown => ({
  code: 'unknown_service',
  error: `no AWS service has the prefix "${show(prefix)}".`,
  didYouMean: names,
});

const unknownAction = (error: string, names: readonly string[]): Unknown => ({
  code: 'unknown_action',
  error,
  didYouMean: [...new Set(names)].slice(0, 5),
});

const hasWildcards = (text: string): Unknown =>
  unknownAction(`"${show(text)}" has a wildcard and stands for many actions; expand_wildcard_action lists them.`, []);

function malformed(catalog: Catalog, text: string): Unknown {
  if (hasWildcard(text)) return hasWildcards(text);
  const names = catalog.servicesWithAction(text).map((prefix) => `${prefix}:${catalog.action(prefix, text)?.name}`);
  return unknownAction(`"${show(text)}" is no action: it is written service:Name, as in s3:GetObject.`, names);
}
