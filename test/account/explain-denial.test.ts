import { describe, expect, it } from 'vitest';
import { denialSteps, noReason } from '../../mcp/account/denial-steps.table.js';
import { explainDenial } from '../../mcp/account/explain-denial.js';
import { phrases } from '../../mcp/core/denials/phrases.table.js';

const user = 'arn:aws:iam::123456789012:user/ops/tester';
const sentence = `User: ${user} is not authorized to perform: iam:GetRole on resource: role app`;

/** Every clause that core reads, as IAM would end its sentence with it. */
const clauses = phrases.flatMap(({ forms, layer, effect }) => forms.map((form) => [form, layer, effect] as const));

describe('a reason that core reads', () => {
  it.each(clauses)('%s', (form, layer, effect) => {
    const told = explainDenial(`${sentence} ${form} the iam:GetRole action`, 'iam:GetRole');
    const step = effect === 'unknown' ? noReason : denialSteps[layer][effect];
    expect(told).toBe(`${user} may not call iam:GetRole on role app. ${step}`);
  });

  it('is told in words of its own for each kind of policy', () => {
    const steps = Object.values(denialSteps).flatMap(({ explicit, implicit }) => [explicit, implicit]);
    expect(new Set([...steps, noReason]).size).toBe(steps.length + 1);
  });
});

/** What AWS writes, and what the caller is told. */
const rows: readonly (readonly [message: string, told: string | RegExp])[] = [
  [sentence, `${user} may not call iam:GetRole on role app. ${noReason}`],
  ['Access Denied', `the caller may not call iam:ListUsers. ${noReason}`],
  ['', `the caller may not call iam:ListUsers. ${noReason}`],
  ['no identity-based policy allows', `the caller may not call iam:ListUsers. ${noReason}`],
  [
    'because no identity-based policy allows the iam:ListUsers action',
    `the caller may not call iam:ListUsers. ${denialSteps.identity.implicit}`,
  ],
  [
    `User: arn:aws-us-gov:sts::123456789012:assumed-role/Ops/me is not authorized to perform: iam:DeletePolicy on resource: policy arn:aws-us-gov:iam::123456789012:policy/p with an explicit deny in a permissions boundary: arn:aws-us-gov:iam::123456789012:policy/Bound`,
    `arn:aws-us-gov:sts::123456789012:assumed-role/Ops/me may not call iam:DeletePolicy on arn:aws-us-gov:iam::123456789012:policy/p. ${denialSteps.boundary.explicit} The policy is arn:aws-us-gov:iam::123456789012:policy/Bound.`,
  ],
  [
    `User: ${user} is not authorized to perform: sts:AssumeRole on resource: arn:aws:iam::111122223333:role/app\nbecause no identity-based\npolicy allows the sts:AssumeRole action`,
    `${user} may not call sts:AssumeRole on arn:aws:iam::111122223333:role/app. ${denialSteps.identity.implicit}`,
  ],
  [`${sentence} because the moon is full`, /is none of policies: "because the moon is full"\.$/],
  [`${sentence} with an explicit deny in a serv`, /^[^\n]+ role app\. A (?:Deny|service control policy)/],
  [
    `User: ${user} is not authorized to perform: iam:GetRole on resource: role \u202egpj.exe`,
    `${user} may not call iam:GetRole on role \\u{202e}gpj.exe. ${noReason}`,
  ],
];

it.each(rows)('%j is told', (message, told) => {
  const text = explainDenial(message, 'iam:ListUsers');
  if (typeof told === 'string') expect(text).toBe(told);
  else expect(text).toMatch(told);
});

it.each(['is not authorized to perform: ', 'because no ', 'User: ', 'User:\n', '&amp;', 'arn:aws:iam::'])(
  'a message of a megabyte of %j ends soon, on one line',
  (piece) => {
    const start = performance.now();
    const told = explainDenial(piece.repeat(1_048_576 / piece.length), 'iam:ListUsers');
    expect(performance.now() - start).toBeLessThan(1_000);
    expect(told).toMatch(/^[^\n]{1,600}$/);
  },
);
