import type { ResourceType } from '../../catalog/catalog.js';
import { show } from '../../findings/show.js';
import type { FormatPart } from './format-parts.js';

/**
 * A name that holds the whole end of the format, `bucket/key` or `t/index/i`, by its placeholders; undefined for a name
 * that is one value.
 */
export function splitName(name: string, parts: readonly FormatPart[]): ReadonlyMap<string, string> | undefined {
  const start = parts.findIndex(({ kind }) => kind === 'name');
  const values = new Map<string, string>();
  let rest = withoutText(name, parts[start - 1]);
  for (const [index, part] of parts.entries()) {
    if (index < start || part.kind === 'text') continue;
    const next = parts[index + 1];
    if (part.kind !== 'name' || (next && next.kind !== 'text')) return undefined;
    const end = next ? rest.indexOf(next.text, 1) : rest.length;
    if (end < 1) return undefined;
    values.set(part.name, rest.slice(0, end));
    rest = rest.slice(end + (next?.text.length ?? 0));
  }
  return values.size > 1 && rest === '' ? values : undefined;
}

/** A name without what stands in the format before it: `table/` of `table/orders`, the slash of `/app/db`. */
export function withoutHead(name: string, before: FormatPart | undefined, { service }: ResourceType): string {
  const bare = withoutText(name, before);
  const endsInSlash = before?.kind === 'text' && before.text.endsWith('/');
  // A key of S3 may begin with a slash.
  return endsInSlash && service !== 's3' ? bare.replace(/^\/+(?=.)/, '') : bare;
}

function withoutText(name: string, before: FormatPart | undefined): string {
  const text = before?.kind === 'text' ? before.text.replace(/^:+/, '') : '';
  return text.length > 1 && name.startsWith(text) && name.length > text.length ? name.slice(text.length) : name;
}

/** What makes an ARN of the type that reads well and names no resource. */
export function nameDefects(name: string, type: ResourceType): readonly string[] {
  if (type.service === 'kms' && type.name === 'key' && /^alias\//.test(name)) {
    return [
      `"${show(name)}" is an alias and no id of a key: build the ARN of resource_type "alias", or give the key's id.`,
    ];
  }
  // Of all that is named in ARNs only the keys of objects may hold them.
  return /["\\`]/.test(name) && !/object/i.test(type.name)
    ? [`No ${show(type.name)} is called "${show(name)}": a name holds neither quotation marks nor backslashes.`]
    : [];
}

/** What a reader of the ARN has to know before it stands in a policy. */
export function nameNotes(name: string, type: ResourceType): readonly string[] {
  if (type.service !== 'secretsmanager' || isWholeSecret(name)) return [];
  // Source: AWS Secrets Manager User Guide, "Secrets Manager resources", which ends each ARN by six characters of its own.
  return [
    `Secrets Manager ends the ARN of a secret by a hyphen and six characters of its own. In a policy write "${show(name)}-??????", for this text alone matches no secret.`,
  ];
}

/** Does it end as the ARNs of secrets do, or in a wildcard? */
export const isWholeSecret = (name: string): boolean => /-[A-Za-z0-9]{6}$|[*?}]$/.test(name);
