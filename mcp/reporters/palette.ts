import type { Severity } from '../core/findings/severity.js';

/** How a terminal sets off parts of a report. */
export interface Palette {
  severity(severity: Severity, text: string): string;
  strong(text: string): string;
  faint(text: string): string;
  good(text: string): string;
  bad(text: string): string;
}

const asIs = (text: string): string => text;

/** For files and pipes. */
export const plainPalette: Palette = {
  severity: (_severity, text) => text,
  strong: asIs,
  faint: asIs,
  good: asIs,
  bad: asIs,
};

const style =
  (open: number, close: number) =>
  (text: string): string =>
    `\u001b[${open}m${text}\u001b[${close}m`;

const red = style(31, 39);
const yellow = style(33, 39);
const cyan = style(36, 39);
const bold = style(1, 22);

const colorOf: Readonly<Record<Severity, (text: string) => string>> = {
  error: red,
  critical: red,
  high: red,
  warning: yellow,
  medium: yellow,
  low: cyan,
  info: cyan,
};

/** For terminals: the sixteen colors that every theme defines. */
export const ansiPalette: Palette = {
  severity: (severity, text) => bold(colorOf[severity](text)),
  strong: bold,
  faint: style(2, 22),
  good: style(32, 39),
  bad: red,
};
