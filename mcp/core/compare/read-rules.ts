import { readBool } from '../conditions/operators/bool.js';
import { show } from '../findings/show.js';
import type { ConditionEntry, Policy, PrincipalClause, ResourceClause, Statement } from '../policy/ast.js';
import { versions } from '../policy/elements.js';
import { longestArn } from '../values/arn.js';
import { readPrincipalValue } from '../values/principal.js';
import {
  type ActionTest,
  type ConditionTest,
  operatorId,
  type PrincipalTest,
  type ResourceTest,
  type Rule,
  type Scope,
  sortedUnique,
} from './rules.js';
import type { PatternOptions } from './text-pattern.js';

/** A policy as rules, or why AWS would not take it, so that it has no meaning to compare. */
export type ReadRules =
  | { readonly kind: 'rules'; readonly rules: readonly Rule[]; readonly principals: 'named' | 'none' }
  | { readonly kind: 'unclear'; readonly reasons: readonly string[] };

/** Reads a policy strictly: one element that AWS would refuse makes the whole unclear. */
export function readRules(policy: Policy): ReadRules {
  const reasons = [...documentFaults(policy)];
  const variables = policy.version?.value === versions[0] ? 'filled' : 'text';
  const rules = policy.statements.map((statement) => readRule(statement, variables, reasons));
  const named = policy.statements.filter(({ principal }) => principal !== undefined).length;
  if (named > 0 && named < rules.length) reasons.push('some statements name principals and others do not');
  const principals = named > 0 ? 'named' : 'none';
  if (principals === 'none' && policy.statements.some(({ resource }) => resource === undefined)) {
    reasons.push('a statement has neither Resource nor Principal');
  }
  const known = rules.filter((rule) => rule !== undefined);
  return reasons.length > 0 || known.length < rules.length
    ? { kind: 'unclear', reasons: sortedUnique(reasons).slice(0, mostReasons) }
    : { kind: 'rules', rules: known, principals };
}

const mostReasons = 5;

/** The longest name in the catalog has 74 characters; a wildcard of more than this matches none there will be. */
const longestAction = 300;

function* documentFaults({ version, statements, problems }: Policy): Generator<string> {
  if (version && !versions.some((known) => known === version.value))
    yield `Version "${show(version.value)}" does not exist`;
  if (statements.length === 0) yield 'it has no statement';
  for (const problem of problems.slice(0, mostReasons)) yield problemText(problem);
}

function problemText(problem: Policy['problems'][number]): string {
  const element = show(problem.element);
  switch (problem.kind) {
    case 'unknown_element':
      return `there is no element "${element}"`;
    case 'wrong_type':
      return `"${element}" has the wrong type`;
    case 'wrong_case':
      return `"${element}" has to be written "${problem.expected}"`;
    case 'both_elements':
      return `"${element}" and "${problem.other}" stand in one statement`;
    case 'unknown_principal_type':
      return `there is no principal type "${element}"`;
    case 'embedded_value':
      return `"${element}" holds a CloudFormation function`;
    case 'unfilled':
      return `"${element}" still has to be filled in`;
  }
}

function readRule(statement: Statement, variables: PatternOptions['variables'], reasons: string[]): Rule | undefined {
  const effect = statement.effect?.value;
  if (effect !== 'Allow' && effect !== 'Deny') {
    reasons.push(effect === undefined ? 'a statement has no Effect' : `Effect "${show(effect)}" does not exist`);
    return undefined;
  }
  const actions = readActions(statement, reasons);
  if (!actions) return undefined;
  const principal = statement.principal && readPrincipal(statement.principal, reasons);
  const resource = statement.resource && readResource(statement.resource, variables, reasons);
  const conditions = readConditions(statement, variables, reasons);
  const scope = scopeOf(effect, principal, resource, conditions);
  const sid = statement.sid?.value;
  return { index: statement.index, ...(sid && { sid }), effect, actions, scope };
}

/** Gives a scope its id, which two scopes share exactly when they say the same. */
export function scopeOf(
  effect: Rule['effect'],
  principal: PrincipalTest | undefined,
  resource: ResourceTest | undefined,
  conditions: readonly ConditionTest[],
): Scope {
  const id = JSON.stringify([effect, principal?.id ?? '', resource?.id ?? '', conditions.map((one) => one.id)]);
  return { id, effect, ...(principal && { principal }), ...(resource && { resource }), conditions };
}

