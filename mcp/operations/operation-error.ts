/** Every code a tool's error may begin with. Documented in docs/tools.md. */
export const errorCodes = {
  invalid_arguments: 'An argument is missing, unknown or of the wrong type.',
  unknown_service: 'No AWS service has that prefix.',
  unknown_action: 'No AWS action has that name.',
  unknown_resource_type: 'The service has no resource type of that name.',
  unknown_check: 'No check has that id.',
  unknown_template: 'No template has that name.',
  unknown_policy_type: 'No policy type has that name.',
  unknown_category: 'No category has that name.',
  missing_variables: 'A template needs variables that were not given.',
  invalid_variable: 'The value of a template variable has the wrong form.',
  invalid_config: 'The configuration is not valid; nothing was changed.',
  limit_exceeded: 'The input is larger or deeper than the limit, or a quota of AWS is full.',
  path_refused: 'The path is outside the working directory, or may not be read.',
  not_found: 'There is nothing of that name.',
  no_credentials: 'No AWS credentials were found, or they cannot be used without a person.',
  expired_credentials: 'The AWS credentials were valid once, or are not AWS credentials.',
  access_denied: 'AWS does not allow the caller this action.',
  already_exists: 'Something of that name is there already.',
  delete_conflict: 'Something still hangs on what was to be deleted.',
  malformed_policy: 'AWS refuses the policy document.',
  unmodifiable: 'AWS changes this itself, or is changing it now.',
  throttled: 'AWS asks for fewer calls.',
  service_failure: 'AWS failed; nothing is known to be wrong with the request.',
  unreachable_endpoint: 'No answer came from the endpoint.',
  not_iam_endpoint: 'What answered is not AWS IAM.',
  endpoint_refused: 'The environment or a profile sends calls somewhere that is not AWS.',
  write_refused: 'The server was started for reading only.',
  guard_refused: 'The guard file forbids it, or cannot be read, and then nothing is changed.',
  policy_refused: 'The policy has findings that have to be mended, or named in accept_findings.',
  protected: 'It is the identity that calls, or belongs to AWS.',
  confirmation_refused: 'The confirmation token is not for this call, or was used.',
  not_confirmed: 'The person at the client did not agree.',
  aws_error: 'AWS refused for a reason of which iamsmith knows nothing more.',
  internal_error: 'A defect of iamsmith. Please report it.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** What the caller can mend. Its text is `code: what is wrong. What to do instead.` */
export class OperationError extends Error {
  override readonly name = 'OperationError';

  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
    /** The same for programs, where there is more to it than a sentence. */
    readonly structured?: Readonly<Record<string, unknown>>,
  ) {
    super(`${code}: ${detail}`);
  }
}
