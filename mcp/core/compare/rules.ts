import type { Operator } from '../conditions/operator.js';
import { printOperator } from '../conditions/operator.js';
import type { PrincipalValue } from '../policy/ast.js';
import type { ActionPattern } from '../values/action-pattern.js';
import type { PatternOptions } from './text-pattern.js';

/** A statement as the comparison sees it. */
export interface Rule {
  /** Position of the statement in its policy. */
  readonly index: number;
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny';
  readonly actions: ActionTest;
  readonly scope: Scope;
}

export interface ActionTest {
  readonly kind: 'Action' | 'NotAction';
  readonly values: readonly ActionPattern[];
}

/** All of a statement but its actions. Two with the same id apply to the same requests. */
export interface Scope {
  readonly id: string;
  readonly effect: Rule['effect'];
  /** Absent where anyone, or anything, will do. */
  readonly principal?: PrincipalTest;
  readonly resource?: ResourceTest;
  readonly conditions: readonly ConditionTest[];
}

export interface PrincipalTest {
  readonly id: string;
  readonly kind: 'Principal' | 'NotPrincipal';
  readonly values: readonly PrincipalValue[];
}

export interface ResourceTest {
  readonly id: string;
  readonly kind: 'Resource' | 'NotResource';
  readonly values: readonly string[];
  readonly variables: PatternOptions['variables'];
}

/** One key under one operator. */
export interface ConditionTest {
  readonly id: string;
  /** In lower case. */
  readonly key: string;
  readonly name: string;
  readonly operator: Operator;
  readonly values: readonly string[];
  readonly variables: PatternOptions['variables'];
}

/** `ArnEquals` is `ArnLike`. */
export const operatorId = (operator: Operator): string =>
  printOperator(operator).replace('ArnEquals', 'ArnLike').replace('ArnNotEquals', 'ArnNotLike');

export const sortedUnique = (values: readonly string[]): readonly string[] =>
  [...new Set(values)].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
