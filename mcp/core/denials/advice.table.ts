import { didYouMean, show } from '../findings/show.js';
import { nameOf } from './documents.js';
import { resourceDocuments } from './resource-documents.table.js';
import type { Situation } from './situation.js';
import { tellingPolicies } from './telling-policies.table.js';

/** A step that some denials need beside those of their phrase. */
export interface Advice {
  readonly id: string;
  /** Undefined where it does not apply. */
  readonly step: (situation: Situation) => string | undefined;
  readonly source: string;
}

const guide = (page: string): string => `https://docs.aws.amazon.com/${page}`;
const isAction = ({ action }: Situation, name: string): boolean =>
  action !== undefined && `${action.service}:${action.name}` === name;

/** In the order in which they are told. */
export const advice: readonly Advice[] = [
  {
    id: 'telling_policy',
    step: ({ found }) => tellingPolicies.find(({ pattern }) => pattern.test(found.policyArn ?? ''))?.step,
    source: guide('IAM/latest/UserGuide/access_policies_managed-vs-inline.html'),
  },
  {
    id: 'sid',
    step: ({ found }) =>
      found.sid === undefined ? undefined : `The statement that matched has the Sid "${show(found.sid)}".`,
    source: guide('STS/latest/APIReference/API_DecodeAuthorizationMessage.html'),
  },
  {
    id: 'unknown_action',
    step: ({ lookup, found }) => {
      if (!lookup || lookup.kind === 'found') return undefined;
      const near =
        'nearest' in lookup
          ? didYouMean([...('authorizedBy' in lookup ? lookup.authorizedBy : []), ...lookup.nearest])
          : '';
      const name = `"${show(found.action ?? '')}"`;
      return `The catalog of AWS's actions has no ${name}; it may be new, or misspelled in the message. ${near}`.trim();
    },
    source: guide('service-authorization/latest/reference/reference_policies_actions-resources-contextkeys.html'),
  },
  {
    id: 'encoded',
    step: ({ found }) =>
      found.isEncoded
        ? 'Decode the encoded part with aws sts decode-authorization-message --encoded-message … --query DecodedMessage --output text, in the same account and with the permission sts:DecodeAuthorizationMessage, and explain the JSON that comes out.'
        : undefined,
    source: guide('STS/latest/APIReference/API_DecodeAuthorizationMessage.html'),
  },
  {
    id: 'authorization_id',
    step: ({ found }) =>
      found.hasAuthorizationId
        ? 'The message has an authorization id: within a day, who may do iam:GetRequestAuthorizationDetails can look up every policy that took part, in the console under the link or by that API in the same Region.'
        : undefined,
    source: guide('IAM/latest/UserGuide/troubleshoot_access-denied.html'),
  },
  {
    id: 'cut',
    step: ({ found }) =>
      found.isCut && !found.reason.id.startsWith('cut')
        ? 'The reason breaks off; what is left of it fits this one only. Check it against the whole message.'
        : undefined,
    source: guide('IAM/latest/UserGuide/troubleshoot_access-denied.html'),
  },
  {
    id: 'called_operation',
    step: ({ found, action, actionName }) => {
      const { operation } = found.context;
      if (operation === undefined || actionName === undefined) return undefined;
      if (found.actionFrom === 'operation') {
        return `The message names the API operation ${show(operation)} only; that it needs ${actionName} is from the catalog.`;
      }
      if (operation.toLowerCase() === action?.name.toLowerCase() || !action) return undefined;
      return `The call was ${show(operation)}, which was refused for want of ${actionName}: go by the action of the message.`;
    },
    source: guide('AmazonS3/latest/userguide/using-with-s3-policy-actions.html'),
  },
  {
    id: 'cross_account',
    step: (situation) => {
      const { isCrossAccount, caller, owner, found, action } = situation;
      if (!isCrossAccount || caller?.account === undefined || owner === undefined) return undefined;
      const other = isAction(situation, 'sts:AssumeRole')
        ? 'trust policy of the role'
        : (nameOfDocument(situation) ?? 'resource-based policy, if the service has them,');
      const name = action ? `${action.service}:${action.name}` : 'the action';
      const note = found.reason.effect === 'explicit' ? ' Once the Deny is out of the way both' : ' Both';
      return `The caller is of account ${caller.account} and the resource of account ${owner}.${note} sides must allow ${name}: an identity-based policy of ${nameOf(caller)}, and the ${other} in account ${owner}.`;
    },
    source: guide('IAM/latest/UserGuide/reference_policies_evaluation-logic-cross-account.html'),
  },
  {
    id: 'permission_set',
    step: ({ caller }) =>
      caller?.permissionSet === undefined
        ? undefined
        : `The role is made by IAM Identity Center from the permission set "${show(caller.permissionSet)}". Change the permission set there; IAM refuses changes of the role, and the next provisioning would undo them.`,
    source: guide('singlesignon/latest/userguide/permissionsetsconcept.html'),
  },
  {
    id: 'service_linked',
    step: ({ caller }) =>
      caller?.isServiceLinked
        ? 'It is a service-linked role: nobody but its service changes its policies, and no statement can be added to it.'
        : undefined,
    source: guide('IAM/latest/UserGuide/id_roles_create-service-linked-role.html'),
  },
  {
    id: 'role_path',
    step: ({ caller, found }) =>
      caller?.kind === 'assumed_role' &&
      caller.roleArn === undefined &&
      caller.permissionSet === undefined &&
      found.reason.layer !== 'scp'
        ? 'The ARN of a session leaves out the path of its role; look the role up by its name.'
        : undefined,
    source: guide('IAM/latest/UserGuide/reference_identifiers.html'),
  },
  {
    id: 'root',
    step: ({ caller }) =>
      caller?.kind === 'root'
        ? 'The root user is bound by no identity-based policy and no boundary; service control policies, resource control policies and the policy of the resource bind it.'
        : undefined,
    source: guide('IAM/latest/UserGuide/reference_policies_evaluation-logic.html'),
  },
  {
    id: 'anonymous',
    step: ({ caller }) =>
      caller?.kind === 'anonymous'
        ? 'The request bore no credentials. Sign it as a user or role; only the policy of the resource could let it in without, and that would be public.'
        : undefined,
    source: guide('IAM/latest/UserGuide/reference_policies_elements_principal.html'),
  },
  {
    id: 'pass_role',
    step: (situation) =>
      isAction(situation, 'iam:PassRole') &&
      situation.found.reason.layer === 'identity' &&
      situation.found.reason.effect === 'implicit'
        ? 'Allow iam:PassRole on this one role, with the condition iam:PassedToService naming the service that is to get it.'
        : undefined,
    source: guide('IAM/latest/UserGuide/id_roles_use_passrole.html'),
  },
  {
    id: 'key_policy',
    step: ({ action, found }) =>
      action?.service === 'kms' && found.reason.layer === 'identity' && found.reason.effect === 'implicit'
        ? 'See also the key policy: identity-based policies count only if it lets the account use them. Where another service (S3, Secrets Manager) calls KMS for the caller, add the condition kms:ViaService.'
        : undefined,
    source: guide('kms/latest/developerguide/key-policies.html'),
  },
  {
    id: 'bucket_action',
    step: ({ action, resource }) => {
      if (action?.service !== 's3' || !/^ListBucket/.test(action.name)) return undefined;
      const where = resource
        ? ` ("arn:${resource.partition}:s3:::${show(resource.resource.split('/')[0] ?? '')}")`
        : '';
      return `s3:${action.name} is allowed on the bucket${where}, not on its objects; the condition s3:prefix narrows it. ListObjectsV2 and HeadBucket need s3:ListBucket.`;
    },
    source: guide('AmazonS3/latest/userguide/using-with-s3-policy-actions.html'),
  },
  {
    id: 'public_s3',
    step: ({ action, found }) => {
      if (action?.service !== 's3' || found.reason.layer !== 'resource') return undefined;
      return found.reason.effect === 'explicit'
        ? 'For a bucket that is public by its policy the setting RestrictPublicBuckets of Block Public Access is told in the same words.'
        : 'Where access was given by an ACL, the setting IgnorePublicAcls of Block Public Access is told in the same words.';
    },
    source: guide('AmazonS3/latest/userguide/troubleshoot-403-errors.html'),
  },
  {
    id: 'invoked_by',
    step: ({ found }) =>
      found.context.invokedBy === undefined
        ? undefined
        : `The call was made by "${show(found.context.invokedBy)}" with the rights of the principal; it is those rights that are missing.`,
    source: guide('IAM/latest/UserGuide/access_forward_access_sessions.html'),
  },
  {
    id: 'one_reason',
    step: ({ found }) =>
      found.reason.effect === 'unknown'
        ? undefined
        : 'A message shows one reason. When this one is gone the next may show.',
    source: guide('IAM/latest/UserGuide/troubleshoot_access-denied.html'),
  },
];

const nameOfDocument = ({ resource }: Situation): string | undefined =>
  resourceDocuments.find(({ service }) => service === resource?.service)?.name;
