import type { Action } from '../../catalog/catalog.js';
import type { Matcher } from '../../findings/ignore-pattern.js';
import { rememberOf } from '../../text/remember.js';
import { nameOf } from './grade.js';

export type ActionTest = (action: Action) => boolean;

/** Does one of them match the name of an action, in lower case? Every statement asks, and of the same actions. */
export const matchesOneOf = (matchers: readonly Matcher[]): ActionTest =>
  rememberOf((action: Action) => {
    const name = nameOf(action).toLowerCase();
    return matchers.some((matches) => matches(name));
  });
