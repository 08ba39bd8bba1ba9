import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { functionName } from '../library/open-session.js';
import { operations } from '../operations/all.js';
import type { Operation } from '../operations/define-operation.js';
import { generatedComment } from './generated-line.js';
import { declarations } from './library/declarations.js';

/** Writes the list of functions that the library exports, and the types that its users see. */
export async function generate(root: string): Promise<void> {
  const folder = join(root, 'mcp/library');
  await writeFile(join(folder, 'functions.generated.ts'), functionList(operations));
  await writeFile(join(folder, 'declarations.generated.ts'), declarations(operations));
}

/** Exports of a module have to be named one by one. */
export const functionList = (all: readonly Operation[]): string =>
  [
    generatedComment,
    "import { openSession } from './open-session.js';",
    '',
    '/** The functions of one session, which all importers of the module share. */',
    'export const {',
    ...all.map(({ name }) => `  ${functionName(name)},`),
    '} = openSession();',
    '',
  ].join('\n');
