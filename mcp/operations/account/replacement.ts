import { mayDeny } from '../../account/deletion-plan.js';
import { documentOf } from '../../account/document.js';
import { documentDiff } from '../../account/document-diff.js';
import { comparePolicies, type Verdict } from '../../core/compare/compare-policies.js';
import { onePolicy } from '../one-policy.js';
import { OperationError } from '../operation-error.js';
import { administrationNote } from './administration.js';
import type { AccountContext } from './context.js';
import type { Gated } from './policy-gate.js';

/** A document that is about to stand where another one stood, or none. */
export interface Replacement {
  /** The document that was there. */
  readonly previous: unknown;
  /** What changes, line by line; empty where nothing does. */
  readonly diff: string;
  /** What the new document is against the old one; nothing where there is none. */
  readonly compared: readonly string[];
  /** Why a person is to be asked before it is in force; nothing where they need not be. */
  readonly dangers: readonly string[];
}

/** What writing the document changes. `before` is the text that it replaces. */
export async function replacementOf(
  before: string | undefined,
  gated: Gated,
  context: AccountContext,
): Promise<Replacement> {
  const previous = before === undefined ? undefined : documentOf(before);
  const diff = documentDiff(previous, gated.value);
  return {
    previous,
    diff,
    compared: await comparedWith(before, gated, context),
    dangers: [...denyLost(before, diff), ...(gated.grantsAdministration ? [administrationNote] : [])],
  };
}

const sentences: Readonly<Record<Verdict, string>> = {
  equivalent: 'It means the same as the document it replaces.',
  narrower: 'It gives less than the document it replaces.',
  broader: 'It gives more than the document it replaces.',
  different: 'It gives some things that the document it replaces does not, and lacks others.',
  undecided: 'Whether it gives more than the document it replaces could not be proved.',
};

async function comparedWith(
  before: string | undefined,
  { policy }: Gated,
  { catalog }: AccountContext,
): Promise<readonly string[]> {
  if (before === undefined) return [];
  try {
    const old = await onePolicy('document', before);
    return [sentences[comparePolicies(old.policy, policy, { catalog: await catalog() }).verdict]];
  } catch (error) {
    if (error instanceof OperationError) return [sentences.undecided];
    throw error;
  }
}

/** Whoever overwrites a Deny takes it away, as whoever deletes it does; nothing where the document stays as it is. */
const denyLost = (before: string | undefined, diff: string): readonly string[] =>
  before !== undefined && diff !== '' && mayDeny(before)
    ? ['The document that it replaces denies something: see in the change whether that is still denied.']
    : [];