function readActions({ action }: Statement, reasons: string[]): ActionTest | undefined {
  if (!action || action.values.length === 0) {
    reasons.push(action ? `${action.kind} is empty` : 'a statement has neither Action nor NotAction');
    return undefined;
  }
  for (const { value } of action.values) {
    if (value.kind === 'malformed') reasons.push(`"${show(value.text)}" is no action`);
    if (value.text.length > longestAction) reasons.push(`the action "${show(value.text)}" is longer than any there is`);
    if (value.kind === 'placeholder') reasons.push(`the action "${show(value.text)}" still has to be filled in`);
  }
  return { kind: action.kind, values: action.values.map(({ value }) => value) };
}

/** Undefined for everyone. */
function readPrincipal({ kind, values }: PrincipalClause, reasons: string[]): PrincipalTest | undefined {
  if (values.length === 0) reasons.push(`${kind} is empty`);
  const read = values.map(({ value }) => ({ value, principal: readPrincipalValue(value.type, value.text) }));
  for (const { value, principal } of read) {
    if (principal.kind === 'malformed') reasons.push(`"${show(value.text)}" is no principal`);
    if (principal.kind === 'placeholder') reasons.push(`the principal "${show(value.text)}" still has to be filled in`);
  }
  if (kind === 'Principal' && read.some(({ principal }) => principal.kind === 'everyone')) return undefined;
  const names = sortedUnique(
    read.map(({ principal: one, value }) =>
      'account' in one && one.kind === 'account_root' ? `AWS ${rootName(value.text)}` : `${value.type} ${value.text}`,
    ),
  );
  return { id: JSON.stringify([kind, names]), kind, values: values.map(({ value }) => value) };
}

/** In the commercial partition the root's ARN is the account's id; of others the ARN stays. */
const rootName = (text: string): string => /^arn:aws:iam::(\d{12}):root$/.exec(text)?.[1] ?? text;

/** Undefined for every resource. */
function readResource(
  { kind, values }: ResourceClause,
  variables: PatternOptions['variables'],
  reasons: string[],
): ResourceTest | undefined {
  if (values.length === 0) reasons.push(`${kind} is empty`);
  const texts = sortedUnique(values.map(({ value }) => value));
  const tooLong = texts.find((text) => text.length > longestArn);
  if (tooLong !== undefined) reasons.push(`the resource "${show(tooLong)}" is longer than an ARN can be`);
  if (kind === 'Resource' && texts.some((text) => /^\*+$/.test(text))) return undefined;
  return { id: idWith(variables, [kind, ...texts]), kind, values: texts, variables };
}

/** The version matters only where there is something to fill in. */
const idWith = (variables: PatternOptions['variables'], parts: readonly string[]): string =>
  JSON.stringify([parts.some((part) => part.includes('${')) ? variables : '', ...parts]);

function readConditions(
  { condition }: Statement,
  variables: PatternOptions['variables'],
  reasons: string[],
): readonly ConditionTest[] {
  if (!condition) return [];
  const { entries, operators } = condition;
  if (operators.some(({ value }) => value.kind === 'object' && value.members.length === 0)) {
    reasons.push('a condition operator has no key');
  }
  const tests = entries.flatMap((entry) => readCondition(entry, variables, reasons) ?? []);
  const byOperator = sortedUnique(tests.map(({ operator, key }) => `${operatorId(operator)} ${key}`));
  if (byOperator.length < tests.length) reasons.push('a condition key stands twice under one operator');
  return tests.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0));
}

function readCondition(
  { operator, parsed, key, values }: ConditionEntry,
  variables: PatternOptions['variables'],
  reasons: string[],
): ConditionTest | undefined {
  if (!parsed || (parsed.family === 'null' && (parsed.ifExists || parsed.qualifier !== undefined))) {
    reasons.push(`"${show(operator.value)}" is no condition operator`);
    return undefined;
  }
  if (values.length === 0) reasons.push(`the condition key "${show(key.value)}" has no value`);
  const isWord = parsed.family === 'bool' || parsed.family === 'null';
  const texts = sortedUnique(values.map(({ value }) => (isWord ? value.text.toLowerCase() : value.text)));
  if (parsed.family === 'null' && texts.some((text) => readBool(text) === undefined)) {
    reasons.push('Null compares with something else than true and false');
  }
  const lower = key.value.toLowerCase();
  const id = idWith(variables, [operatorId(parsed), lower, ...texts]);
  return { id, key: lower, name: key.value, operator: parsed, values: texts, variables };
}
