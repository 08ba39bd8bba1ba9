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
  limit_exceeded: 'The input is larger or deeper than the limit.',
  path_refused: 'The path is outside the working directory, or may not be read.',
  not_found: 'There is nothing of that name.',
  internal_error: 'A defect of iamsmith. Please report it.',
} as const;

export type ErrorCode = keyof typeof errorCodes;

/** What the caller can mend. Its text is `code: what is wrong. What to do instead.` */
export class OperationError extends Error {
  override readonly name = 'OperationError';

  constructor(
    readonly code: ErrorCode,
    readonly detail: string,
  ) {
    super(`${code}: ${detail}`);
  }
}
