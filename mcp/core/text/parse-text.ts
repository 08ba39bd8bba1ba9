import { checkTextSize } from './limits.js';
import { parseJson } from './parse-json.js';
import { parseYaml } from './parse-yaml.js';
import { rootPath } from './path.js';
import type { Source } from './source.js';
import type { Parsed } from './tree.js';

/**
 * Reads a text as JSON or YAML. Text that begins with `{`, `[` or `"` is JSON, since that is all AWS takes.
 * Throws `LimitExceeded` when the text is larger or deeper than `limits` says.
 */
export async function parseText(source: Source): Promise<Parsed> {
  checkTextSize(source.text);
  if (source.text.trim() === '') {
    return { tree: undefined, problems: [{ code: 'empty', detail: '', path: rootPath, span: { start: 0, end: 0 } }] };
  }
  return isJson(source.text) ? parseJson(source) : parseYaml(source);
}

/** A JSON comment may stand before the first bracket. */
const isJson = (text: string): boolean => /^(?:\s|\/\/[^\n]*(?:\n|$)|\/\*[\s\S]*?\*\/)*(?:["[{]|$)/.test(text);
