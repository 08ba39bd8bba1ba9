import type { PrincipalValue } from '../policy/ast.js';
import { fillFrom } from './condition-holds.js';
import type { Request } from './request.js';
import type { Example, ExampleText } from './state.js';
import { exampleOf, type PatternOptions, partsOf, readPattern } from './text-pattern.js';

/** A request made of examples. Variables of the policy get the value that their key has, or one is put there. */
export function makeRequest(action: string, examples: readonly Example[], principals: 'named' | 'none'): Request {
  const given = examples.filter((one) => one.kind === 'key');
  const absent = new Set(given.flatMap(({ key, values }) => (values === undefined ? [key] : [])));
  const context = new Map<string, readonly string[]>();
  for (const { key, values } of given) {
    if (values?.every(({ unfilled }) => unfilled === undefined))
      context.set(
        key,
        values.map(({ text }) => text),
      );
  }
  const fill = (text: ExampleText): string => filled(text, context, absent);
  for (const { key, values } of given) if (values && !context.has(key)) context.set(key, values.map(fill));
  const resource = examples.find((one) => one.kind === 'resource');
  const target = resource ? fill(resource.text) : anyResource;
  for (const text of [...given.flatMap(({ values = [] }) => values), ...(resource ? [resource.text] : [])]) {
    for (const { text: unlike, options } of text.unlike ?? []) setVariables(unlike, options, 'other', context, absent);
  }
  const caller = examples.find((one) => one.kind === 'principal');
  const principal: PrincipalValue = caller?.value ?? anyone;
  return {
    action,
    resource: target,
    ...(principals === 'named' && { principal }),
    context: new Map([...context].sort(([a], [b]) => (a < b ? -1 : 1))),
  };
}

const anyone: PrincipalValue = { type: 'AWS', text: 'arn:aws:iam::999999999999:user/someone-else' };
const anyResource = '*';

function filled(
  { text, unfilled }: ExampleText,
  context: Map<string, readonly string[]>,
  absent: ReadonlySet<string>,
): string {
  if (!unfilled) return text;
  setVariables(text, unfilled, 'example', context, absent);
  const read = readPattern(text, unfilled, fillFrom(context));
  return exampleOf(read.kind === 'known' ? read.pattern : read.widest);
}

/** Gives the variables of a value this one, unless their keys have one already or need none. */
function setVariables(
  text: string,
  options: PatternOptions,
  value: string,
  context: Map<string, readonly string[]>,
  absent: ReadonlySet<string>,
): void {
  for (const part of partsOf(text, options)) {
    if (part.kind !== 'variable' || part.fallback !== undefined) continue;
    const key = part.key.toLowerCase();
    if (!context.has(key) && !absent.has(key)) context.set(key, [value]);
  }
}
