import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../mcp/core/catalog/catalog.js';
import { defaultConfiguration } from '../../mcp/core/findings/configuration.js';
import { LimitExceeded } from '../../mcp/core/text/limits.js';
import { source } from '../../mcp/core/text/source.js';
import { validatePolicy } from '../../mcp/core/validate/validate-policy.js';
import { loadCatalog } from '../../mcp/data/load-catalog.js';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog();
});

const validateValue = (value: unknown) =>
  validatePolicy({ input: { value }, catalog, configuration: defaultConfiguration });
const validateText = (text: string) =>
  validatePolicy({ input: { source: source('property', text) }, catalog, configuration: defaultConfiguration });

/** Does the value hold at least one statement with the elements every policy needs? */
const couldBePolicy = (value: unknown): boolean => JSON.stringify(value).includes('"Statement"');

const good = {
  Version: '2012-10-17',
  Id: 'x',
  Statement: [
    {
      Sid: 'Read',
      Effect: 'Allow',
      Principal: { AWS: ['arn:aws:iam::111122223333:role/app'] },
      Action: ['s3:GetObject', 's3:List*'],
      Resource: ['arn:aws:s3:::reports/*', 'arn:aws:s3:::reports'],
      Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-a1b2c3d4e5' }, Bool: { 'aws:SecureTransport': true } },
    },
  ],
};

/** Values likely to upset a reader: wrong types where a policy has strings, and strings full of its syntax. */
const junk = fc.oneof(
  fc.constantFrom(
    '',
    '*',
    '**',
    '${',
    '${}',
    '${aws:username',
    's3:',
    ':',
    'arn:aws:',
    'arn:aws:s3:::',
    '__proto__',
    '\u0000',
    '\ud800',
    '%7B',
    '{"Statement":[]}',
  ),
  fc.jsonValue({ maxDepth: 3 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
);

/** A copy of a value with one place in it replaced, removed or renamed. */
const mutate = (value: unknown, steps: readonly number[], replacement: unknown): unknown => {
  if (steps.length === 0 || typeof value !== 'object' || value === null) return replacement;
  const [step = 0, ...rest] = steps;
  const keys = Object.keys(value);
  const key = keys[step % Math.max(keys.length, 1)];
  if (key === undefined) return replacement;
  const entries = Object.entries(value).map(([name, inner]) => [
    name,
    name === key ? mutate(inner, rest, replacement) : inner,
  ]);
  return Array.isArray(value) ? entries.map(([, inner]) => inner) : Object.fromEntries(entries);
};

const mutated = fc
  .tuple(fc.array(fc.nat(9), { maxLength: 6 }), junk)
  .map(([steps, replacement]) => mutate(good, steps, replacement));

describe('whatever the input', () => {
  it('arbitrary JSON never throws, and is valid only when it could be a policy', async () => {
    await fc.assert(
      fc.asyncProperty(fc.jsonValue({ maxDepth: 6 }), async (value) => {
        if (typeof value === 'string') return;
        const reports = await validateValue(value);
        expect(reports.length).toBeGreaterThan(0);
        expect(
          reports.flatMap(({ findings }) => findings).filter(({ check_id }) => check_id === 'internal_error'),
        ).toEqual([]);
        if (!couldBePolicy(value)) expect(reports.every(({ isValid }) => !isValid)).toBe(true);
      }),
      { numRuns: 500 },
    );
  });

  it('a mutated policy never throws, breaks no check and keeps every position inside the text', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (value) => {
        const text = JSON.stringify(value, null, 2);
        const lines = text.split('\n');
        for (const { findings } of await validateText(text)) {
          for (const { check_id, message, line = 1, column = 1 } of findings) {
            expect(check_id, message).not.toBe('internal_error');
            expect(line).toBeLessThanOrEqual(lines.length);
            expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
          }
        }
      }),
      { numRuns: 500 },
    );
  });

  it('arbitrary text never throws but for a limit, and is never valid', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (text) => {
        try {
          expect((await validateText(text)).every(({ isValid }) => !isValid)).toBe(true);
        } catch (error) {
          expect(error).toBeInstanceOf(LimitExceeded);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('a truncated policy is never valid', async () => {
    const text = JSON.stringify(good, null, 2);
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 0, max: text.length - 1 }), async (length) => {
        expect((await validateText(text.slice(0, length))).every(({ isValid }) => !isValid)).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('the same policy as object, as JSON and reordered draws the same findings but for their paths', async () => {
    await fc.assert(
      fc.asyncProperty(mutated, async (value) => {
        if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
        const [asValue, asText] = [await validateValue(value), await validateText(JSON.stringify(value))];
        const reversed = Object.fromEntries(Object.entries(value).reverse());
        const fingerprints = (reports: typeof asValue) =>
          reports
            .flatMap(({ findings }) => findings.map((one) => `${one.code} ${one.fingerprint} ${one.severity}`))
            .sort();
        expect(fingerprints(asText)).toEqual(fingerprints(asValue));
        expect(fingerprints(await validateValue(reversed))).toEqual(fingerprints(asValue));
      }),
      { numRuns: 300 },
    );
  });
});
