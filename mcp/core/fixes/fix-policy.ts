import type { Finding } from '../findings/finding.js';
import { decoded } from '../policy/read-documents.js';
import type { Json } from '../text/json.js';
import { printPath } from '../text/path.js';
import { source } from '../text/source.js';
import { plainValue } from '../text/tree.js';
import { isUrlEncoded } from '../text/url-encoding.js';
import type { JudgedDocument } from '../validate/validate-policy.js';
import type { Change } from './change.js';
import { changedValue } from './changed-value.js';
import { chooseRepairs } from './choose-repairs.js';
import { describeChanges } from './describe-change.js';
import type { FixRequest } from './fix-request.js';
import type { Repair, Safety } from './repair.js';
import { rootSpot, type Spot, stringsOn } from './spot.js';
import { editedText, readState, type State } from './state.js';

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
  readonly value: Json;
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
  const start = await readState(request.input, request);
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

interface Candidate {
  readonly finding: Finding;
  readonly repair: Repair;
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
  if (state.text === undefined) return readState({ value }, request);
  const text = await editedText(state, changes, value);
  return text === undefined ? undefined : readState({ source: source(state.name, text) }, request);
}

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
  if (state.text === undefined) return { state: await readState({ value }, request), applied };
  const text = isUrlEncoded(state.text) ? String(value) : await editedText(state, changes, value);
  if (text === undefined) return { state, applied: [] };
  return { state: await readState({ source: source(state.name, text) }, request), applied };
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
