import type * as iam from '@aws-sdk/client-iam';

export type {
  EvaluationResult,
  Group,
  ResourceSpecificResult,
  RoleDetail,
  Statement as MatchedStatement,
  User,
} from '@aws-sdk/client-iam';

type CallOf<Sdk> = Extract<{ [K in keyof Sdk]: K extends `${infer Name}Command` ? Name : never }[keyof Sdk], string>;
type CommandOf<Sdk, Name extends string> = Sdk[`${Name}Command` & keyof Sdk] extends new (
  ...args: never[]
) => infer Command
  ? Command
  : never;
type InputOf<Command> = Command extends { readonly input: infer Input } ? Input : never;
type OutputOf<Command> = Command extends {
  resolveMiddleware(...args: never[]): (...args: never[]) => Promise<{ output: infer Output }>;
}
  ? Output
  : never;

/** A call of IAM's API, by its name: `ListUsers`. */
export type IamCall = Exclude<CallOf<typeof iam>, '$'>;
export type IamInput<Name extends IamCall> = InputOf<CommandOf<typeof iam, Name>>;
export type IamOutput<Name extends IamCall> = OutputOf<CommandOf<typeof iam, Name>>;

/** Calls that change nothing. Every other one needs `--access write`. */
export const readsOnly = (call: IamCall): boolean => /^(?:Get|List|Simulate)/.test(call);
