// suggest_actions through the built server: how often it names what is needed, and how fast.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, quantile, row, start } from './client.mjs';

const first = 10;
const starts = 5;

export async function run(root) {
  const server = join(root, 'mcp/dist/server.mjs');
  const { sets } = JSON.parse(readFileSync(join(root, 'bench/suggest-requests.json'), 'utf8'));
  const requests = sets.flatMap(({ name, use, requests: own }) => own.map((one) => ({ ...one, set: name, use })));
  const session = await start(server);
  await ask(session, 'warm up');
  const [answers, times] = [[], []];
  for (const request of requests) {
    const begin = performance.now();
    answers.push({ ...request, actions: (await ask(session, request.description)).slice(0, first) });
    times.push(performance.now() - begin);
  }
  await session.stop();
  print(sets, answers);
  const missed = (wanted) => 100 - recall(answers.filter(({ use }) => use === wanted));
  return [
    row(`expected actions missing from the first ${first}, requests tuned on`, missed('tuning'), '%'),
    row(`expected actions missing from the first ${first}, requests held out`, missed('held-out'), '%', 10),
    row('first answer of a fresh server, median', median(await firstAnswers(server)), 'ms', 400),
    row('later answers, median', median(times), 'ms', 60),
    row('later answers, 95th percentile', quantile(times, 0.95), 'ms', 60),
  ];
}

const ask = async (session, description) =>
  (await session.call('suggest_actions', { description })).structuredContent.actions;

async function firstAnswers(server) {
  const times = [];
  for (let round = 0; round < starts; round++) {
    const session = await start(server);
    const begin = performance.now();
    await ask(session, 'read objects from an S3 bucket');
    times.push(performance.now() - begin);
    await session.stop();
  }
  return times;
}

/** Percent of all expected actions that are in the answers. */
function recall(answers) {
  const found = answers.flatMap(({ expected, actions }) => expected.filter((action) => actions.includes(action)));
  return (100 * found.length) / answers.flatMap(({ expected }) => expected).length;
}

/** In the order in which the sets were written; what a set gave before anything was mended on it stands beside. */
function print(sets, answers) {
  for (const { name, use, blind } of sets) {
    const own = answers.filter(({ set }) => set === name);
    const complete = own.filter(({ expected, actions }) => expected.every((action) => actions.includes(action)));
    const before = blind === undefined ? '' : `, ${blind.toFixed(1)} % when first measured`;
    console.log(
      `${name} (${use}): ${own.length} requests, recall@${first} ${recall(own).toFixed(1)} %, ${complete.length} with all${before}`,
    );
  }
}
