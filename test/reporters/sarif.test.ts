import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import * as z from 'zod';
import { fileUri } from '../../mcp/reporters/file-uri.js';
import type { Reported } from '../../mcp/reporters/reported.js';
import { printSarif } from '../../mcp/reporters/sarif.js';
import { clean, sample } from './sample.js';

/**
 * The official schema without its descriptions, from the npm package @microsoft/jest-sarif 1.0.0-beta.0 (MIT), file
 * lib/schemas/sarif-2.1.0-rtm.5.json.
 */
const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(join(import.meta.dirname, 'sarif-2.1.0.schema.json'), 'utf8'), (key, value) =>
    // zod takes a reference for an address, and refuses relative ones.
    key === 'format' && value === 'uri-reference' ? undefined : value,
  ),
);

const read = (reported: Reported) => JSON.parse(printSarif(reported));

describe('printSarif', () => {
  it('is valid against the schema', () => {
    for (const reported of [sample, clean, { ...clean, policies: [] }]) {
      expect(schema.safeParse(read(reported)).error?.issues ?? []).toEqual([]);
    }
  });

  it('would be refused for a wrong level or an unknown property', () => {
    const log = read(sample);
    const [result] = log.runs[0].results;
    expect(
      schema.safeParse({ ...log, runs: [{ ...log.runs[0], results: [{ ...result, level: 'bad' }] }] }).success,
    ).toBe(false);
    expect(schema.safeParse({ ...log, runs: [{ ...log.runs[0], surprise: 1 }] }).success).toBe(false);
  });

  it('points each result at its rule', () => {
    const [run] = read(sample).runs;
    for (const { ruleId, ruleIndex } of run.results) {
      if (ruleId === 'internal_error') expect(ruleIndex).toBeUndefined();
      else expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    }
  });

  it('counts columns in UTF-16 and ends after the last character', () => {
    const [run] = read(sample).runs;
    expect(run.columnKind).toBe('utf16CodeUnits');
    expect(run.results[1].locations[0].physicalLocation.region).toEqual({
      startLine: 7,
      startColumn: 31,
      endLine: 7,
      endColumn: 44,
    });
    expect(run.results.at(-1).locations[0].physicalLocation.region).toEqual({ startLine: 1 });
  });

  it('says that the run was not complete', () => {
    expect(read(sample).runs[0].invocations[0].executionSuccessful).toBe(false);
    expect(read(clean).runs[0].invocations[0].executionSuccessful).toBe(true);
  });

  it('says what the configuration leaves out and which files were passed over', () => {
    const [invocation] = read({
      ...clean,
      unreadTemplates: ['stack.yaml'],
      configurationEffects: [{ check_id: null, effect: 'hidden', detail: 'Findings of severity low are left out.' }],
    }).runs[0].invocations;
    expect(invocation.toolConfigurationNotifications).toEqual([
      { level: 'note', message: { text: 'Findings of severity low are left out.' } },
    ]);
    expect(invocation.toolExecutionNotifications[0]).toMatchObject({
      locations: [{ physicalLocation: { artifactLocation: { uri: 'stack.yaml' } } }],
    });
  });

  it('leaves nothing that a viewer takes for a placeholder or a link', () => {
    const texts = read(sample).runs[0].results.map(({ message }: { message: { text: string } }) => message.text);
    expect(texts[2]).toContain('\\[its](1)');
    expect(texts[2]).toContain('${aws:username} or {{0}}');
  });
});

describe('fileUri', () => {
  const cases: readonly (readonly [path: string, uri: string])[] = [
    ['policies/a.json', 'policies/a.json'],
    ['a b/ü%#?.json', 'a%20b/%C3%BC%25%23%3F.json'],
    ['c:d.json', 'c%3Ad.json'],
    ['\ud800.json', '%EF%BF%BD.json'],
    ['/tmp/a b.json', 'file:///tmp/a%20b.json'],
    ['C:/repo/a b.json', 'file:///C:/repo/a%20b.json'],
    ['//server/share/a.json', 'file://server/share/a.json'],
  ];
  for (const [path, uri] of cases) it(`${path} is ${uri}`, () => expect(fileUri(path)).toBe(uri));
});
