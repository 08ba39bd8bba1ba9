// The entry of mcp/dist/index.mjs, which a program imports by the name of the package. Its types are written by
// mcp/generate/library.ts, since those of the sources would name zod, which users do not have.
export { version } from './core/version.js';
export * from './library/functions.generated.js';
export { openSession } from './library/open-session.js';
export { OperationError } from './operations/operation-error.js';
