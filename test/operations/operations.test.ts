import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { operations } from '../../mcp/operations/all.js';

const files = readdirSync(join(import.meta.dirname, '../../mcp/operations'));

describe.each(operations.map((operation) => [operation.name, operation] as const))('%s', (name, operation) => {
  it('lives in the file of its name', () => {
    expect(files).toContain(`${name.replaceAll('_', '-')}.ts`);
  });

  it('is in the set read-only exactly if it only reads', () => {
    expect(operation.toolsets.includes('read-only')).toBe(operation.annotations.readOnlyHint);
  });

  it('describes itself and each of its parameters', () => {
    expect(operation.description.length).toBeGreaterThan(40);
    expect(operation.description.length).toBeLessThan(600);
    for (const [parameter, schema] of Object.entries(operation.input.shape)) {
      const described = z.toJSONSchema(z.object({ [parameter]: schema }), { io: 'input' }).properties?.[parameter];
      expect(described, parameter).toHaveProperty('description');
    }
  });

  it('has a schema that is a plain object', () => {
    const schema = z.toJSONSchema(operation.input, { io: 'input' });
    expect(schema.type).toBe('object');
    for (const key of ['anyOf', 'oneOf', 'allOf', '$ref']) expect(schema).not.toHaveProperty(key);
  });

  it('fits into the 64 characters of a tool name in Claude Code', () => {
    expect(`mcp__plugin_iamsmith_iam__${name}`.length).toBeLessThanOrEqual(64);
  });
});

describe('all', () => {
  it('holds no name twice', () => {
    expect(new Set(operations.map(({ name }) => name)).size).toBe(operations.length);
  });
});
