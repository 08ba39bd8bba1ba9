import { expect, it } from 'vitest';
import { accountOperations } from '../../mcp/operations/account/all.js';
import { operations } from '../../mcp/operations/all.js';
import { openContext } from '../../mcp/operations/open-context.js';
import { startSession } from '../../mcp/operations/session.js';
import { openWorkspace } from '../../mcp/workspace/workspace.js';
import { files } from '../e2e/harness/names.js';
import { sampleCalls } from '../e2e/harness/sample-calls.js';
import { temporaryFolder } from '../temporary-folder.js';

/** The calls with which the tests in the real client try each tool: kept right here, where that costs nothing. */
const reads = (tool: { readonly annotations: { readonly readOnlyHint: boolean } }) => tool.annotations.readOnlyHint;

it('there is one for every tool that reads', () => {
  const names = [...operations, ...accountOperations].filter(reads).map(({ name }) => name);
  expect(Object.keys(sampleCalls)).toEqual(names);
});

it.each(operations.filter(reads).map((operation) => [operation.name, operation] as const))(
  '%s accepts its own',
  async (name, operation) => {
    const workspace = openWorkspace({ workingDirectory: temporaryFolder(files) });
    await operation.call(sampleCalls[name], openContext(startSession(), workspace));
  },
);

it.each(accountOperations.filter(reads).map((operation) => [operation.name, operation] as const))(
  '%s takes the arguments',
  (name, operation) => {
    expect(operation.input.strict().safeParse(sampleCalls[name]).error).toBeUndefined();
  },
);
