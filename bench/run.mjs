// npm run bench [-- part...]: prints a table and ends with 1 when a bound does not hold.
import { fileURLToPath } from 'node:url';

const parts = ['start-up', 'corpus', 'worst', 'suggest', 'compare'];
const root = fileURLToPath(new URL('..', import.meta.url));
const wanted = process.argv.slice(2);
const unknown = wanted.filter((part) => !parts.includes(part));
if (unknown.length > 0) {
  console.error(`There is no part ${unknown.join(', ')}; the parts are ${parts.join(', ')}.`);
  process.exit(2);
}

const held = [];
for (const part of parts.filter((one) => wanted.length === 0 || wanted.includes(one))) {
  console.log(`\n${part}`);
  const { run } = await import(`./${part}.mjs`);
  held.push(...(await run(root)));
}
console.log(`\n${held.filter(Boolean).length} of ${held.length} bounds held`);
process.exit(held.every(Boolean) ? 0 : 1);
