import { describe, expect, it } from 'vitest';
import { openContext } from '../../mcp/operations/open-context.js';
import { startSession } from '../../mcp/operations/session.js';
import { call, failure, newContext } from './call.js';

const categories = ['credential_exposure', 'priv_esc', 'resource_exposure', 'data_access'];
const policyOf = (Action: unknown, Resource: unknown = '*') => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action, Resource }],
});

/** A context whose session has a configuration. */
async function configured(config: unknown) {
  const context = openContext(startSession());
  await call('set_organization_config', { config }, context);
  return context;
}

describe('check_sensitive_actions', () => {
  it('tells which are, the worst first, and counts the rest', async () => {
    const actions = ['s3:getobject', 'iam:PassRole', 's3:ListBucket', 'S3:GetObject'];
    const { structured, text } = await call('check_sensitive_actions', { actions });
    expect(structured).toMatchObject({
      sensitive_actions: [
        { action: 'iam:PassRole', category: 'priv_esc', categories: ['priv_esc'], severity: 'critical' },
        { action: 's3:GetObject', category: 'data_access', categories: ['data_access'], severity: 'high' },
      ],
      total_checked: 3,
      sensitive_count: 2,
      categories_found: ['priv_esc', 'data_access'],
      has_critical: true,
      not_found: [],
      omitted: 0,
    });
    expect(text).toMatch(/2 of 3 actions sensitive/);
  });

  it('expands wildcards and names what it does not know', async () => {
    const { structured } = await call('check_sensitive_actions', {
      actions: ['iam:Attach*', 'iam:AtachRolePolicy', '*:x'],
    });
    expect(structured).toMatchObject({
      sensitive_count: 3,
      total_checked: 5,
      not_found: [
        { action: 'iam:AtachRolePolicy', did_you_mean: expect.arrayContaining(['iam:AttachRolePolicy']) },
        { action: '*:x' },
      ],
    });
  });

  it('adds facts with verbose', async () => {
    const { structured } = await call('check_sensitive_actions', { actions: ['kms:Decrypt'], verbose: true });
    expect(structured).toMatchObject({
      sensitive_actions: [{ access_level: 'Write', description: expect.any(String), advice: expect.any(String) }],
    });
  });

  it('keeps its size for everything at once', async () => {
    const { structured } = await call('check_sensitive_actions', { actions: ['*'] });
    expect(structured.sensitive_count).toBeGreaterThan(482);
    expect(JSON.stringify(structured).length).toBeLessThan(16_000);
  });
});

describe('list_sensitive_actions', () => {
  it('pages through all of them, and counts by category', async () => {
    const first = await call('list_sensitive_actions', { limit: 10 });
    const second = await call('list_sensitive_actions', { limit: 10, offset: 10 });
    expect(first.structured).toMatchObject({ has_more: true, categories: expect.any(Object) });
    expect(Object.keys(first.structured.categories as object).sort()).toEqual(categories.toSorted());
    const [a, b] = [first, second].map(({ structured }) => structured.actions as readonly string[]);
    expect(a?.filter((action) => b?.includes(action))).toEqual([]);
    expect(first.structured.total).toBeGreaterThan(482);
  });

  it.each(categories)('%s', async (category) => {
    const { structured } = await call('list_sensitive_actions', { category, limit: 1000, verbose: true });
    const rows = structured.actions as readonly { readonly categories: readonly string[] }[];
    expect(rows.length).toBe((structured.categories as Record<string, number>)[category]);
    for (const row of rows) expect(row.categories).toContain(category);
  });

  it('knows a category by its long name, and helps with a misspelled one', async () => {
    expect(
      (await call('list_sensitive_actions', { category: 'privilege_escalation' })).structured.total,
    ).toBeGreaterThan(50);
    expect(await failure('list_sensitive_actions', { category: 'priv_esk' })).toMatch(
      /^unknown_category: .*"priv_esc"/,
    );
    expect(await failure('list_sensitive_actions', { category: '__proto__' })).toMatch(/^unknown_category/);
  });
});

describe('check_actions_batch', () => {
  it('names the sensitive ones, patterns expanded', async () => {
    const { structured } = await call('check_actions_batch', {
      actions: ['s3:Get*', 'iam:PassRole', 'ec2:DescribeVpcs'],
    });
    expect(structured.sensitive_actions).toEqual(
      expect.arrayContaining([
        { action: 'iam:PassRole', category: 'priv_esc', severity: 'critical' },
        { action: 's3:GetObject', category: 'data_access', severity: 'high' },
      ]),
    );
  });
});

describe('quick_validate', () => {
  it.each([
    ['iam:CreateAccessKey', '*', 1],
    [['secretsmanager:GetSecretValue', 's3:ListBucket'], '*', 1],
    ['s3:GetObject', 'arn:aws:s3:::reports/*', 0],
  ])('%s on %s: %d sensitive', async (action, resource, count) => {
    const { structured } = await call('quick_validate', { policy: policyOf(action, resource) });
    expect(structured.sensitive_actions_found).toBe(count);
  });

  it('counts them in whole services, too', async () => {
    const { structured } = await call('quick_validate', { policy: policyOf(['s3:*']) });
    expect(structured.sensitive_actions_found).toBeGreaterThan(10);
  });
});

