import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultConfiguration } from '../core/findings/configuration.js';
import { source } from '../core/text/source.js';
import { validatePolicy } from '../core/validate/validate-policy.js';
import { ansiPalette } from '../reporters/palette.js';
import { printText } from '../reporters/text.js';
import { generatedLine } from './generated-line.js';
import { readCatalog } from './read-catalog.js';

const file = 'examples/misspelt-and-too-broad.json';

/** Writes docs/report.svg: the text report on one of the examples, as a terminal shows it. */
export async function generate(root: string): Promise<void> {
  const text = await readFile(join(root, file), 'utf8');
  const catalog = await readCatalog(root);
  const reports = await validatePolicy({
    input: { source: source(file, text) },
    catalog,
    configuration: defaultConfiguration,
    file,
  });
  const printed = printText(
    {
      version: '',
      catalogDate: catalog.provenance.date,
      policies: reports.map((report) => ({ file, text, ...report })),
      unreadable: [],
      skipped: 0,
      unreadTemplates: [],
      configurationSource: 'none',
      configurationEffects: [],
      rules: new Map(),
    },
    ansiPalette,
  );
  await writeFile(join(root, 'docs/report.svg'), picture(printed.trimEnd()));
}

const mostColumns = 104;
const line = { height: 19, width: 7.85, margin: 18 } as const;

/** What the codes of the palette look like: a dark terminal, with contrast enough for small letters. */
const looks: Readonly<Record<string, string>> = {
  '1': 'font-weight="bold"',
  '2': 'fill="#9aa4b2"',
  '31': 'fill="#ff7b72"',
  '32': 'fill="#7ee787"',
  '33': 'fill="#e3b341"',
  '36': 'fill="#76e3ea"',
};

/** Closes what another code opened. */
const closes: Readonly<Record<string, readonly string[]>> = { '22': ['1', '2'], '39': ['31', '32', '33', '36'] };

interface Letter {
  readonly letter: string;
  readonly look: string;
}

function picture(printed: string): string {
  const rows = printed.split('\n').flatMap((text) => wrapped(lettersOf(text)));
  const width = Math.ceil(mostColumns * line.width + 2 * line.margin);
  const height = rows.length * line.height + 2 * line.margin;
  const texts = rows.map((row, index) => {
    const y = line.margin + (index + 0.75) * line.height;
    return `<text x="${line.margin}" y="${y}" xml:space="preserve">${spans(row)}</text>`;
  });
  return [
    generatedLine,
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="A report of iamsmith validate">`,
    `<rect width="${width}" height="${height}" rx="8" fill="#161b22"/>`,
    '<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, monospace" font-size="13" fill="#e6edf3">',
    ...texts,
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}

/** The letters of a line with the codes that are open at each. */
function lettersOf(text: string): readonly Letter[] {
  let open: readonly string[] = [];
  const [plain = '', ...styled] = text.split('\u001b[');
  const lettersIn = (part: string): readonly Letter[] => [...part].map((letter) => ({ letter, look: open.join(' ') }));
  return [
    ...lettersIn(plain),
    ...styled.flatMap((part) => {
      const [, code = '', rest = ''] = /^(\d+)m([\s\S]*)$/.exec(part) ?? [];
      const closed = closes[code];
      open = closed ? open.filter((one) => !closed.includes(one)) : [...open, code];
      return lettersIn(rest);
    }),
  ];
}

/** Breaks at the last blank that leaves the line short enough. */
function wrapped(letters: readonly Letter[]): readonly (readonly Letter[])[] {
  if (letters.length <= mostColumns) return [letters];
  const blank = letters.slice(0, mostColumns).findLastIndex(({ letter }) => letter === ' ');
  const end = blank > 0 ? blank : mostColumns;
  return [letters.slice(0, end), ...wrapped(letters.slice(blank > 0 ? end + 1 : end))];
}

function spans(row: readonly Letter[]): string {
  const groups: { look: string; text: string }[] = [];
  for (const { letter, look } of row) {
    const last = groups.at(-1);
    if (last?.look === look) last.text += letter;
    else groups.push({ look, text: letter });
  }
  return groups.map(({ look, text }) => span(look, escaped(text))).join('');
}

function span(look: string, text: string): string {
  const attributes = look.split(' ').flatMap((code) => looks[code] ?? []);
  return attributes.length === 0 ? text : `<tspan ${attributes.join(' ')}>${text}</tspan>`;
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
