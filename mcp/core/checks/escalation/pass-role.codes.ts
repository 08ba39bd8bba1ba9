import type { Severity } from '../../findings/severity.js';
import type { Code } from '../define-check.js';
import { toServicesInUse } from './pass-role.fixes.js';
import type { RoleShape } from './role-shapes.js';

/** Type aliases, since an interface would not do for the arguments of a code. */
export type PassRoleArgs = {
  readonly severity: Severity;
  readonly action: string;
  /** The entry that gives the action, `iam:*`; the word NotAction. */
  readonly entry: string;
  /** The widest entry of Resource. */
  readonly resource?: string;
  /** `every role`, or those of a part of a name. */
  readonly which: string;
  /** What the condition does not do, or nothing. */
  readonly note: string;
};

export type ServiceLinkedRoleArgs = Omit<PassRoleArgs, 'severity'>;

const nameRoles =
  'Name the roles in Resource, or add the condition "StringEquals": {"iam:PassedToService": …} with the service that needs them.';
const nameRolesAlone =
  'Name the roles to pass in Resource instead, and add the condition "StringEquals": {"iam:PassedToService": …} with the service that needs them.';
const nameServices =
  'Name the role in Resource, such as "arn:aws:iam::*:role/aws-service-role/ecs.amazonaws.com/AWSServiceRoleForECS", or add the condition "StringEquals": {"iam:AWSServiceName": …}.';

const passRole = (accessAnalyzer: string, message: (args: PassRoleArgs) => string, advice: string) =>
  ({
    accessAnalyzer,
    severity: ({ severity }) => severity,
    message,
    suggestion: () => advice,
  }) satisfies Code<PassRoleArgs>;

const serviceLinked = (
  accessAnalyzer: string,
  message: (args: ServiceLinkedRoleArgs) => string,
  advice = nameServices,
) => ({ accessAnalyzer, severity: 'warning', message, suggestion: () => advice }) satisfies Code<ServiceLinkedRoleArgs>;

const at = ({ resource = '' }: Pick<PassRoleArgs, 'resource'>): string => `"${resource}"`;
const passed = ({ which, note }: PassRoleArgs): string => `${which} may be passed to any service${note}`;
const anyRole = 'which is a way to the rights of the strongest one';
const made = 'roles that let services act in the account may be made for any service';
const withoutIt = 'Add "iam:PassRole" to NotAction, and allow it apart on the roles that are to be passed.';
const withoutCreation =
  'Add "iam:CreateServiceLinkedRole" to NotAction, and allow it apart for the services that need it.';

export const passRoleCodes = {
  passRoleWithNotResource: passRole(
    'PASS_ROLE_WITH_NOT_RESOURCE',
    (args) => `Allows "${args.entry}" with NotResource, so ${passed(args)}, ${anyRole}.`,
    nameRolesAlone,
  ),
  passRoleWithStarInActionAndNotResource: passRole(
    'PASS_ROLE_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE',
    (args) => `"${args.entry}" takes in "iam:PassRole", and with NotResource ${passed(args)}, ${anyRole}.`,
    nameRolesAlone,
  ),
  passRoleWithNotActionAndNotResource: passRole(
    'PASS_ROLE_WITH_NOT_ACTION_AND_NOT_RESOURCE',
    (args) => `NotAction leaves "iam:PassRole" allowed, and with NotResource ${passed(args)}, ${anyRole}.`,
    withoutIt,
  ),
  passRoleWithStarInResource: {
    ...passRole(
      'PASS_ROLE_WITH_STAR_IN_RESOURCE',
      (args) => `Allows "${args.entry}" on ${at(args)}, so ${passed(args)}, ${anyRole}.`,
      nameRoles,
    ),
    fix: toServicesInUse,
  },
  passRoleWithStarInActionAndResource: passRole(
    'PASS_ROLE_WITH_STAR_IN_ACTION_AND_RESOURCE',
    (args) => `"${args.entry}" takes in "iam:PassRole", and on ${at(args)} ${passed(args)}, ${anyRole}.`,
    nameRoles,
  ),
  passRoleWithStarInResourceAndNotAction: passRole(
    'PASS_ROLE_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION',
    (args) => `NotAction leaves "iam:PassRole" allowed, and on ${at(args)} ${passed(args)}, ${anyRole}.`,
    withoutIt,
  ),
  createSlrWithNotResource: serviceLinked(
    'CREATE_SLR_WITH_NOT_RESOURCE',
    ({ entry }) => `Allows "${entry}" with NotResource, so ${made}.`,
  ),
  createSlrWithStarInActionAndNotResource: serviceLinked(
    'CREATE_SLR_WITH_STAR_IN_ACTION_AND_NOT_RESOURCE',
    ({ entry }) => `"${entry}" takes in "iam:CreateServiceLinkedRole", and with NotResource ${made}.`,
  ),
  createSlrWithNotActionAndNotResource: serviceLinked(
    'CREATE_SLR_WITH_NOT_ACTION_AND_NOT_RESOURCE',
    () => `NotAction leaves "iam:CreateServiceLinkedRole" allowed, and with NotResource ${made}.`,
    withoutCreation,
  ),
  createSlrWithStarInResource: serviceLinked(
    'CREATE_SLR_WITH_STAR_IN_RESOURCE',
    (args) => `Allows "${args.entry}" on ${at(args)}, so ${made}.`,
  ),
  createSlrWithStarInActionAndResource: serviceLinked(
    'CREATE_SLR_WITH_STAR_IN_ACTION_AND_RESOURCE',
    (args) => `"${args.entry}" takes in "iam:CreateServiceLinkedRole", and on ${at(args)} ${made}.`,
  ),
  createSlrWithStarInResourceAndNotAction: serviceLinked(
    'CREATE_SLR_WITH_STAR_IN_RESOURCE_AND_NOT_ACTION',
    (args) => `NotAction leaves "iam:CreateServiceLinkedRole" allowed, and on ${at(args)} ${made}.`,
    withoutCreation,
  ),
  passedToServiceAdmitsEveryService: {
    severity: 'low',
    message: ({ value }: { readonly conditionKey: string; readonly value: string }) =>
      `The condition iam:PassedToService with "${value}" admits every service, so the role may be passed to any that trusts it.`,
    suggestion: () => 'Name the service with StringEquals, such as "lambda.amazonaws.com".',
  },
} satisfies Record<
  `passRoleWith${RoleShape}` | `createSlrWith${RoleShape}` | 'passedToServiceAdmitsEveryService',
  Code
>;
