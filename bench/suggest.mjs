// suggest_actions through the built server: how often it names what is needed, and how fast.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { median, quantile, row, start } from './client.mjs';

const first = 10;
const starts = 5;

export async function run(root) {
  const server = join(root, 'mcp/dist/server.mjs');
  const { requests } = JSON.parse(readFileSync(join(root, 'bench/suggest-requests.json'), 'utf8'));
  const session = await start(server);
  await ask(session, 'warm up');
  const [answers, times] = [[], []];
  for (const request of requests) {
    const begin = performance.now();
    answers.push({ ...request, actions: (await ask(session, request.description)).slice(0, first) });
    times.push(performance.now() - begin);
  }
  await session.stop();
  print(answers);
  const missed = (half) => 100 - recall(answers.filter(({ description }) => halfOf(description) === half));
  return [
    row(`expected actions missing from the first ${first}, tuning half`, missed('tuning'), '%'),
    row(`expected actions missing from the first ${first}, held-out half`, missed('held out'), '%', 10),
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

/** A request belongs to its half for good: by FNV-1a over its text, folded to a bit. */
export function halfOf(text) {
  let hash = 2166136261;
  for (const character of text) hash = Math.imul(hash ^ character.charCodeAt(0), 16777619) >>> 0;
  return (hash ^ (hash >>> 15)) % 2 === 0 ? 'tuning' : 'held out';
}

/** Percent of all expected actions that are in the answers. */
function recall(answers) {
  const found = answers.flatMap(({ expected, actions }) => expected.filter((action) => actions.includes(action)));
  return (100 * found.length) / answers.flatMap(({ expected }) => expected).length;
}

function print(answers) {
  for (const half of ['tuning', 'held out']) {
    const ofHalf = answers.filter(({ description }) => halfOf(description) === half);
    const complete = ofHalf.filter(({ expected, actions }) => expected.every((action) => actions.includes(action)));
    console.log(
      `${half}: ${ofHalf.length} requests, recall@${first} ${recall(ofHalf).toFixed(1)} %, ${complete.length} with all`,
    );
    for (const style of [...new Set(ofHalf.map((one) => one.style))].sort()) {
      const ofStyle = ofHalf.filter((one) => one.style === style);
      console.log(`  ${style.padEnd(10)}${recall(ofStyle).toFixed(1).padStart(6)} %  of ${ofStyle.length} requests`);
    }
  }
}
