import { isAtLeast, isSeverity } from '../core/findings/severity.js';
import { visible, visibleJson } from '../core/findings/show.js';
import { fixPolicy, withMark } from '../core/fixes/fix-policy.js';
import { source } from '../core/text/source.js';
import { loadCatalog } from '../data/load-catalog.js';
import { checkNamed } from '../operations/check-named.js';
import { describeConfiguration, printConfiguration } from '../operations/configuration-fields.js';
import { type FixResult, fixResult, printApplied, printFixCounts, printLeft } from '../operations/fix-result.js';
import { judgeFiles, readFound, settingsFor, type TextFile } from '../operations/judge-files.js';
import { policyTypeNamed } from '../operations/policy-type-named.js';
import type { ConfigurationState } from '../operations/session.js';
import { ansiPalette, plainPalette } from '../reporters/palette.js';
import { reasonOf } from '../workspace/fence.js';
import type { UnreadableFile } from '../workspace/workspace.js';
import { configurationFor } from './configuration.js';
import { type Io, wantsColor } from './io.js';
import { readNamedInputs } from './named-inputs.js';
import { replaceFile } from './replace-file.js';
import { unifiedDiff } from './unified-diff.js';
import { type ExitCode, exitCodes, type Given, textOption, UsageError } from './verb.js';

/** A file's policies, as they were and as they are now. */
interface Fixed {
  readonly file: TextFile;
  readonly before: string;
  readonly after: string;
  readonly result: FixResult;
}

/** The verb `fix`: reads, repairs, prints or writes, and answers with the exit code. */
export async function fixPaths(given: Given, io: Io): Promise<ExitCode> {
  if (given.options.write === true && given.operands.includes('-')) {
    throw new UsageError('--write has no file to write standard input to; leave it out, and the result is printed.');
  }
  const request = await readSettings(given, io);
  const { paths, streams, workspace } = await readNamedInputs(given.operands, undefined, io);
  const found = await workspace.find(paths);
  const unreadable: UnreadableFile[] = [...found.unreadable, ...found.refused];
  const fixed: Fixed[] = [];
  for await (const file of inTurn(streams, readFound(found, workspace))) {
    const one = await fixFile(file, request, unreadable);
    if (one) fixed.push(one);
  }
  if (given.options.write === true) await writeAll(fixed, unreadable);
  print(fixed, unreadable, request.state, given, io);
  for (const { file, reason } of unreadable) io.messages.write(`iamsmith: not read: ${visible(file)}: ${reason}.\n`);
  if (fixed.length + unreadable.length === 0) io.messages.write('iamsmith: warning: no policy was found.\n');
  return exitCodeOf(fixed, unreadable, given);
}

async function* inTurn(streams: readonly TextFile[], files: AsyncIterable<TextFile>): AsyncGenerator<TextFile> {
  yield* streams;
  yield* files;
}

async function readSettings(given: Given, io: Io) {
  const policyType = policyTypeNamed(textOption(given, 'policyType'));
  const checks = textOption(given, 'only')
    ?.split(',')
    .filter((id) => id.trim() !== '');
  const state = await configurationFor(given, io);
  return {
    catalog: await loadCatalog(),
    state,
    configuration: state.configuration,
    level: given.options.unsafe === true ? ('suggested' as const) : ('safe' as const),
    ...(policyType && { policyType }),
    ...(checks && { only: new Set(checks.map((id) => checkNamed(id).id)) }),
  };
}

type Settings = Awaited<ReturnType<typeof readSettings>>;

