import type { Catalog, ConditionKeyType } from '../catalog/catalog.js';

const byType: Readonly<Record<ConditionKeyType, string>> = {
  String: 'StringEquals',
  ARN: 'ArnLike',
  Numeric: 'NumericLessThanEquals',
  Date: 'DateLessThan',
  Bool: 'Bool',
  IPAddress: 'IpAddress',
  Binary: 'BinaryEquals',
};

/** The operator with which a condition on the key is usually written. */
export function usualOperator(key: string, catalog: Catalog): string {
  const facts = catalog.conditionKey(key);
  if (!facts) return 'StringEquals';
  return facts.multivalued ? `ForAnyValue:${byType[facts.type]}` : byType[facts.type];
}
