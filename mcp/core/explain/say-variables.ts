import type { Catalog } from '../catalog/catalog.js';
import { show } from '../findings/show.js';
import type { Policy, Statement } from '../policy/ast.js';
import { conditionEntries } from '../policy/questions.js';
import { type Part, readParts } from '../values/template-text.js';
import { sayKey } from './say-key.js';
import { listed, quoted } from './words.js';

const most = { variables: 4, values: 500 } as const;

/**
 * What the policy variables in a statement stand for, as a sentence. Only version 2012-10-17 of the language has them.
 * Source: IAM User Guide, "IAM policy elements: Variables and tags".
 */
export function sayVariables(statement: Statement, policy: Policy, catalog: Catalog): string | undefined {
  const variables = variablesOf(statement);
  if (variables.size === 0) return undefined;
  if (policy.version?.value !== '2012-10-17') {
    const names = listed([...variables.keys()].map(quoted), 'and', most.variables);
    return `${names} stays as it is written: without "Version": "2012-10-17" a policy has no variables.`;
  }
  const said = [...variables.values()].slice(0, most.variables).map((part) => sayVariable(part, catalog));
  const rest = variables.size - said.length;
  return `${said.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}.`;
}

type Variable = Extract<Part, { kind: 'variable' }>;

function variablesOf(statement: Statement): ReadonlyMap<string, Variable> {
  const values = conditionEntries(statement).flatMap(({ parsed, values }) =>
    parsed?.family === 'string' || parsed?.family === 'arn' ? values.map(({ value }) => value.text) : [],
  );
  const texts = [...(statement.resource?.values.map(({ value }) => value) ?? []), ...values].slice(0, most.values);
  const variables = texts.flatMap(readParts).flatMap((part) => (part.kind === 'variable' ? [part] : []));
  return new Map(variables.map((part) => [part.text, part]));
}

function sayVariable({ text, key, fallback }: Variable, catalog: Catalog): string {
  const { one } = sayKey(key, catalog);
  const meaning = one.replace(` (${show(key)})`, '');
  return `${quoted(text)} stands for ${meaning}${fallback === undefined ? '' : `, or ${quoted(fallback)} where there is none`}`;
}
