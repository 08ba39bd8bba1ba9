import { isJsonArray, type Json } from '../text/json.js';

/** How a text is written, so that what is put into it looks like the rest. */
export interface Style {
  readonly language: 'json' | 'yaml';
  readonly lineEnd: '\n' | '\r\n';
  /** One level of indentation. */
  readonly unit: string;
  /** What stands behind a colon or a comma on one line. */
  readonly gap: '' | ' ';
  /** Whether it has more than one line. */
  readonly lines: 'one' | 'several';
}

/** Reads the style off a text. */
export function styleOf(text: string, language: Style['language']): Style {
  const isOneLine = !text.trim().includes('\n');
  return {
    language,
    lineEnd: text.includes('\r\n') ? '\r\n' : '\n',
    unit: (language === 'yaml' ? undefined : /\n([ \t]+)\S/.exec(text)?.[1]) ?? '  ',
    lines: isOneLine ? 'one' : 'several',
    gap: language === 'json' && isOneLine && !/"\s*:\s/.test(text) ? '' : ' ',
  };
}

/** Longer than this, a list or an object stands on several lines, where the text has any. */
const mostOnOneLine = 80;

/** A value between brackets, as JSON, of which YAML takes every word. `indent` is that of the line it begins on. */
export function printFlow(value: Json, indent: string, style: Style, lines: 'one' | 'several'): string {
  const short = printOnOneLine(value, style);
  if (lines === 'one' || typeof value !== 'object' || value === null || short.length <= mostOnOneLine) return short;
  const deeper = indent + style.unit;
  const inner = (one: Json): string => printFlow(one, deeper, style, lines);
  const parts = isJsonArray(value)
    ? value.map(inner)
    : Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}: ${inner(one)}`);
  const [open, close] = isJsonArray(value) ? '[]' : '{}';
  const { lineEnd } = style;
  return `${open}${lineEnd}${parts.map((part) => deeper + part).join(`,${lineEnd}`)}${lineEnd}${indent}${close}`;
}

function printOnOneLine(value: Json, style: Style): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = (one: Json): string => printOnOneLine(one, style);
  if (isJsonArray(value)) return `[${value.map(inner).join(`,${style.gap}`)}]`;
  const members = Object.entries(value).map(([key, one]) => `${JSON.stringify(key)}:${style.gap}${inner(one)}`);
  return `{${members.join(`,${style.gap}`)}}`;
}

/** A value as lines of YAML without brackets. */
export function printBlock(value: Json, unit: string): readonly string[] {
  if (typeof value !== 'object' || value === null || isEmpty(value)) return [printYamlScalar(value, '')];
  if (isJsonArray(value)) {
    return value.flatMap((item) => {
      const [first = '', ...rest] = printBlock(item, unit);
      return [`- ${first}`, ...rest.map((line) => `  ${line}`)];
    });
  }
  return Object.entries(value).flatMap(([key, item]) => printBlockMember(key, item, unit));
}

/** A key with its value, as lines of YAML. */
export function printBlockMember(key: string, value: Json, unit: string): readonly string[] {
  const name = printYamlScalar(key, '');
  const lines = printBlock(value, unit);
  const isNested = typeof value === 'object' && value !== null && !isEmpty(value);
  return isNested ? [`${name}:`, ...lines.map((line) => unit + line)] : [`${name}: ${lines[0] ?? ''}`];
}

/** A scalar in the quotes of what stood there before. */
export function printYamlScalar(value: Json, before: string): string {
  if (typeof value !== 'string') return JSON.stringify(value);
  if (before.startsWith("'") && /^[\x20-\x7e]*$/.test(value)) return `'${value.replaceAll("'", "''")}'`;
  return !before.startsWith('"') && isPlain(value) ? value : JSON.stringify(value);
}

/** Without quotes only what no reader of YAML takes for anything else. */
const isPlain = (text: string): boolean =>
  /^[A-Za-z][\w./:@+=*?-]*$/.test(text) &&
  !text.endsWith(':') &&
  !/^(?:true|false|yes|no|on|off|null|y|n)$/i.test(text);

const isEmpty = (value: object): boolean => Object.keys(value).length === 0;
