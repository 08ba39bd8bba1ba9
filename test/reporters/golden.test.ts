import { describe, expect, it } from 'vitest';
import { printGithub } from '../../mcp/reporters/github.js';
import { printJson } from '../../mcp/reporters/json.js';
import { printMarkdown } from '../../mcp/reporters/markdown.js';
import { ansiPalette } from '../../mcp/reporters/palette.js';
import type { Reported } from '../../mcp/reporters/reported.js';
import { printSarif } from '../../mcp/reporters/sarif.js';
import { printText } from '../../mcp/reporters/text.js';
import { clean, sample } from './sample.js';

/** `npx vitest run test/reporters -u` writes the files anew; read them before committing. */
const formats: readonly (readonly [file: string, print: (reported: Reported) => string])[] = [
  ['text.txt', (reported) => printText(reported)],
  ['text-colored.txt', (reported) => printText(reported, ansiPalette)],
  ['json.json', printJson],
  ['sarif.sarif', printSarif],
  ['github.txt', printGithub],
  ['markdown.md', printMarkdown],
];

describe('golden output', () => {
  for (const [file, print] of formats) {
    it(file, async () => {
      await expect(print(sample)).toMatchFileSnapshot(`golden/${file}`);
    });

    it(`${file} without findings`, async () => {
      await expect(print(clean)).toMatchFileSnapshot(`golden/clean-${file}`);
    });
  }
});
