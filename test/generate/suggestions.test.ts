import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { companions } from '../../mcp/core/catalog/search/companions.table.js';
import { serviceAliases } from '../../mcp/core/catalog/search/service-aliases.table.js';
import { tasks } from '../../mcp/core/catalog/search/tasks.table.js';
import { verbs } from '../../mcp/core/catalog/search/verbs.table.js';
import { makeWordIndex, packGaps, unpackGaps } from '../../mcp/core/catalog/search/word-index.js';
import { stem, wordsOf } from '../../mcp/core/catalog/search/words.js';
import { loadCatalog } from '../../mcp/data/load-catalog.js';
import { loadSuggestions } from '../../mcp/data/load-suggestions.js';
import { printRecords } from '../../mcp/generate/print-records.js';
import { makeSuggestions } from '../../mcp/generate/suggestions.js';

const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

describe('the generated suggestions', () => {
  it('are what the generator makes of the catalog and the managed policies', async () => {
    const committed = await readFile(`${root}/mcp/data/suggestions.json`, 'utf8');
    expect(printRecords(await makeSuggestions(root)) === committed).toBe(true);
    expect(committed.split('\n')[1]).toContain('"generated"');
    expect(committed.length).toBeLessThan(500_000);
  }, 60_000);

  it('number the actions of the catalog, and know which are used', async () => {
    const [catalog, index] = [await loadCatalog(), await loadSuggestions()];
    expect(index.services.map(({ prefix }) => prefix)).toEqual(catalog.prefixes);
    for (const { prefix, first, size } of index.services) {
      const actions = [...(catalog.service(prefix)?.actions.values() ?? [])];
      expect(actions.length).toBe(size);
      expect(actions.map((_, at) => index.level(first + at))).toEqual(actions.map(({ accessLevel }) => accessLevel));
    }
    const s3 = index.services.find(({ prefix }) => prefix === 's3');
    const at = (name: string): number =>
      (s3?.first ?? 0) + [...(catalog.service('s3')?.actions.keys() ?? [])].indexOf(name);
    expect(index.popularity(at('getobject'))).toBeGreaterThan(5);
    expect(index.popularity(at('getobject'))).toBeGreaterThan(index.popularity(at('getobjecttorrent')));
  });

  it('and the tables name actions and services that exist', async () => {
    const catalog = await loadCatalog();
    const names = [
      ...tasks.flatMap(({ actions }) => actions),
      ...companions.flatMap(({ of, needs }) => [...of, ...needs]),
    ];
    const unknown = names.filter((full) => {
      const [prefix = '', name = ''] = full.split(':');
      return catalog.action(prefix, name)?.name !== name;
    });
    expect(unknown).toEqual([]);
    expect(serviceAliases.filter(({ prefix }) => !catalog.service(prefix))).toEqual([]);
    const mentioned = tasks.flatMap(({ says }) => says.flatMap((one) => [...one.matchAll(/@([a-z0-9-]+)/g)]));
    expect(mentioned.filter(([, prefix = '']) => !catalog.service(prefix))).toEqual([]);
  });

  it('and list phrases of one to five words, divided as they should be', () => {
    const listed = [
      ...tasks.flatMap(({ says }) => says),
      ...serviceAliases.flatMap(({ named, hinted }) => [...named, ...hinted]),
      ...verbs.flatMap(({ says, actions }) => [...says, ...actions]),
    ];
    expect(listed.filter((phrase) => !/^[^\s,]+(?: [^\s,]+){0,4}$/.test(phrase))).toEqual([]);
  });
});

describe('numbers in text', () => {
  it.each([[[]], [[0]], [[0, 1, 2]], [[31, 32, 33, 1056, 22_090]], [[5, 100_000]]])('%j comes back', (numbers) =>
    expect(unpackGaps(packGaps(numbers))).toEqual(numbers),
  );

  it('an index of nothing answers', () => {
    const empty = makeWordIndex({
      generated: '',
      date: '',
      policies: 0,
      verbs: [],
      services: [],
      terms: [],
      companions: [],
    });
    expect([empty.size, empty.popularity(0), empty.verb(0)]).toEqual([0, 0, '']);
  });
});

describe('words', () => {
  it.each([
    ['ListDBInstances', ['list', 'db', 'instances']],
    ['get-secret_value', ['get', 'secret', 'value']],
    ['ESHttpPost', ['es', 'http', 'post']],
  ])('of %s', (text, words) => expect(wordsOf(text)).toEqual(words));

  it.each([
    ['create', 'created', 'creates', 'creating', 'creation'],
    ['policy', 'policies'],
    ['alias', 'aliases'],
    ['address', 'addresses'],
    ['stop', 'stopped', 'stopping', 'stops'],
    ['message', 'messages'],
    ['copy', 'copied', 'copies'],
  ])('%s and its forms have one stem', (word, ...forms) => expect(new Set([word, ...forms].map(stem)).size).toBe(1));

  it.each([
    ['status', 'state'],
    ['access', 'accept'],
    ['kms', 'km'],
    ['process', 'produce'],
  ])('%s and %s have two', (one, other) => expect(stem(one)).not.toBe(stem(other)));
});
