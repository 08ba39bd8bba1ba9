import type * as z from 'zod';
import { show, showList } from '../core/findings/show.js';
import type { OperationContext } from './context.js';
import { OperationError } from './operation-error.js';

/** The sets that `--tools` chooses from; every operation is in `full`. */
export type Toolset = 'core' | 'read-only';

/** The hints of the Model Context Protocol. They are advice to a client, never a safeguard. */
export interface Annotations {
  readonly readOnlyHint: boolean;
  readonly destructiveHint: boolean;
  readonly idempotentHint: boolean;
  readonly openWorldHint: boolean;
}

/** What looks and never changes anything. */
export const readOnly: Annotations = {
  readOnlyHint: true,
  destructiveHint: false,
  idempotentHint: true,
  openWorldHint: false,
};

/** What changes the session's own settings and nothing beyond it. */
export const sessionSetter: Annotations = { ...readOnly, readOnlyHint: false };

export type Shape = z.ZodObject;

/** What an operation is made of. `C` is the context it works in. */
export interface Definition<I extends Shape, O extends Shape, C> {
  /** The tool's name: snake_case. */
  readonly name: string;
  readonly title: string;
  /** What it answers, when to use it, what it does not do. A model reads nothing else before it calls. */
  readonly description: string;
  readonly input: I;
  readonly output: O;
  readonly annotations: Annotations;
  readonly toolsets: readonly Toolset[];
  /** Needs files of the machine it runs on, so it is absent where the caller is elsewhere. */
  readonly needsWorkspace?: true;
  /** What a host is told about the tool beyond the protocol, under its `_meta`. */
  readonly meta?: Readonly<Record<string, unknown>>;
  run(input: z.output<I>, context: C): Promise<z.output<O>>;
  /** The result as a person reads it; it stands alone, for some clients show nothing else. */
  text(output: z.output<O>): string;
}

/** An operation as the adapters see it: checked arguments in, a structured result and its text out. */
export interface Operation<C = OperationContext> {
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly input: Shape;
  readonly output: Shape;
  readonly annotations: Annotations;
  readonly toolsets: readonly Toolset[];
  readonly needsWorkspace: boolean;
  readonly meta?: Readonly<Record<string, unknown>>;
  /** Throws `OperationError` for anything the caller can mend. */
  call(input: unknown, context: C): Promise<Answer>;
}

export interface Answer {
  readonly structured: Readonly<Record<string, unknown>>;
  readonly text: string;
}

/** Makes an operation of its facts; the only place where arguments are checked. */
export function defineOperation<I extends Shape, O extends Shape, C = OperationContext>(
  definition: Definition<I, O, C>,
): Operation<C> {
  const { run, text, needsWorkspace, ...facts } = definition;
  const strict = definition.input.strict();
  return {
    ...facts,
    needsWorkspace: needsWorkspace ?? false,
    async call(input, context) {
      const parsed = strict.safeParse(input ?? {}, { error: isRequired });
      if (!parsed.success) throw invalidArguments(parsed.error, Object.keys(definition.input.shape));
      // A strict object parses to the same shape; TypeScript does not know that `strict()` only refuses more.
      const output = await run(parsed.data as z.output<I>, context);
      return { structured: output, text: text(output) };
    },
  };
}

const isRequired = ({ code, input }: z.core.$ZodRawIssue): string | undefined =>
  code === 'invalid_type' && input === undefined ? 'is required' : undefined;

/** One line that names every parameter that is wrong and, for an unknown one, what there is. */
function invalidArguments(error: z.ZodError, parameters: readonly string[]): OperationError {
  const faults = error.issues.slice(0, 5).map((issue) => {
    if (issue.code === 'unrecognized_keys') {
      const known = parameters.length === 0 ? 'this tool takes none' : `the parameters are ${parameters.join(', ')}`;
      return `there is no parameter ${showList(issue.keys)}; ${known}`;
    }
    const message = faultOf(issue);
    return issue.path.length === 0 ? `arguments: ${message}` : `${show(issue.path.join('.'))}: ${message}`;
  });
  return new OperationError('invalid_arguments', `${faults.join('; ')}.`);
}

function faultOf(issue: z.core.$ZodIssue): string {
  if (issue.code !== 'invalid_union') return issue.message.replace(/^Invalid (?:input|option): /, '');
  const types = issue.errors.flat().flatMap((one) => (one.code === 'invalid_type' ? [one.expected] : []));
  return `expected ${[...new Set(types)].join(' or ')}`;
}
