import { type Member, type Node, placeOf } from '../text/tree.js';
import type { Located, PrincipalClause, PrincipalValue } from './ast.js';
import { type PrincipalType, principalTypes } from './elements.js';
import { type Report, strings } from './read-values.js';

/** The bare `"*"` (or another string, which a check will refuse), or a map of principal types. */
export function readPrincipal(
  kind: PrincipalClause['kind'],
  { value, keyPlace }: Member,
  report: Report,
): PrincipalClause | undefined {
  const place = placeOf(value);
  if (value.kind === 'string') {
    return { ...place, kind, keyPlace, keys: [], values: [{ ...place, value: { type: undefined, text: value.text } }] };
  }
  if (value.kind === 'object') {
    const values = value.members.flatMap((member) => readValues(member, report));
    return { ...place, kind, keyPlace, keys: value.members, values };
  }
  const expected = '"*" or an object such as {"AWS": "…"}';
  report({ ...place, kind: 'wrong_type', element: kind, expected, found: value.kind });
  return undefined;
}

function readValues({ key, keyPlace, value }: Member, report: Report): readonly Located<PrincipalValue>[] {
  const type = principalTypes.find((known) => known === key);
  if (!type) report({ ...keyPlace, kind: 'unknown_principal_type', element: key });
  // An account id whose quotes were lost is still understood; YAML makes that easy.
  const texts = accountNumber(value) ?? strings(value, `Principal ${key}`, report) ?? [];
  return texts.map((one) => ({ ...one, value: principalValue(type, one.value) }));
}

const principalValue = (type: PrincipalType | undefined, text: string): PrincipalValue => ({ type, text });

function accountNumber(node: Node): readonly Located<string>[] | undefined {
  return node.kind === 'number' && /^\d{12}$/.test(node.text) ? [{ ...placeOf(node), value: node.text }] : undefined;
}
