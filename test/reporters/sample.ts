import type { Finding } from '../../mcp/core/findings/finding.js';
import type { Severity } from '../../mcp/core/findings/severity.js';
import { positionAt, source } from '../../mcp/core/text/source.js';
import type { Reported, ReportedPolicy, Rule } from '../../mcp/reporters/reported.js';

/** A finding on the first place where `marked` stands in the text. */
export function findingOn(
  text: string,
  marked: string,
  facts: Partial<Finding> & { readonly message: string },
): Finding {
  const whole = source('sample', text);
  const start = positionAt(whole, text.indexOf(marked));
  const end = positionAt(whole, text.indexOf(marked) + marked.length);
  return {
    check_id: 'action_validation',
    code: 'unknown_action',
    severity: 'error',
    path: '/Statement/0/Action',
    statement_index: 0,
    statement_sid: null,
    ...start,
    end_line: end.line,
    end_column: end.column,
    fix: null,
    fingerprint: '0123456789abcdef',
    ...facts,
  };
}

const misspelt = `{
\t"Version": "2012-10-17",
\t"Statement": [
\t\t{
\t\t\t"Sid": "Bücher本",
\t\t\t"Effect": "Allow",
\t\t\t"Action": ["s3:PutObject", "s3:GetObjct"],
\t\t\t"Resource": "*"
\t\t}
\t]
}
`;

const minified = `{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":[${Array.from({ length: 20 }, (_, index) => `"s3:GetObject${index}"`).join(',')}],"Resource":"arn:aws:s3:::*"}]}`;

const hostile = 'Statement:\n  - Effect: Allow # \u001b[31mred\u202e\n    Action: "a|b"\n';

export const policies: readonly ReportedPolicy[] = [
  {
    file: 'policies/misspelt.json',
    text: misspelt,
    policyType: 'identity',
    policyTypeSource: 'detected',
    isValid: false,
    findings: [
      findingOn(misspelt, misspelt.slice(misspelt.indexOf('\t{') + 1, misspelt.lastIndexOf('\n\t]')), {
        check_id: 'hygiene_sample',
        code: 'statement_sample',
        severity: 'info',
        message: 'A finding on a whole statement.',
        path: '/Statement/0',
        statement_sid: 'Bücher本',
      }),
      findingOn(misspelt, '"s3:GetObjct"', {
        message: 'There is no action "s3:GetObjct".',
        suggestion: 'Did you mean "s3:GetObject"?',
        path: '/Statement/0/Action/1',
        action: 's3:GetObjct',
        access_analyzer_code: 'INVALID_ACTION',
      }),
      findingOn(misspelt, '"*"', {
        check_id: 'wildcard_resource',
        code: 'every_resource',
        severity: 'medium',
        message: 'Allows 1 action on every resource ("*").',
        suggestion: 'Name the bucket, 100% of [its](1) objects, or use ${aws:username} or {0}.',
        path: '/Statement/0/Resource',
      }),
    ],
  },
  {
    file: 'policies/one line, ünd: more.json',
    text: minified,
    policyType: 'vpc_endpoint',
    policyTypeSource: 'given',
    isValid: true,
    findings: [
      findingOn(minified, '"s3:GetObject11"', { severity: 'low', message: 'Far inside a long line.' }),
      findingOn(minified, minified.slice(36, -1), {
        severity: 'warning',
        message: 'Longer than what is shown.',
        path: '/Statement',
      }),
      findingOn(minified, '"arn:aws:s3:::*"', { severity: 'info', message: 'Near its end.' }),
    ],
  },
  {
    file: 'policies/hostile\u001b[2K::error::.yaml',
    text: hostile,
    policyType: 'resource',
    policyTypeSource: 'config',
    isValid: false,
    findings: [
      findingOn(hostile, 'Allow', { severity: 'critical', message: 'A line with control characters.' }),
      findingOn(hostile, '"a|b"', {
        severity: 'high',
        message: 'Text "a|b" <img src=x> @team #12 `code` [link](https://evil.example) **bold** www.evil.example.',
      }),
      {
        check_id: 'internal_error',
        code: 'check_failed',
        severity: 'error',
        message: 'The check x failed on this policy.',
        path: '',
        statement_index: null,
        statement_sid: null,
        fix: null,
        fingerprint: 'fedcba9876543210',
      },
    ],
  },
  {
    file: 'policies/good.json',
    text: '{}',
    policyType: 'identity',
    policyTypeSource: 'detected',
    isValid: true,
    findings: [],
  },
];

const rule = (id: string, severity: Severity, category: string): Rule => ({
  id,
  severity,
  category,
  summary: `What ${id} reports.`,
  why: `Why ${id} matters, with a {0} and a [link](https://example.com).`,
  remediation: ['Do one thing.', 'Do another.'],
  documentationUrl: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies.html',
});

export const sample: Reported = {
  version: '1.2.3',
  catalogDate: '2026-09-26',
  policies,
  unreadable: [{ file: 'main.tf', reason: 'Terraform files: embedded policies are not read yet' }],
  skipped: 2,
  unreadTemplates: ['stack/template.yaml'],
  configurationSource: 'file',
  configurationFile: '/repo/iamsmith.yaml',
  configurationEffects: [{ check_id: 'pass_role', effect: 'switched_off', detail: 'pass_role does not run.' }],
  rules: new Map(
    [
      rule('action_validation', 'error', 'existence'),
      rule('hygiene_sample', 'info', 'hygiene'),
      rule('wildcard_resource', 'medium', 'breadth'),
    ].map((one) => [one.id, one]),
  ),
};

/** Nothing was found anywhere. */
export const clean: Reported = {
  ...sample,
  policies: policies.slice(-1),
  unreadable: [],
  skipped: 0,
  unreadTemplates: [],
  configurationSource: 'none',
  configurationEffects: [],
  rules: new Map(),
};
