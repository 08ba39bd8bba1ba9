import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { PolicyDocument } from '../../../mcp/core/policy/document.js';
import { printWrappers, readDocuments } from '../../../mcp/core/policy/read-documents.js';
import { LimitExceeded } from '../../../mcp/core/text/limits.js';
import { parseText } from '../../../mcp/core/text/parse-text.js';
import { printPath } from '../../../mcp/core/text/path.js';
import { source } from '../../../mcp/core/text/source.js';
import { treeOf } from '../../../mcp/core/text/tree.js';

const statement = { Effect: 'Allow', Action: 's3:GetObject', Resource: '*' };
const policy = { Version: '2012-10-17', Statement: [statement] };
const json = JSON.stringify(policy);

const readValue = (value: unknown) => readDocuments(undefined, { tree: treeOf(value), problems: [] });
async function readText(text: string): Promise<readonly PolicyDocument[]> {
  const from = source('test', text);
  return readDocuments(from, await parseText(from));
}
const actions = ({ policy: read }: PolicyDocument) =>
  read?.statements.map(({ action }) => action?.values[0]?.value.text);
const wrappers = (document: PolicyDocument) => printWrappers(document.wrappers);

describe('readDocuments', () => {
  it('reads a bare policy', () => {
    const [document, ...rest] = readValue(policy);
    expect(rest).toEqual([]);
    expect(document).toMatchObject({ wrappers: [], syntax: [] });
    expect(document && actions(document)).toEqual(['s3:GetObject']);
  });

  it('tells whose trust policy it is where the answer of IAM or a Terraform state says so', () => {
    const trust = (Arn: unknown, AssumeRolePolicyDocument: unknown) => ({ Arn, AssumeRolePolicyDocument });
    const first = 'arn:aws:iam::111122223333:role/first';
    const owners = (value: unknown) => readValue(value).map(({ owner }) => owner);
    expect(owners({ Role: trust(first, encodeURIComponent(json)) })).toEqual([first]);
    expect(owners({ Roles: [trust(first, policy), trust('arn:aws:iam::111122223333:role/b', json)] })).toEqual([
      first,
      'arn:aws:iam::111122223333:role/b',
    ]);
    expect(owners({ arn: first, assume_role_policy: json })).toEqual([first]);
    expect(owners({ Role: trust(42, policy) })).toEqual([undefined]);
    expect(owners({ Arn: first, PolicyDocument: policy })).toEqual([undefined]);
  });

  it.each<[string, unknown, string, string]>([
    ['get-role-policy', { PolicyDocument: policy }, 'PolicyDocument', '/PolicyDocument/Statement/0'],
    ['get-bucket-policy', { Policy: json }, 'Policy, a JSON string', '/Statement/0'],
    [
      'get-policy-version',
      { PolicyVersion: { VersionId: 'v3', Document: policy } },
      'PolicyVersion.Document',
      '/PolicyVersion/Document/Statement/0',
    ],
    [
      'the IAM API itself',
      { PolicyVersion: { Document: encodeURIComponent(json) } },
      'PolicyVersion.Document, a URL-encoded string',
      '/Statement/0',
    ],
    [
      'get-role',
      { Role: { RoleName: 'r', AssumeRolePolicyDocument: policy } },
      'Role.AssumeRolePolicyDocument',
      '/Role/AssumeRolePolicyDocument/Statement/0',
    ],
    [
      'describe-policy of Organizations',
      { Policy: { PolicySummary: { Id: 'p-1', Type: 'SERVICE_CONTROL_POLICY' }, Content: json } },
      'Policy.Content, a JSON string',
      '/Statement/0',
    ],
    ['get-queue-attributes', { Attributes: { Policy: json } }, 'Attributes.Policy, a JSON string', '/Statement/0'],
    ['get-repository-policy of ECR', { policyText: json }, 'policyText, a JSON string', '/Statement/0'],
    [
      'describe-vpc-endpoints',
      { VpcEndpoints: [{ VpcEndpointId: 'vpce-1', PolicyDocument: json }] },
      'VpcEndpoints, item 0 of a list.PolicyDocument, a JSON string',
      '/Statement/0',
    ],
    [
      'get-generated-policy of IAM Access Analyzer',
      { jobDetails: {}, generatedPolicyResult: { properties: {}, generatedPolicies: [{ policy: json }] } },
      'generatedPolicyResult.generatedPolicies, item 0 of a list.policy, a JSON string',
      '/Statement/0',
    ],
    ['a JSON string', json, 'a JSON string', '/Statement/0'],
    ['a string in a string', JSON.stringify(json), 'a JSON string, a JSON string', '/Statement/0'],
    ['a single statement', { PolicyDocument: { Statement: statement } }, 'PolicyDocument', '/PolicyDocument/Statement'],
  ])('reads the policy in %s', (_title, value, where, path) => {
    const documents = readValue(value);
    expect(documents.length).toBe(1);
    const [document] = documents;
    expect(document && wrappers(document)).toBe(where);
    expect(document && actions(document)).toEqual(['s3:GetObject']);
    expect(printPath(document?.policy?.statements[0]?.path)).toBe(path);
  });

  it('points at the string that held the policy', async () => {
    const text = `{\n  "Policy": ${JSON.stringify(json)}\n}`;
    const [document] = await readText(text);
    expect(printPath(document?.embedded?.path)).toBe('/Policy');
    expect(document?.embedded?.start).toBe(text.indexOf('"{'));
    expect(document?.embedded?.outer?.text).toBe(text);
    expect(document?.source?.text).toBe(json);
  });

  it('points at the outermost string of several', () => {
    const [document] = readValue({ Policy: JSON.stringify({ PolicyDocument: json }) });
    expect(printPath(document?.embedded?.path)).toBe('/Policy/PolicyDocument');
    expect(document && wrappers(document)).toBe('Policy, a JSON string.PolicyDocument, a JSON string');
  });

  it('reads a URL-encoded text', async () => {
    const [document] = await readText(encodeURIComponent(json));
    expect(document && actions(document)).toEqual(['s3:GetObject']);
    expect(document && wrappers(document)).toBe('a URL-encoded string');
  });

  it('reads every policy of a list', () => {
    const documents = readValue([policy, { PolicyDocument: policy }, json]);
    expect(documents.map(wrappers)).toEqual([
      'item 0 of a list',
      'item 1 of a list.PolicyDocument',
      'item 2 of a list, a JSON string',
    ]);
    expect(documents.map(actions)).toEqual([['s3:GetObject'], ['s3:GetObject'], ['s3:GetObject']]);
  });

  it('lets a malformed entry of a list stand for itself', () => {
    const documents = readValue([policy, 5, 'no policy']);
    expect(documents.map(({ node, policy: read }) => [node?.kind, read !== undefined])).toEqual([
      ['object', true],
      ['number', false],
      ['string', false],
    ]);
  });

  it('reads every YAML document', async () => {
    const documents = await readText('Statement: {Action: "a:B"}\n---\nStatement: {Action: "c:D"}\n');
    expect(documents.map(actions)).toEqual([['a:B'], ['c:D']]);
  });

  it('reads every policy of a wrapper that holds several', () => {
    const documents = readValue({
      AssumeRolePolicyDocument: policy,
      Policies: [{ PolicyDocument: policy }, { PolicyDocument: policy }],
    });
    expect(documents.map(wrappers)).toEqual([
      'AssumeRolePolicyDocument',
      'Policies.item 0 of a list.PolicyDocument'.replace('.item', ', item'),
      'Policies, item 1 of a list.PolicyDocument',
    ]);
  });

  it('passes over no policy that lies beside another', () => {
    const role = {
      RoleName: 'r',
      AssumeRolePolicyDocument: policy,
      RolePolicyList: [{ PolicyName: 'p', PolicyDocument: encodeURIComponent(json) }],
      InstanceProfileList: [{ Roles: [{ AssumeRolePolicyDocument: policy }] }],
    };
    const managed = { PolicyName: 'm', PolicyVersionList: [{ VersionId: 'v1', Document: policy }] };
    expect(readValue({ RoleDetailList: [role], Policies: [managed], UserDetailList: [] }).map(wrappers)).toEqual([
      'Policies, item 0 of a list.PolicyVersionList, item 0 of a list.Document',
      'RoleDetailList, item 0 of a list.AssumeRolePolicyDocument',
      'RoleDetailList, item 0 of a list.RolePolicyList, item 0 of a list.PolicyDocument, a URL-encoded string',
    ]);
    expect(readValue({ Policy: json, Backup: policy, Note: '{"a": 1}' }).map(wrappers)).toEqual([
      'Policy, a JSON string',
      'Backup',
    ]);
    const garbled = readValue({ AssumeRolePolicyDocument: policy, Policies: [{ PolicyDocument: 'garbled' }] });
    expect(garbled.map((document) => [wrappers(document), document.policy !== undefined])).toEqual([
      ['AssumeRolePolicyDocument', true],
      ['Policies', false],
    ]);
  });

  it.each<[string, unknown]>([
    ['a number', 5],
    ['null', null],
    ['true', true],
    ['an empty object', {}],
    ['an empty list', []],
    ['a list of numbers', [1, 2]],
    ['a list of names', ['s3:GetObject', 's3:PutObject']],
    ['a list of statements', [statement, statement]],
    ['a string', 'allow everything'],
    ['a wrapper of nothing', { PolicyDocument: null }],
    ['a wrapper of prose', { Policy: 'ReadOnlyAccess' }],
    ["a managed policy's description", { Policy: { PolicyName: 'x', Arn: 'arn:aws:iam::aws:policy/x' } }],
  ])('finds one document in %s', (_title, value) => {
    const documents = readValue(value);
    expect(documents.length).toBe(1);
    expect(documents[0]?.wrappers).toEqual([]);
  });

  it('takes a policy with a key named like a wrapper for a policy', () => {
    const [document] = readValue({ ...policy, Policy: policy });
    expect(document?.wrappers).toEqual([]);
    expect(document?.policy?.problems).toMatchObject([{ kind: 'unknown_element', element: 'Policy' }]);
  });

  it('reads a broken document inside a string, and says so', () => {
    const [document] = readValue({ Policy: '{"Version": "2012-10-17"' });
    expect(document?.syntax).toMatchObject([{ code: 'syntax' }]);
  });

  it('gives each document the problems of its own text', async () => {
    const good = '{"Statement": {"Action": "a:B"}}';
    const documents = await readText(`[${good}, {"Statement": 1, "Statement": {"Action": "c:D"}}, ${good},]`);
    expect(documents.map(({ syntax }) => syntax.map(({ code }) => code))).toEqual([
      ['trailing_comma'],
      ['duplicate_key'],
      [],
    ]);
  });

  it('keeps what is wrong with the text around a string', async () => {
    const [document] = await readText(`{"Policy": ${JSON.stringify(json)}`);
    expect(document?.syntax).toMatchObject([{ code: 'syntax' }]);
    expect(document && actions(document)).toEqual(['s3:GetObject']);
  });

  it('refuses more documents than a batch may have', () => {
    expect(readValue(Array(100).fill(policy)).length).toBe(100);
    expect(() => readValue(Array(101).fill(policy))).toThrow(LimitExceeded);
    expect(() => readValue(Array(11).fill(Array(10).fill(policy)))).toThrow(/100/);
  });

  it('refuses a string of more than 1 MiB and one of more than 64 levels', () => {
    expect(() => readValue({ Policy: `{"Statement": "${'x'.repeat(1_100_000)}"}` })).toThrow(/1 MiB/);
    expect(() => readValue({ Policy: '['.repeat(100) })).toThrow(/64 levels/);
  });

  it('follows strings in strings only so far', () => {
    let nested = json;
    for (let i = 0; i < 8; i++) nested = JSON.stringify({ Policy: nested });
    const documents = readValue(nested);
    expect(documents.length).toBe(1);
    expect(documents[0]?.policy).toBeUndefined();
  });

  it('throws nothing but LimitExceeded, and always finds a document', () => {
    const key = fc.constantFrom('Policy', 'PolicyDocument', 'Statement', 'Document', 'Version', 'Effect', 'x');
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom<unknown>(
          null,
          1,
          true,
          '',
          '*',
          '%7B%7D',
          '%7B',
          '{',
          '{}',
          '[]',
          json,
          '2012-10-17',
          's3:Get*',
        ),
        fc.string({ maxLength: 5 }),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(key, tie('any'), { maxKeys: 4 }),
        tie('any').map((inner) => JSON.stringify(inner)),
        tie('any').map((inner) => encodeURIComponent(JSON.stringify(inner))),
      ),
    })).any;
    fc.assert(
      fc.property(value, (input) => {
        try {
          expect(readValue(input).length).toBeGreaterThan(0);
        } catch (error) {
          if (!(error instanceof LimitExceeded)) throw error;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
