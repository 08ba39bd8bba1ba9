import { nearestNames } from '../catalog/nearest-name.js';
import { operatorTable } from './operator-table.js';

/** Names from other languages and from key types, with what IAM calls the same. */
const otherNames: Readonly<Record<string, string>> = {
  boolean: 'Bool',
  boolequals: 'Bool',
  booleanequals: 'Bool',
  equals: 'StringEquals',
  notequals: 'StringNotEquals',
  like: 'StringLike',
  notlike: 'StringNotLike',
  exists: 'Null',
  ipequals: 'IpAddress',
  ipaddressequals: 'IpAddress',
  ipaddressnotequals: 'NotIpAddress',
  ipnotequals: 'NotIpAddress',
  notnull: 'Null',
};

const names = operatorTable.map(({ name }) => name);

/** The operators that a misspelled one most likely stands for; none rather than far ones. */
export function suggestOperator(text: string): readonly string[] {
  const colon = text.lastIndexOf(':');
  const before = text.slice(0, Math.max(colon, 0));
  const rest = text.slice(colon + 1);
  // `StringEquals:IfExists` has its suffix after the colon.
  if (/^if_?exists?$/i.test(rest)) return baseNames(before).map((name) => `${name}IfExists`);
  const qualifier = qualifierOf(before);
  const suffix = /if_?exists?$/i.exec(rest)?.[0] ?? '';
  const bases = baseNames(rest.slice(0, rest.length - suffix.length));
  return bases.map((name) => `${qualifier}${name}${suffix === '' || name === 'Null' ? '' : 'IfExists'}`);
}

function qualifierOf(text: string): string {
  const plain = text.toLowerCase().replace(/[\s_-]/g, '');
  if (plain === '') return '';
  if (plain.startsWith('forall')) return 'ForAllValues:';
  if (plain.startsWith('forany')) return 'ForAnyValue:';
  const nearest = nearestNames(plain, ['ForAllValues', 'ForAnyValue'], 1)[0];
  return nearest === undefined ? '' : `${nearest}:`;
}

function baseNames(text: string): readonly string[] {
  const plain = text.toLowerCase().replace(/[\s_-]/g, '');
  const exact = names.find((name) => name.toLowerCase() === plain) ?? otherNames[plain];
  return exact === undefined ? nearestNames(plain, names, 2) : [exact];
}
