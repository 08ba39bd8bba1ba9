import { remember } from '../text/remember.js';
import { type OperatorFacts, operatorTable } from './operator-table.js';

/** An operator as a policy writes it: `ForAnyValue:StringLikeIfExists`. */
export interface Operator extends OperatorFacts {
  readonly qualifier: 'ForAllValues' | 'ForAnyValue' | undefined;
  readonly ifExists: boolean;
}

const byLowerName: ReadonlyMap<string, OperatorFacts> = new Map(
  operatorTable.map((facts) => [facts.name.toLowerCase(), facts]),
);
const qualifiers = { forallvalues: 'ForAllValues', foranyvalue: 'ForAnyValue' } as const;

/** Reads an operator, whatever its case; undefined for one AWS does not have. `NullIfExists` is read, though refused. */
export const readOperator = remember((text: string): Operator | undefined => {
  const parts = /^(?:(forallvalues|foranyvalue):)?([a-z]+?)(ifexists)?$/.exec(text.toLowerCase());
  const facts = byLowerName.get(parts?.[2] ?? '');
  if (!facts) return undefined;
  const ifExists = parts?.[3] !== undefined;
  const word = parts?.[1];
  const qualifier = word === 'forallvalues' || word === 'foranyvalue' ? qualifiers[word] : undefined;
  const { name, family, negated, wildcards } = facts;
  return { name, family, negated, wildcards, qualifier, ifExists };
});

/** In AWS's spelling: `ForAnyValue:StringLikeIfExists`. */
export const printOperator = ({ qualifier, name, ifExists }: Operator): string =>
  `${qualifier ? `${qualifier}:` : ''}${name}${ifExists ? 'IfExists' : ''}`;
