import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../mcp/core/catalog/catalog.js';
import { isServicePrincipal } from '../../mcp/core/catalog/find-service-principal.js';
import { privilegeEscalation } from '../../mcp/core/checks/escalation/privilege-escalation.js';
import { type EscalationPath, escalationPaths } from '../../mcp/core/escalation/escalation-paths.table.js';
import { escalationsAcross } from '../../mcp/core/escalation/escalations-across.js';
import { findEscalations } from '../../mcp/core/escalation/find-escalations.js';
import type { Policy } from '../../mcp/core/policy/ast.js';
import { readInput } from '../../mcp/core/validate/validate-policy.js';
import { loadCatalog } from '../../mcp/data/load-catalog.js';
import { judgeExample } from './judge.js';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog();
});

async function read(...Statement: readonly unknown[]): Promise<Policy> {
  const [document] = await readInput({ value: { Version: '2012-10-17', Statement } });
  if (!document?.policy) throw new Error('not a policy');
  return document.policy;
}

interface Step {
  readonly Effect: string;
  readonly Action: readonly string[];
  readonly Resource: readonly string[];
  readonly Condition?: unknown;
}
const statement = (
  Effect: string,
  Action: readonly string[],
  Resource: readonly string[] = ['*'],
  rest = {},
): Step => ({
  Effect,
  Action,
  Resource,
  ...rest,
});
const allow = (actions: readonly string[], resources?: readonly string[], rest?: object): Step =>
  statement('Allow', actions, resources, rest);
const deny = (actions: readonly string[], resources?: readonly string[], rest?: object): Step =>
  statement('Deny', actions, resources, rest);

/** `iam-009 critical`, the ids of longer paths among them. */
async function paths(...statements: readonly unknown[]): Promise<readonly string[]> {
  const found = findEscalations([await read(...statements)], catalog);
  return found.map(({ path, severity }) => `${path.id} ${severity}`).sort();
}

async function idsOf(...statements: readonly unknown[]): Promise<readonly string[]> {
  const found = findEscalations([await read(...statements)], catalog);
  return found.flatMap(({ path, also }) => [path.id, ...also]);
}

