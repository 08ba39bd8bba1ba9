import { it } from 'vitest';
import { loadCatalog } from '../mcp/data/load-catalog.js';
it('t', async () => {
  const c = await loadCatalog();
  const t=performance.now();
  let n=0;
  for (const p of c.prefixes) n += c.service(p)!.resourceTypes.size;
  console.log(n, performance.now()-t);
});
