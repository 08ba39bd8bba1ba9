/** A piece of an ARN format: text as it stands, or a placeholder and what it is filled from. */
export type FormatPart =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'partition' | 'region' | 'account' | 'name'; readonly name: string };

/** Reads `arn:${Partition}:s3:::${BucketName}/${ObjectName}`: its parts in order. */
export function readFormatParts(format: string): readonly FormatPart[] {
  const parts: FormatPart[] = [];
  let from = 0;
  let field = 0;
  for (const match of format.matchAll(/\$\{([^}]*)\}/g)) {
    const text = format.slice(from, match.index);
    if (text !== '') parts.push({ kind: 'text', text });
    field += text.split(':').length - 1;
    parts.push({ kind: kindOfField(field), name: match[1] ?? '' });
    from = match.index + match[0].length;
  }
  if (from < format.length) parts.push({ kind: 'text', text: format.slice(from) });
  return parts;
}

/** The account's placeholder has many names, `${AccountId}`, `${VpcOwnerAccount}`, and one place. */
function kindOfField(field: number): 'partition' | 'region' | 'account' | 'name' {
  return field === 1 ? 'partition' : field === 3 ? 'region' : field === 4 ? 'account' : 'name';
}

/** How placeholders are compared: `${BucketName}`, `bucketname` and `bucket_name` are the same. */
export const placeholderKey = (name: string): string =>
  name
    .replace(/^\$\{|\}$/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
