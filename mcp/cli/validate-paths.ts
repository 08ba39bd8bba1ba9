import { isAtLeast, isSeverity } from '../core/findings/severity.js';
import { show, visible } from '../core/findings/show.js';
import { validateTogether } from '../core/validate/validate-together.js';
import { loadCatalog } from '../data/load-catalog.js';
import {
  identityPolicies,
  type JudgedFiles,
  type JudgeFilesRequest,
  judgeFiles,
  readFound,
  type TextFile,
} from '../operations/judge-files.js';
import { resourceTypeNamed } from '../operations/judge-policy.js';
import { policyTypeNamed } from '../operations/policy-type-named.js';
import type { ConfigurationState } from '../operations/session.js';
import { isMissing, reasonOf } from '../workspace/fence.js';
import type { FoundFiles } from '../workspace/workspace.js';
import { configurationFor } from './configuration.js';
import { type Io, wantsColor } from './io.js';
import { readNamedInputs } from './named-inputs.js';
import { reporterOf } from './reporters.js';
import { toReported } from './to-reported.js';
import { type ExitCode, exitCodes, type Given, textOption, UsageError } from './verb.js';

/** The verb `validate`: reads, judges, prints, and answers with the exit code. */
export async function validatePaths(given: Given, io: Io): Promise<ExitCode> {
  const stdinName = textOption(given, 'stdinFilename');
  if (stdinName !== undefined && !given.operands.includes('-')) {
    throw new UsageError('--stdin-filename names standard input, so it needs - among the paths.');
  }
  const [configuration, request] = await readSettings(given, io);
  const { paths, streams, workspace } = await readNamedInputs(given.operands, stdinName, io);
  const found = await workspace.find(paths);
  const texts = withProgress([...streams, readFound(found, workspace)], streams.length + found.files.length, io);
  const judged = withTogether(withFound(await judgeFiles(texts, request), found), request, given);
  const catalogDate = request.catalog.provenance.date;
  await print(toReported(judged, configuration, catalogDate), given, io);
  if (textOption(given, 'output') !== undefined) tellUnread(judged, io);
  warn(judged, configuration, io);
  return exitCodeOf(judged, given);
}

async function readSettings(given: Given, io: Io) {
  const policyType = policyTypeNamed(textOption(given, 'policyType'));
  const resourceType = resourceTypeNamed(textOption(given, 'resourceType'));
  const configuration = await configurationFor(given, io);
  const request = {
    catalog: await loadCatalog(),
    configuration: configuration.configuration,
    ...(policyType && { policyType }),
    ...(resourceType !== undefined && { resourceType }),
  };
  return [configuration, request] as const;
}

/** What could not be found counts with what could not be read. */
const withFound = (judged: JudgedFiles, { unreadable, refused }: FoundFiles): JudgedFiles => ({
  ...judged,
  unreadable: [...unreadable, ...refused, ...judged.unreadable],
});

/** A finding over several files joins those of the file where the escalation begins. */
function withTogether(judged: JudgedFiles, request: JudgeFilesRequest, { options }: Given): JudgedFiles {
  if (options.samePrincipal !== true) return judged;
  const { failOnSeverity } = request.configuration.settings;
  const together = validateTogether(identityPolicies(judged.policies), request);
  const policies = judged.policies.map((policy, index) => {
    const more = together
      .filter(({ policy_index }) => policy_index === index)
      .map(({ policy_index: _, ...one }) => one);
    const isValid = policy.report.isValid && more.every(({ severity }) => !failOnSeverity.includes(severity));
    return { ...policy, report: { ...policy.report, isValid, findings: [...policy.report.findings, ...more] } };
  });
  return { ...judged, policies };
}

/** Below this many files a reader does not wait. */
const fewFiles = 200;

/** Counts on the terminal while a large scan is under way. */
async function* withProgress(
  parts: readonly (TextFile | AsyncIterable<TextFile>)[],
  total: number,
  { messages }: Io,
): AsyncGenerator<TextFile> {
  const isShown = messages.isTerminal && total > fewFiles;
  let done = 0;
  for (const part of parts) {
    for await (const file of Symbol.asyncIterator in part ? part : [part]) {
      if (isShown && done % 50 === 0) messages.write(`\r${done} of ${total} files`);
      done++;
      yield file;
    }
  }
  if (isShown) messages.write('\r\u001b[K');
}

async function print(reported: ReturnType<typeof toReported>, given: Given, io: Io): Promise<void> {
  const file = textOption(given, 'output');
  const isColored = file === undefined && wantsColor(io, io.output);
  const report = await reporterOf(textOption(given, 'format') ?? 'text', isColored ? 'ansi' : 'plain');
  const text = report(reported);
  if (file === undefined) return io.output.write(text);
  try {
    await io.save(file, text);
  } catch (error) {
    const reason = isMissing(error) ? 'there is no such folder' : reasonOf(error);
    throw new UsageError(`"${show(file)}" could not be written: ${reason}.`);
  }
}

/** The exit code says that something was not read; with the report in a file, nothing else on the screen would. */
function tellUnread({ unreadable }: JudgedFiles, { messages }: Io): void {
  for (const { file, reason } of unreadable) messages.write(`iamsmith: not read: ${visible(file)}: ${reason}.\n`);
}

/** What concerns the run rather than a policy goes to standard error, whatever the format. */
function warn({ policies, unreadable }: JudgedFiles, { warnings }: ConfigurationState, { messages }: Io): void {
  for (const warning of warnings) messages.write(`iamsmith: warning: ${visible(warning)}\n`);
  if (policies.length + unreadable.length === 0) messages.write('iamsmith: warning: no policy was found.\n');
}

function exitCodeOf({ policies, unreadable, unreadTemplates }: JudgedFiles, given: Given): ExitCode {
  if (unreadable.length > 0) return exitCodes.unreadable;
  if (given.options.strict === true && (policies.length === 0 || unreadTemplates.length > 0))
    return exitCodes.unreadable;
  const bar = textOption(given, 'failOn');
  const fails = isSeverity(bar)
    ? policies.some(({ report }) => report.findings.some(({ severity }) => isAtLeast(severity, bar)))
    : policies.some(({ report }) => !report.isValid);
  return fails ? exitCodes.findings : exitCodes.clean;
}
