import { Client } from '@modelcontextprotocol/sdk/client/index.js';
import { InMemoryTransport } from '@modelcontextprotocol/sdk/inMemory.js';
import { Server } from '@modelcontextprotocol/sdk/server/index.js';
import { ElicitRequestSchema, type ElicitResult } from '@modelcontextprotocol/sdk/types.js';
import { describe, expect, it } from 'vitest';
import { askPerson } from '../../mcp/server/ask-person.js';

async function ask(answer: ElicitResult | Error | undefined): Promise<string> {
  const server = new Server({ name: 's', version: '0' }, { capabilities: {} });
  const client = new Client(
    { name: 'c', version: '0' },
    { capabilities: answer === undefined ? {} : { elicitation: {} } },
  );
  if (answer !== undefined) {
    client.setRequestHandler(ElicitRequestSchema, async () => {
      if (answer instanceof Error) throw answer;
      return answer;
    });
  }
  const [one, other] = InMemoryTransport.createLinkedPair();
  await Promise.all([server.connect(one), client.connect(other)]);
  return askPerson(server, 'Delete the user alice?');
}

describe('askPerson', () => {
  it.each([
    [{ action: 'accept', content: { go_ahead: true } }, 'agrees'],
    [{ action: 'accept', content: { go_ahead: false } }, 'declines'],
    [{ action: 'accept', content: { go_ahead: 'true' } }, 'declines'],
    [{ action: 'accept', content: {} }, 'declines'],
    [{ action: 'accept' }, 'declines'],
    [{ action: 'decline' }, 'declines'],
    [{ action: 'cancel' }, 'declines'],
  ] as const)('%j: %s', async (answer, means) => expect(await ask(answer)).toBe(means));

  it('an error is a no, and a client that cannot ask is said to be one', async () => {
    expect(await ask(new Error('gone'))).toBe('declines');
    expect(await ask(undefined)).toBe('unasked');
  });
});
