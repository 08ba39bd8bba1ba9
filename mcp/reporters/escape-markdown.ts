import { visible } from '../core/findings/show.js';

/**
 * Text that stays text in any Markdown: no table cell, link, mention, image or tag can begin in it. A zero-width space
 * keeps GitHub from reading `@name` and `#12` after the rendering, and bare addresses as links.
 */
export const escapeMarkdown = (text: string): string =>
  visible(text).replace(
    /[\\`*_{}[\]()<>~|!$&@#]|:(?=\/\/)|(?<=mailto|xmpp):|(?<=www)\./gi,
    (character) => replacements[character] ?? `\\${character}`,
  );

/** Where a backslash is not enough. */
const replacements: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '&': '&amp;',
  ':': ':&#8203;',
  '.': '&#8203;.',
  '@': '@&#8203;',
  '#': '#&#8203;',
};
