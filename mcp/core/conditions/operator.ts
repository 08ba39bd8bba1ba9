import { type OperatorFacts, operatorTable } from './operator-table.js';

/** An operator as a policy writes it: `ForAnyValue:StringLikeIfExists`. */
export interface Operator extends OperatorFacts {
  readonly qualifier?: 'ForAllValues' | 'ForAnyValue';
  readonly ifExists: boolean;
}

const byLowerName: ReadonlyMap<string, OperatorFacts> = new Map(
  operatorTable.map((facts) => [facts.name.toLowerCase(), facts]),
);
const qualifiers = { forallvalues: 'ForAllValues', foranyvalue: 'ForAnyValue' } as const;

/** Reads an operator, whatever its case; undefined for one AWS does not have. `NullIfExists` is read, though refused. */
export function readOperator(text: string): Operator | undefined {
  const parts = /^(?:(forallvalues|foranyvalue):)?([a-z]+?)(ifexists)?$/.exec(text.toLowerCase());
  const facts = byLowerName.get(parts?.[2] ?? '');
  if (!facts) return undefined;
  const ifExists = parts?.[3] !== undefined;
  const word = parts?.[1];
  return word === 'forallvalues' || word === 'foranyvalue'
    ? { ...facts, qualifier: qualifiers[word], ifExists }
    : { ...facts, ifExists };
}

/** In AWS's spelling: `ForAnyValue:StringLikeIfExists`. */
export const printOperator = ({ qualifier, name, ifExists }: Operator): string =>
  `${qualifier ? `${qualifier}:` : ''}${name}${ifExists ? 'IfExists' : ''}`;
