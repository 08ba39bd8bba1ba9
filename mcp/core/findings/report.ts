import type { Args } from '../checks/define-check.js';
import type { Broken, Judged, Judgement } from '../checks/run-checks.js';
import type { Repair } from '../fixes/repair.js';
import { repairOf } from '../fixes/repair-of.js';
import type { Policy, Statement } from '../policy/ast.js';
import type { PolicyDocument } from '../policy/document.js';
import type { PolicyType } from '../policy/policy-types.js';
import { printPath, stepsOf } from '../text/path.js';
import { rememberOf } from '../text/remember.js';
import { positionAt } from '../text/source.js';
import type { Place } from '../text/tree.js';
import { type Configuration, type IgnoreSubject, settingsOf } from './configuration.js';
import type { Finding } from './finding.js';
import { fingerprint, normalText } from './fingerprint.js';
import { rankOf, type Severity } from './severity.js';
import { show } from './show.js';

/** What is said of one policy document. */
export interface Report {
  readonly policyType: PolicyType;
  readonly policyTypeSource: 'given' | 'detected' | 'config';
  /** In reading order, the worst first at one place. */
  readonly findings: readonly Finding[];
  readonly isValid: boolean;
  /** How many findings there are of each severity that occurs, worst first. */
  readonly bySeverity: Readonly<Partial<Record<Severity, number>>>;
  /** Pointer to the string that held the document, where it stood in one. */
  readonly documentPath?: string;
  /** How those findings are mended for which that is known. */
  readonly repairs: ReadonlyMap<Finding, Repair>;
}

export interface ReportOptions {
  readonly policyType: PolicyType;
  readonly policyTypeSource: Report['policyTypeSource'];
  readonly configuration: Configuration;
  readonly file?: string | undefined;
}

/** Chooses among the findings as the configuration says, gives them words and positions, and draws the verdict. */
export function report(document: PolicyDocument, judgement: Judgement, options: ReportOptions): Report {
  const { configuration, policyType, policyTypeSource } = options;
  const voiced = withoutSuperseded(document, judgement.judged, configuration)
    .map((judged) => {
      const repair = repairOf(document, judged, policyType);
      return {
        judged,
        repair,
        finding: voice(document, judged, configuration, repair),
        steps: stepsOf(judged.at.path),
      };
    })
    .filter(({ judged, finding }) => isWanted(document, finding, judged, options))
    .sort((a, b) => inReadingOrder(a, b) || rankOf(a.finding.severity) - rankOf(b.finding.severity));
  const findings = [...judgement.broken.map(voiceBroken), ...voiced.map(({ finding }) => finding)];
  const { failOnSeverity } = configuration.settings;
  return {
    policyType,
    policyTypeSource,
    findings,
    isValid: judgement.broken.length === 0 && findings.every(({ severity }) => !failOnSeverity.includes(severity)),
    bySeverity: countBySeverity(findings),
    ...(document.embedded && { documentPath: printPath(document.embedded.path) }),
    repairs: new Map(voiced.flatMap(({ finding, repair }) => (repair ? [[finding, repair]] : []))),
  };
}

export function countBySeverity(findings: readonly Finding[]): Report['bySeverity'] {
  const counts = new Map<Severity, number>();
  for (const { severity } of findings) counts.set(severity, (counts.get(severity) ?? 0) + 1);
  return Object.fromEntries([...counts].sort(([a], [b]) => rankOf(a) - rankOf(b)));
}

/** Where a finding supersedes others on a statement, or yields to them, one is left out: one root cause, one finding. */
function withoutSuperseded(
  document: PolicyDocument,
  judged: readonly Judged[],
  { settings }: Configuration,
): readonly Judged[] {
  if (!settings.suppressSupersededFindings || !document.policy) return judged;
  const base = stepsOf(document.policy.node.path).length;
  const keyOf = (at: Place, id: string): string => `${statementKey(at, base)} ${id}`;
  const superseded = new Set(
    judged.flatMap(({ check, at, supersedes }) =>
      [...(check.supersedes ?? []), ...supersedes].map((id) => keyOf(at, id)),
    ),
  );
  const yielding = judged.some(({ yieldsTo }) => yieldsTo.length > 0);
  const present = new Set(yielding ? judged.map(({ check, at }) => keyOf(at, check.id)) : []);
  return judged.filter(
    ({ check, at, yieldsTo }) =>
      !superseded.has(keyOf(at, check.id)) && !yieldsTo.some((id) => present.has(keyOf(at, id))),
  );
}

const statementKey = (at: Place, base: number): string =>
  stepsOf(at.path)
    .slice(base, base + 2)
    .join('/');

function isWanted(
  document: PolicyDocument,
  finding: Finding,
  { check, at, args, ignores: own }: Judged,
  { configuration, file }: ReportOptions,
): boolean {
  const settings = settingsOf(configuration, check.id);
  const hidden = [...configuration.settings.hideSeverities, ...settings.hideSeverities];
  if (hidden.includes(finding.severity)) return false;
  const ignores = [...settings.ignores, ...own];
  if (ignores.length === 0) return true;
  const sid = document.policy && statementAt(document.policy, at)?.sid?.value;
  const subject: IgnoreSubject = {
    filepath: listOf(file),
    sid: listOf(sid),
    action: listOf(args.action ?? args.actions),
    resource: listOf(args.resource ?? args.resources),
    condition_key: listOf(args.conditionKey ?? args.keys),
  };
  return !ignores.some((ignore) => ignore(subject));
}

