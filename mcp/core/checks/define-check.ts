import type { Catalog } from '../catalog/catalog.js';
import type { ConditionRequirement } from '../conditions/requirement.js';
import type { IgnorePattern } from '../findings/configuration.js';
import type { ActionRegex, OptionForm } from '../findings/option-form.js';
import type { Severity } from '../findings/severity.js';
import { show } from '../findings/show.js';
import type { Fix } from '../fixes/repair.js';
import type { Policy, Statement } from '../policy/ast.js';
import type { PolicyDocument } from '../policy/document.js';
import type { PolicyType } from '../policy/policy-types.js';
import type { Place } from '../text/tree.js';

/** What a message may speak of. Strings are made safe to show before a message sees them. */
export type Args = Readonly<Record<string, string | number | readonly string[]>>;

/** One variant of a defect. */
export interface Code<A extends Args = never> {
  /** Where it differs from the check's. */
  readonly severity?: Severity | ((args: A) => Severity);
  /** The issue code IAM Access Analyzer gives the same defect. */
  readonly accessAnalyzer?: string;
  message(args: A): string;
  suggestion?(args: A): string | undefined;
  /** How `fix_policy_issues` mends it, where that takes no more than what the policy and the catalog say. */
  readonly fix?: Fix<A>;
}

/** A policy that shows the check at work; each is a test. A string is the text of a document, anything else its value. */
export interface Example {
  readonly title: string;
  readonly policy: unknown;
  /** Where detection would say otherwise. */
  readonly policyType?: PolicyType;
  readonly resourceType?: string;
  /** The check's configuration, where the example needs one. */
  readonly options?: Options;
  /** The codes it draws, in reading order. Absent: none of this check. */
  readonly finds?: readonly string[];
  /** What `fix_policy_issues` makes of it, suggested repairs among them. */
  readonly fixed?: unknown;
}

/** What a check found: a code, its arguments and the place. The words are made by `report`. */
export interface Found {
  readonly code: string;
  readonly at: Place;
  readonly args: Args;
  /** Checks whose findings on the same statement say the same again, beside those that the check itself names. */
  readonly supersedes?: readonly string[];
  /** Checks any of whose findings on the same statement says the same better. */
  readonly yieldsTo?: readonly string[];
  /** It is left out where it fits one of these, which come from an option of the check. */
  readonly ignores?: readonly IgnorePattern[];
}

export type OptionValue =
  | boolean
  | number
  | string
  | readonly string[]
  | Readonly<Record<string, number>>
  | Readonly<Record<string, string>>
  | readonly ActionRegex[]
  | readonly ConditionRequirement[];
export type Options = Readonly<Record<string, OptionValue>>;

export interface Option {
  readonly default: OptionValue;
  readonly description: string;
  /** What it may hold, where the default does not tell. */
  readonly form?: OptionForm;
}

/** What is the same for every check that looks at a document. */
export interface Circumstances {
  readonly policyType: PolicyType;
  /** Was the type told by the caller or the configuration, or only guessed from the document? */
  readonly policyTypeSource: 'given' | 'detected' | 'config';
  /** CloudFormation's name of what a resource policy is attached to, where the caller gave it. */
  readonly resourceType: string | undefined;
  readonly catalog: Catalog;
  readonly document: PolicyDocument;
}

export interface CheckContext extends Circumstances {
  readonly options: Options;
}

type Finder<C> = C extends { message(args: infer A): string }
  ? unknown extends A
    ? (at: Place) => Found
    : (at: Place, args: A) => Found
  : never;

/** One function a code: `found.everyAction(place, {action})`. A wrong code or argument does not compile. */
export type Finders<C> = { readonly [K in keyof C]: Finder<C[K]> };

/**
 * How a check walks: over the document as it came, over the policy, over each statement, or over those of them that have
 * a Condition, which spares the others nearly half of all checks.
 */
interface Visitor<F> {
  document?(document: PolicyDocument, context: CheckContext & { readonly found: F }): Iterable<Found>;
  policy?(policy: Policy, context: CheckContext & { readonly found: F }): Iterable<Found>;
  statement?(
    statement: Statement,
    context: CheckContext & { readonly found: F; readonly policy: Policy },
  ): Iterable<Found>;
  conditional?(
    statement: Statement,
    context: CheckContext & { readonly found: F; readonly policy: Policy },
  ): Iterable<Found>;
}

