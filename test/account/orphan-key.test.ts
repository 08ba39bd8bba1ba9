import { expect, it, vi } from 'vitest';
import { AccountError } from '../../mcp/account/account-error.js';
import { temporaryFolder } from '../temporary-folder.js';
import { confirmed, contextFor, plantCredentials } from './call.js';
import { startStandIn } from './stand-in/stand-in.js';

/** A disk that is full. */
vi.mock('../../mcp/account/private-file.js', async (original) => ({
  ...(await original<object>()),
  writeWhole: async () => {
    throw new AccountError('path_refused', 'the disk is full.');
  },
}));

it('where the secret cannot be kept, the key is deleted', async () => {
  plantCredentials();
  process.env.XDG_DATA_HOME = temporaryFolder();
  const standIn = await startStandIn();
  standIn.state.addUser('never');
  const context = contextFor(standIn.url, 'write');
  await expect(confirmed(context, 'create_access_key', { user_name: 'never' })).rejects.toThrow(/^path_refused/);
  expect(standIn.actions().slice(-2)).toEqual(['CreateAccessKey', 'DeleteAccessKey']);
  expect(standIn.state.user('never').keys).toEqual([]);
});
