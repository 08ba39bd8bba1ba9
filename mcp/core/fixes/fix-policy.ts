import type { Catalog } from '../catalog/catalog.js';
import type { Configuration } from '../findings/configuration.js';
import type { Finding } from '../findings/finding.js';
import { decoded, readDocuments } from '../policy/read-documents.js';
import { isJson } from '../text/parse-json.js';
import { parseText } from '../text/parse-text.js';
import { printPath } from '../text/path.js';
import { source } from '../text/source.js';
import { type Parsed, plainValue, treeOf } from '../text/tree.js';
import { isUrlEncoded } from '../text/url-encoding.js';
import { type JudgedDocument, judge, type ValidateRequest } from '../validate/validate-policy.js';
import type { Change } from './change.js';
import { changedValue } from './changed-value.js';
import { chooseRepairs } from './choose-repairs.js';
import { describeChanges } from './describe-change.js';
import { editText } from './edit.js';
import { styleOf } from './print-value.js';
import type { Repair, Safety } from './repair.js';
import { rootSpot, type Spot, stringsOn } from './spot.js';

export interface FixRequest {
  /** A text, or the value it would parse to. */
  readonly input: ValidateRequest['input'];
  readonly catalog: Catalog;
  readonly configuration: Configuration;
  readonly policyType?: NonNullable<ValidateRequest['policyType']>;
  readonly resourceType?: string;
  readonly file?: string;
  /** `safe`: only repairs that keep the meaning; `suggested`: those too that change it. */
  readonly level: Safety;
  /** Only the findings of these checks. */
  readonly only?: ReadonlySet<string>;
}

/** A repair that was made. */
export interface AppliedFix {
  readonly check_id: string;
  readonly code: string;
  /** Where it was made, in the document as it then was. */
  readonly path: string;
  /** Of a document inside a string: where that string stands. */
  readonly document_path?: string;
  /** Before and after. */
  readonly description: string;
  readonly safety: Safety;
}

export interface FixedPolicy {
  /** Where the input was a text: that text with the repairs in it. */
  readonly text?: string;
  /** The value of all of it; null for a text that cannot be read. */
  readonly value: unknown;
  readonly applied: readonly AppliedFix[];
  /** Every document of the input, as it was and as it is now. */
  readonly before: readonly JudgedDocument[];
  readonly after: readonly JudgedDocument[];
}

/**
 * Makes every repair that is known for the findings of a policy, and judges again until there is none left. What cannot
 * be repaired stays a finding. Throws `LimitExceeded` as `validatePolicy` does, and nothing else.
 */
export async function fixPolicy(request: FixRequest): Promise<FixedPolicy> {
  const start = await read(request.input, request);
  const inner = await fixStrings(start, request);
  let state = inner.state;
  const applied: AppliedFix[] = [...inner.applied];
  const failed = new Set<string>();
  for (let round = roundsFor(state); round > 0; round--) {
    const chosen = chooseRepairs(candidatesOf(state, request, failed));
    const made = await makeAll(state, chosen, request, failed);
    if (!made) {
      if (chosen.length === 0) break;
      continue;
    }
    state = made.state;
    applied.push(...made.done.map(toApplied));
  }
  const { text } = state;
  return {
    ...(text !== undefined && { text }),
    value: state.parsed.tree ? plainValue(state.parsed.tree) : null,
    applied,
    before: start.judged,
    after: state.judged,
  };
}

/** A byte order mark is no part of a source; a text that began with one begins with it again. */
export const withMark = (original: string, text: string): string =>
  original.startsWith('\uFEFF') ? `\uFEFF${text}` : text;

/** An input as read at the beginning of a round. */
interface State {
  readonly name: string;
  readonly text?: string;
  readonly parsed: Parsed;
  readonly judged: readonly JudgedDocument[];
}

interface Candidate {
  readonly finding: Finding;
  readonly repair: Repair;
}

async function read(input: FixRequest['input'], request: FixRequest): Promise<State> {
  if (!('source' in input))
    return judged({ name: '', parsed: { tree: treeOf(input.value), problems: [] } }, undefined, request);
  const { name, text } = input.source;
  return judged({ name, text, parsed: await parseText(input.source) }, input.source, request);
}

function judged(state: Omit<State, 'judged'>, from: Parameters<typeof readDocuments>[0], request: FixRequest): State {
  const documents = readDocuments(from, state.parsed);
  return { ...state, judged: documents.map((document) => ({ document, report: judge(document, request) })) };
}

const mostRounds = 10;
/** Characters that are judged in one go without anybody waiting. */
const quickLength = 65_536;

