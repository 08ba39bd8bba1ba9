import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { checks } from '../../../mcp/core/checks/all.generated.js';
import { configurationSchema } from '../../../mcp/core/findings/configuration-schema.js';
import { configurationExamples } from '../../../mcp/server/configuration-examples.table.js';

const root = join(import.meta.dirname, '../../..');
const schema: unknown = configurationSchema();

/** The configurations that the README shows. */
const shown = [...readFileSync(join(root, 'README.md'), 'utf8').matchAll(/```yaml\n([\s\S]*?)```/g)]
  .map(([, text = '']) => text)
  .filter((text) => /^(?:settings|policy_types|[a-z_]+):/m.test(text));

describe('the schema of a configuration', () => {
  it('is the published one', () => {
    const published: unknown = JSON.parse(readFileSync(join(root, 'schema/iamsmith.schema.json'), 'utf8'));
    expect(published).toEqual(schema);
  });

  it('knows every check', () => {
    const properties = at(schema, 'properties');
    expect(checks.filter(({ id }) => at(properties, id) === undefined)).toEqual([]);
  });

  for (const { name, config } of configurationExamples) {
    it(`takes the ${name} example`, () => {
      expect(misfits(config, schema)).toEqual([]);
    });
  }

  it('takes what the README shows', () => {
    expect(shown.length).toBeGreaterThan(0);
    expect(shown.flatMap((text) => misfits(parse(text), schema))).toEqual([]);
  });

  const refused: readonly [string, unknown][] = [
    ['/wildcard_ressource', { wildcard_ressource: {} }],
    ['/wildcard_resource/severity', { wildcard_resource: { severity: 'severe' } }],
    ['/wildcard_resource/enabled', { wildcard_resource: { enabled: 'no' } }],
    ['/wildcard_resource/ignore_patterns/0/file', { wildcard_resource: { ignore_patterns: [{ file: 'x' }] } }],
    ['/policy_types/0', { policy_types: [{ pattern: '*.json' }] }],
    ['/settings/fail_on_severity/0', { settings: { fail_on_severity: ['worst'] } }],
  ];
  for (const [place, config] of refused) {
    it(`refuses ${place}`, () => {
      expect(misfits(config, schema)).toEqual([place]);
    });
  }
});

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
const at = (value: unknown, key: string): unknown => (isObject(value) ? value[key] : undefined);

/** Where a value does not fit, by the keywords that the schema has; a keyword that is new to this test fails it. */
function misfits(value: unknown, part: unknown, place = ''): readonly string[] {
  if (!isObject(part)) throw new Error(`no schema for ${place}`);
  return [
    ...new Set(Object.entries(part).flatMap(([keyword, argument]) => judge(keyword, argument, value, part, place))),
  ];
}

function judge(
  keyword: string,
  argument: unknown,
  value: unknown,
  part: Readonly<Record<string, unknown>>,
  place: string,
): readonly string[] {
  const wrong = (isWrong: boolean): readonly string[] => (isWrong ? [place] : []);
  switch (keyword) {
    case '$schema':
    case '$defs':
    case 'title':
    case 'description':
    case 'default':
      return [];
    case '$ref':
      return misfits(value, at(at(schema, '$defs'), String(argument).replace('#/$defs/', '')), place);
    case 'type':
      return wrong(typeOf(value) !== argument);
    case 'enum':
      return wrong(Array.isArray(argument) && !argument.includes(value));
    case 'minItems':
      return wrong(Array.isArray(value) && value.length < Number(argument));
    case 'minProperties':
      return wrong(isObject(value) && Object.keys(value).length < Number(argument));
    case 'required':
      return wrong(Array.isArray(argument) && argument.some((key) => at(value, String(key)) === undefined));
    case 'anyOf':
      return wrong(Array.isArray(argument) && argument.every((one) => misfits(value, one, place).length > 0));
    case 'items':
      return Array.isArray(value) ? value.flatMap((item, index) => misfits(item, argument, `${place}/${index}`)) : [];
    case 'properties':
      return isObject(value)
        ? Object.entries(value).flatMap(([key, inner]) => within(key, inner, argument, place))
        : [];
    case 'additionalProperties':
      return isObject(value) ? extraKeys(value, argument, at(part, 'properties'), place) : [];
    default:
      throw new Error(`the keyword ${keyword} at ${place} is not known here`);
  }
}

const within = (key: string, inner: unknown, properties: unknown, place: string): readonly string[] => {
  const own = at(properties, key);
  return own === undefined ? [] : misfits(inner, own, `${place}/${key}`);
};

function extraKeys(
  value: Readonly<Record<string, unknown>>,
  rule: unknown,
  properties: unknown,
  place: string,
): readonly string[] {
  const extra = Object.entries(value).filter(([key]) => at(properties, key) === undefined);
  if (rule === true) return [];
  return extra.flatMap(([key, inner]) =>
    rule === false ? [`${place}/${key}`] : misfits(inner, rule, `${place}/${key}`),
  );
}

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value);
