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
    const character = unsupported.exec(text)?.[0];
    if (character !== undefined && !isEscaped(place, source?.text)) {
      characters.push({ ...placeOf(place), character });
    }
  };
  if (node) walk(node, look);
  return characters;
}

/** JSON's `\u2019` is made of characters that IAM does take. */
const isEscaped = ({ span }: Place, text: string | undefined): boolean =>
  span !== undefined && text !== undefined && !unsupported.test(text.slice(span.start, span.end));

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
