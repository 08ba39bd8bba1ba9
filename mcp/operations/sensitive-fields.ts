import * as z from 'zod';
import type { Action, Catalog } from '../core/catalog/catalog.js';
import { nearestNames } from '../core/catalog/nearest-name.js';
import { isSensitiveCategory, type SensitiveCategory, sensitiveCategories } from '../core/catalog/sensitive-action.js';
import { sensitiveCategoryFacts } from '../core/catalog/sensitive-categories.table.js';
import { type Sensitivity, sensitiveActionsIn, sensitivityOf } from '../core/catalog/sensitivity.js';
import { rankOf, severities } from '../core/findings/severity.js';
import { didYouMean, show } from '../core/findings/show.js';
import { listOf } from './list-of.js';
import { fullName } from './look-up.js';
import { OperationError } from './operation-error.js';

/** What every result tells of a sensitive action. */
export const sensitiveFields = {
  action: z.string(),
  category: z.enum(sensitiveCategories).describe('The worst of its categories'),
  severity: z.enum(severities),
};

export const sensitiveActionSchema = z.object({
  ...sensitiveFields,
  categories: listOf(z.enum(sensitiveCategories)),
  reason: z.string(),
});

export interface SensitiveOne {
  readonly action: Action;
  readonly sensitivity: Sensitivity;
}

/** Those that are sensitive, the worst first. */
export const sensitiveAmong = (actions: readonly Action[]): readonly SensitiveOne[] =>
  actions
    .flatMap((action) => {
      const sensitivity = sensitivityOf(action);
      return sensitivity ? [{ action, sensitivity }] : [];
    })
    .sort((a, b) => rankOf(a.sensitivity.severity) - rankOf(b.sensitivity.severity));

export const sensitiveFactsOf = ({ action, sensitivity }: SensitiveOne) => ({
  action: fullName(action),
  category: sensitivity.category,
  severity: sensitivity.severity,
  categories: sensitivity.categories,
  reason: sensitivity.reason,
});

/** A category by its id, or as its name is written out. Throws `unknown_category` with the nearest. */
export function categoryNamed(text: string): SensitiveCategory {
  const wanted = text.trim().toLowerCase().replace(/[\s-]/g, '_');
  const id = wanted === 'privilege_escalation' ? 'priv_esc' : wanted;
  if (isSensitiveCategory(id)) return id;
  const near = didYouMean(nearestNames(id, sensitiveCategories)) || `It is one of ${sensitiveCategories.join(', ')}.`;
  throw new OperationError('unknown_category', `there is no category "${show(text)}" of sensitive actions. ${near}`);
}

/** How many actions there are of each category. */
export function countsIn(catalog: Catalog): Record<SensitiveCategory, number> {
  const counts = { credential_exposure: 0, priv_esc: 0, resource_exposure: 0, data_access: 0 };
  for (const action of sensitiveActionsIn(catalog)) {
    for (const category of sensitivityOf(action)?.categories ?? []) counts[category]++;
  }
  return counts;
}

/** Each category with its words and its number of actions. */
export function sensitiveCategoriesOf(catalog: Catalog) {
  const counts = countsIn(catalog);
  const categories = sensitiveCategories.map((id) => {
    const { name, severity, description, advice } = sensitiveCategoryFacts[id];
    return { id, name, severity, description, advice, count: counts[id] };
  });
  return { categories, total: sensitiveActionsIn(catalog).length };
}
