import { dirname } from 'node:path';
import { temporaryFolder } from './temporary-folder.js';

/** A PATH with Node and nothing else for this test. On Windows, where links need a right of their own, Node's folder. */
export const pathOfNode = (): string =>
  process.platform === 'win32' ? dirname(process.execPath) : temporaryFolder({ node: { to: process.execPath } });
