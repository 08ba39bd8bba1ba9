import { describe, expect, it } from 'vitest';
import {
  type AccessAnalyzerClass,
  accessAnalyzerClasses,
  accessAnalyzerCodes,
} from '../../mcp/core/checks/access-analyzer-codes.table.js';
import { checks } from '../../mcp/core/checks/all.generated.js';
import type { Check } from '../../mcp/core/checks/define-check.js';
import type { Finding } from '../../mcp/core/findings/finding.js';
import type { Severity } from '../../mcp/core/findings/severity.js';
import { counterpartsOf } from '../../mcp/generate/docs/access-analyzer-page.js';
import { judgeExample } from './judge.js';

/** Access Analyzer's class decides the severity. */
const severitiesOf: Readonly<Record<AccessAnalyzerClass, readonly Severity[]>> = {
  ERROR: ['error'],
  WARNING: ['warning'],
  SECURITY_WARNING: ['high', 'medium'],
  SUGGESTION: ['info'],
};

interface Exception {
  readonly check: string;
  readonly code: string;
  readonly severities: readonly Severity[];
  readonly reason: string;
}

/** Where ours differs, and why. */
const exceptions: readonly Exception[] = [
  {
    check: 'condition_key_validation',
    code: 'accompanying_action',
    severities: ['low'],
    reason: 'sts:TagSession beside the action that assumes the role works with the keys of that action.',
  },
  {
    check: 'principal_validation',
    code: 'service_wildcard',
    severities: ['critical'],
    reason: 'What AWS refuses in one policy it takes in another, and there every service is everyone.',
  },
  {
    check: 'oidc_trust',
    code: 'any_github_repository',
    severities: ['high'],
    reason: 'The warning is made for one organization; a subject that fits strangers gives the role away.',
  },
  {
    check: 'confused_deputy',
    code: 'role_without_source',
    severities: ['low'],
    reason: 'Many services send no source when they assume a role, so that the condition would shut them out.',
  },
  {
    check: 'condition_effect',
    code: 'every_value_exempt',
    severities: ['high', 'warning'],
    reason: 'A Deny that leaves out every value is a guardrail that never fires, and not merely untidy.',
  },
  {
    check: 'condition_operator',
    code: 'wildcard_without_like',
    severities: ['high'],
    reason: 'A Deny whose only values are wildcards that the key never holds is a guardrail that never fires.',
  },
];

/** Codes of the reference that no check has yet. This list only ever gets shorter. */
const notYet: readonly string[] = [];

const known = new Set(accessAnalyzerCodes.map(({ code }) => code));

/** What all examples that draw a code draw of it. */
async function findingsOf(check: Check, code: string): Promise<readonly Finding[]> {
  const examples = check.examples.filter(({ finds }) => finds?.includes(code));
  const findings = await Promise.all(examples.map((example) => judgeExample(check, example)));
  return findings.flat().filter((finding) => finding.code === code);
}

describe('the codes of IAM Access Analyzer', () => {
  it('are 152, each once', () => {
    expect([accessAnalyzerCodes.length, known.size]).toEqual([152, 152]);
    const count = (one: AccessAnalyzerClass) => accessAnalyzerCodes.filter((row) => row.class === one).length;
    expect(accessAnalyzerClasses.map(count)).toEqual([78, 26, 19, 29]);
  });

  it('are the only ones that checks name', () => {
    const named = checks.flatMap(({ codes }) =>
      [...codes.values()].flatMap(({ accessAnalyzer }) => accessAnalyzer ?? []),
    );
    expect(named.filter((code) => !known.has(code))).toEqual([]);
  });

  it('are all found, but for those said to be missing', () => {
    const missing = accessAnalyzerCodes.filter(({ code }) => counterpartsOf(code, checks).length === 0);
    expect(missing.map(({ code }) => code)).toEqual(notYet);
  });

  for (const { code: issueCode, class: ofClass } of accessAnalyzerCodes) {
    const counterparts = counterpartsOf(issueCode, checks);
    for (const { check, code } of counterparts) {
      it(`${issueCode} is ${check.id} ${code}`, async () => {
        const found = await findingsOf(check, code);
        expect(new Set(found.map((finding) => finding.access_analyzer_code))).toEqual(new Set([issueCode]));
        const exception = exceptions.find((row) => row.check === check.id && row.code === code);
        const allowed = [...severitiesOf[ofClass], ...(exception?.severities ?? [])];
        expect(found.map(({ severity }) => severity).filter((severity) => !allowed.includes(severity))).toEqual([]);
      });
    }

    it(`${issueCode} has the weight of its class`, async () => {
      const found = await Promise.all(counterparts.map(({ check, code }) => findingsOf(check, code)));
      const severities = found.flat().map(({ severity }) => severity);
      expect(severities.some((severity) => severitiesOf[ofClass].includes(severity))).toBe(true);
    });
  }

  it('have no exception that is not needed', () => {
    const exists = ({ check, code }: Exception): boolean =>
      checks.find(({ id }) => id === check)?.codes.has(code) ?? false;
    expect(exceptions.filter((row) => !exists(row))).toEqual([]);
  });
});
