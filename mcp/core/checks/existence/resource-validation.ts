import type { Located } from '../../policy/ast.js';
import { policyTypes } from '../../policy/policy-types.js';
import { defineCheck } from '../define-check.js';
import { correctedArn } from './arn-corrections.js';
import { type ArnDefect, arnDefects } from './arn-defects.js';
import { codes } from './resource-validation.codes.js';
import { examples } from './resource-validation.examples.js';

/** One finding a value up to here, then one for the rest of the statement. */
const mostPerStatement = 20;
/** The search for what was meant is dear; a policy with more wrong ARNs than this has other problems. */
const mostAdvised = 200;

export const resourceValidation = defineCheck({
  id: 'resource_validation',
  severity: 'error',
  appliesTo: policyTypes,
  summary: 'An entry of Resource or NotResource is not the ARN of anything.',
  why: 'An ARN with a field missing, misplaced or misspelled matches no resource, or through the wildcards that AWS puts into missing fields many more than meant. IAM refuses some of these and stores the others without a word.',
  remediation: [
    'Write all six fields: arn:partition:service:region:account:resource.',
    'Leave Region and account empty only where the ARNs of the service have none.',
    'Compare the resource part with the formats in the Service Authorization Reference.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference-arns.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_resource.html',
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
  ],
  codes,
  examples,
  *policy({ statements }, { catalog, policyType, found }) {
    let searched = 0;
    for (const { resource: clause } of statements) {
      if (!clause) continue;
      const wrong: { readonly located: Located<string>; readonly defect: ArnDefect }[] = [];
      for (const located of clause.values) {
        if (policyType === 'resource' && isShortForm(located.value)) continue;
        for (const defect of arnDefects(located.value, catalog)) wrong.push({ located, defect });
      }
      for (const { located, defect } of wrong.slice(0, mostPerStatement)) {
        const isAdvised = searched++ < mostAdvised;
        const advice = isAdvised ? defect.advice().split(' ') : [];
        const instead = isAdvised ? correctedArn(located.value, defect, catalog) : [];
        yield found[defect.kind](located, { resource: located.value, about: defect.about, advice, instead });
      }
      const rest = wrong.slice(mostPerStatement).map(({ located }) => located.value);
      if (rest.length > 0)
        yield found.moreInvalidResources(clause, { count: rest.length, resources: rest.slice(0, 4) });
    }
  },
});

/**
 * `execute-api:/stage/method/path`, which API Gateway completes when the policy is attached to an API.
 * Source: API Gateway Developer Guide, "API Gateway resource policy examples".
 */
const isShortForm = (text: string): boolean => text.startsWith('execute-api:/');
