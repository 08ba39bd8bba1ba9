import { fileURLToPath } from 'node:url';
import type { Server } from '@modelcontextprotocol/sdk/server/index.js';

/** A client that does not answer must not hold up the call that asks. */
const patience = 3_000;

/** The folders the client says its user works in; none where it does not say. */
export async function clientRoots(server: Server): Promise<readonly string[]> {
  if (!server.getClientCapabilities()?.roots) return [];
  try {
    const { roots } = await server.listRoots(undefined, { timeout: patience });
    return roots.flatMap(({ uri }) => pathOf(uri));
  } catch {
    return [];
  }
}

function pathOf(uri: string): readonly string[] {
  try {
    return [fileURLToPath(uri)];
  } catch {
    return [];
  }
}
