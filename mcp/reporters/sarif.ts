import type { Finding } from '../core/findings/finding.js';
import { visibleJson } from '../core/findings/show.js';
import { fileUri } from './file-uri.js';
import { levels } from './levels.table.js';
import type { Reported, ReportedPolicy, Rule } from './reported.js';

/**
 * For code scanning: SARIF 2.1.0, one run.
 * Source: OASIS, "Static Analysis Results Interchange Format (SARIF) Version 2.1.0".
 */
export function printSarif(reported: Reported): string {
  const rules = [...reported.rules.values()];
  const results = reported.policies.flatMap((policy) =>
    policy.findings.map((finding) => result(policy, finding, rules)),
  );
  const run = {
    tool: {
      driver: {
        name: 'iamsmith',
        semanticVersion: reported.version,
        version: reported.version,
        rules: rules.map(describeRule),
      },
    },
    columnKind: 'utf16CodeUnits',
    invocations: [invocation(reported)],
    results,
    properties: { catalogDate: reported.catalogDate },
  };
  return `${visibleJson({ $schema: schema, version: '2.1.0', runs: [run] })}\n`;
}

const schema = 'https://json.schemastore.org/sarif-2.1.0.json';

const describeRule = ({ id, severity, category, summary, why, remediation, documentationUrl }: Rule) => ({
  id,
  name: pascalCase(id),
  shortDescription: { text: literal(summary) },
  fullDescription: { text: literal(why) },
  help: {
    text: literal([why, ...remediation.map((step) => `- ${step}`), documentationUrl].join('\n')),
    markdown: [why, '', ...remediation.map((step) => `- ${step}`), '', `<${documentationUrl}>`].join('\n'),
  },
  helpUri: documentationUrl,
  defaultConfiguration: { level: levels[severity].sarif },
  properties: {
    category,
    tags: ['iam', levels[severity].securitySeverity === undefined ? 'correctness' : 'security'],
    ...securitySeverity(severity),
  },
});

const pascalCase = (id: string): string =>
  id.replace(/(?:^|_)([a-z])/g, (_all, letter: string) => letter.toUpperCase());

function result({ file, policyType }: ReportedPolicy, finding: Finding, rules: readonly Rule[]) {
  const { check_id, code, severity, message, suggestion, fingerprint, path, access_analyzer_code } = finding;
  const ruleIndex = rules.findIndex(({ id }) => id === check_id);
  return {
    ruleId: check_id,
    ...(ruleIndex >= 0 && { ruleIndex }),
    level: levels[severity].sarif,
    message: { text: literal(suggestion === undefined ? message : `${message} ${suggestion}`) },
    locations: [
      {
        physicalLocation: { artifactLocation: artifact(file), region: region(finding) },
        ...(path !== '' && { logicalLocations: [{ fullyQualifiedName: path }] }),
      },
    ],
    partialFingerprints: { 'iamsmithFinding/v1': fingerprint },
    properties: {
      code,
      severity,
      policyType,
      ...securitySeverity(severity),
      ...(access_analyzer_code !== undefined && { accessAnalyzerCode: access_analyzer_code }),
    },
  };
}

const securitySeverity = (severity: Finding['severity']) => {
  const value = levels[severity].securitySeverity;
  return value === undefined ? {} : { 'security-severity': value };
};

/** A column of an end is the one after the last character, in SARIF as here. */
const region = ({ line = 1, column, end_line, end_column }: Finding) => ({
  startLine: line,
  ...(column !== undefined && { startColumn: column }),
  ...(end_line !== undefined && { endLine: end_line }),
  ...(end_column !== undefined && { endColumn: end_column }),
});

/** Relative addresses are resolved by whoever knows where the sources are. */
function artifact(file: string) {
  const uri = fileUri(file);
  return uri.startsWith('file:') ? { uri } : { uri, uriBaseId: '%SRCROOT%' };
}

const invocation = ({ unreadable, unreadTemplates, configurationEffects }: Reported) => ({
  executionSuccessful: unreadable.length === 0,
  toolExecutionNotifications: [
    ...unreadable.map(({ file, reason }) => notification('error', `Not read: ${reason}.`, file)),
    ...unreadTemplates.map((file) => notification('note', 'Policies embedded in it are not read yet.', file)),
  ],
  toolConfigurationNotifications: configurationEffects.map(({ detail }) => notification('note', detail)),
});

const notification = (level: 'error' | 'note', text: string, file?: string) => ({
  level,
  message: { text: literal(text) },
  ...(file !== undefined && { locations: [{ physicalLocation: { artifactLocation: artifact(file) } }] }),
});

/**
 * Text in which nothing is a placeholder or a link to a viewer (§3.11.5, §3.11.6). Braces that could not be taken for
 * a placeholder stay single: viewers print doubled ones as they stand.
 */
const literal = (text: string): string => text.replace(/\{(\d+)\}/g, '{{$1}}').replace(/\[(?=[^\]]*\]\()/g, '\\[');
