/** An error that is no answer of a policy, although many take it for one. */
export interface NotDenialForm {
  readonly id: string;
  readonly pattern: RegExp;
  readonly reading: string;
  readonly nextSteps: readonly string[];
  readonly source: string;
}

const errorsPage = 'https://docs.aws.amazon.com/IAM/latest/APIReference/CommonErrors.html';
const s3Page = 'https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html';
const stsPage = 'https://docs.aws.amazon.com/STS/latest/APIReference/CommonErrors.html';
const kmsPage = 'https://docs.aws.amazon.com/kms/latest/developerguide/key-state.html';
const mfaPage = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html';
const kubernetesPage = 'https://docs.aws.amazon.com/eks/latest/userguide/access-entries.html';

/** The beginning of a sentence, or words within one. */
const eitherCase = (name: string): string =>
  name.replace(/^[A-Za-z]/, (letter) => `[${letter.toUpperCase()}${letter.toLowerCase()}]`);

const lower = (name: string): string => name.charAt(0).toLowerCase() + name.slice(1);

/** An error code where codes stand, so not within a name or an ARN, and no common word with a small letter. */
const code = (names: string): string =>
  `(?<![\\w/:-])(?:Client\\.|KMS\\.)?(?:(?:${names})(?:Exception|Fault|Error)?|(?:${names.split('|').map(lower).join('|')})(?:Exception|Fault|Error))(?=[)"':<;,>]|[ \\n](?:when|\\(|-|with|error)|\\.?(?:\\n|$))`;

/** A break may stand wherever a space may. */
const words = (text: string): string => eitherCase(text.replace(/ /g, '[ \\n]'));
const form = (...parts: readonly string[]): RegExp => new RegExp(parts.join('|'), 'g');

