import type { PolicyDocument } from '../../policy/document.js';
import { type Node, type Place, placeOf } from '../../text/tree.js';

/** Source: IAM User Guide, "IAM and AWS STS quotas", "Policy documents can contain only the following Unicode characters". */
const unsupported = /[^\t\n\r\u0020-\u00ff]/u;

/** A value or key with a character that IAM does not take. */
export interface UnsupportedCharacter extends Place {
  readonly character: string;
}

export function unsupportedCharacters({ source, node }: PolicyDocument): readonly UnsupportedCharacter[] {
  const characters: UnsupportedCharacter[] = [];
  const look = (place: Place, text: string): void => {
    if (!unsupported.test(text)) return;
    const character = unsupported.exec(asWritten(place, text, source?.text))?.[0];
    if (character !== undefined) characters.push({ ...placeOf(place), character });
  };
  if (node) walk(node, look);
  return characters;
}

/** JSON's `\u2019` is made of characters that IAM does take. A value that was no text is written when it is sent. */
const asWritten = ({ span }: Place, value: string, text: string | undefined): string =>
  span !== undefined && text !== undefined ? text.slice(span.start, span.end) : JSON.stringify(value);

function walk(node: Node, look: (place: Place, text: string) => void): void {
  switch (node.kind) {
    case 'object':
      for (const { key, keyPlace, value } of node.members) {
        look(keyPlace, key);
        walk(value, look);
      }
      break;
    case 'array':
      for (const item of node.items) walk(item, look);
      break;
    case 'string':
      look(node, node.text);
  }
}