/** AWS takes no policy that comes near this length, and each round judges all of it once more. */
const roundsFor = ({ text }: State): number =>
  Math.max(1, Math.min(mostRounds, Math.floor((mostRounds * quickLength) / (2 * (text?.length ?? 1)))));

/** The repairs wanted, of the documents that are not inside a string. */
function candidatesOf(
  { judged: documents }: State,
  { level, only }: FixRequest,
  failed: ReadonlySet<string>,
): readonly Candidate[] {
  return documents.flatMap(({ document, report }) =>
    document.embedded
      ? []
      : report.findings.flatMap((finding) => {
          const repair = report.repairs.get(finding);
          if (!repair || (level === 'safe' && repair.safety !== 'safe')) return [];
          if ((only && !only.has(finding.check_id)) || failed.has(idOf(finding))) return [];
          return [{ finding, repair }];
        }),
  );
}

const idOf = ({ check_id: id, code, path }: Finding): string => `${id} ${code} ${path}`;

const toApplied = ({ finding, repair }: Candidate): AppliedFix => ({
  check_id: finding.check_id,
  code: finding.code,
  path: finding.path,
  description: describeChanges(repair.changes),
  safety: repair.safety,
});

/** Where the repairs do not go together each is tried by itself, and those that cannot be made are not tried again. */
async function makeAll(
  state: State,
  chosen: readonly Candidate[],
  request: FixRequest,
  failed: Set<string>,
): Promise<{ readonly state: State; readonly done: readonly Candidate[] } | undefined> {
  if (chosen.length === 0) return undefined;
  const whole = await make(state, chosen, request);
  if (whole) return { state: whole, done: chosen };
  for (const one of chosen.slice(0, mostTried)) {
    const alone = chosen.length > 1 ? await make(state, [one], request) : undefined;
    if (alone) return { state: alone, done: [one] };
    failed.add(idOf(one.finding));
  }
  return undefined;
}

const mostTried = 20;

/** The input with the repairs in it; undefined where the text afterwards would not say what is meant. */
async function make(state: State, chosen: readonly Candidate[], request: FixRequest): Promise<State | undefined> {
  const { tree } = state.parsed;
  if (!tree) return undefined;
  const changes = chosen.flatMap(({ repair }) => repair.changes);
  const value = changedValue(tree, changes);
  if (state.text === undefined) return read({ value }, request);
  const text = await edited(state, changes, value);
  return text === undefined ? undefined : read({ source: source(state.name, text) }, request);
}

async function edited(
  { name, text = '' }: State,
  changes: readonly Change[],
  value: unknown,
): Promise<string | undefined> {
  const after = editText(text, changes, styleOf(text, isJson(text) ? 'json' : 'yaml'));
  if (after === undefined || after === text) return undefined;
  const { tree } = await parseText(source(name, after));
  return tree && canonical(plainValue(tree)) === canonical(value) ? after : undefined;
}

/** The same for values that differ in the order of their keys alone. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );

/** Documents inside strings are texts of their own: each is mended, and put back as it stood there. */
async function fixStrings(
  state: State,
  request: FixRequest,
): Promise<{ readonly state: State; readonly applied: readonly AppliedFix[] }> {
  const { tree } = state.parsed;
  const paths = state.judged.flatMap(({ document: { embedded } }) => (embedded ? [embedded.path] : []));
  if (!tree || paths.length === 0) return { state, applied: [] };
  const applied: AppliedFix[] = [];
  const changes: Change[] = [];
  for (const spot of stringsOn(rootSpot(tree), paths)) {
    const fixed = await fixString(spot, state.name, request);
    if (!fixed) continue;
    applied.push(...fixed.applied);
    changes.push({ kind: 'replace', at: spot, value: fixed.text });
  }
  if (changes.length === 0) return { state, applied: [] };
  const value = changedValue(tree, changes);
  if (state.text === undefined) return { state: await read({ value }, request), applied };
  const text = isUrlEncoded(state.text) ? String(value) : await edited(state, changes, value);
  if (text === undefined) return { state, applied: [] };
  return { state: await read({ source: source(state.name, text) }, request), applied };
}

async function fixString(spot: Spot, name: string, request: FixRequest) {
  const { node } = spot;
  const held = node.kind === 'string' ? decoded(node.text) : undefined;
  if (!held || node.kind !== 'string') return undefined;
  const { text = '', applied } = await fixPolicy({ ...request, input: { source: source(name, held.text) } });
  if (applied.length === 0) return undefined;
  const at = printPath(node.path);
  return {
    text: isUrlEncoded(node.text) ? encodeURIComponent(text) : text,
    applied: applied.map((one) => ({ ...one, document_path: at + (one.document_path ?? '') })),
  };
}
