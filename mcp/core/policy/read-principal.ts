import type { Member, Node } from '../text/tree.js';
import type { Located, PrincipalClause, PrincipalValue } from './ast.js';
import { principalTypes } from './elements.js';
import { unfilled } from './embedded-value.js';
import { embeddedText, located, type Report, strings, wrongType } from './read-values.js';

/** The bare `"*"` (or another string, which a check will refuse), or a map of principal types. `[]` is an empty map. */
export function readPrincipal(
  kind: PrincipalClause['kind'],
  { value, keyPlace }: Member,
  report: Report,
): PrincipalClause | undefined {
  const { path, span } = value;
  const text = value.kind === 'string' ? value.text : embeddedText(value, kind, report)?.value;
  if (value.kind === 'string' && unfilled(value) !== undefined) wrongType(value, kind, 'an object', report);
  if (text !== undefined) {
    return { path, span, kind, keyPlace, keys: [], values: [located(value, { type: undefined, text })] };
  }
  if (value.kind === 'array' && value.items.length === 0) return { path, span, kind, keyPlace, keys: [], values: [] };
  if (value.kind === 'object') {
    const values = value.members.flatMap((member) => readValues(member, report));
    return { path, span, kind, keyPlace, keys: value.members, values };
  }
  return wrongType(value, kind, '"*" or an object such as {"AWS": "…"}', report);
}

function readValues({ key, keyPlace, value }: Member, report: Report): readonly Located<PrincipalValue>[] {
  const type = principalTypes.find((known) => known.toLowerCase() === key.toLowerCase());
  if (type !== key) report({ ...keyPlace, kind: 'unknown_principal_type', element: key, expected: type });
  const lost = accountNumber(value);
  const texts = lost === undefined ? strings(value, `Principal ${key}`, report, accountNumber) : [located(value, lost)];
  return (texts ?? []).map((one) => located(one, { type, text: one.value }));
}

/** An account id whose quotes were lost is still understood; YAML makes that easy. `principal_validation` says so. */
const accountNumber = (node: Node): string | undefined =>
  node.kind === 'number' && /^\d{12}$/.test(node.text) ? node.text : undefined;