describe('the table', () => {
  it('has each id once', () => {
    expect(new Set(escalationPaths.map(({ id }) => id)).size).toBe(escalationPaths.length);
  });

  for (const path of escalationPaths) {
    it(`${path.id}: actions and services exist, and a longer path names the shortest it holds`, () => {
      for (const name of path.actions) {
        const [prefix = '', short = ''] = name.split(':');
        expect(catalog.action(prefix, short), name).toBeDefined();
        expect(`${prefix}:${catalog.action(prefix, short)?.name}`).toBe(name);
      }
      for (const service of path.passedTo ?? []) expect(isServicePrincipal(service), service).toBe(true);
      expect(path.passedTo !== undefined).toBe(path.actions.includes('iam:PassRole'));
      const shorter = escalationPaths.filter((other) => isPart(other, path));
      const shortest = shorter.filter((other) => !shorter.some((another) => isPart(another, other)));
      expect(path.variantOf === undefined).toBe(shortest.length === 0);
      if (path.variantOf) expect(shortest.map(({ id }) => id)).toContain(path.variantOf);
      expect(path.source).toMatch(/^https:\/\//);
    });
  }
});

const isPart = (shorter: EscalationPath, longer: EscalationPath): boolean =>
  shorter.actions.length < longer.actions.length && shorter.actions.every((action) => longer.actions.includes(action));

describe('each path', () => {
  for (const { id, actions, variantOf } of escalationPaths) {
    it(`${id} is open with its actions on everything, and told as ${variantOf ?? 'itself'}`, async () => {
      const found = findEscalations([await read(allow(actions))], catalog);
      expect(found.flatMap(({ path, also }) => [path.id, ...also])).toContain(id);
      expect(found.map(({ path }) => path.id)).toContain(variantOf ?? id);
      const findings = await judgeExample(privilegeEscalation, {
        title: id,
        policy: { Version: '2012-10-17', Statement: [allow(actions)] },
      });
      expect(findings.some(({ message }) => message.includes(`path ${variantOf ?? id}`))).toBe(true);
    });

    it(`${id} is shut without any one of them, and by a Deny of any one`, async () => {
      for (const action of actions) {
        expect(await idsOf(allow(actions.filter((other) => other !== action)))).not.toContain(id);
        expect(await idsOf(allow(actions), deny([action]))).not.toContain(id);
      }
    });

    it(`${id} is open over several statements, and by wildcards`, async () => {
      const apart = actions.map((action) => allow([action]));
      expect(await idsOf(...apart)).toContain(id);
      expect(await idsOf(allow(actions.map((action) => action.replace(/..$/, '*'))))).toContain(id);
    });
  }
});

const role = (name: string): string => `arn:aws:iam::111122223333:role/${name}`;
const own = 'arn:aws:iam::*:user/${aws:username}';
const policyCondition = (operator: string, key: string, value: string | readonly string[]) => ({
  Condition: { [operator]: { [key]: value } },
});
const lambda = ['lambda:CreateFunction', 'lambda:InvokeFunction'];

describe('what is on it decides', () => {
  it('for own rights a named principal is still too much', async () => {
    expect(await paths(allow(['iam:PutRolePolicy']))).toEqual(['iam-005 critical']);
    expect(await paths(allow(['iam:PutRolePolicy'], [role('*')]))).toEqual(['iam-005 critical']);
    expect(await paths(allow(['iam:PutRolePolicy'], [role('app-*')]))).toEqual(['iam-005 high']);
    expect(await paths(allow(['iam:PutUserPolicy'], [own]))).toEqual(['iam-007 critical']);
  });

  it('for other principals own resources are harmless', async () => {
    expect(await paths(allow(['iam:CreateAccessKey']))).toEqual(['iam-002 high']);
    expect(await paths(allow(['iam:CreateAccessKey'], ['arn:aws:iam::*:user/ci-*']))).toEqual(['iam-002 medium']);
    expect(
      await paths(allow(['iam:CreateAccessKey', 'iam:CreateLoginProfile', 'iam:DeactivateMFADevice'], [own])),
    ).toEqual([]);
  });

  it('roles that are named may be assumed and passed', async () => {
    expect(await paths(allow(['sts:AssumeRole']))).toEqual(['sts-001 high']);
    expect(await paths(allow(['sts:AssumeRole'], ['arn:aws:iam::*:role/*']))).toEqual(['sts-001 high']);
    expect(await paths(allow(['sts:AssumeRole'], [role('deploy'), 'arn:aws:iam::*:role/audit-*']))).toEqual([]);
    expect(await paths(allow(['iam:PassRole'], [role('app')]), allow(lambda))).toEqual([]);
    expect(await paths(allow(['iam:PassRole'], [role('app-*')]), allow(lambda))).toEqual(['lambda-001 low']);
  });

  it('what has a role already may be changed by name', async () => {
    const fn = (name: string): string => `arn:aws:lambda:eu-west-1:111122223333:function:${name}`;
    expect(await paths(allow(['lambda:UpdateFunctionCode'], [fn('*')]))).toEqual(['lambda-003 high']);
    expect(await paths(allow(['lambda:UpdateFunctionCode'], [fn('app-*')]))).toEqual(['lambda-003 low']);
    expect(await paths(allow(['lambda:UpdateFunctionCode'], [fn('app')]))).toEqual([]);
  });

  it('a command goes through instance and document', async () => {
    const send = (document: string, instance: string) =>
      paths(
        allow(['ssm:SendCommand'], [`arn:aws:ssm:*:*:document/${document}`, `arn:aws:ec2:*:*:instance/${instance}`]),
      );
    expect(await send('AWS-RunShellScript', '*')).toEqual(['ssm-002 high']);
    expect(await send('AWS-UpdateSSMAgent', '*')).toEqual([]);
    expect(await send('*', 'i-0123456789abcdef0')).toEqual([]);
    const apart = ['arn:aws:ssm:*:*:document/AWS-RunShellScript', 'arn:aws:ec2:*:*:instance/*'];
    expect(await paths(...apart.map((resource) => allow(['ssm:SendCommand'], [resource])))).toEqual(['ssm-002 high']);
  });
});

describe('conditions', () => {
  it('on the policy or the boundary shut what they name harmlessly', async () => {
    const attach = (condition: object) => paths(allow(['iam:AttachRolePolicy'], undefined, condition));
    const mine = 'arn:aws:iam::111122223333:policy/app';
    expect(await attach(policyCondition('ArnEquals', 'iam:PolicyARN', mine))).toEqual([]);
    expect(await attach(policyCondition('StringEquals', 'iam:PermissionsBoundary', mine))).toEqual([]);
    const admin = 'arn:aws:iam::aws:policy/AdministratorAccess';
    expect(await attach(policyCondition('ArnEquals', 'iam:PolicyARN', [mine, admin]))).toEqual(['iam-009 critical']);
    expect(await attach(policyCondition('ArnLike', 'iam:PolicyARN', 'arn:aws:iam::*:policy/*'))).toEqual([
      'iam-009 critical',
    ]);
    expect(await attach(policyCondition('ArnNotEquals', 'iam:PolicyARN', admin))).toEqual(['iam-009 critical']);
    expect(await attach(policyCondition('StringEqualsIfExists', 'iam:PermissionsBoundary', mine))).toEqual([
      'iam-009 critical',
    ]);
  });

  it('on a boundary do not keep it from being deleted', async () => {
    const condition = policyCondition(
      'StringEquals',
      'iam:PermissionsBoundary',
      'arn:aws:iam::111122223333:policy/app',
    );
    expect(await paths(allow(['iam:DeleteUserPermissionsBoundary'], undefined, condition))).toEqual([
      'iam-delete-user-boundary high',
    ]);
  });

  it('that an action does not carry keep it from being given', async () => {
    const condition = policyCondition('StringEquals', 'iam:PassedToService', 'lambda.amazonaws.com');
    expect(await paths(allow(['iam:*'], undefined, condition), allow(lambda))).toEqual(['lambda-001 medium']);
  });

  it('on the service let through its own paths', async () => {
    const pass = (operator: string, value: string | readonly string[]) =>
      paths(
        allow(['iam:PassRole'], undefined, policyCondition(operator, 'iam:PassedToService', value)),
        allow([...lambda, 'ec2:RunInstances']),
      );
    expect(await pass('StringEquals', 'lambda.amazonaws.com')).toEqual(['lambda-001 medium']);
    expect(await pass('StringEqualsIgnoreCase', 'rds.amazonaws.com')).toEqual([]);
    expect(await pass('StringLike', '*')).toEqual(['ec2-001 high', 'lambda-001 high']);
    expect(await pass('StringNotEquals', 'lambda.amazonaws.com')).toEqual(['ec2-001 high']);
    expect(await pass('StringEqualsIfExists', 'ec2.amazonaws.com')).toEqual(['ec2-001 high']);
  });

  it('of a Deny shut, limit or do nothing', async () => {
    const under = (condition: object, action = 'iam:AttachRolePolicy') =>
      paths(allow([action]), deny([action], undefined, condition));
    const mine = 'arn:aws:iam::111122223333:policy/app';
    expect(await under(policyCondition('ArnNotEquals', 'iam:PolicyARN', mine))).toEqual([]);
    expect(await under(policyCondition('StringNotEquals', 'iam:PermissionsBoundary', mine))).toEqual([]);
    expect(await under(policyCondition('ArnEquals', 'iam:PolicyARN', mine))).toEqual(['iam-009 medium']);
    expect(await under(policyCondition('BoolIfExists', 'aws:MultiFactorAuthPresent', 'false'))).toEqual([
      'iam-009 medium',
    ]);
    expect(await under(policyCondition('Bool', 'aws:SecureTransport', 'false'))).toEqual(['iam-009 critical']);
    expect(
      await under(policyCondition('StringNotEquals', 'iam:PermissionsBoundary', mine), 'iam:CreateAccessKey'),
    ).toEqual([]);
    expect(
      await paths(
        allow(['iam:PassRole', ...lambda, 'ec2:RunInstances']),
        deny(
          ['iam:PassRole'],
          undefined,
          policyCondition('StringNotEquals', 'iam:PassedToService', 'ec2.amazonaws.com'),
        ),
      ),
    ).toEqual(['ec2-001 high']);
  });

  it('that narrow the caller or the resource lower, others do not', async () => {
    const start = (condition: object) => paths(allow(['ssm:StartSession'], undefined, condition));
    expect(await start(policyCondition('Bool', 'aws:MultiFactorAuthPresent', 'true'))).toEqual(['ssm-001 medium']);
    expect(await start(policyCondition('StringEquals', 'aws:ResourceTag/team', '${aws:PrincipalTag/team}'))).toEqual([
      'ssm-001 low',
    ]);
    expect(await start(policyCondition('StringLike', 'ssm:resourceTag/team', ['web']))).toEqual(['ssm-001 low']);
    expect(await start(policyCondition('StringEquals', 'aws:RequestedRegion', 'eu-west-1'))).toEqual(['ssm-001 high']);
    expect(await start(policyCondition('StringEquals', 'aws:PrincipalOrgID', 'o-a1b2c3d4e5'))).toEqual([
      'ssm-001 high',
    ]);
  });
});

describe('several policies of one principal', () => {
  it('tell what none of them opens alone, and which gives what', async () => {
    const policies = [
      await read(allow(['s3:GetObject']), allow(['iam:PassRole', 'iam:CreateAccessKey'])),
      await read(allow(lambda)),
    ];
    const found = escalationsAcross(policies, catalog);
    expect(found.map(({ path }) => path.id)).toEqual(['lambda-001']);
    expect(found[0]?.given.map(({ action, grant }) => [action, grant.policy, grant.statement.index])).toEqual([
      ['iam:PassRole', 0, 1],
      ['lambda:CreateFunction', 1, 0],
      ['lambda:InvokeFunction', 1, 0],
    ]);
  });

  it('a Deny in one shuts the path of the others', async () => {
    const policies = [
      await read(allow(['iam:PassRole'])),
      await read(allow(lambda)),
      await read(deny(['lambda:InvokeFunction'])),
    ];
    expect(escalationsAcross(policies, catalog)).toEqual([]);
  });

  it('are nothing new where one of them opens the path', async () => {
    const policies = [await read(allow(['iam:PassRole', ...lambda])), await read(allow(['lambda:*']))];
    const found = escalationsAcross(policies, catalog).map(({ path }) => path.id);
    expect(found.toSorted()).toEqual(['lambda-002', 'lambda-006']);
    expect(escalationsAcross([], catalog)).toEqual([]);
  });
});

describe('whatever the policy', () => {
  const actions = [...new Set(escalationPaths.flatMap((path) => path.actions)), 'iam:*', 'lambda:*', '*', 'iam:P*'];
  const resources = [
    '*',
    role('*'),
    role('app-*'),
    role('app'),
    own,
    'arn:aws:lambda:*:*:function:app',
    'arn:aws:ssm:*:*:document/AWS-RunShellScript',
    'arn:aws:ec2:*:*:instance/*',
    'arn:aws:ecs:*:*:cluster/app',
    'arn:aws:ecs:*:*:task/*',
  ];
  const conditions = [
    {},
    policyCondition('StringEquals', 'iam:PassedToService', 'lambda.amazonaws.com'),
    policyCondition('Bool', 'aws:MultiFactorAuthPresent', 'true'),
    policyCondition('StringNotEquals', 'iam:PermissionsBoundary', 'arn:aws:iam::111122223333:policy/app'),
  ];
  const steps = fc.array(
    fc
      .tuple(
        fc.constantFrom('Allow', 'Allow', 'Allow', 'Deny'),
        fc.uniqueArray(fc.constantFrom(...actions), { minLength: 1, maxLength: 5 }),
        fc.uniqueArray(fc.constantFrom(...resources), { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...conditions),
      )
      .map(([effect, action, resource, condition]) => statement(effect, action, resource, condition)),
    { minLength: 1, maxLength: 6 },
  );
  const judge = async (statements: readonly unknown[]) => {
    const policy = { Version: '2012-10-17', Statement: statements };
    const findings = await judgeExample(privilegeEscalation, { title: '', policy });
    return findings.map(({ code, severity }) => `${severity} ${code}`).sort();
  };

  it('the order of statements changes nothing', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (statements) => {
        const reversed = statements.toReversed();
        expect(await paths(...reversed)).toEqual(await paths(...statements));
        expect(await judge(reversed)).toEqual(await judge(statements));
      }),
      { numRuns: 200 },
    );
  });

  it('a statement may be split by its actions or resources', async () => {
    await fc.assert(
      fc.asyncProperty(steps, async (statements) => {
        const byAction = statements.flatMap((one) => one.Action.map((action) => ({ ...one, Action: [action] })));
        const byResource = statements.flatMap((one) =>
          one.Resource.map((resource) => ({ ...one, Resource: [resource] })),
        );
        const whole = await judge(statements);
        expect(await judge(byAction)).toEqual(whole);
        expect(await judge(byResource)).toEqual(whole);
      }),
      { numRuns: 200 },
    );
  });

  it('a Deny more opens no path', async () => {
    await fc.assert(
      fc.asyncProperty(steps, steps, async (statements, more) => {
        const denies = more.map((one) => ({ ...one, Effect: 'Deny' }));
        const before = new Set(await idsOf(...statements));
        for (const id of await idsOf(...statements, ...denies)) expect(before).toContain(id);
      }),
      { numRuns: 200 },
    );
  });
});
