import type { AccountErrorCode } from './account-error.js';

export interface ErrorRow {
  /** What AWS calls it, without the suffix "Exception" that its SDK adds to some. */
  readonly aws: readonly string[];
  readonly code: AccountErrorCode;
  /** Said instead of AWS's own message, which would not help or could hold a secret. */
  readonly instead?: string;
  readonly next: string;
}

/**
 * AWS's errors and ours. Source: IAM API Reference, "Common Errors" and the errors of each action; STS API Reference.
 * Access denied and missing credentials have more to say and stand in `read-error.ts`.
 */
export const errorTable: readonly ErrorRow[] = [
  {
    aws: ['NoSuchEntity'],
    code: 'not_found',
    next: 'The list tools show what there is.',
  },
  { aws: ['EntityAlreadyExists'], code: 'already_exists', next: 'Choose another name, or change what is there.' },
  { aws: ['DeleteConflict'], code: 'delete_conflict', next: 'Remove what still hangs on it first.' },
  {
    aws: ['LimitExceeded'],
    code: 'limit_exceeded',
    next: 'Remove one that is not needed, or ask AWS for a higher quota.',
  },
  {
    aws: ['MalformedPolicyDocument'],
    code: 'malformed_policy',
    next: 'validate_policy of the iam server finds the defects.',
  },
  {
    aws: [
      'ValidationError',
      'InvalidInput',
      'InvalidParameterValue',
      'InvalidParameterCombination',
      'MissingParameter',
      'PolicyNotAttachable',
      'PasswordPolicyViolation',
      'InvalidUserType',
    ],
    code: 'invalid_arguments',
    next: 'Correct the argument and call again.',
  },
  {
    aws: ['UnmodifiableEntity', 'EntityTemporarilyUnmodifiable', 'ConcurrentModification'],
    code: 'unmodifiable',
    next: 'Service-linked roles are changed through their service; otherwise wait a minute and try again.',
  },
  {
    aws: ['ExpiredToken', 'RequestExpired', 'TokenRefreshRequired', 'ExpiredTokenException'],
    code: 'expired_credentials',
    instead: 'the AWS credentials have expired.',
    next: 'Sign in again (aws sso login, aws login or new session credentials), then call again.',
  },
  {
    aws: [
      'InvalidClientTokenId',
      'UnrecognizedClient',
      'SignatureDoesNotMatch',
      'IncompleteSignature',
      'InvalidAccessKeyId',
      'AuthFailure',
      'MissingAuthenticationToken',
      'InvalidSecurity',
    ],
    code: 'expired_credentials',
    instead: 'AWS does not accept these credentials: the key is deleted, inactive, wrong, or of another partition.',
    next: 'Check the profile with aws sts get-caller-identity, and the clock of this machine.',
  },
  {
    aws: ['OptInRequired', 'AccountProblem', 'PendingVerification'],
    code: 'access_denied',
    instead: 'the AWS account is not signed up for this service, or is suspended.',
    next: 'The owner of the account has to look at it in the console.',
  },
  {
    aws: [
      'Throttling',
      'ThrottledException',
      'RequestLimitExceeded',
      'TooManyRequests',
      'RequestThrottled',
      'PriorRequestNotComplete',
    ],
    code: 'throttled',
    instead: 'AWS asks for fewer calls, and three tries were not enough.',
    next: 'Wait a minute, then ask for less at once.',
  },
  {
    aws: ['ServiceFailure', 'InternalFailure', 'InternalError', 'ServiceUnavailable', 'PolicyEvaluation'],
    code: 'service_failure',
    next: 'Try again later; https://health.aws.amazon.com shows disturbances.',
  },
  {
    aws: ['InvalidAction', 'UnknownOperation', 'NotImplemented'],
    code: 'not_iam_endpoint',
    instead: 'the endpoint does not know this call of IAM.',
    next: 'Emulators know only a part of IAM; whoami shows the endpoint.',
  },
];

export const deniedNames: readonly string[] = [
  'AccessDenied',
  'UnauthorizedOperation',
  'AuthorizationError',
  'NotAuthorized',
];

export interface CredentialRow {
  /** Looked for in the SDK's message, which itself is never shown: it can repeat a command line. */
  readonly form: RegExp;
  readonly says: string;
  readonly next: (profile: string) => string;
}

/** Why there are no credentials; the first that fits counts. */
export const credentialTable: readonly CredentialRow[] = [
  {
    form: /\bsso\b|sso-session|token is expired|aws login/i,
    says: 'the sign-in that the profile needs has not been done or is over.',
    next: (profile) => `Run aws sso login${profile} (or aws login${profile}) in a terminal, then call again.`,
  },
  {
    form: /multi-factor|\bmfa\b/i,
    says: 'the profile asks for an MFA code, which a server cannot be given.',
    next: () => 'Get session credentials with the AWS CLI and name their profile with --profile.',
  },
  {
    form: /could not resolve credentials using profile|profile .*(?:could not be found|not found)|could not be found or parsed/i,
    says: 'the profile is not in the AWS configuration files, or holds no credentials.',
    next: () => 'aws configure list-profiles shows those there are; name one with --profile.',
  },
  {
    form: /command failed|credential_process|process/i,
    says: 'the credential_process of the profile failed.',
    next: (profile) => `Try aws sts get-caller-identity${profile} in a terminal.`,
  },
  {
    form: /./s,
    says: 'no AWS credentials were found.',
    next: () => 'Sign in with aws login or aws configure, set AWS_PROFILE, or start the server with --profile.',
  },
];
