// Inputs made to be slow: 1 MiB of one thing, patterns that make a backtracking matcher explode.
import { join } from 'node:path';
import { row, start } from './client.mjs';

const mebibyte = 1_048_576;
/** As many items as a mebibyte of text holds. */
const wide = (make, item) => {
  let count = Math.floor(mebibyte / JSON.stringify(item(99_999)).length);
  for (;;) {
    const text = JSON.stringify(make(Array.from({ length: count }, (_, i) => item(i))));
    if (text.length <= mebibyte) return text;
    count = Math.floor((count * mebibyte) / text.length) - 1;
  }
};
const word = (number) =>
  number.toString(26).replace(/./g, (digit) => String.fromCharCode(97 + Number.parseInt(digit, 26)));
const statement = (action) => ({
  Version: '2012-10-17',
  Statement: [{ Effect: 'Allow', Action: action, Resource: '*' }],
});

const inputs = {
  'one action 70,000 times': wide(statement, () => 's3:GetObject'),
  'misspelt actions': wide(statement, (i) => `ec2:Descrbe${word(i)}`),
  'wildcards over one service': wide(statement, (i) => `ec2:*${word(i)}*`),
  'statements with one Sid': wide(
    (items) => ({ Version: '2012-10-17', Statement: items }),
    (i) => ({ Sid: 'Same', Effect: 'Allow', Action: 's3:*', Resource: `arn:aws:s3:::bucket-${i}/*` }),
  ),
  'one glob of a million characters': JSON.stringify(statement(`s3:${'*a'.repeat(520_000)}b`)),
  'half-open variables': JSON.stringify(statement('s3:GetObject')).replace(
    '"*"',
    `"arn:aws:s3:::b/${'${'.repeat(520_000)}"`,
  ),
  'open brackets': '['.repeat(1_040_000),
  'YAML dashes': '- '.repeat(519_000),
};

export async function run(root) {
  const session = await start(join(root, 'mcp/dist/server.mjs'));
  const held = [];
  for (const [name, policy] of Object.entries(inputs)) {
    const begin = performance.now();
    const { isError, content } = await session.call('validate_policy', { policy, verbose: false });
    const answer = isError ? content[0].text.split(':')[0] : 'judged';
    held.push(row(`1 MiB: ${name} (${answer})`, (performance.now() - begin) / 1000, 's', 5));
  }
  await session.stop();
  return held;
}
