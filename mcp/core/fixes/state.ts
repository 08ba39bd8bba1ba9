import { readDocuments } from '../policy/read-documents.js';
import { canonicalText } from '../text/canonical-text.js';
import type { Json } from '../text/json.js';
import { isJson } from '../text/parse-json.js';
import { parseText } from '../text/parse-text.js';
import { source } from '../text/source.js';
import { type Parsed, plainValue, treeOf } from '../text/tree.js';
import { type JudgedDocument, judge } from '../validate/validate-policy.js';
import type { Change } from './change.js';
import { editText } from './edit.js';
import type { FixRequest } from './fix-request.js';
import { styleOf } from './print-value.js';

/** An input as read at the beginning of a round. */
export interface State {
  readonly name: string;
  readonly text?: string;
  readonly parsed: Parsed;
  readonly judged: readonly JudgedDocument[];
}

export async function readState(input: FixRequest['input'], request: FixRequest): Promise<State> {
  if (!('source' in input))
    return judged({ name: '', parsed: { tree: treeOf(input.value), problems: [] } }, undefined, request);
  const { name, text } = input.source;
  return judged({ name, text, parsed: await parseText(input.source) }, input.source, request);
}

function judged(state: Omit<State, 'judged'>, from: Parameters<typeof readDocuments>[0], request: FixRequest): State {
  const documents = readDocuments(from, state.parsed);
  return { ...state, judged: documents.map((document) => ({ document, report: judge(document, request) })) };
}

/** The text with the changes in it; undefined where it would not say what is meant. */
export async function editedText(
  { name, text = '' }: State,
  changes: readonly Change[],
  value: Json,
): Promise<string | undefined> {
  const after = editText(text, changes, styleOf(text, isJson(text) ? 'json' : 'yaml'));
  if (after === undefined || after === text) return undefined;
  const { tree } = await parseText(source(name, after));
  return tree && canonicalText(plainValue(tree)) === canonicalText(value) ? after : undefined;
}
