import { describe, expect, it } from 'vitest';
import { call } from '../operations/call.js';
import { fences, type Page, skillPages } from './markdown.js';

/** The worked conversations of the skills: the calls they tell of answer what they show. */
const pageNamed = (end: string): Page => {
  const page = skillPages.find(({ file }) => file.endsWith(end));
  if (!page) throw new Error(`there is no page ${end}`);
  return page;
};
const conversations = pageNamed('writing-iam-policies/references/conversations.md');
const review = pageNamed('reviewing-iam-policies/references/worked-review.md');
const diagnosis = pageNamed('diagnosing-access-denied/SKILL.md');

const policiesOf = (page: Page): readonly unknown[] =>
  fences(page)
    .filter(({ language }) => language === 'json')
    .map(({ text }) => JSON.parse(text));
const firstPolicyAfter = (page: Page, words: string): unknown => {
  const at = page.text.slice(0, page.text.indexOf(words)).split('\n').length;
  const fence = fences(page).find(({ language, line }) => language === 'json' && line > at);
  return page.text.includes(words) && fence ? JSON.parse(fence.text) : undefined;
};

const statements = [
  [
    'returns a valid policy',
    'build_minimal_policy',
    {
      actions: ['s3:GetObject', 'dynamodb:PutItem', 'dynamodb:UpdateItem', 'logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [
        'arn:aws:s3:::my-app-data/*',
        'arn:aws:dynamodb:us-east-1:111122223333:table/my-app-users',
        'arn:aws:logs:us-east-1:111122223333:log-group:/aws/lambda/my-data-processor:*',
      ],
    },
  ],
  [
    'so the answer names actions',
    'build_minimal_policy',
    {
      actions: [
        ...['s3:DeleteObject', 's3:GetObject', 's3:PutObject', 's3:ListBucket'],
        ...['dynamodb:DeleteItem', 'dynamodb:GetItem', 'dynamodb:PutItem', 'dynamodb:Query', 'dynamodb:Scan'],
      ],
      resources: [
        'arn:aws:s3:::orders-uploads',
        'arn:aws:s3:::orders-uploads/*',
        'arn:aws:dynamodb:eu-central-1:<ACCOUNT_ID>:table/orders',
      ],
      conditions: {
        Bool: { 'aws:MultiFactorAuthPresent': 'true' },
        DateLessThan: { 'aws:CurrentTime': '2030-02-01T00:00:00Z' },
      },
    },
  ],
  [
    "The caller's side",
    'generate_policy_from_template',
    {
      template_name: 'cross-account-assume-role-caller',
      variables: { role_arns: 'arn:aws:iam::444455556666:role/reports-reader' },
    },
  ],
  [
    'The other side',
    'generate_policy_from_template',
    {
      template_name: 'cross-account-assume-role',
      variables: {
        trusted_account_id: '111122223333',
        trusted_principal: 'arn:aws:iam::111122223333:role/report-job',
        external_id: 'reports-2f6c1e9a',
        require_mfa: false,
      },
    },
  ],
] as const;

describe('requests for policies', () => {
  it.each(statements)('after "%s" stands what %s gives', async (words, tool, input) => {
    const { structured } = await call(tool, input);
    expect(structured.policy).toEqual(firstPolicyAfter(conversations, words));
  });

  it('suggestions hold what is taken and what is left out', async () => {
    const [, query = '', offered = ''] =
      /`suggest_actions` with "([^"]+)" offers ([\s\S]*?)\. The last three/.exec(conversations.text) ?? [];
    const { structured } = await call('suggest_actions', { description: query });
    const named = [...offered.matchAll(/`([a-z0-9]+:\w+)`/g)].map(([, name]) => name);
    expect(named).toHaveLength(6);
    const text = JSON.stringify(structured);
    expect(named.filter((name) => !text.includes(`"${name}"`))).toEqual([]);
  });

  it('a whole service is refused', async () => {
    const { structured } = await call('build_minimal_policy', { actions: ['s3:*'], resources: ['arn:aws:s3:::x/*'] });
    expect(structured).toMatchObject({ blocked: true });
  });

  it('a placeholder for the external id is refused', async () => {
    const variables = { trusted_account_id: '111122223333', external_id: '<EXTERNAL_ID>' };
    const input = { template_name: 'cross-account-assume-role', variables };
    await expect(call('generate_policy_from_template', input)).rejects.toThrow(/external_id/);
  });
});

describe('the review', () => {
  const [before, after] = policiesOf(review);

  it('has the findings that its report tells of, and no other', async () => {
    const { structured } = await call('validate_policy', { policy: before });
    const told = [...review.text.matchAll(/^> \d\. \*\*(\w+), `([^`]+)`/gm)].map(([, severity = '', path]) => ({
      severity: severity.toLowerCase(),
      path,
    }));
    expect(told).toHaveLength(3);
    const { issues } = structured;
    expect(Array.isArray(issues) && issues.length).toBe(told.length);
    for (const { severity, path } of told)
      expect(issues).toContainEqual(expect.objectContaining({ severity, path: expect.stringMatching(`^${path}`) }));
  });

  it('ends with a policy that draws nothing and differs', async () => {
    expect((await call('validate_policy', { policy: after })).structured).toMatchObject({ is_valid: true, issues: [] });
    const compared = await call('compare_policies', { policy_a: before, policy_b: after });
    expect(compared.structured).toMatchObject({ verdict: 'different' });
  });
});

describe('denials', () => {
  const explain = async (message: string) => (await call('explain_access_denied', { message })).structured;

  it('the mend of the table is what is proposed', async () => {
    const structured = await explain(
      'User: arn:aws:sts::111122223333:assumed-role/report-job/x is not authorized to perform: s3:PutObject on resource: arn:aws:s3:::reports/2026/a.csv because no identity-based policy allows the s3:PutObject action',
    );
    const [policy] = policiesOf(diagnosis);
    expect(policy).toMatchObject({ Statement: [expect.objectContaining({ Action: 's3:PutObject' })] });
    expect({ Version: '2012-10-17', Statement: [proposalIn(structured)] }).toEqual(policy);
  });

  it('the example is an explicit Deny of an SCP, and nothing is proposed', async () => {
    const [, message = ''] = /^> Terraform fails: ((?:.+\n)+)/m.exec(diagnosis.text) ?? [];
    const structured = await explain(message.replaceAll('\n> ', ' '));
    expect(structured).toMatchObject({ denials: [{ layer: 'scp', effect: 'explicit' }] });
    expect(proposalIn(structured) ?? null).toBeNull();
  });
});

const proposalIn = ({ denials }: Readonly<Record<string, unknown>>): unknown => {
  const [denial] = Array.isArray(denials) ? denials : [];
  return denial?.proposal;
};
