import { beforeAll, describe, expect, it } from 'vitest';
import type { Action, Catalog } from '../../../mcp/core/catalog/catalog.js';
import { sensitiveActions } from '../../../mcp/core/catalog/sensitive-actions.table.js';
import { sensitiveActionsIn, sensitivityOf } from '../../../mcp/core/catalog/sensitivity.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog();
});

function actionNamed(name: string): Action {
  const [prefix = '', short = ''] = name.split(':');
  const action = catalog.action(prefix, short);
  if (!action) throw new Error(`there is no action ${name}`);
  return action;
}

describe('the table of sensitive actions', () => {
  it('names only actions that exist, in the spelling of AWS', () => {
    for (const { action: name } of sensitiveActions) {
      const { service, name: short } = actionNamed(name);
      expect(`${service}:${short}`).toBe(name);
    }
  });

  it('names no action twice in one category, and a source for each', () => {
    const keys = sensitiveActions.map(({ action, category }) => `${action} ${category}`);
    expect(keys.filter((key, index) => keys.indexOf(key) !== index)).toEqual([]);
    for (const { source } of sensitiveActions) expect(source).toMatch(/^https:\/\//);
  });
});

describe('sensitivityOf', () => {
  it.each([
    ['iam:CreateAccessKey', ['credential_exposure', 'priv_esc']],
    ['iam:CreateLoginProfile', ['credential_exposure', 'priv_esc']],
    ['ec2-instance-connect:SendSSHPublicKey', ['credential_exposure', 'priv_esc']],
    ['secretsmanager:GetSecretValue', ['credential_exposure']],
    ['secretsmanager:BatchGetSecretValue', ['credential_exposure']],
    ['sts:AssumeRole', ['credential_exposure', 'priv_esc']],
    ['iam:PassRole', ['priv_esc']],
    ['iam:PutRolePolicy', ['priv_esc']],
    ['iam:UpdateAssumeRolePolicy', ['priv_esc']],
    ['iam:DeleteRolePermissionsBoundary', ['priv_esc']],
    ['iam:CreatePolicy', ['priv_esc']],
    ['iam:CreateRole', ['priv_esc']],
    ['iam:CreateUser', ['priv_esc']],
    ['lambda:UpdateFunctionCode', ['priv_esc']],
    ['lambda:UpdateFunctionConfiguration', ['priv_esc']],
    ['ssm:SendCommand', ['priv_esc']],
    ['ssm:StartSession', ['priv_esc']],
    ['ec2:RunInstances', ['priv_esc']],
    ['cloudformation:CreateStack', ['priv_esc']],
    ['kms:CreateGrant', ['priv_esc', 'resource_exposure']],
    ['kms:Decrypt', ['data_access']],
    ['s3:GetObject', ['data_access']],
    ['dynamodb:Scan', ['data_access']],
    ['s3:PutObject', ['resource_exposure']],
    ['s3:PutBucketPolicy', ['resource_exposure']],
    ['iam:DetachRolePolicy', ['resource_exposure']],
    ['organizations:LeaveOrganization', ['resource_exposure']],
  ])('%s is of %j', (name, categories) => {
    const sensitivity = sensitivityOf(actionNamed(name));
    expect(sensitivity).toMatchObject({ category: categories[0], categories });
    expect(sensitivity?.severity).toBe(/credential|priv/.test(categories[0] ?? '') ? 'critical' : 'high');
    expect(sensitivity?.reason).toMatch(/^It .+\.$/);
  });

  it.each(['s3:ListBucket', 'ec2:DescribeInstances', 'logs:PutLogEvents', 'iam:GetRole', 'sqs:SendMessage'])(
    '%s is not sensitive',
    (name) => {
      expect(sensitivityOf(actionNamed(name))).toBeUndefined();
    },
  );
});

describe('sensitiveActionsIn', () => {
  it('holds every action that changes permissions, and each action of the table', () => {
    const all = new Set(sensitiveActionsIn(catalog));
    const services = catalog.prefixes.flatMap((prefix) => catalog.service(prefix) ?? []);
    const actions = services.flatMap((service) => [...service.actions.values()]);
    const changing = actions.filter(({ accessLevel }) => accessLevel === 'Permissions management');
    expect(changing.filter((action) => !all.has(action))).toEqual([]);
    expect(sensitiveActions.filter(({ action }) => !all.has(actionNamed(action)))).toEqual([]);
    expect(all.size).toBeGreaterThan(482);
  });
});
