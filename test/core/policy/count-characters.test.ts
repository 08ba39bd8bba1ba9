import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countCharacters, withoutWhiteSpace } from '../../../mcp/core/policy/count-characters.js';
import type { PolicyDocument } from '../../../mcp/core/policy/document.js';
import { type PolicyType, policyTypes } from '../../../mcp/core/policy/policy-types.js';
import { quotaOfType, quotas } from '../../../mcp/core/policy/quotas.table.js';
import { readDocuments } from '../../../mcp/core/policy/read-documents.js';
import { parseText } from '../../../mcp/core/text/parse-text.js';
import { source } from '../../../mcp/core/text/source.js';
import { treeOf } from '../../../mcp/core/text/tree.js';

const policy = { Version: '2012-10-17', Statement: [{ Effect: 'Allow', Action: 's3:GetObject', Resource: 'a b' }] };
const compact = JSON.stringify(policy);
const indented = `${JSON.stringify(policy, null, 2)}\n`;

const first = ([document]: readonly PolicyDocument[]): PolicyDocument => {
  if (!document) throw new Error('there is always a document');
  return document;
};
const ofValue = (value: unknown): PolicyDocument =>
  first(readDocuments(undefined, { tree: treeOf(value), problems: [] }));
async function ofText(text: string): Promise<PolicyDocument> {
  const from = source('test', text);
  return first(readDocuments(from, await parseText(from)));
}
const count = (document: PolicyDocument, type: PolicyType, resourceType?: string): readonly [number, number] => {
  const { characters, limit } = countCharacters(document, type, resourceType);
  return [characters, limit];
};

describe('countCharacters', () => {
  it('counts no white space outside of strings for IAM', async () => {
    const document = await ofText(indented);
    expect(count(document, 'identity')).toEqual([compact.length, 6_144]);
    expect(count(document, 'boundary')).toEqual([compact.length, 6_144]);
    expect(count(document, 'trust')).toEqual([compact.length, 2_048]);
  });

  it('counts every character for AWS Organizations, and for session and endpoint policies', async () => {
    const document = await ofText(indented);
    expect(count(document, 'scp')).toEqual([indented.length, 10_240]);
    expect(count(document, 'rcp')).toEqual([indented.length, 5_120]);
    expect(count(document, 'session')).toEqual([indented.length, 2_048]);
    expect(count(document, 'vpc_endpoint')).toEqual([indented.length, 20_480]);
  });

  it.each(policyTypes)('counts a value as compact JSON: %s', (type) => {
    expect(count(ofValue(policy), type)[0]).toBe(compact.length);
  });

  it('counts YAML as the JSON it stands for', async () => {
    const document = await ofText('Version: "2012-10-17"\nStatement:\n  - Effect: Allow\n');
    expect(count(document, 'scp')[0]).toBe('{"Version":"2012-10-17","Statement":[{"Effect":"Allow"}]}'.length);
  });

  it('counts the policy alone, not what it stands in', async () => {
    const wrapped = await ofText(`{"PolicyDocument": ${indented}, "More": "${'x'.repeat(1_000)}"}`);
    expect(count(wrapped, 'scp')[0]).toBe(indented.trimEnd().length);
    const inString = await ofText(JSON.stringify({ Policy: indented }));
    expect(count(inString, 'scp')[0]).toBe(indented.length);
  });

  it('counts bytes where the quota is one of bytes', () => {
    const document = ofValue({ Statement: [{ Action: 's3:GetObject', Resource: 'ü' }] });
    expect(count(document, 'resource')[0]).toBe(count(document, 'scp')[0] + 1);
  });

  it.each([
    ['AWS::KMS::Key', 32_768],
    ['AWS::SQS::Queue', 8_192],
    ['AWS::SNS::Topic', 30_720],
    ['AWS::Unheard::Of', 20_480],
  ])('knows the quota of %s', (resourceType, limit) => {
    expect(count(ofValue(policy), 'resource', resourceType)[1]).toBe(limit);
  });

  it('tells a key policy by its actions, and takes no mixture for one', () => {
    const key = { Statement: [{ Action: ['kms:Decrypt', 'KMS:Encrypt'] }, { Action: 'kms:*' }] };
    expect(count(ofValue(key), 'resource')[1]).toBe(32_768);
    expect(count(ofValue({ Statement: [{ Action: ['kms:*', 's3:*'] }] }), 'resource')[1]).toBe(20_480);
    expect(count(ofValue({ Statement: [{ Action: '*' }] }), 'resource')[1]).toBe(20_480);
  });

  it('has a quota for every type', () => {
    expect(policyTypes.filter((type) => !quotas.some(({ id }) => id === quotaOfType[type]))).toEqual([]);
  });
});

describe('withoutWhiteSpace', () => {
  it.each([
    [' { "a" : [ 1 , 2 ] } \r\n\t', '{"a":[1,2]}'],
    ['{"a b": "c \\" d"}', '{"a b":"c \\" d"}'],
    ['{"a\\\\": " "}', '{"a\\\\":" "}'],
    ['', ''],
  ])('%j becomes %j', (text, expected) => {
    expect(withoutWhiteSpace(text)).toBe(expected);
  });
});

describe('a value that was no text', () => {
  it('counts as compact JSON, whatever is in it', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ unit: 'binary' }), fc.jsonValue({ maxDepth: 4 })), (value) => {
        const document = ofValue({ ...value, Statement: [] });
        const expected = JSON.stringify({ ...value, Statement: [] }).length;
        expect(countCharacters(document, 'identity').characters).toBe(expected);
      }),
    );
  });
});
