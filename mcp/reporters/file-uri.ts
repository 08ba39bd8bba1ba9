/** A path with forward slashes as an address: absolute ones as `file:`, relative ones relative, all percent-encoded. */
export function fileUri(path: string): string {
  const encoded = path.split('/').map(encodeName).join('/');
  if (path.startsWith('//')) return `file:${encoded}`;
  if (path.startsWith('/')) return `file://${encoded}`;
  return /^[A-Za-z]:\//.test(path) ? `file:///${path.slice(0, 2)}${encoded.slice(encoded.indexOf('/'))}` : encoded;
}

/** Half a surrogate pair has no encoding. */
const encodeName = (name: string): string => encodeURIComponent(name.replace(/\p{Cs}/gu, '\ufffd'));
