import { formatsTaken, nearbyArns } from '../../catalog/fitting-arns.js';
import { policyTypes } from '../../policy/policy-types.js';
import { defineCheck } from '../define-check.js';
import { type Actions, codes } from './action-resource-matching.codes.js';
import { examples } from './action-resource-matching.examples.js';
import { type Entry, findMisfits } from './resource-fit.js';

/** A search for what was meant takes time; a policy with more mismatches than this has other problems. */
const mostSearched = 200;

export const actionResourceMatching = defineCheck({
  id: 'action_resource_matching',
  severity: 'medium',
  // A trust policy names no resource.
  appliesTo: policyTypes.filter((type) => type !== 'trust'),
  summary: 'An action is listed with resources of a kind that it does not work on.',
  why: 'IAM compares an action only with resources of its own types. An action whose resource is of another type is never allowed, and never denied, by the statement, and nothing says so.',
  remediation: [
    'Add a resource of a type that the action works on: "arn:aws:s3:::bucket/*" for objects, "arn:aws:s3:::bucket" for the bucket itself.',
    'Put actions that know no resource into a statement of their own with Resource "*".',
    'Remove resources that none of the actions can use.',
  ],
  references: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_policies.html',
  ],
  codes,
  examples,
  *policy({ statements }, { catalog, policyType, found }) {
    const belongs = policyType === 'resource' ? 'elsewhere' : 'on everything';
    let searched = 0;
    for (const statement of statements) {
      const misfits = findMisfits(statement, catalog);
      if (!misfits) continue;
      const { unmatched, onlyStar, unused } = misfits;
      const place = ([first, ...more]: readonly Entry[]) => (first && more.length === 0 ? first.located : statement);
      if (unmatched.length > 0) {
        const texts = searched++ < mostSearched ? (statement.resource?.values.map(({ value }) => value) ?? []) : [];
        const args = { nearby: nearbyArns(unmatched, texts), formats: formatsTaken(unmatched).slice(0, 4) };
        yield found.noFittingResource(place(unmatched), { ...named(unmatched), ...args });
      }
      const isListing = ({ actions }: Entry) => actions.every(({ accessLevel }) => accessLevel === 'List');
      const listings = onlyStar.filter(isListing);
      const others = onlyStar.filter((entry) => !isListing(entry));
      if (listings.length > 0) yield found.onlyStar(place(listings), { ...named(listings), belongs });
      if (others.length > 0) yield found.perhapsOnlyStar(place(others), named(others));
      const [resource, ...more] = unused;
      if (!resource) continue;
      const resources = unused.map(({ value }) => value);
      if (more.length === 0) yield found.unusedResource(resource, { resources, resource: resource.value });
      else yield found.unusedResource(statement.resource ?? statement, { resources });
    }
  },
});

/** The entries' texts, and the one there is where there is one. */
function named(entries: readonly Entry[]): Actions {
  const actions = entries.map(({ located }) => located.value.text);
  const [action] = actions;
  return actions.length === 1 && action !== undefined ? { actions, action } : { actions };
}
