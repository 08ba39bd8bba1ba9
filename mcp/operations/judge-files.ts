import type { Catalog } from '../core/catalog/catalog.js';
import type { Configuration } from '../core/findings/configuration.js';
import { show } from '../core/findings/show.js';
import type { PolicyType } from '../core/policy/policy-types.js';
import { typeOfFile } from '../core/policy/type-of-file.js';
import { type Source, source } from '../core/text/source.js';
import { validateFile } from '../core/validate/validate-file.js';
import type { JudgedDocument } from '../core/validate/validate-policy.js';
import type { NumberedDocument } from '../core/validate/validate-together.js';
import type { FileText, FoundFiles, UnreadableFile, Workspace, WorkspaceFile } from '../workspace/workspace.js';

export interface JudgeFilesRequest {
  readonly catalog: Catalog;
  readonly configuration: Configuration;
  readonly policyType?: PolicyType;
  readonly resourceType?: string;
}

/** A file with the text that was in it. */
export type TextFile = Pick<WorkspaceFile, 'name' | 'absolutePath' | 'origin'> & { readonly content: FileText };

/** One policy of a file; a file may hold several. */
export interface JudgedPolicy extends JudgedDocument {
  readonly file: string;
  readonly source: Source;
}

export interface JudgedFiles {
  readonly policies: readonly JudgedPolicy[];
  /** What was named and could not be judged, and what may hold a policy and could not be read. */
  readonly unreadable: readonly UnreadableFile[];
  /** Found files without a policy. */
  readonly skipped: number;
  /** Found files that embed policies, which are not read yet. */
  readonly unreadTemplates: readonly string[];
}

/** Judges files one after the other. The one way files are judged, for the tool and the command line. */
export async function judgeFiles(
  files: AsyncIterable<TextFile> | Iterable<TextFile>,
  request: JudgeFilesRequest,
): Promise<JudgedFiles> {
  const policies: JudgedPolicy[] = [];
  const unreadable: UnreadableFile[] = [];
  const unreadTemplates: string[] = [];
  let skipped = 0;
  for await (const file of files) {
    const judged = await judgeFile(file, request).catch(defect);
    if (judged.kind === 'judged') policies.push(...judged.policies);
    else if (judged.kind === 'unreadable') unreadable.push({ file: file.name, reason: judged.reason });
    else if (judged.kind === 'template') unreadTemplates.push(file.name);
    else skipped++;
  }
  return { policies, unreadable, skipped, unreadTemplates };
}

/** Those that give a principal its rights, to be judged together. */
export const identityPolicies = (policies: readonly JudgedPolicy[]): readonly NumberedDocument[] =>
  policies.flatMap(({ document, report, file }, policyIndex) =>
    report.policyType === 'identity' ? [{ policyIndex, label: file, file, document }] : [],
  );

/** The texts of the files that were found, each read when its turn comes. */
export async function* readFound(found: FoundFiles, workspace: Workspace): AsyncGenerator<TextFile> {
  for (const file of found.files) yield { ...file, content: await workspace.read(file) };
}

type JudgedFile =
  | { readonly kind: 'judged'; readonly policies: readonly JudgedPolicy[] }
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'template' | 'skipped' };

/** One file that breaks us must not hide the others, nor pass for clean. */
const defect = (error: unknown): JudgedFile => ({
  kind: 'unreadable',
  reason: `internal_error: ${show(error instanceof Error ? error.message : String(error))}; please report it with the file`,
});

/** A named file that cannot be judged is always said; one found in a folder only where it may hold a policy. */
async function judgeFile(
  { name, absolutePath, origin, content }: TextFile,
  request: JudgeFilesRequest,
): Promise<JudgedFile> {
  if (content.kind === 'unreadable') {
    const matters = origin === 'named' || content.mayHoldPolicy;
    return matters ? { kind: 'unreadable', reason: content.reason } : { kind: 'skipped' };
  }
  const text = source(name, content.text);
  const verdict = await validateFile({ ...settingsFor(absolutePath, request), source: text, origin, file: name });
  switch (verdict.kind) {
    case 'judged':
      return { kind: 'judged', policies: verdict.judged.map((one) => ({ ...one, file: name, source: text })) };
    case 'no_policy':
      return origin === 'named' ? { kind: 'unreadable', reason: verdict.reason } : { kind: 'skipped' };
    case 'template':
      return origin === 'named' ? { kind: 'unreadable', reason: verdict.reason } : { kind: 'template' };
    case 'unread':
      return { kind: 'unreadable', reason: verdict.reason };
  }
}

/** The caller's word on the type goes before the configuration's. */
export function settingsFor(path: string, { catalog, configuration, policyType, resourceType }: JudgeFilesRequest) {
  const configured = policyType ? undefined : typeOfFile(configuration, path);
  return {
    catalog,
    configuration,
    ...(resourceType !== undefined && { resourceType }),
    ...(policyType && { policyType: { type: policyType, source: 'given' as const } }),
    ...(configured && { policyType: { type: configured, source: 'config' as const } }),
  };
}