const listOf = (value: Args[string] | undefined): readonly string[] =>
  value === undefined ? [] : typeof value === 'object' ? value : [String(value)];

function voice(
  document: PolicyDocument,
  { check, code, at, args }: Judged,
  configuration: Configuration,
  repair: Repair | undefined,
): Finding {
  const bound = check.codes.get(code);
  if (!bound) throw new Error(`check ${check.id} has no code ${code}`);
  const severity = settingsOf(configuration, check.id).severity ?? bound.severity(args);
  const statement = document.policy && statementAt(document.policy, at);
  const suggestion = bound.suggestion(args);
  return {
    check_id: check.id,
    code,
    severity,
    message: bound.message(args),
    ...(suggestion && { suggestion }),
    path: printPath(at.path),
    ...(document.embedded && { document_path: printPath(document.embedded.path) }),
    statement_index: statement?.index ?? null,
    statement_sid: statement?.sid ? show(statement.sid.value) : null,
    ...position(document, at),
    ...about(args),
    ...(bound.accessAnalyzer !== undefined && { access_analyzer_code: bound.accessAnalyzer }),
    fix: repair?.safety ?? null,
    fingerprint: fingerprintOf(check.id, code, statement, args),
  };
}

function fingerprintOf(checkId: string, code: string, statement: Statement | undefined, args: Args): string {
  const values = Object.entries(args)
    .filter(([name]) => subjectArgs.has(name))
    .map(([name, value]) => [name, typeof value === 'object' ? value.toSorted() : value]);
  return fingerprint(checkId, code, statement ? normalStatement(statement) : '', JSON.stringify(values));
}

/** Arguments that hold what the policy says. The others hold advice, which a newer catalog may word otherwise. */
const subjectArgs: ReadonlySet<string> = new Set([
  ...['action', 'actions', 'resource', 'resources', 'principal', 'principals', 'conditionKey', 'key', 'keys'],
  ...['value', 'values', 'element', 'operator', 'sid', 'variable', 'variables', 'version', 'effect', 'account', 'path'],
]);

/** A digest, since a statement of a megabyte may have thousands of findings. */
const normalStatement = rememberOf(({ node }: Statement): string => fingerprint(normalText(node)));

/** The one value a finding is about, from the argument of that name. */
function about(args: Args): Partial<Pick<Finding, 'action' | 'resource' | 'principal' | 'condition_key'>> {
  const { action, resource, principal, conditionKey } = args;
  return {
    ...(typeof action === 'string' && { action: show(action) }),
    ...(typeof resource === 'string' && { resource: show(resource) }),
    ...(typeof principal === 'string' && { principal: show(principal) }),
    ...(typeof conditionKey === 'string' && { condition_key: show(conditionKey) }),
  };
}

/** The statement a place lies in, read off its path: `…/Statement/3/…`, or `…/Statement/…` of a single object. */
function statementAt(policy: Policy, { path }: Place): Statement | undefined {
  const [element, index] = stepsOf(path).slice(stepsOf(policy.node.path).length);
  if (element !== 'Statement') return undefined;
  const isList = policy.statements[0] !== undefined && stepsOf(policy.statements[0].path).at(-1) !== 'Statement';
  return isList ? statementsByIndex(policy).get(Number(index)) : policy.statements[0];
}

/** A policy may have thousands of statements and a finding on each. */
const statementsByIndex = rememberOf(
  ({ statements }: Policy): ReadonlyMap<number, Statement> =>
    new Map(statements.map((statement) => [statement.index, statement])),
);

/** Of a document inside a string the position is that of the string: it is what the reader can point at. */
function position({ source, embedded }: PolicyDocument, { span }: Place) {
  if (embedded) {
    if (!embedded.outer || embedded.start === undefined) return {};
    return positionAt(embedded.outer, embedded.start);
  }
  if (!source) return {};
  const start = positionAt(source, span?.start ?? 0);
  const end = positionAt(source, span?.end ?? span?.start ?? 0);
  return { ...start, end_line: end.line, end_column: end.column };
}

interface Voiced {
  readonly judged: Judged;
  readonly steps: ReturnType<typeof stepsOf>;
}

function inReadingOrder(
  { judged: { at: a }, steps: left }: Voiced,
  { judged: { at: b }, steps: right }: Voiced,
): number {
  if (a.span && b.span) return a.span.start - b.span.start || b.span.end - a.span.end;
  for (let i = 0; i < Math.min(left.length, right.length); i++) {
    const [x, y] = [left[i], right[i]];
    if (x !== y) return typeof x === 'number' && typeof y === 'number' ? x - y : String(x) < String(y) ? -1 : 1;
  }
  return left.length - right.length;
}

/** Never silent: a check that broke is an error that no configuration can hide. */
const voiceBroken = ({ checkId, reason }: Broken): Finding => ({
  check_id: 'internal_error',
  code: 'check_failed',
  severity: 'error',
  message: `The check ${checkId} failed on this policy, so its verdict is missing: ${show(reason)}.`,
  suggestion: 'Please report this with the policy that caused it.',
  path: '',
  statement_index: null,
  statement_sid: null,
  fix: null,
  fingerprint: fingerprint('internal_error', checkId),
});
