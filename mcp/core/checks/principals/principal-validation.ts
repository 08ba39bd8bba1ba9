import { narrowings } from '../../conditions/narrows.js';
import type { Statement } from '../../policy/ast.js';
import {
  allows,
  conditionEntries,
  denies,
  everyAction,
  everyPrincipal,
  everyResource,
} from '../../policy/questions.js';
import { placeOf } from '../../text/tree.js';
import { compileWildcard } from '../../values/wildcard.js';
import { defineCheck, type OptionValue } from '../define-check.js';
import { principalDefects } from './principal-defects.js';
import { codes } from './principal-validation.codes.js';
import { examples } from './principal-validation.examples.js';
import { publicAccess } from './public-access.js';

export const principalValidation = defineCheck({
  id: 'principal_validation',
  severity: 'high',
  appliesTo: ['resource', 'trust', 'vpc_endpoint'],
  summary: 'A principal is written in a form that AWS does not take, is nobody, or is everyone.',
  why: 'A principal that AWS cannot read makes it refuse the whole policy, and one that is misspelled lets nobody in. A principal that is everyone lets in strangers, with no account between them and the data.',
  remediation: [
    'Name accounts, roles and users by their ARNs, and services by the name that their documentation gives.',
    'Where a pattern is needed, allow the account and narrow it with aws:PrincipalArn.',
    'Where many callers are meant, allow "*" only under aws:PrincipalOrgID, aws:SourceVpce, aws:SourceArn or the like.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_principal.html',
    'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
  ],
  options: {
    blocked_principals: {
      default: [],
      description: 'Principals that no Allow may name; * and ? are wildcards.',
    },
    allowed_principals: {
      default: [],
      description:
        'When not empty, the only principals other than services that an Allow may name; * and ? are wildcards.',
    },
    allowed_service_principals: {
      default: ['aws:*'],
      description: 'Service principals that an Allow may name; * and ? are wildcards, and "aws:*" is every service.',
    },
  },
  codes,
  examples,
  *statement(statement, { policy, policyType, options, found }) {
    const { principal: clause } = statement;
    if (!clause) return;
    yield* principalDefects(clause, { policyType, effect: statement.effect?.value.toLowerCase() ?? '', found });
    if (policyType !== 'vpc_endpoint') yield* publicAccess(statement, { policy, policyType, found });
    else if (isOpen(statement)) yield found.endpointLimitsNothing(placeOf(clause), { principal: '*' });
    if (policyType === 'resource' && locksEveryoneOut(statement)) {
      yield found.everyoneDenied(placeOf(clause), { actions: textsOf(statement) });
    }
    if (!allows(statement) || clause.kind !== 'Principal') return;
    const blocked = anyOf(options.blocked_principals);
    const listed = anyOf(options.allowed_principals);
    const services = anyOf(options.allowed_service_principals);
    for (const { value, ...place } of clause.values) {
      const { type, text } = value;
      const args = { principal: text };
      const option = type === 'Service' ? 'allowed_service_principals' : 'allowed_principals';
      const allowed = type === 'Service' ? services : listed;
      if (blocked?.(text)) yield found.blockedPrincipal(placeOf(place), args);
      else if (allowed && !allowed(text)) yield found.principalNotListed(placeOf(place), { ...args, option });
    }
  },
});

/** The default policy of an endpoint, which caps nothing. */
const isOpen = (statement: Statement): boolean =>
  allows(statement) &&
  everyPrincipal(statement) &&
  everyAction(statement) &&
  everyResource(statement) &&
  narrowings(statement.condition).length === 0;

const textsOf = ({ action }: Statement): readonly string[] => action?.values.map(({ value }) => value.text) ?? [];

/** Every action of a service, and with it the one that puts the policy; of objects in a bucket there is none. */
const locksEveryoneOut = (statement: Statement): boolean =>
  denies(statement) &&
  everyPrincipal(statement) &&
  conditionEntries(statement).length === 0 &&
  statement.action?.kind === 'Action' &&
  textsOf(statement).some((text) => /^(?:[^:]+:)?\*+$/.test(text)) &&
  statement.resource?.kind !== 'NotResource' &&
  (statement.resource?.values.some(({ value }) => !/^arn:[^:]*:s3:::[^/]+\//.test(value)) ?? true);

/** Does a text match one of the option's patterns? Undefined where the option says nothing. */
function anyOf(option: OptionValue | undefined): ((text: string) => boolean) | undefined {
  const patterns = Array.isArray(option) ? option.filter((one) => typeof one === 'string') : [];
  if (patterns.length === 0 || patterns.includes('aws:*')) return undefined;
  const matchers = patterns.map(compileWildcard);
  return (text) => matchers.some((matches) => matches(text));
}