interface CheckFacts {
  readonly id: string;
  readonly severity: Severity;
  readonly appliesTo: readonly PolicyType[];
  /** One sentence, what it reports. */
  readonly summary: string;
  /** Why that matters, in two or three sentences. */
  readonly why: string;
  /** Steps a person takes to mend it. */
  readonly remediation: readonly string[];
  /** AWS documentation first. */
  readonly references: readonly [string, ...string[]];
  readonly options?: Readonly<Record<string, Option>>;
  /** Checks whose findings on the same statement say the same again. */
  readonly supersedes?: readonly string[];
  readonly examples: readonly [Example, ...Example[]];
}

type Definition<C> = CheckFacts & { readonly codes: C } & Visitor<Finders<C>>;

/** A check as the engine sees it: its codes by their outside names, its visitors bound to them. */
export interface Check extends CheckFacts {
  readonly codes: ReadonlyMap<string, BoundCode>;
  /** Walks over the document, then the policy, then each statement. */
  visit(circumstances: Circumstances, options: Options): readonly Found[];
}

export interface BoundCode {
  readonly severity: (args: Args) => Severity;
  readonly accessAnalyzer?: string;
  readonly message: (args: Args) => string;
  readonly suggestion: (args: Args) => string | undefined;
  /** Gets the arguments as they are: what it writes goes into the policy and not into a message. */
  readonly fix?: Fix<Args>;
}

/** Makes a check of its facts, codes and visitors. Codes are written in camel case and known outside in snake case. */
export function defineCheck<const C extends Readonly<Record<string, Code>>>(definition: Definition<C>): Check {
  const found = finders(definition.codes);
  const { codes, document, policy, statement, conditional, ...facts } = definition;
  return {
    ...facts,
    codes: new Map(Object.entries(codes).map(([name, code]) => [snakeCase(name), bind(code, definition.severity)])),
    visit(circumstances, options) {
      const all: Found[] = [];
      const whole = circumstances.document;
      if (document) {
        const context = contextOf(circumstances, options, found, undefined);
        for (const one of document(whole, context)) all.push(one);
      }
      if (!whole.policy) return all;
      const context = contextOf(circumstances, options, found, whole.policy);
      if (policy) for (const one of policy(whole.policy, context)) all.push(one);
      if (!statement && !conditional) return all;
      for (const part of whole.policy.statements) {
        if (statement) for (const one of statement(part, context)) all.push(one);
        if (conditional && part.condition) for (const one of conditional(part, context)) all.push(one);
      }
      return all;
    },
  };
}

/** Spelled out: a spread gives each object a hidden class of its own, and every reading of it is then a slow one. */
const contextOf = <F, P>(
  { policyType, policyTypeSource, resourceType, catalog, document }: Circumstances,
  options: Options,
  found: F,
  policy: P,
) => ({ policyType, policyTypeSource, resourceType, catalog, document, options, found, policy });

function finders<C extends Readonly<Record<string, Code>>>(codes: C): Finders<C> {
  const made: Record<string, (at: Place, args?: Args) => Found> = {};
  for (const name of Object.keys(codes)) {
    const code = snakeCase(name);
    made[name] = (at, args = {}) => ({ code, at, args });
  }
  // The loop above gives every key of C its function; TypeScript cannot follow a mapped type through a loop.
  return made as Finders<C>;
}

/** The arguments reach a message only after `show`, so no author can forget it. */
function bind(code: Code, fallback: Severity): BoundCode {
  const typed = code as Code<Args>;
  const severity = typed.severity ?? fallback;
  return {
    severity: typeof severity === 'string' ? () => severity : severity,
    ...(code.accessAnalyzer !== undefined && { accessAnalyzer: code.accessAnalyzer }),
    message: (args) => typed.message(shown(args)),
    suggestion: (args) => typed.suggestion?.(shown(args)),
    ...(typed.fix && { fix: typed.fix }),
  };
}

const shown = (args: Args): Args =>
  Object.fromEntries(
    Object.entries(args).map(([name, value]) => [
      name,
      typeof value === 'string' ? show(value) : typeof value === 'number' ? value : value.map(show),
    ]),
  );

const snakeCase = (name: string): string => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
