import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { missingBuilds } from '../../mcp/generate/lockfile.js';
import { root } from './markdown.js';

const packagesIn = (file: string) => JSON.parse(readFileSync(join(root, file), 'utf8')).packages;

it('the lockfile in the root names no package: Claude Code installs what it names', () => {
  expect(Object.keys(packagesIn('package-lock.json'))).toEqual(['']);
});

it('the lockfile of the toolchain names the builds for every platform, or `npm ci` refuses it', () => {
  const packages = packagesIn('toolchain/package-lock.json');
  expect(Object.keys(missingBuilds(packages)), 'run: node mcp/generate/run.mjs lockfile').toEqual([]);
});

it('finds a build that is missing, and says where it runs', () => {
  const builds = { '@a/b-linux-arm64-musl': '1.0.0', '@a/b-win32-x64-msvc': '1.0.0', '@a/b-linux-x64-gnu': '1.0.0' };
  expect(
    missingBuilds({
      'node_modules/@a/b': { version: '1.0.0', dev: true, optionalDependencies: builds },
      'node_modules/@a/b-linux-x64-gnu': { version: '1.0.0' },
    }),
  ).toEqual({
    'node_modules/@a/b-linux-arm64-musl': {
      version: '1.0.0',
      cpu: ['arm64'],
      libc: ['musl'],
      os: ['linux'],
      dev: true,
      optional: true,
    },
    'node_modules/@a/b-win32-x64-msvc': { version: '1.0.0', cpu: ['x64'], os: ['win32'], dev: true, optional: true },
  });
});
