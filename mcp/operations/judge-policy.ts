import type { Finding } from '../core/findings/finding.js';
import { countBySeverity, type Report } from '../core/findings/report.js';
import { printCounts, printFindings } from '../core/findings/short-text.js';
import type { PolicyDocument } from '../core/policy/document.js';
import { LimitExceeded } from '../core/text/limits.js';
import { source } from '../core/text/source.js';
import { type JudgedDocument, judge, readInput, type ValidateRequest } from '../core/validate/validate-policy.js';
import type { OperationContext } from './context.js';
import { OperationError } from './operation-error.js';
import { policyTypeNamed } from './policy-type-named.js';
import { type ConfigurationState, noConfiguration } from './session.js';

/** The name of a policy that came in a call and not from a file. */
export const inlinePolicy = 'inline-policy';

export interface JudgeRequest {
  /** Text, or the value it would parse to. */
  readonly policy: unknown;
  readonly policyType?: string | undefined;
  readonly resourceType?: string | undefined;
  /** The session's, where it is not given. */
  readonly configuration?: ConfigurationState;
}

/** Every document of one input, judged. Throws `OperationError` for an unknown type and for an input over a limit. */
export async function judgePolicy(
  request: JudgeRequest,
  context: OperationContext,
): Promise<readonly JudgedDocument[]> {
  const { policy, policyType, resourceType, configuration = context.session.configuration } = request;
  const type = policyTypeNamed(policyType);
  const given = resourceTypeNamed(resourceType);
  const documents = await readPolicyInput(policy);
  const options = {
    catalog: await context.catalog(),
    configuration: configuration.configuration,
    ...(type && { policyType: { type, source: 'given' as const } }),
    ...(given !== undefined && { resourceType: given }),
  };
  return documents.map((document) => ({ document, report: judge(document, options) }));
}

/** Every document of an input, not yet judged. Throws `OperationError` for an input over a limit. */
export const readPolicyInput = (policy: unknown): Promise<readonly PolicyDocument[]> =>
  withLimits(() => readInput(toInput(policy)));

/** Sending less mends it, so the caller is told which limit it was. */
export async function withLimits<T>(read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof LimitExceeded) throw new OperationError('limit_exceeded', error.message);
    throw error;
  }
}

/** A text keeps its lines; anything else is a value. */
const toInput = (policy: unknown): ValidateRequest['input'] =>
  typeof policy === 'string' ? { source: source(inlinePolicy, policy) } : { value: policy };

/** The configuration a call is judged under: the session's, or none for a caller who does not want it. */
export const configurationFor = (use: 'session' | 'defaults', { session }: OperationContext): ConfigurationState =>
  use === 'session' ? session.configuration : noConfiguration;

/** CloudFormation's name of a resource type. Whether a check knows it is another matter. Throws `invalid_arguments`. */
export function resourceTypeNamed(text: string | undefined): string | undefined {
  if (text === undefined || /^[A-Za-z0-9]{2,64}(?:::[A-Za-z0-9]{1,64}){2}$/.test(text)) return text;
  throw new OperationError(
    'invalid_arguments',
    'resource_type: expected a CloudFormation type name such as AWS::S3::Bucket.',
  );
}

/** The verdict on all documents of one input. */
export interface Verdict {
  readonly isValid: boolean;
  readonly policyType: Report['policyType'];
  readonly policyTypeSource: Report['policyTypeSource'];
  readonly findings: readonly Finding[];
  readonly bySeverity: Report['bySeverity'];
  /** One sentence. */
  readonly text: string;
}

/** Several documents are valid when each of them is; their type is that of the first. */
export function verdictOf(judged: readonly JudgedDocument[]): Verdict {
  const reports = judged.map(({ report }) => report);
  const findings = reports.flatMap((one) => one.findings);
  const bySeverity = countBySeverity(findings);
  const isValid = reports.every((one) => one.isValid);
  const { policyType = 'identity', policyTypeSource = 'detected' } = reports[0] ?? {};
  const verdict = isValid ? 'Valid' : 'Not valid';
  const what =
    reports.length === 1 ? `${policyType.replace('_', ' ')} policy` : `${reports.length} policies in one document`;
  const text = `${verdict}: ${what} with ${printCounts(bySeverity)}.`;
  return { isValid, policyType, policyTypeSource, findings, bySeverity, text };
}

/** A verdict and its findings as a text that stands alone. */
export function printVerdict(text: string, issues: readonly Finding[], total: number): string[] {
  return total === 0 ? [text] : [text, '', printFindings(issues, total)];
}
