/** Every way in which a call to AWS can end badly. What each means stands in `operations/operation-error.ts`. */
export type AccountErrorCode =
  | 'no_credentials'
  | 'expired_credentials'
  | 'access_denied'
  | 'not_found'
  | 'already_exists'
  | 'delete_conflict'
  | 'limit_exceeded'
  | 'malformed_policy'
  | 'invalid_arguments'
  | 'unmodifiable'
  | 'throttled'
  | 'service_failure'
  | 'unreachable_endpoint'
  | 'not_iam_endpoint'
  | 'endpoint_refused'
  | 'path_refused'
  | 'write_refused'
  | 'guard_refused'
  | 'aws_error';

/** What AWS or the way to it refused. `detail` says what is wrong and what to do; no secret is in it. */
export class AccountError extends Error {
  override readonly name = 'AccountError';

  constructor(
    readonly code: AccountErrorCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
