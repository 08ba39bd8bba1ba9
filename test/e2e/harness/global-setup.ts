import { fileURLToPath } from 'node:url';
import type { TestProject } from 'vitest/node';
import { type Client, findClients } from './clients.js';

declare module 'vitest' {
  interface ProvidedContext {
    clients: readonly Client[];
  }
}

/** Finds the clients once for all files, and says aloud which of them will not run and why. */
export default async function setup(project: TestProject): Promise<void> {
  const clients = await findClients(fileURLToPath(new URL('../../..', import.meta.url)));
  for (const client of clients) {
    if ('notRun' in client) console.warn(`Claude Code ${client.label} is NOT TESTED: ${client.notRun}`);
    else console.log(`Claude Code ${client.version}: ${client.command}`);
  }
  project.provide('clients', clients);
}