describe('get_required_conditions', () => {
  it('tells the key, the operator and an example', async () => {
    const { structured, text } = await call('get_required_conditions', {
      actions: ['iam:PassRole', 'sqs:SendMessage'],
    });
    expect(structured).toMatchObject({
      requirements: [
        {
          action: 'iam:PassRole',
          severity: 'high',
          condition_key: 'iam:PassedToService',
          operator: 'StringEquals',
          match: 'all',
        },
      ],
      actions_matched: ['iam:PassRole'],
    });
    expect(text).toContain('lambda.amazonaws.com');
  });

  it('says when there is none', async () => {
    const { structured } = await call('get_required_conditions', { actions: ['ec2:DescribeVpcs', 'x'] });
    expect(structured).toMatchObject({ requirements: [], actions_matched: [], not_found: [{ action: 'x' }] });
    expect(structured.summary).toMatch(/None of 1 action/);
  });

  it('follows the configuration of the session', async () => {
    const context = await configured({
      action_condition_enforcement: {
        action_condition_requirements: [
          {
            action_patterns: ['^sqs:(Send|Purge)'],
            severity: 'medium',
            required_conditions: { any_of: [{ condition_key: 'aws:SourceVpce' }, { condition_key: 'aws:SourceIp' }] },
          },
          { actions: { none_of: ['sqs:DeleteQueue'] } },
        ],
      },
    });
    const { structured } = await call('get_required_conditions', { actions: ['sqs:*'] }, context);
    expect(structured).toMatchObject({
      actions_matched: ['sqs:DeleteQueue', 'sqs:PurgeQueue', 'sqs:SendMessage'],
      forbidden_actions: ['sqs:DeleteQueue'],
    });
    expect(structured.requirements).toHaveLength(4);
    expect(structured.requirements).toContainEqual(
      expect.objectContaining({
        action: 'sqs:SendMessage',
        condition_key: 'aws:SourceIp',
        operator: 'IpAddress',
        match: 'any',
      }),
    );
  });
});

describe('get_condition_requirements_for_action', () => {
  it('tells all about one action', async () => {
    const { structured } = await call('get_condition_requirements_for_action', { action: 'IAM:passrole' });
    expect(structured).toMatchObject({
      action: 'iam:PassRole',
      severity: 'high',
      required_conditions: [{ condition_key: 'iam:PassedToService', match: 'all' }],
    });
    expect(structured.suggestion_text).toContain('iam:PassedToService');
  });

  it('is empty where nothing is required, and an error for what is no action', async () => {
    const { structured } = await call('get_condition_requirements_for_action', { action: 'sqs:SendMessage' });
    expect(structured).toEqual({
      action: 'sqs:SendMessage',
      severity: null,
      suggestion_text: '',
      required_conditions: [],
    });
    expect(await failure('get_condition_requirements_for_action', { action: 'iam:PasRole' })).toMatch(
      /^unknown_action: .*iam:PassRole/,
    );
  });
});

describe('get_issue_guidance', () => {
  it('gives steps, and a policy before and after', async () => {
    const { structured, text } = await call('get_issue_guidance', { check_id: 'wildcard_action' });
    expect(structured).toMatchObject({
      check_id: 'wildcard_action',
      default_severity: 'medium',
      fix_steps: [expect.any(String), expect.any(String)],
      example_before: { Statement: expect.anything() },
      example_after: { Statement: expect.anything() },
      related: expect.arrayContaining(['full_wildcard']),
    });
    expect(text).toContain('Before:');
  });

  it('has guidance for every check, and helps with a misspelled id', async () => {
    const { structured } = await call('list_checks', { limit: 1000 });
    for (const { check_id: id } of structured.checks as readonly { readonly check_id: string }[]) {
      const guidance = (await call('get_issue_guidance', { check_id: id })).structured;
      expect(guidance.fix_steps, id).not.toEqual([]);
      expect(guidance.example_before, id).toBeDefined();
      expect(guidance.example_after, id).toBeDefined();
    }
    expect(await failure('get_issue_guidance', { check_id: 'wildcard_acton' })).toMatch(/"wildcard_action"/);
  });
});

describe('check_org_compliance', () => {
  it('judges by the defaults where no configuration is set', async () => {
    const { structured, text } = await call('check_org_compliance', { policy: policyOf('s3:*') });
    expect(structured).toMatchObject({
      compliant: false,
      has_org_config: false,
      violations: [{ check_id: 'service_wildcard' }],
      suggestions: [expect.any(String)],
    });
    expect(text).toMatch(/^Not compliant with the defaults/);
  });

  it('splits the findings as the configuration fails them', async () => {
    const context = await configured({ settings: { fail_on_severity: ['error'] } });
    const { structured } = await call('check_org_compliance', { policy: policyOf('s3:*') }, context);
    expect(structured).toMatchObject({
      compliant: true,
      has_org_config: true,
      violations: [],
      warnings: [{ check_id: 'service_wildcard' }],
      suggestions: [],
    });
  });

  it('fails what a requirement of the organization asks for', async () => {
    const requirement = {
      actions: ['s3:GetObject'],
      severity: 'critical',
      message: 'SEC-7: {actions} must stay in the office.',
      suggestion_text: 'See the handbook.',
      required_conditions: [{ condition_key: 'aws:SourceIp', expected_value: ['203.0.113.0/24'] }],
    };
    const context = await configured({
      action_condition_enforcement: { action_condition_requirements: [requirement] },
    });
    const policy = policyOf('s3:GetObject', 'arn:aws:s3:::reports/*');
    const { structured } = await call('check_org_compliance', { policy }, context);
    expect(structured).toMatchObject({
      compliant: false,
      violations: [
        {
          check_id: 'action_condition_enforcement',
          severity: 'critical',
          message: 'SEC-7: "s3:GetObject" must stay in the office.',
          suggestion: 'See the handbook.',
          condition_key: 'aws:SourceIp',
        },
      ],
    });
  });

  it('refuses a policy type that is none', async () => {
    const policy = policyOf('s3:*');
    expect(await failure('check_org_compliance', { policy, policy_type: 'idenity' }, newContext())).toMatch(/identity/);
  });
});