/** Looked for from the first row to the last; what one has taken no later one gets. */
export const notDenialForms: readonly NotDenialForm[] = [
  {
    id: 'expired_credentials',
    pattern: form(
      `${code('ExpiredToken')}(?:[^\\n]{0,120}?${words('token (?:included in the request )?(?:is|has) expired')})?`,
      words('security token included in the request is expired'),
      words('(?:[Tt]oken|[Ss]ession|[Cc]redentials?) (?:has|have|is|are) expired'),
      words('SSO session associated with this profile has expired'),
      code('RequestExpired|CredentialsExpired'),
    ),
    reading: 'The credentials have expired. No policy was asked.',
    nextSteps: [
      'Sign in or assume the role again (aws sso login, aws sts assume-role), and see that no old AWS_SESSION_TOKEN is left in the environment.',
    ],
    source: errorsPage,
  },
  {
    id: 'presigned_url_expired',
    pattern: form(words('Request has expired'), words('Policy expired')),
    reading:
      'A presigned URL or upload policy is past its time. S3 gives it the code AccessDenied, but no policy refused.',
    nextSteps: ['Make a new URL; one that was signed with session credentials ends with them.'],
    source: s3Page,
  },
  {
    id: 'clock_skew',
    pattern: form(
      code('RequestTimeTooSkewed'),
      words('Signature (?:expired|not yet current)'),
      code('RequestInTheFuture'),
    ),
    reading:
      'The clock of the calling machine is off, so the signature counts as too old or too new. No policy was asked.',
    nextSteps: ['Set the clock of the machine, container or virtual machine right (NTP).'],
    source: s3Page,
  },
  {
    id: 'signature_mismatch',
    pattern: form(
      `${code('SignatureDoesNotMatch')}(?:[^\\n]{0,80}?${words('request signature we calculated')})?`,
      words('request signature we calculated does not match'),
      code('IncompleteSignature|InvalidSignature|AuthorizationHeaderMalformed|MissingAuthenticationToken'),
      words('headers present in the request which were not signed'),
    ),
    reading:
      'The request was not signed as AWS expects: a wrong secret key, a changed request, or a wrong Region. No policy was asked.',
    nextSteps: [
      'Put the credentials in again (mind spaces and line ends), and check Region, endpoint, proxy and clock.',
    ],
    source: errorsPage,
  },
  {
    id: 'unknown_credentials',
    pattern: form(
      `${code('InvalidClientTokenId|UnrecognizedClient|InvalidAccessKeyId|InvalidToken|AuthFailure')}(?:[^\\n]{0,120}?${words('(?:security token included in the request is invalid|does not exist in our records|validate the provided access credentials)')})?`,
      words('security token included in the request is invalid'),
      words('Access Key Id you provided does not exist in our records'),
      words('not able to validate the provided access credentials'),
      words('provided token is (?:malformed|invalid)'),
    ),
    reading:
      'AWS does not know the credentials: a key that is wrong, deleted or inactive, of another partition, a missing session token, or a Region that the account has not enabled. No policy was asked.',
    nextSteps: [
      'See with aws sts get-caller-identity which credentials are in use; temporary ones (ASIA…) need their session token.',
      'See whether the key is active, and whether the Region is enabled for the account.',
    ],
    source: errorsPage,
  },
  {
    id: 'no_credentials',
    pattern: form(
      words('Unable to locate credentials'),
      words('no (?:valid )?credential (?:sources?|providers?)[^\\n]{0,40}(?:found|chain)?'),
      code('NoCredentialProviders|NoCredentials|CredentialsProvider'),
      words('Could not load credentials from any providers'),
      words('Unable to load (?:AWS )?credentials from any provider'),
      words('no basic auth credentials'),
    ),
    reading: 'The program found no credentials to call with. No policy was asked.',
    nextSteps: [
      'Give it credentials: a profile, a role of the machine or pod, or a sign-in; docker needs aws ecr get-login-password first.',
    ],
    source: 'https://docs.aws.amazon.com/sdkref/latest/guide/standardized-credentials.html',
  },
  {
    id: 'mfa_failed',
    pattern: form(words('MultiFactorAuthentication failed[^\\n]{0,120}'), words('unable to validate MFA code')),
    reading:
      'The code or the serial number of the MFA device is wrong or missing. The code AccessDenied does not come from a policy here.',
    nextSteps: ['Call again with the serial number of the device and a fresh code; each code works once.'],
    source: mfaPage,
  },
  {
    id: 'root_cannot_assume',
    pattern: form(words('Roles may not be assumed by root accounts')),
    reading: 'The root user cannot assume roles, whatever the policies say.',
    nextSteps: ['Call as a user or role instead.'],
    source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRole.html',
  },
  {
    id: 'session_cannot_call',
    pattern: form(
      words('Cannot call \\w{1,60} with (?:session|federation token|anonymous) credentials'),
      words('must be called with (?:long-term|root) credentials'),
    ),
    reading: 'This call does not take temporary credentials, whatever the policies say.',
    nextSteps: ['Call with the credentials of the kind that it asks for.'],
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_sts-comparison.html',
  },
  {
    id: 'cross_account_pass_role',
    pattern: form(words('Cross-account pass role is not allowed')),
    reading: 'A role can be passed only to services of its own account. No policy can allow it otherwise.',
    nextSteps: [
      'Pass a role of the account in which the resource is made, and let that one assume a role of the other account.',
    ],
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_roles_use_passrole.html',
  },
  {
    id: 'identity_token',
    pattern: form(
      code('InvalidIdentityToken|IDPCommunicationError|IDPRejectedClaim'),
      words('No OpenIDConnect provider found in your account'),
      words('Incorrect token audience'),
    ),
    reading: 'AWS STS did not accept the token of the identity provider, before any trust policy was asked.',
    nextSteps: [
      'Check that the provider exists in the account, and that issuer and audience of the token are those it is set up with.',
    ],
    source: 'https://docs.aws.amazon.com/STS/latest/APIReference/API_AssumeRoleWithWebIdentity.html',
  },
  {
    id: 'throttling',
    pattern: form(
      code(
        'Throttling|ThrottledException|ThrottledRequest|Throttled|TooManyRequests|RequestLimitExceeded|ProvisionedThroughputExceeded|SlowDown|BandwidthLimitExceeded|EC2ThrottledException',
      ),
      words('\\bRate exceeded\\b'),
      words('reduce your request rate'),
    ),
    reading: 'There were too many calls in a short time. No policy refused.',
    nextSteps: ['Call more slowly, with growing waits between attempts; if that does not do, ask for a higher quota.'],
    source: errorsPage,
  },
  {
    id: 'quota',
    pattern: form(
      code('LimitExceeded|ServiceQuotaExceeded|InstanceLimitExceeded|VcpuLimitExceeded|ResourceLimitExceeded'),
    ),
    reading: 'A quota of the account is used up. No policy refused.',
    nextSteps: ['Remove what is not needed, or ask for a higher quota in Service Quotas.'],
    source: 'https://docs.aws.amazon.com/servicequotas/latest/userguide/intro.html',
  },
  {
    id: 'opt_in',
    pattern: form(
      `${code('OptInRequired|SubscriptionRequired')}(?:[^\\n]{0,80}?${words('not subscribed to this service')})?`,
      words('(?:not subscribed to this service|needs a subscription for the service)'),
    ),
    reading:
      'The account is not signed up for this service or Region, or its sign-up is not finished. No policy refused.',
    nextSteps: ['Finish the sign-up, or subscribe to the service, with an administrator of the account.'],
    source: errorsPage,
  },
  {
    id: 'region_disabled',
    pattern: form(
      `${code('RegionDisabled')}(?:[^\\n]{0,80}?${words('is not activated in this region')})?`,
      words('STS is not activated in this region'),
      words('region (?:[\\w-]{1,40} )?(?:is )?(?:not enabled|disabled|not opted in)'),
    ),
    reading: 'The Region, or AWS STS in it, is not switched on for the account. No policy refused.',
    nextSteps: ['Use another Region, or have an administrator of the account enable this one.'],
    source: stsPage,
  },
  {
    id: 'wrong_region',
    pattern: form(
      code('PermanentRedirect|IllegalLocationConstraint'),
      words('must be addressed using the specified endpoint'),
    ),
    reading: 'The resource is in another Region than the one called. No policy refused.',
    nextSteps: ['Call the Region of the resource.'],
    source: s3Page,
  },
  {
    id: 'key_disabled',
    pattern: form(
      code('KMSInvalidState|KMSDisabled|DisabledException|InvalidStateException(?<=KMS.{0,30})'),
      words('(?:key/[\\w-]{1,80}|KMS key|CMK|customer master key)"? (?:is disabled|is pending (?:deletion|import))'),
    ),
    reading:
      'The KMS key is disabled, waiting for its material or about to be deleted. No policy can allow its use until it is enabled.',
    nextSteps: ['Have the owner of the key enable it, or cancel its deletion.'],
    source: kmsPage,
  },
  {
    id: 'object_disabled',
    pattern: form(
      code('AllAccessDisabled|AccountProblem|InvalidObjectState'),
      words('All access to this object has been disabled'),
    ),
    reading:
      'S3 does not hand it out as it is: it is archived, or AWS has closed the bucket or account. No policy refused.',
    nextSteps: ['Restore an archived object first; for a closed bucket or account contact AWS Support.'],
    source: s3Page,
  },
  {
    id: 'missing_bucket',
    pattern: form(
      `${code('NoSuchBucket')}(?:[^\\n]{0,60}?${words('specified bucket does not exist')})?`,
      words('specified bucket does not exist'),
    ),
    reading: 'There is no bucket of that name. No policy refused.',
    nextSteps: ['Check the name, and that the bucket is in the account and partition you think of.'],
    source: s3Page,
  },
  {
    id: 'missing_resource',
    pattern: form(
      code(
        'NoSuchKey|NoSuchEntity|ResourceNotFound|NoSuchVersion|NotFoundException|NoSuchUpload|InvalidInstanceID\\.NotFound|RepositoryNotFound|ParameterNotFound|SecretNotFound|QueueDoesNotExist|NonExistentQueue',
      ),
      words('\\(404\\) when calling the \\w{1,80} operation(?:: Not Found)?'),
      words('specified key does not exist'),
    ),
    reading: 'What was asked for does not exist, or not in this account and Region. No policy refused.',
    nextSteps: ['Check name, account and Region.'],
    source: errorsPage,
  },
  {
    id: 'kubernetes_rbac',
    pattern: form(
      words('\\bis forbidden: User "[^"\\n]{0,300}" cannot \\w{1,30} resource'),
      words('Error from server \\(Forbidden\\)[^\\n]{0,300}'),
      words('\\bis forbidden: User "[^"\\n]{0,300}" cannot'),
    ),
    reading:
      'Kubernetes refused, not AWS: the caller is known to the cluster, and no role of the cluster (RBAC) lets them do this.',
    nextSteps: [
      'Give the Kubernetes user or group a Role or ClusterRole by a binding, or the IAM principal an EKS access policy; an IAM policy does not help.',
    ],
    source: kubernetesPage,
  },
  {
    id: 'kubernetes_sign_in',
    pattern: form(
      words('must be logged in to the server'),
      words('the server has asked for the client to provide credentials'),
    ),
    reading:
      'The Kubernetes cluster does not know the caller: no access entry (or aws-auth mapping) fits the IAM principal.',
    nextSteps: [
      'Add an access entry for the role, without the session part of its ARN, and see with aws sts get-caller-identity who calls.',
    ],
    source: kubernetesPage,
  },
  {
    id: 'model_access',
    pattern: form(words("don't have access to the model with the specified model ID")),
    reading:
      'The account has not been given access to this Amazon Bedrock model. It bears the code AccessDeniedException, and no policy refused.',
    nextSteps: ['Have an administrator of the account request access to the model in this Region.'],
    source: 'https://docs.aws.amazon.com/bedrock/latest/userguide/model-access.html',
  },
  {
    id: 'lake_formation',
    pattern: form(words('Insufficient Lake Formation permission')),
    reading: 'AWS Lake Formation refused: its own grants on databases and tables decide, not an IAM policy.',
    nextSteps: ['Have the data lake administrator grant the permission on the database or table.'],
    source: 'https://docs.aws.amazon.com/lake-formation/latest/dg/lf-permissions-reference.html',
  },
  {
    id: 'database_sign_in',
    pattern: form(
      "[Aa]ccess denied for user '[^'\\n]{0,80}'@'[^'\\n]{0,260}'",
      words('password authentication failed for user'),
      words('PAM authentication failed for user'),
    ),
    reading: 'The database refused the sign-in, not AWS: its own users, passwords and grants decide.',
    nextSteps: [
      'Check user, password and host with the database. With IAM database authentication the token must be of this user and not older than 15 minutes, and the caller needs rds-db:connect.',
    ],
    source: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.Connecting.html',
  },
  {
    id: 'unsigned_call',
    pattern: form(words('Missing Authentication Token')),
    reading:
      'Amazon API Gateway got a request without a signature, or for a path or method that the API does not have. No policy was asked.',
    nextSteps: [
      'Check stage, path and method letter by letter; if they are right and the method uses IAM authorization, sign the request.',
    ],
    source: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/supported-gateway-response-types.html',
  },
  {
    id: 'malformed_policy',
    pattern: form(code('MalformedPolicyDocument|MalformedPolicy'), words('Invalid principal in policy')),
    reading: 'A policy document was refused because it is malformed, or names a principal that does not exist.',
    nextSteps: ['Validate the document, and check that each principal in it exists.'],
    source: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_policies.html',
  },
];

/** Said beside a denial of HeadObject, which may be none. */
export const hiddenMissingObject: Omit<NotDenialForm, 'pattern'> = {
  id: 'missing_object_as_403',
  reading:
    'This 403 of HeadObject may be no denial: S3 answers 403 in place of 404 for an object that does not exist, if the caller may not list the bucket.',
  nextSteps: ['Check bucket and key first. With s3:ListBucket on the bucket a missing object is answered by 404.'],
  source: 'https://docs.aws.amazon.com/AmazonS3/latest/API/API_HeadObject.html',
};