/** Undefined for a file without a policy; why a named one could not be read joins the list. */
async function fixFile(file: TextFile, request: Settings, unreadable: UnreadableFile[]): Promise<Fixed | undefined> {
  const judged = await judgeFiles([file], request);
  unreadable.push(...judged.unreadable);
  if (file.content.kind !== 'text' || judged.policies.length === 0) return undefined;
  const before = `${file.content.mark ? '\uFEFF' : ''}${file.content.text}`;
  const { level, only } = request;
  const settings = settingsFor(file.absolutePath, request);
  const input = { source: source(file.name, before) };
  const fixed = await fixPolicy({ ...settings, input, file: file.name, level, ...(only && { only }) });
  const after = withMark(before, fixed.text ?? before);
  return { file, before, after, result: fixResult(fixed, after, { level, ...(only && { only }) }, 'short') };
}

async function writeAll(fixed: readonly Fixed[], unreadable: UnreadableFile[]): Promise<void> {
  for (const { file, before, after } of fixed) {
    if (after === before) continue;
    await replaceFile(file.absolutePath, after).catch((error: unknown) => {
      unreadable.push({ file: file.name, reason: `it could not be written: ${reasonOf(error)}` });
    });
  }
}

function print(
  fixed: readonly Fixed[],
  unreadable: readonly UnreadableFile[],
  state: ConfigurationState,
  given: Given,
  io: Io,
): void {
  const configuration = describeConfiguration(state);
  if (textOption(given, 'format') === 'json') {
    io.output.write(`${visibleJson({ ...toJson(fixed, unreadable), ...configuration })}\n`);
    return;
  }
  const [only] = fixed.length === 1 ? fixed : [];
  if (given.options.diff === true) printDiffs(fixed, io);
  else if (only && given.options.write !== true) io.output.write(shown(only.after, io));
  const summary = given.options.diff === true || (only && given.options.write !== true) ? io.messages : io.output;
  for (const { file, result } of fixed) {
    summary.write(
      `${[`${visible(file.name)}: ${printFixCounts(result)}`, ...printApplied(result.fixes_applied)].join('\n')}\n`,
    );
  }
  if (only) for (const line of printLeft(only.result)) summary.write(`${line}\n`);
  for (const line of printConfiguration(configuration)) io.messages.write(`iamsmith: ${line}\n`);
}

/** One input gives what the tool gives; several give a list of that. */
function toJson(fixed: readonly Fixed[], unreadable: readonly UnreadableFile[]) {
  const results = fixed.map(({ file, before, after, result }) => ({
    file: file.name,
    changed: before !== after,
    ...result,
  }));
  return results.length === 1 && unreadable.length === 0 ? results[0] : { results, unreadable };
}

/** A terminal must not obey what stands in a policy; a file or a pipe gets the text as it is. */
const shown = (text: string, { output }: Io): string =>
  output.isTerminal
    ? text
        .split(/(?<=[\n\t])|(?=[\n\t])/)
        .map((part) => (/^[\n\t]$/.test(part) ? part : visible(part)))
        .join('')
    : text;

function printDiffs(fixed: readonly Fixed[], io: Io): void {
  const palette = wantsColor(io, io.output) ? ansiPalette : plainPalette;
  for (const { file, before, after } of fixed) {
    for (const line of unifiedDiff(file.name, before, after)) {
      const text = shown(line, io);
      const isHead = /^(?:---|\+\+\+) /.test(line);
      const colored = isHead
        ? palette.strong(text)
        : line.startsWith('+')
          ? palette.good(text)
          : line.startsWith('-')
            ? palette.bad(text)
            : line.startsWith('@@')
              ? palette.faint(text)
              : text;
      io.output.write(`${colored}\n`);
    }
  }
}

function exitCodeOf(fixed: readonly Fixed[], unreadable: readonly UnreadableFile[], given: Given): ExitCode {
  if (unreadable.length > 0) return exitCodes.unreadable;
  const bar = textOption(given, 'failOn');
  const fails = isSeverity(bar)
    ? fixed.some(({ result }) => result.unfixed_issues.some(({ severity }) => isAtLeast(severity, bar)))
    : fixed.some(({ result }) => !result.validation.is_valid);
  return fails ? exitCodes.findings : exitCodes.clean;
}
