import type { Operation } from './define-operation.js';

/** Every operation there is, in the order in which the tools are listed. */
export const operations: readonly Operation[] = [];
