import * as z from 'zod';
import type { Account } from '../../account/account.js';
import { type ManagedDocument, managedDocument } from '../../account/managed-document.js';
import type { Finding } from '../../core/findings/finding.js';
import { isAtLeast } from '../../core/findings/severity.js';
import { show } from '../../core/findings/show.js';
import type { Policy } from '../../core/policy/ast.js';
import { plainValue } from '../../core/text/tree.js';
import { judgePolicy, verdictOf } from '../judge-policy.js';
import { onePolicy } from '../one-policy.js';
import { OperationError } from '../operation-error.js';
import { presentFindings } from '../present-findings.js';
import { noConfiguration } from '../session.js';
import { isAdministrative } from './administration.js';
import type { AccountContext } from './context.js';

export const documentParameter = z
  .unknown()
  .refine((value) => value !== undefined, { error: 'is required' })
  .describe('JSON object or text');

export const acceptParameter = z
  .array(z.string().regex(/^[0-9a-f]{16}$/, { error: 'a fingerprint has 16 hexadecimal digits' }))
  .max(200)
  .default([])
  .describe('Fingerprints of findings that the user accepts');

/** A document that may be written or attached. */
export interface Gated {
  /** Exactly what was judged, as it is sent. */
  readonly text: string;
  readonly value: unknown;
  readonly policy: Policy;
  readonly findings: readonly Finding[];
  /** Does it let its bearer take over the account? */
  readonly grantsAdministration: boolean;
}

interface GateRequest {
  readonly parameter: string;
  readonly document: unknown;
  readonly type: 'identity' | 'trust';
  readonly accept: readonly string[];
}

/**
 * Judges a document before AWS sees it, whatever the configuration says. Throws `policy_refused` for findings of error,
 * critical and high that are not accepted one by one, and `invalid_arguments` for what is no single document.
 */
export async function gateDocument(request: GateRequest, context: AccountContext): Promise<Gated> {
  const gated = await judged(request, context);
  const accepted = new Set(request.accept);
  const forbidding = gated.findings.filter(
    ({ severity, fingerprint }) => isAtLeast(severity, 'high') && !accepted.has(fingerprint),
  );
  if (forbidding.length > 0) throw policyRefused(request.parameter, forbidding);
  return gated;
}

async function judged(
  { parameter, document, type }: Omit<GateRequest, 'accept'>,
  context: AccountContext,
): Promise<Gated> {
  const { policy, wrappers } = await onePolicy(parameter, document);
  if (wrappers.length > 0) {
    throw new OperationError(
      'invalid_arguments',
      `${parameter}: the document is inside ${show(wrappers.join(', '))}. Give the document alone: an object with Version and Statement.`,
    );
  }
  const value = plainValue(policy.node);
  const verdict = verdictOf(
    await judgePolicy({ policy: value, policyType: type, configuration: noConfiguration }, context),
  );
  return {
    text: JSON.stringify(value),
    value,
    policy,
    findings: verdict.findings,
    grantsAdministration:
      verdict.findings.some(({ severity }) => severity === 'critical') ||
      isAdministrative(policy, await context.catalog()),
  };
}

/** A managed policy whose document may be attached. Its name says nothing. */
export async function gateManaged(
  account: Account,
  arn: string,
  accept: readonly string[],
  context: AccountContext,
): Promise<{ readonly managed: ManagedDocument; readonly gated: Gated }> {
  const managed = await managedDocument(account, arn);
  const parameter = `the document of ${show(arn)}`;
  const gated = await gateDocument({ parameter, document: managed.text, type: 'identity', accept }, context);
  return { managed, gated };
}

/** Would an administrator's power come with the document? What cannot be read may hold anything. */
export async function administers(text: string | undefined, context: AccountContext): Promise<boolean> {
  if (text === undefined) return true;
  try {
    return (await judged({ parameter: 'policy', document: text, type: 'identity' }, context)).grantsAdministration;
  } catch (error) {
    if (error instanceof OperationError) return true;
    throw error;
  }
}

/** Findings that one error spells out; the structured error holds more. */
const mostNamed = 12;

function policyRefused(parameter: string, forbidding: readonly Finding[]): OperationError {
  const { issues } = presentFindings(forbidding, 'short');
  const named = issues
    .slice(0, mostNamed)
    .map(
      ({ severity, fingerprint, message, suggestion }) =>
        `- ${severity}, fingerprint ${fingerprint}: ${message}${suggestion === undefined ? '' : ` ${suggestion}`}`,
    );
  const rest = forbidding.length - named.length;
  const text = [
    `${parameter} has findings that forbid writing it; nothing was changed.`,
    ...named,
    ...(rest > 0 ? [`- and ${rest} more`] : []),
    'Mend the document. Only what the user accepts goes into accept_findings, by its fingerprint.',
  ];
  return new OperationError('policy_refused', text.join('\n'), {
    status: 'refused',
    issues,
    ...(forbidding.length > issues.length && { issues_omitted: forbidding.length - issues.length }),
  });
}
