// compare_policies over consecutive versions of the AWS managed policies, through the built server.
import { join } from 'node:path';
import { median, quantile, row, start } from './client.mjs';
import { managedPolicies } from './managed-policies.mjs';

/** Every so many pairs: all of them take minutes. */
const stride = 12;

export async function run(root) {
  const session = await start(join(root, 'mcp/dist/server.mjs'));
  const pairs = versionPairs(root).filter((_, index) => index % stride === 0);
  await compare(session, pairs[0]);
  const times = [];
  const verdicts = new Map();
  let inTime = 0;
  for (const pair of pairs) {
    const begin = performance.now();
    const { structuredContent, isError } = await compare(session, pair);
    const took = performance.now() - begin;
    const verdict = isError ? 'error' : structuredContent.verdict;
    times.push(took);
    verdicts.set(verdict, (verdicts.get(verdict) ?? 0) + 1);
    if (verdict !== 'undecided' && verdict !== 'error' && took <= 1000) inTime++;
  }
  await session.stop();
  for (const [verdict, count] of [...verdicts].sort((a, b) => b[1] - a[1])) console.log(`  ${count} ${verdict}`);
  return [
    row(
      `not decided within 1 s, of ${pairs.length} pairs of managed-policy versions`,
      (100 * (pairs.length - inTime)) / pairs.length,
      '%',
      10,
    ),
    row('compare_policies, median pair', median(times), 'ms', 40),
    row('compare_policies, 99th percentile', quantile(times, 0.99), 'ms', 1500),
  ];
}

const compare = (session, [a, b]) => session.call('compare_policies', { policy_a: a, policy_b: b });

const versionPairs = (root) =>
  managedPolicies(root).flatMap(([, { versions }]) => {
    const ids = Object.keys(versions).sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)));
    return ids.slice(1).map((id, at) => [versions[ids[at]].document, versions[id].document]);
  });
