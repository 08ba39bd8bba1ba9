import { describe, expect, it } from 'vitest';
import { templateNamed } from '../../mcp/core/build/templates/all.js';
import { permissionsPage, policyFor } from '../../mcp/generate/docs/permissions-page.js';
import { accountOperations } from '../../mcp/operations/account/all.js';
import { lookUpAction } from '../../mcp/operations/look-up.js';
import { call, newContext } from '../operations/call.js';

const reading = accountOperations.filter(({ toolsets }) => toolsets.includes('read-only'));

describe('the permissions of the server', () => {
  it('every tool declares actions that AWS has', async () => {
    const catalog = await newContext().catalog();
    for (const { name, actions } of accountOperations) {
      expect(actions.length, name).toBeGreaterThan(0);
      for (const action of actions)
        expect(lookUpAction(catalog, action), action).toMatchObject({ name: action.split(':')[1] });
    }
  });

  it('reading takes actions that list and read, and the policy passes the validator', async () => {
    const policy = policyFor(reading);
    const { structured } = await call('validate_policy', { policy, policy_type: 'identity' });
    expect(structured).toMatchObject({ is_valid: true });
    expect(JSON.stringify(structured.issues)).not.toMatch(/"severity":"(?:error|critical|high)"/);
    const catalog = await newContext().catalog();
    for (const action of policy.Statement.flatMap(({ Action }) => Action ?? [])) {
      expect(lookUpAction(catalog, action)).toMatchObject({ accessLevel: expect.stringMatching(/^(?:read|list)$/i) });
    }
  });

  it('the page names every tool', () => {
    const page = permissionsPage(accountOperations);
    for (const { name } of accountOperations) expect(page).toContain(`| \`${name}\` |`);
  });
});

describe('the templates for the server', () => {
  const allowedBy = (name: string): readonly string[] =>
    (templateNamed(name)?.statements ?? [])
      .filter(({ Effect: effect }) => effect === 'Allow')
      .flatMap(({ Action: action }) => action ?? [])
      .sort();
  const neededBy = (operations: readonly { readonly actions: readonly string[] }[]): readonly string[] =>
    [...new Set(operations.flatMap(({ actions }) => actions))].filter((one) => one !== 'sts:GetCallerIdentity').sort();

  it('reading: exactly what the tools call', () => {
    expect(allowedBy('iamsmith-live-read')).toEqual(neededBy(reading));
  });

  it('writing: exactly that, but for what no boundary holds, which the notes name', () => {
    const leftOut = ['iam:AttachGroupPolicy', 'iam:CreatePolicyVersion', 'iam:PutGroupPolicy'];
    const needed = neededBy(accountOperations).filter((action) => !leftOut.includes(action));
    expect(allowedBy('iamsmith-live-write')).toEqual(needed);
    for (const action of leftOut) expect(templateNamed('iamsmith-live-write')?.notes.join(' ')).toContain(action);
  });
});
