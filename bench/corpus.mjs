// The AWS managed policies through the built server: time, and what it says of AWS's own work.
import { join } from 'node:path';
import { median, quantile, row, start } from './client.mjs';
import { managedPolicies } from './managed-policies.mjs';

export async function run(root) {
  const policies = managedPolicies(root).map(([name, policy]) => [name, latestOf(policy)]);
  const server = join(root, 'mcp/dist/server.mjs');
  const passes = [];
  for (let round = 0; round < 3; round++) {
    await passes.at(-1)?.session.stop();
    passes.push(await firstPass(server, policies));
  }
  const [, , { session, answers }] = passes;
  const warm = [];
  for (const [, policy] of policies) {
    const [ping, ours] = [await clock(() => session.request('ping')), await clock(() => validate(session, policy))];
    warm.push(Math.max(0, ours - ping));
  }
  await session.stop();
  return [
    row(
      `all ${policies.length} AWS managed policies, one fresh process, median of three`,
      median(passes.map(({ seconds }) => seconds)),
      's',
      4,
    ),
    row('validate_policy, warm, median managed policy, less ping', median(warm), 'ms', 1),
    row('validate_policy, warm, 95th percentile, less ping', quantile(warm, 0.95), 'ms', 10),
    ...verdicts(policies, answers),
  ];
}

/** Every policy once, in a process that has done nothing before. */
async function firstPass(server, policies) {
  const session = await start(server);
  const answers = new Map();
  const seconds =
    (await clock(async () => {
      for (const [name, policy] of policies) answers.set(name, await validate(session, policy));
    })) / 1000;
  return { session, answers, seconds };
}

const latestOf = ({ versions, latestVersionId }) => versions[latestVersionId].document;

const validate = (session, policy) => session.call('validate_policy', { policy, verbose: false });

async function clock(work) {
  const begin = performance.now();
  await work();
  return performance.now() - begin;
}

function verdicts(policies, answers) {
  const failed = [...answers].filter(([, answer]) => answer.isError);
  const findings = [...answers].flatMap(([name, { structuredContent }]) =>
    (structuredContent?.issues ?? []).map((issue) => ({ name, ...issue })),
  );
  const errors = findings.filter(({ severity }) => severity === 'error');
  const unknown = findings.filter(({ check_id, severity }) => check_id === 'action_validation' && severity === 'error');
  const entries = policies.flatMap(([, { Statement }]) =>
    [Statement].flat().flatMap(({ Action, NotAction }) => [Action ?? NotAction ?? []].flat()),
  );
  const policiesWithErrors = new Set(errors.map(({ name }) => name));
  print(
    'findings by check and severity',
    tally(findings, (one) => `${one.check_id}.${one.code} ${one.severity}`),
  );
  print(
    'error findings, each with its reason',
    errors.map(({ name, message }) => `${name}: ${message}`),
  );
  for (const [name, { content }] of failed) console.log(`FAILED ${name}: ${content?.[0]?.text}`);
  return [
    row(
      'policies that could not be validated, or drew internal_error',
      failed.length + count(findings, 'internal_error'),
      '',
      0,
    ),
    row('action entries called unknown', (100 * unknown.length) / entries.length, '%', 0.25),
    row('policies with an error', (100 * policiesWithErrors.size) / policies.length, '%', 3),
  ];
}

const count = (findings, checkId) => findings.filter(({ check_id }) => check_id === checkId).length;

function tally(values, keyOf) {
  const counts = new Map();
  for (const value of values) counts.set(keyOf(value), (counts.get(keyOf(value)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]).map(([key, n]) => `${String(n).padStart(6)}  ${key}`);
}

function print(title, lines) {
  console.log(`\n${title}`);
  for (const line of lines) console.log(`  ${line}`);
}
