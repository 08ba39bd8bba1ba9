import { describe, expect, it } from 'vitest';
import { temporaryFolder } from '../temporary-folder.js';
import { bad, good } from './policies.js';
import { callCli } from './run-cli.js';

const files = {
  'good.json': good,
  'one/good.json': good,
  'two/bad.json': bad,
  'two/good.json': good,
  'empty/a.txt': '',
};
const message =
  'User: arn:aws:iam::111122223333:user/ann is not authorized to perform: sqs:SendMessage on resource: arn:aws:sqs:us-east-1:111122223333:q because no identity-based policy allows the sqs:SendMessage action';

/** Every verb that takes one policy, with the rest of its arguments. */
const verbs: readonly (readonly [verb: string, before: readonly string[]])[] = [
  ['summary', []],
  ['explain', []],
  ['minimize', []],
  ['compare', ['good.json']],
  ['denied', [message, '--policy']],
];

describe.each(verbs)('%s', (verb, before) => {
  const ask = (path: string, input = '') => callCli([verb, ...before, path], { folder: temporaryFolder(files), input });

  it.each([
    ['two', 'two was not read: there are 2 files, and one is expected; name one of them.'],
    ['t*o/*.json', 't*o/*.json was not read: there are 2 files, and one is expected; name one of them.'],
    ['gone.json', 'gone.json was not read: '],
    ['empty', 'empty was not read: '],
  ])('refuses %s', async (path, says) => {
    const { code, output, messages } = await ask(path);
    expect({ code, output }).toEqual({ code: 3, output: '' });
    expect(messages).toContain(`iamsmith: ${says}`);
  });

  it.each([
    ['a file', 'good.json', ''],
    ['a folder with one file', 'one', ''],
    ['standard input', '-', good],
  ])('reads %s', async (_, path, input) => {
    const { code, messages } = await ask(path, input);
    expect({ code, messages }).toEqual({ code: 0, messages: '' });
  });
});

describe('standard input', () => {
  it.each([
    ['summary', ['-']],
    ['denied', ['-']],
  ])('is called so where %s cannot read it', async (verb, args) => {
    const { code, messages } = await callCli([verb, ...args], {
      folder: temporaryFolder(),
      input: Uint8Array.of(0x7b, 0xff, 0x7d),
    });
    expect(code).toBe(3);
    expect(messages).toContain('iamsmith: standard input was not read: ');
  });
});
