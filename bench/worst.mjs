// Inputs made to be slow: 1 MiB of one thing, patterns that make a backtracking matcher explode.
import { join } from 'node:path';
import { peakMiB, row, start } from './client.mjs';

const mebibyte = 1_048_576;
/** The quota of a managed policy. */
const managed = 6_144;

/** As many items as a text of that length holds. */
const wide = (make, item, most = mebibyte) => {
  let count = Math.floor(most / JSON.stringify(item(most)).length);
  for (;;) {
    const text = JSON.stringify(make(Array.from({ length: count }, (_, i) => item(i))));
    if (text.length <= most) return text;
    count = Math.floor((count * most) / text.length) - 1;
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

const allow = (Resource) => ({ Effect: 'Allow', Action: 's3:*', Resource });
const deny = (Resource) => ({ Effect: 'Deny', Action: 's3:*', Resource });

/** Of the size that AWS takes. */
const usual = {
  'statements of one wildcard each': wide(
    (items) => ({ Version: '2012-10-17', Statement: items }),
    (i) => ({ Effect: i % 2 ? 'Deny' : 'Allow', Action: `s3:${word(i)}*`, Resource: '*' }),
    managed,
  ),
  'wildcards over every service': wide(statement, (i) => `${'abcdefghijklmnopqrstuvwxyz'[i % 26]}*:*`, managed),
  'misspelt actions': wide(statement, (i) => `ec2:Descrbe${word(i)}`, managed),
  'patterns of an Allow against those of a Deny': wide(
    (items) => ({ Version: '2012-10-17', Statement: [allow(items.map(([a]) => a)), deny(items.map(([, b]) => b))] }),
    (i) => [`arn:aws:s3:::*a*a*a*${word(i)}*b`, `arn:aws:s3:::*a*b*a*${word(i)}*a`],
    managed,
  ),
  'one condition of many keys': wide(
    (items) => ({
      Version: '2012-10-17',
      Statement: [{ ...allow('*'), Condition: { StringLike: Object.fromEntries(items) } }],
    }),
    (i) => [`aws:PrincipalTag/${word(i)}`, `*${word(i)}*`],
    managed,
  ),
};

export async function run(root) {
  const session = await start(join(root, 'mcp/dist/server.mjs'));
  const held = [];
  for (const [name, policy] of Object.entries(usual)) {
    held.push(
      row(`6,144 characters: ${name}`, await best(() => session.call('validate_policy', { policy })), 'ms', 50),
    );
  }
  for (const [name, policy] of Object.entries(inputs)) {
    const begin = performance.now();
    const { isError, content } = await session.call('validate_policy', { policy, verbose: false });
    const answer = isError ? content[0].text.split(':')[0] : 'judged';
    held.push(row(`1 MiB: ${name} (${answer})`, (performance.now() - begin) / 1000, 's', 5));
  }
  const peak = peakMiB(session.pid);
  if (peak !== undefined) held.push(row('resident memory at its peak over these', peak, 'MiB', 400));
  await session.stop();
  return held;
}

/** Of four: what is warm, and what another program had no part in. */
async function best(work) {
  const times = [];
  for (let round = 0; round < 4; round++) {
    const begin = performance.now();
    await work();
    times.push(performance.now() - begin);
  }
  return Math.min(...times);
}
