import { checkTextSize } from './limits.js';
import { isJson, parseJson } from './parse-json.js';
import { parseYaml } from './parse-yaml.js';
import { rootPath } from './path.js';
import type { Source } from './source.js';
import type { Parsed } from './tree.js';
import { isUrlEncoded } from './url-encoding.js';

/**
 * Reads a text as JSON or YAML. Text that begins with `{`, `[` or a lone string is JSON, since that is all AWS takes;
 * a URL-encoded document is a string, for whoever reads documents to decode.
 * Throws `LimitExceeded` when the text is larger or deeper than `limits` says.
 */
export async function parseText(source: Source): Promise<Parsed> {
  const { text } = source;
  checkTextSize(text);
  if (text.trim() === '') {
    return { tree: undefined, problems: [{ code: 'empty', detail: '', path: rootPath, span: { start: 0, end: 0 } }] };
  }
  if (isUrlEncoded(text)) {
    return { tree: { kind: 'string', path: rootPath, span: { start: 0, end: text.length }, text }, problems: [] };
  }
  return isJson(text) ? parseJson(source) : parseYaml(source);
}
