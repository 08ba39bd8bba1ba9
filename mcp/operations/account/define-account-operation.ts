import type * as z from 'zod';
import { AccountError } from '../../account/account-error.js';
import {
  type Annotations,
  type Definition,
  defineOperation,
  type Operation,
  readOnly,
  type Shape,
} from '../define-operation.js';
import { OperationError } from '../operation-error.js';
import type { AccountContext } from './context.js';

/** What looks at the account and changes nothing. The account is a world of its own, which others change. */
export const readsAccount: Annotations = { ...readOnly, openWorldHint: true };

interface AccountDefinition<I extends Shape, O extends Shape> extends Definition<I, O, AccountContext> {
  /** The IAM actions that its calls need, in the spelling of a policy. docs/aws-permissions.md is made of them. */
  readonly actions: readonly string[];
}

export interface AccountOperation extends Operation<AccountContext> {
  readonly actions: readonly string[];
}

/** An operation on the account. What AWS refuses becomes an error that the caller can mend. */
export function defineAccountOperation<I extends Shape, O extends Shape>({
  actions,
  ...definition
}: AccountDefinition<I, O>): AccountOperation {
  const run = async (input: z.output<I>, context: AccountContext): Promise<z.output<O>> => {
    try {
      return await definition.run(input, context);
    } catch (error) {
      throw error instanceof AccountError ? new OperationError(error.code, error.detail) : error;
    }
  };
  return { ...defineOperation<I, O, AccountContext>({ ...definition, run }), actions };
}
