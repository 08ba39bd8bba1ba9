import { copyFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { defineConfig, type Options } from 'tsup';
import { programs } from './mcp/generate/programs.table.js';

type TsupPlugin = NonNullable<Options['plugins']>[number];

const outDir = 'mcp/dist';

/**
 * Ajv checks the answers to elicitation, which this server never asks for: 133 KB and a fifth of the start-up time for
 * nothing. The server passes a validator of its own, so this one is never made.
 */
const withoutAjv: Plugin = {
  name: 'without-ajv',
  setup(build) {
    build.onLoad({ filter: /[\\/]validation[\\/]ajv-provider\.js$/ }, () => ({
      contents:
        'export class AjvJsonSchemaValidator { constructor() { throw new Error("pass a jsonSchemaValidator"); } }',
    }));
  },
};

/** The name is long because minified names are short, and two must not meet. */
const requireLine =
  'import{createRequire as __iamsmithCreateRequire}from"module";const require=__iamsmithCreateRequire(import.meta.url);';

/** Bundled CommonJS calls `require` through one helper; only the chunk that holds it needs the real thing. */
const withRequire: TsupPlugin = {
  name: 'with-require',
  renderChunk(code) {
    return code.includes('Dynamic require of') ? { code: requireLine + code } : undefined;
  },
};

export default defineConfig({
  entry: programs,
  outDir,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  outExtension: () => ({ js: '.mjs' }),
  splitting: true,
  minify: true,
  clean: true,
  dts: false,
  noExternal: [/.*/],
  plugins: [withRequire],
  esbuildPlugins: [withoutAjv],
  esbuildOptions(options) {
    options.legalComments = 'none';
    // Its CommonJS build would come out of `import('yaml')` without its names.
    options.alias = { ...options.alias, yaml: join(import.meta.dirname, 'node_modules/yaml/browser/index.js') };
    options.define = { ...options.define, 'process.env.NODE_ENV': '"production"' };
  },
  /** The tables are read at run time from beside the bundle. */
  async onSuccess() {
    for (const file of await readdir('mcp/data')) {
      if (file.endsWith('.json')) await copyFile(join('mcp/data', file), join(outDir, file));
    }
    await copyFile('mcp/library/declarations.generated.ts', join(outDir, 'index.d.ts'));
  },
});
