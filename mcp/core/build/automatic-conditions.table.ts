/** A condition that is set, or advised, without being asked for each time, and what it is good for. */
export interface AutomaticCondition {
  readonly key: string;
  readonly operator: string;
  /** The actions that it is for; absent where only its being asked for puts it there. */
  readonly actions?: readonly string[];
  /** What happens with it, as the end of a sentence. */
  readonly reason: string;
  readonly source: string;
}

const userGuide = (page: string): string => `https://docs.aws.amazon.com/IAM/latest/UserGuide/${page}.html`;

export const passedToService = {
  key: 'iam:PassedToService',
  operator: 'StringEquals',
  actions: ['iam:PassRole'],
  reason: 'the role cannot be handed to a service that it was not made for',
  source: userGuide('id_roles_use_passrole'),
} as const satisfies AutomaticCondition;

export const secureTransport = {
  key: 'aws:SecureTransport',
  operator: 'Bool',
  reason: 'requests without TLS, which could be read on their way, are not allowed',
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/security-best-practices.html',
} as const satisfies AutomaticCondition;

export const externalId = {
  key: 'sts:ExternalId',
  operator: 'StringEquals',
  actions: ['sts:AssumeRole'],
  reason: 'a third party cannot be talked into using the role for somebody else',
  source: userGuide('id_roles_common-scenarios_third-party'),
} as const satisfies AutomaticCondition;

export const automaticConditions: readonly AutomaticCondition[] = [passedToService, secureTransport, externalId];
