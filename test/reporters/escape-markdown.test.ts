import { expect, it } from 'vitest';
import { escapeMarkdown } from '../../mcp/reporters/escape-markdown.js';

const cases: readonly (readonly [text: string, escaped: string])[] = [
  ['plain arn:aws:s3:::bucket/key', 'plain arn:aws:s3:::bucket/key'],
  ['a|b', 'a\\|b'],
  ['a\\|b', 'a\\\\\\|b'],
  ['a\nb\r\u2028c', 'a\\\\u\\{a\\}b\\\\u\\{d\\}\\\\u\\{2028\\}c'],
  ['`code`', '\\`code\\`'],
  ['<script>&amp;', '&lt;script&gt;&amp;amp;'],
  ['[x](javascript:1)', '\\[x\\]\\(javascript:1\\)'],
  ['https://a.example', 'https:&#8203;//a.example'],
  ['www.a.example', 'www&#8203;.a.example'],
  ['mailto:x@a.example', 'mailto:&#8203;x@&#8203;a.example'],
  ['@team #12', '@&#8203;team #&#8203;12'],
  ['${aws:username} $x$', '\\$\\{aws:username\\} \\$x\\$'],
];

for (const [text, escaped] of cases) it(JSON.stringify(text), () => expect(escapeMarkdown(text)).toBe(escaped));
