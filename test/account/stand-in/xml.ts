/** What an answer holds: nested names, lists, texts, numbers, dates. What is undefined is left out. */
export type Xml =
  | string
  | number
  | boolean
  | Date
  | undefined
  | readonly Xml[]
  | { readonly [name: string]: Xml }
  | ReadonlyMap<string, number>;

const escapes: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export const escapeXml = (text: string): string => text.replace(/[&<>"]/g, (one) => escapes[one] ?? one);

/** As the query protocol of AWS writes it: lists of `member`, maps of `entry`. */
export function printXml(value: Xml): string {
  if (value === undefined) return '';
  if (value instanceof Date) return value.toISOString().replace(/\.\d+Z$/, 'Z');
  if (typeof value !== 'object') return escapeXml(String(value));
  if (Array.isArray(value)) return value.map((one: Xml) => `<member>${printXml(one)}</member>`).join('');
  if (value instanceof Map) {
    return [...value].map(([key, one]) => `<entry><key>${key}</key><value>${one}</value></entry>`).join('');
  }
  return Object.entries(value)
    .filter(([, one]) => one !== undefined)
    .map(([name, one]) => `<${name}>${printXml(one)}</${name}>`)
    .join('');
}
