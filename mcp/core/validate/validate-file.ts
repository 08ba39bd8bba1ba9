import type { PolicyDocument } from '../policy/document.js';
import { holdsPolicy, mentionsPolicy, templateByName, templateLanguage } from '../policy/holds-policy.js';
import { LimitExceeded } from '../text/limits.js';
import type { Source } from '../text/source.js';
import type { Node } from '../text/tree.js';
import { type JudgedDocument, judge, readInput, type ValidateRequest } from './validate-policy.js';

/** What a file turned out to be. */
export type FileVerdict =
  | { readonly kind: 'judged'; readonly judged: readonly JudgedDocument[] }
  /** A template embeds policies in a form that is not read yet; a text over a limit may hold them. Never clean. */
  | { readonly kind: 'template' | 'unread'; readonly reason: string }
  /** Nothing in it is meant as a policy. */
  | { readonly kind: 'no_policy'; readonly reason: string };

export type FileRequest = Omit<ValidateRequest, 'input'> & {
  readonly source: Source;
  /** A file that the caller named is meant to be a policy, so text that does not parse is a policy's syntax error. */
  readonly origin: 'named' | 'found';
};

/** Judges every policy in a file's text, or says why there is none to judge. Never throws. */
export async function validateFile({ source, origin, ...request }: FileRequest): Promise<FileVerdict> {
  if (templateByName(source.name)) return templateVerdict(source, origin, 'Terraform');
  if (origin === 'found' && !mentionsPolicy(source.text)) return noPolicy;
  try {
    const documents = await readInput({ source });
    const language = documents.map((document) => templateLanguage(source.name, document)).find(Boolean);
    if (language) return templateVerdict(source, origin, language);
    if (isMeant(documents, origin)) {
      return { kind: 'judged', judged: documents.map((document) => ({ document, report: judge(document, request) })) };
    }
    if (origin === 'found') return embeds;
    return source.text.trim() === '' ? { kind: 'no_policy', reason: 'the file is empty' } : noPolicy;
  } catch (error) {
    if (error instanceof LimitExceeded) return { kind: 'unread', reason: error.message };
    throw error;
  }
}

const noPolicy: FileVerdict = {
  kind: 'no_policy',
  reason: 'it holds no policy document: an object with a Statement is expected',
};

/** It has the words of a policy and is none: the file of a tool that is not known here. */
const embeds: FileVerdict = { kind: 'template', reason: 'policies embedded in other documents are not read yet' };

/** A template without the words of a policy embeds none. */
function templateVerdict({ text }: Source, origin: FileRequest['origin'], language: string): FileVerdict {
  if (origin === 'found' && !mentionsPolicy(text)) return noPolicy;
  const reason = `${language} files: embedded policies are not read yet; give the policy documents as JSON or YAML files`;
  return { kind: 'template', reason };
}

function isMeant(documents: readonly PolicyDocument[], origin: FileRequest['origin']): boolean {
  if (documents.some(holdsPolicy)) return true;
  return documents.some(({ syntax, node }) => {
    const broken = syntax.some(({ code }) => code === 'syntax');
    return broken && (origin === 'named' || node === undefined || isBlank(node));
  });
}

/** So broken that nothing in it could be read, as JSON with single quotation marks or bare keys is. */
const isBlank = (node: Node): boolean =>
  node.kind === 'object' ? node.members.length === 0 : node.kind === 'array' && node.items.every(isBlank);
