import { describe, expect, it } from 'vitest';
import { arnFormatsOf, arnFormatsOfType } from '../../../mcp/core/catalog/arn-formats.js';
import { documentedArns } from '../../../mcp/core/catalog/documented-arns.table.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';

const catalog = await loadCatalog();

describe('arnFormatsOf', () => {
  it('finds formats by the service field, whichever service defines them', () => {
    const texts = (service: string) => arnFormatsOf(catalog, service).map(({ text }) => text);
    expect(texts('s3')).toContain('arn:${Partition}:s3:::${BucketName}/${ObjectName}');
    expect(texts('catalog').length).toBeGreaterThan(0);
    expect(texts('servicecatalog').every((text) => text.startsWith('arn:${Partition}:servicecatalog:'))).toBe(true);
    expect(texts('iam')).toContain('arn:${Partition}:iam::${Account}:root');
    expect(texts('nosuch')).toEqual([]);
  });

  it('counts a recovery point, whose service is a placeholder, as one of its own service', () => {
    expect(arnFormatsOf(catalog, 'backup').some(({ text }) => text.includes('${Vendor}'))).toBe(true);
    expect(arnFormatsOf(catalog, 'ec2').some(({ text }) => text.includes('${Vendor}'))).toBe(false);
  });
});

describe('documentedArns', () => {
  it('has no row that the reference has by now', () => {
    const types = catalog.prefixes.flatMap((prefix) => [...(catalog.service(prefix)?.resourceTypes.values() ?? [])]);
    const listed = new Set(
      types.flatMap(({ service, name, arnFormats }) =>
        arnFormats.flatMap((format) => [format, `${service}:${name} ${format}`]),
      ),
    );
    const known = documentedArns.filter(({ type, format }) => listed.has(type ? `${type} ${format}` : format));
    expect(known).toEqual([]);
  });

  it('names types that exist', () => {
    for (const { type, format } of documentedArns) {
      if (type === undefined) continue;
      const [service = '', name = ''] = type.split(':');
      const found = catalog.service(service)?.resourceTypes.get(name);
      expect(found && arnFormatsOfType(found).map(({ text }) => text), type).toContain(format);
    }
  });
});
