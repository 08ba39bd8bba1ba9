import type { PrincipalType } from './elements.js';

/**
 * A policy as a value to print: what this program writes, with AWS's element names in the order in which AWS prints
 * them. What it reads is `ast.ts`.
 */
export interface PlainPolicy {
  readonly Version: '2012-10-17';
  readonly Id?: string;
  readonly Statement: readonly PlainStatement[];
}

export interface PlainStatement {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: PlainPrincipal;
  readonly NotPrincipal?: PlainPrincipal;
  readonly Action?: OneOrMore;
  readonly NotAction?: OneOrMore;
  readonly Resource?: OneOrMore;
  readonly NotResource?: OneOrMore;
  readonly Condition?: PlainCondition;
}

export type OneOrMore = string | readonly string[];

export type PlainPrincipal = '*' | Readonly<Partial<Record<PrincipalType, OneOrMore>>>;

/** By operator, then by key. */
export type PlainCondition = Readonly<Record<string, Readonly<Record<string, OneOrMore>>>>;
