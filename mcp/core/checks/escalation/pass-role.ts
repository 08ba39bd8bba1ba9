import { narrowings } from '../../conditions/narrows.js';
import { limitsOf } from '../../escalation/limits.js';
import {
  admitsChosenServices,
  admitsEveryService,
  admitsNoService,
  deniesOtherServices,
  passedToEntries,
} from '../../escalation/passed-to-service.js';
import type { Severity } from '../../findings/severity.js';
import type { ConditionClause, ConditionEntry, Statement } from '../../policy/ast.js';
import { type EffectiveGrant, effectiveGrants } from '../../policy/effective-grants.js';
import { failsWithoutKey } from '../../policy/questions.js';
import { type CheckContext, defineCheck } from '../define-check.js';
import { passRoleCodes } from './pass-role.codes.js';
import { examples } from './pass-role.examples.js';
import { isBroadRole, isBroadServiceLinkedRole, type ShapedGrant, shapeOf } from './role-shapes.js';

export const passRole = defineCheck({
  id: 'pass_role',
  severity: 'high',
  appliesTo: ['identity'],
  summary: 'Roles may be passed, or service-linked roles made, more freely than by name or by service.',
  why: 'Passing a role to a service is how one works with the rights of that role. Who may pass any role to any service can start a function, an instance or a job with the most powerful role of the account, and has its rights. Service-linked roles are tamer, but let services act in the account that nobody meant to use.',
  remediation: [
    'Name the roles that are to be passed in Resource, with their account.',
    'Add the condition iam:PassedToService with StringEquals and the services that need the roles.',
    'For iam:CreateServiceLinkedRole name the role, or add the condition iam:AWSServiceName.',
  ],
  references: [
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html',
    'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_create-service-linked-role.html',
  ],
  codes: passRoleCodes,
  examples,
  *policy(policy, { found, catalog }) {
    const passing = catalog.action('iam', 'PassRole');
    for (const grant of passing ? effectiveGrants([policy], passing) : []) {
      const shaped = shapeOf(grant, (resource) => isBroadRole(resource, catalog));
      const severity = shaped && passRoleSeverity(grant, shaped, catalog);
      if (shaped && severity)
        yield found[`passRoleWith${shaped.shape}`](shaped.at, { ...args('iam:PassRole', grant, shaped), severity });
      const idle = shaped ? undefined : idleEntry(grant.statement);
      const value = idle?.values[0]?.value.text;
      if (idle && value !== undefined) {
        yield found.passedToServiceAdmitsEveryService(idle, { conditionKey: idle.key.value, value });
      }
    }
    const making = catalog.action('iam', 'CreateServiceLinkedRole');
    for (const grant of making ? effectiveGrants([policy], making) : []) {
      const shaped = shapeOf(grant, isBroadServiceLinkedRole);
      if (!shaped || choosesService(grant.statement.condition)) continue;
      if (making && limitsOf(grant, { action: making, catalog }).kind === 'closed') continue;
      yield found[`createSlrWith${shaped.shape}`](shaped.at, args('iam:CreateServiceLinkedRole', grant, shaped));
    }
  },
});

/** Undefined where services that the author chose are all that may receive the roles. */
function passRoleSeverity(
  grant: EffectiveGrant,
  { shape, isNamed }: ShapedGrant,
  catalog: CheckContext['catalog'],
): Severity | undefined {
  const action = catalog.action('iam', 'PassRole');
  const limits = action && limitsOf(grant, { action, catalog });
  if (limits?.kind !== 'open' || admitsNoService(grant.statement.condition)) return undefined;
  const isChosen =
    admitsChosenServices(grant.statement.condition) ||
    grant.denials.some(({ statement }) => deniesOtherServices(statement.condition));
  if (isChosen && !shape.endsWith('NotResource')) return undefined;
  const isLimited = isNamed || limits.reach === 'some' || limits.keys.length > 0 || limits.denials.length > 0;
  return isLimited ? 'medium' : 'high';
}

function args(action: string, { entry, statement }: EffectiveGrant, { resource, isNamed, shape }: ShapedGrant) {
  const which = isNamed
    ? 'every role of such a name'
    : shape.endsWith('NotResource')
      ? 'every other role'
      : 'every role';
  const isIdle = passedToEntries(statement.condition).length > 0 && !admitsChosenServices(statement.condition);
  const note = isIdle ? ' in spite of iam:PassedToService, whose condition does not hold it back' : '';
  return { action, entry: entry.value, which, note, ...(resource !== undefined && { resource }) };
}

/** A condition on the receiving service that leaves no service out, although it was meant to. */
function idleEntry({ condition }: Statement): ConditionEntry | undefined {
  if (admitsChosenServices(condition)) return undefined;
  return passedToEntries(condition).find(
    (entry) => entry.parsed?.family === 'string' && !entry.parsed.ifExists && admitsEveryService(entry),
  );
}

/**
 * Access Analyzer takes iam:AWSServiceName for an answer, but not a value that begins with a wildcard: its reference
 * lists the managed policy AlexaForBusinessFullAccess, which has `*a4b.amazonaws.com`.
 */
const choosesService = (condition: ConditionClause | undefined): boolean =>
  narrowings(condition).some(
    ({ entry }) =>
      entry.key.value.toLowerCase() === 'iam:awsservicename' &&
      failsWithoutKey(entry) &&
      entry.values.every(({ value }) => !/^[*?]/.test(value.text)),
  );
