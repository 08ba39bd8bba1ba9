import type { PlainStatement } from '../policy/plain-policy.js';

/** Which document, or which setting beside the documents, refused. */
export const denialLayers = [
  'identity',
  'resource',
  'trust',
  'boundary',
  'session',
  'scp',
  'rcp',
  'vpc_endpoint',
  'setting',
  'unknown',
] as const;
export type DenialLayer = (typeof denialLayers)[number];

/** A Deny that matched, an Allow that is missing, or a message that does not say. */
export const denialEffects = ['explicit', 'implicit', 'unknown'] as const;
export type DenialEffect = (typeof denialEffects)[number];

export const principalKinds = [
  'user',
  'role',
  'assumed_role',
  'federated_user',
  'web_identity',
  'root',
  'service',
  'anonymous',
  'unknown',
] as const;
export type PrincipalKind = (typeof principalKinds)[number];

/** A reason as a row of a table tells it. `{principal}`, `{action}`, `{resource}` and `{owner}` are filled in. */
export interface Reason {
  readonly id: string;
  readonly layer: DenialLayer;
  readonly effect: DenialEffect;
  /** What the message says, in other words. */
  readonly reading: string;
  readonly nextSteps: readonly string[];
  /** Steps that hold only where an Allow can be added, and would be enough. */
  readonly whenAllowHelps?: readonly string[];
  readonly whoCanFix: string;
  readonly source: string;
}

/** One denial as a reader found it, before anybody asked what to do about it. All of it is somebody else's text. */
export interface FoundDenial {
  readonly principal?: string;
  /** The full ARN of the role behind a session, where an event has it. */
  readonly roleArn?: string;
  readonly action?: string;
  /** Whether the message names the action, or only the API operation that was called. */
  readonly actionFrom: 'message' | 'operation';
  readonly resource?: string;
  readonly reason: Reason;
  readonly policyArn?: string;
  /** The reason breaks off. */
  readonly isCut?: true;
  readonly isEncoded?: true;
  readonly hasAuthorizationId?: true;
  /** The statement that matched, where a decoded message names it. */
  readonly sid?: string;
  readonly context: CallContext;
}

/** What stands around a message and tells of the call. */
export interface CallContext {
  /** The API operation as an SDK names it: `CreateFunction`. */
  readonly operation?: string;
  /** The service as an SDK names it: `Lambda`, `AmazonS3`. */
  readonly service?: string;
  /** The service that made the call for the principal: `cloudformation.amazonaws.com`. */
  readonly invokedBy?: string;
  /** The value of iam:PassedToService, where a decoded message has it. */
  readonly passedTo?: string;
}

export interface Denial {
  readonly principal: string | undefined;
  readonly principalKind: PrincipalKind;
  /** The role or user that policies are attached to, without path and session. */
  readonly principalName: string | undefined;
  readonly account: string | undefined;
  readonly action: string | undefined;
  readonly resource: string | undefined;
  readonly layer: DenialLayer;
  readonly effect: DenialEffect;
  readonly reasonId: string;
  readonly policyArn: string | undefined;
  readonly reading: string;
  readonly nextSteps: readonly string[];
  readonly whoCanFix: string;
  readonly proposal: PlainStatement | undefined;
  /** The document in which the change belongs, and whose it is. */
  readonly proposalTarget: string;
  /** What the given policies say of it. */
  readonly policyNotes: readonly PolicyNote[];
  readonly source: string;
  /** How often the same stands in the text. */
  readonly count: number;
}

/** What one statement of the given policies has to do with a denial. */
export interface PolicyNote {
  readonly policyIndex: number;
  readonly statementIndex: number;
  readonly sid: string | undefined;
  readonly verdict: StatementVerdict;
  /** The statement names no principal, so it is one of an identity-based policy or of a limit. */
  readonly isIdentity: boolean;
  readonly text: string;
}

export const statementVerdicts = [
  'denies',
  'denies_under_condition',
  'allows',
  'allows_under_condition',
  'allows_other_resources',
] as const;
export type StatementVerdict = (typeof statementVerdicts)[number];

/** Something that looks like a denial and is none that a policy could mend. */
export interface NotDenial {
  readonly id: string;
  readonly reading: string;
  readonly nextSteps: readonly string[];
  readonly source: string;
  readonly count: number;
}
