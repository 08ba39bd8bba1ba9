import type { Catalog } from '../catalog/catalog.js';
import { checks } from '../checks/all.generated.js';
import { runChecks } from '../checks/run-checks.js';
import type { Configuration } from '../findings/configuration.js';
import { judgedUnder } from '../findings/judged-under.js';
import { type Report, report } from '../findings/report.js';
import { detectPolicyType } from '../policy/detect-policy-type.js';
import type { PolicyDocument } from '../policy/document.js';
import type { PolicyType } from '../policy/policy-types.js';
import { readDocuments } from '../policy/read-documents.js';
import { typeOfResource } from '../policy/type-of-resource.js';
import { parseText } from '../text/parse-text.js';
import type { Source } from '../text/source.js';
import { type Parsed, treeOf } from '../text/tree.js';

export interface ValidateRequest {
  /** A text, or the value it would parse to. */
  readonly input: { readonly source: Source } | { readonly value: unknown };
  readonly catalog: Catalog;
  readonly configuration: Configuration;
  /** Given by the caller or by the configuration's globs; detected where absent. */
  readonly policyType?: { readonly type: PolicyType; readonly source: 'given' | 'config' };
  /** CloudFormation's name of what a resource policy is attached to, `AWS::S3::Bucket`. */
  readonly resourceType?: string;
  /** The path of the policy's file, for the configuration's ignore patterns. */
  readonly file?: string;
}

/**
 * The whole walk of a policy: text, syntax, meaning, judgement, selection. One report a document, at least one.
 * Throws `LimitExceeded` for a text over 1 MiB or nesting over 64 levels, and nothing else.
 */
export async function validatePolicy(request: ValidateRequest): Promise<readonly Report[]> {
  const documents = await readInput(request.input);
  return documents.map((document) => judge(document, request));
}

/** Every document in an input, read and not yet judged. Throws as `validatePolicy` does. */
export async function readInput(input: ValidateRequest['input']): Promise<readonly PolicyDocument[]> {
  if ('source' in input) return readDocuments(input.source, await parseText(input.source));
  if (typeof input.value === 'string') throw new TypeError('a text comes as a source');
  const parsed: Parsed = { tree: treeOf(input.value), problems: [] };
  return readDocuments(undefined, parsed);
}

/** A document and what is said of it. */
export interface JudgedDocument {
  readonly document: PolicyDocument;
  readonly report: Report;
}

/** The report of one document that has been read. */
export function judge(document: PolicyDocument, request: Omit<ValidateRequest, 'input'>): Report {
  const { catalog, policyType, resourceType, file } = request;
  const configuration = judgedUnder(request.configuration, document);
  const { type, source: typeSource } = typeOf(document, policyType, resourceType);
  const run = { configuration, policyType: type, policyTypeSource: typeSource, checks, catalog, resourceType };
  return report(document, runChecks(document, run), {
    configuration,
    policyType: type,
    policyTypeSource: typeSource,
    file,
  });
}

/** What a policy is attached to tells its type, and of what is called a resource policy which kind it is. */
function typeOf(
  { policy }: PolicyDocument,
  given: ValidateRequest['policyType'],
  resourceType: string | undefined,
): { readonly type: PolicyType; readonly source: Report['policyTypeSource'] } {
  if (given && (given.type !== 'resource' || resourceType === undefined)) return given;
  if (resourceType !== undefined) return { type: typeOfResource(resourceType), source: given?.source ?? 'given' };
  return { type: policy ? detectPolicyType(policy) : 'identity', source: 'detected' };
}
