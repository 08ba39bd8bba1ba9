// Inputs made to be slow: 1 MiB of one thing, patterns that make a backtracking matcher explode.
import { join } from 'node:path';
import { row, start } from './client.mjs';

const mebibyte = 1_048_576;
const wide = (make, item) => {
  const length = (count) => JSON.stringify(make(Array.from({ length: count }, (_, i) => item(i)))).length;
  const each = (length(2000) - length(1000)) / 1000;
  const count = Math.floor((mebibyte - 4096 - length(0)) / each / 1.02);
  return JSON.stringify(make(Array.from({ length: count }, (_, i) => item(i))));
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
    await session.call('validate_policy', { policy, verbose: false });
    held.push(row(`1 MiB: ${name}`, (performance.now() - begin) / 1000, 's', 5));
  }
  await session.stop();
  return held;
}
