import { policyTypes } from '../../policy/policy-types.js';
import { defineCheck } from '../define-check.js';
import { noAdvice } from './action-advice.js';
import { actionDefects, expandClause, retiredEntries } from './action-defects.js';
import { unusualSpellings } from './action-spelling.js';
import { codes } from './action-validation.codes.js';
import { examples } from './action-validation.examples.js';

/** One finding a value up to here, then one for the rest of the statement. */
const mostPerStatement = 20;
/** The search for a similar name is dear; a policy with more misspelled names than this has other problems. */
const mostAdvised = 200;

export const actionValidation = defineCheck({
  id: 'action_validation',
  severity: 'error',
  appliesTo: policyTypes,
  summary: 'An entry of Action or NotAction names no action that AWS has.',
  why: 'IAM stores a policy with a misspelled action without a word. In an Allow the permission is then missing; in a Deny or a NotAction the action that was meant goes through.',
  remediation: [
    'Correct the name as the Service Authorization Reference spells it.',
    'Use the prefix of the service as IAM knows it, which is not always the name of its SDK client.',
    'Remove the actions of services that AWS no longer offers.',
  ],
  references: [
    'https://docs.aws.amazon.com/service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_action.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html#access-analyzer-reference-policy-checks-error-invalid-action',
  ],
  codes,
  examples,
  *policy({ statements }, { catalog, found }) {
    let searched = 0;
    for (const { action: clause } of statements) {
      if (!clause) continue;
      const entries = expandClause(clause, catalog);
      const defects = actionDefects(entries, catalog);
      for (const { kind, at, action, about, advice } of defects.slice(0, mostPerStatement)) {
        const { words, instead } = searched++ < mostAdvised ? advice() : noAdvice;
        yield found[kind](at, { action, about, advice: words.split(' '), instead });
      }
      const rest = defects.slice(mostPerStatement).map(({ action }) => action);
      if (rest.length > 0) yield found.moreInvalidActions(clause, { count: rest.length, actions: rest.slice(0, 5) });
      for (const { at, actions, note } of retiredEntries(entries)) {
        yield found.retiredAction(at, { actions, note: note.split(' '), date: catalog.provenance.date });
      }
      const spellings = unusualSpellings(entries);
      const [written, usual] = [spellings.map((one) => one.written), spellings.map((one) => one.usual)];
      if (spellings[0]) yield found.unusualSpelling(spellings[0].at, { written, usual });
    }
  },
});
