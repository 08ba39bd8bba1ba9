import { scrubberFor } from '../../mcp/account/scrub.js';
import type { Access } from '../../mcp/account/settings.js';
import { accountOperations } from '../../mcp/operations/account/all.js';
import type { AccountContext } from '../../mcp/operations/account/context.js';
import type { AccountOperation } from '../../mcp/operations/account/define-account-operation.js';
import { openAccountContext } from '../../mcp/operations/account/open-account-context.js';
import type { Answer } from '../../mcp/operations/define-operation.js';
import { OperationError } from '../../mcp/operations/operation-error.js';
import { credentials, type StandIn } from './stand-in/stand-in.js';

/** The SDK reads its credentials from the process, so the tests of this folder plant them there. */
export function plantCredentials(): void {
  for (const name of Object.keys(process.env)) {
    if (/^(?:AWS_|XDG_(?:DATA|CONFIG)_HOME$|CLAUDE_PLUGIN_DATA$)/.test(name)) delete process.env[name];
  }
  Object.assign(process.env, credentials, { HOME: '/nonexistent', AWS_EC2_METADATA_DISABLED: 'true' });
}

export interface Around {
  readonly askPerson?: AccountContext['askPerson'];
  readonly now?: AccountContext['now'];
  readonly environment?: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory?: string;
}

export function contextFor(
  url: string,
  access: Exclude<Access, 'off'> = 'read',
  { askPerson, now, environment = process.env, workingDirectory = '/' }: Around = {},
): AccountContext {
  return openAccountContext(
    {
      settings: { access, endpointUrl: new URL(url) },
      scrubber: scrubberFor(process.env),
      environment,
      workingDirectory,
    },
    askPerson,
    now,
  );
}

export function operationNamed(name: string): AccountOperation {
  const operation = accountOperations.find((one) => one.name === name);
  if (!operation) throw new Error(`there is no operation ${name}`);
  return operation;
}

/** The calls that were made and are not among those that the tool says it makes. */
export const undeclared = (standIn: StandIn, tool: string): readonly string[] =>
  standIn.actions().filter((action) => !operationNamed(tool).actions.includes(`iam:${action}`));

export const call = (context: AccountContext, name: string, input: object = {}): Promise<Answer> =>
  operationNamed(name).call(input, context);

/** The text of the error that a call must end with. */
export async function failure(context: AccountContext, name: string, input: object = {}): Promise<string> {
  try {
    await call(context, name, input);
  } catch (error) {
    if (error instanceof OperationError) return error.message;
    throw error;
  }
  throw new Error(`${name} accepted ${JSON.stringify(input)}`);
}

/** Both steps of a tool that asks to confirm, as a client that shows the plan and gets a yes. */
export async function confirmed(context: AccountContext, name: string, input: object = {}): Promise<Answer> {
  const { structured } = await call(context, name, input);
  if (structured.status !== 'confirmation_required') throw new Error(`${name} asked for no confirmation`);
  return call(context, name, { ...input, confirmation_token: structured.confirmation_token });
}
