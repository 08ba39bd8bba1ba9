/** What one policy text may be. Beyond these the answer is an error that names the limit, never a slow or partial one. */
export const limits = {
  /** Bytes of UTF-8, 1 MiB. The largest policy AWS takes is 32 KB. */
  textBytes: 1_048_576,
  /** Objects and lists inside one another. A policy needs six. */
  nesting: 64,
  /** Policies in one batch. */
  batch: 100,
} as const;

/** Thrown by the readers, caught where a tool answers: the caller can mend it by sending less. */
export class LimitExceeded extends Error {
  override readonly name = 'LimitExceeded';
}

/** Throws `LimitExceeded` for a text of more than 1 MiB. */
export function checkTextSize(text: string): void {
  if (text.length <= limits.textBytes && utf8Length(text) <= limits.textBytes) return;
  throw new LimitExceeded(
    `The policy text is larger than the limit of 1 MiB (${limits.textBytes} bytes). Send one policy at a time; AWS takes none larger than 32 KB.`,
  );
}

export const nestingMessage = `The document is nested deeper than the limit of ${limits.nesting} levels. A policy needs six; check for a stray bracket.`;

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  let bytes = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code < 0x80) bytes += 1;
    else if (code < 0x800) bytes += 2;
    else if (code >= 0xd800 && code <= 0xdbff && i + 1 < text.length) {
      bytes += 4;
      i++;
    } else bytes += 3;
  }
  return bytes;
}
