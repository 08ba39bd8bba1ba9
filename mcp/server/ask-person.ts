import type { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { ElicitResultSchema } from '@modelcontextprotocol/sdk/types.js';
import type { PersonsAnswer } from '../operations/account/context.js';

/** A person may have to read a plan first. */
const patience = 300_000;

/**
 * Asks the person at the client, not the model. Where the client cannot ask, the answer is `unasked`; anything but a
 * clear yes, an error and silence among them, is a no.
 */
export async function askPerson(server: Server, question: string): Promise<PersonsAnswer> {
  if (!canAsk(server)) return 'unasked';
  const params = {
    mode: 'form' as const,
    message: question,
    requestedSchema: {
      type: 'object' as const,
      properties: { go_ahead: { type: 'boolean' as const, title: 'Go ahead', default: false } },
      required: ['go_ahead'],
    },
  };
  try {
    const request = { method: 'elicitation/create' as const, params };
    const { action, content } = await server.request(request, ElicitResultSchema, { timeout: patience });
    return action === 'accept' && content?.go_ahead === true ? 'agrees' : 'declines';
  } catch {
    return 'declines';
  }
}

/** An empty capability stands for forms, as before there was another kind. */
function canAsk(server: Server): boolean {
  const elicitation = server.getClientCapabilities()?.elicitation;
  return elicitation !== undefined && (elicitation.form !== undefined || elicitation.url === undefined);
}
