import { show } from '../core/findings/show.js';
import type { Policy } from '../core/policy/ast.js';
import type { PolicyDocument } from '../core/policy/document.js';
import { readPolicyInput } from './judge-policy.js';
import { OperationError } from './operation-error.js';

/** A document that holds a policy. */
export type DocumentWithPolicy = PolicyDocument & { readonly policy: Policy };

/** What was given is no policy, or cannot be read as one. */
export class NoPolicyError extends OperationError {
  /** By this the command line knows it, which loads this module only for verbs that need it. */
  readonly holdsNoPolicy = true;
}

/**
 * The one policy that a parameter holds, for tools that have to be sure of what it says. Throws `invalid_arguments`
 * for several documents, and a `NoPolicyError` for a text with syntax errors and for what is no policy.
 */
export async function onePolicy(parameter: string, input: unknown): Promise<DocumentWithPolicy> {
  const documents = await readPolicyInput(input);
  const [document] = documents;
  const refuse = (detail: string): OperationError => new NoPolicyError('invalid_arguments', `${parameter}: ${detail}`);
  if (!document || documents.length > 1) {
    const count = documents.length;
    throw new OperationError(
      'invalid_arguments',
      `${parameter}: it holds ${count} policy documents. Send one at a time.`,
    );
  }
  const [fault] = document.syntax;
  if (fault) {
    throw refuse(
      `${faultText(fault.code)}${fault.detail === '' ? '' : ` (${show(fault.detail)})`}, so that it cannot be read for certain. validate_policy names the place.`,
    );
  }
  const { policy } = document;
  if (!policy || policy.node.members.every(({ key }) => key.toLowerCase() !== 'statement')) {
    throw refuse('it is no policy document: an object with a Statement is expected.');
  }
  return { ...document, policy };
}

const faultText = (code: PolicyDocument['syntax'][number]['code']): string => faults[code];

const faults = {
  syntax: 'it has a syntax error',
  comment: 'it has a comment, which AWS does not take',
  trailing_comma: 'it has a trailing comma, which AWS does not take',
  duplicate_key: 'it has a key twice in one object',
  empty: 'it is empty',
  other_language: 'it has something that is neither JSON nor plain YAML',
} as const satisfies Record<PolicyDocument['syntax'][number]['code'], string>;
