/** A policy of one statement for the examples of the checks in this folder: an Allow on everything unless told otherwise. */
export const conditioned = (
  action: string | readonly string[],
  condition: object,
  more: Readonly<Record<string, unknown>> = {},
): object => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: '*', Condition: condition, ...more }],
});

/** The same as a role's trust policy: who may assume it comes with `more`. */
export const trusting = (
  action: string | readonly string[],
  condition: object,
  more: Readonly<Record<string, unknown>> = {},
): object => ({
  Version: '2012-10-17',
  Statement: [
    {
      Effect: 'Allow',
      Principal: { Federated: 'arn:aws:iam::111122223333:oidc-provider/token.actions.githubusercontent.com' },
      Action: action,
      Condition: condition,
      ...more,
    },
  ],
});
