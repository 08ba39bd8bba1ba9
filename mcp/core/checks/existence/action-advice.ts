import type { Catalog, Service } from '../../catalog/catalog.js';
import { findAction, nearestPrefixes } from '../../catalog/find-action.js';
import { nearestNames } from '../../catalog/nearest-name.js';
import { didYouMean, showList } from '../../findings/show.js';
import { type ActionProblem, readAction } from '../../values/action-pattern.js';
import { hasWildcard } from '../../values/wildcard.js';

/** What to write instead, in words, and as it would be written where one of them is most likely meant. */
export interface Advice {
  readonly words: string;
  readonly instead: readonly string[];
}

const told = (words: string, instead: readonly string[] = []): Advice => ({ words, instead });
const nearestOf = (names: readonly string[]): Advice => told(didYouMean(names), names.slice(0, 1));

export const noAdvice: Advice = told('');

/** For an action that its service does not have. */
export function actionAdvice(catalog: Catalog, text: string): Advice {
  const lookup = findAction(catalog, text);
  if (lookup.kind !== 'unknown_action') return noAdvice;
  const { authorizedBy, nearest, elsewhere, service } = lookup;
  if (authorizedBy.length > 0) {
    return told(
      `The API operation of this name is authorized by ${showList(authorizedBy)}.`,
      authorizedBy.length === 1 ? authorizedBy : [],
    );
  }
  if (nearest.length > 0) return nearestOf(nearest);
  if (elsewhere.length > 0) {
    return told(`The action of this name is ${showList(elsewhere)}.`, elsewhere.length === 1 ? elsewhere : []);
  }
  return told(`Look it up among the actions of ${service.name}, prefix "${service.prefix}".`);
}

const lettersOrList = 'Check its letters, or list the actions that are meant.';

/** For a wildcard that matches nothing: names that begin like it. */
export function noMatchAdvice(service: Service, pattern: string): Advice {
  const literal = pattern.replace(/[*?]+$/, '');
  if (hasWildcard(literal)) return told(lettersOrList);
  const beginnings = new Set([...service.actions.values()].map(({ name }) => name.slice(0, literal.length)));
  const nearest = nearestNames(literal, beginnings).map((beginning) => `${service.prefix}:${beginning}*`);
  // How far a wildcard was to reach nobody else can tell.
  return told(didYouMean(nearest) || lettersOrList);
}

/** For a prefix that no service has. */
export function serviceAdvice(catalog: Catalog, text: string): Advice {
  const colon = text.indexOf(':');
  const name = text.slice(colon + 1);
  const prefixes = nearestPrefixes(catalog, text.slice(0, colon));
  const whole = prefixes.filter((prefix) => catalog.matching(prefix, name).length > 0);
  if (whole.length > 0) {
    const names = whole.map((prefix) => spelled(catalog, prefix, name));
    return hasWildcard(name) ? told(didYouMean(names)) : nearestOf(names);
  }
  const elsewhere = hasWildcard(name) ? [] : findElsewhere(catalog, name);
  if (elsewhere.length > 0) return told(didYouMean(elsewhere), elsewhere.length === 1 ? elsewhere : []);
  if (prefixes.length > 0) return told(didYouMean(prefixes.map((prefix) => `${prefix}:${name}`)));
  return told('Use the prefix that the Service Authorization Reference gives for the service.');
}

const spelled = (catalog: Catalog, prefix: string, name: string): string =>
  `${prefix}:${catalog.action(prefix, name)?.name ?? name}`;

/** Where a name exists, the best known services first; one that many share says nothing about which was meant. */
function findElsewhere(catalog: Catalog, name: string): readonly string[] {
  const prefixes = catalog.servicesWithAction(name);
  if (prefixes.length > 5) return [];
  return [...prefixes].sort((a, b) => a.length - b.length).map((prefix) => spelled(catalog, prefix, name));
}

/** For what has not the form of an action. */
export function malformedAdvice(catalog: Catalog, text: string, problem: ActionProblem): Advice {
  switch (problem) {
    case 'empty':
      return told('Name an action, or remove the entry.');
    case 'arn':
      return told('Put the ARN into Resource, and write here what may be done with it, such as "s3:GetObject".');
    case 'wildcard_service':
      return told('Name each service: "s3:Get*", "ec2:Get*"; wildcards belong after the colon.');
    case 'no_colon':
      return prefixAdvice(catalog, text);
    case 'characters':
      return charactersAdvice(text);
  }
}

function prefixAdvice(catalog: Catalog, text: string): Advice {
  const service = catalog.service(text);
  if (service) return told(`Write "${service.prefix}:*" for every action of ${service.name}.`);
  const [prefix = '', name = '', ...more] = text.trim().split(/[.;/]/);
  if (more.length === 0 && catalog.action(prefix, name)) return nearestOf([spelled(catalog, prefix, name)]);
  const named = findElsewhere(catalog, text.trim());
  if (named.length > 0) return told(didYouMean(named), named.length === 1 ? named : []);
  return told('Put the service prefix and a colon before the name, as in "s3:GetObject".');
}

/** Several actions in one string, white space or quotes around one, or a colon too many. */
function charactersAdvice(text: string): Advice {
  const pieces = text
    .slice(0, 2000)
    .split(/[\s,;."'`]+/)
    .filter((piece) => piece !== '')
    .map((piece) => piece.replace(/::+/, ':').replace(/^aws:(?=[\w-]+:)/i, ''));
  const joined = pieces.join('');
  if (/^[\w-]+\s*:\s*[\w*?]+$/.test(text.trim()) && readAction(joined).kind === 'action')
    return told(`Write ${showList([joined])}.`, [joined]);
  const actions = pieces.filter((piece) => readAction(piece).kind === 'action');
  if (actions.length === 0 || actions.length < pieces.length)
    return told('Names have letters, digits and hyphens only.');
  return told(
    actions.length === 1 ? `Write ${showList(actions)}.` : `Make a list of them: ${showList(actions)}.`,
    actions,
  );
}
