import type { Statement } from '../../policy/ast.js';
import { conditionEntries, failsWithoutKey } from '../../policy/questions.js';

/** Which keys a statement's condition asks to be there, in lower case. */
export interface DemandedKeys {
  readonly all: ReadonlySet<string>;
  /** Without a set operator: by Null, or by a plain comparison. */
  readonly outright: ReadonlySet<string>;
  /** Is the tag of a request among them? Then it passes tag keys as well. */
  readonly isTagAmongThem: boolean;
}

/** Laid out once a statement, because each of its entries may ask. */
export function demandedKeys(statement: Statement): DemandedKeys {
  const known = demandedByStatement.get(statement);
  if (known) return known;
  const entries = conditionEntries(statement).filter(failsWithoutKey);
  const outright = entries.filter(({ parsed }) => parsed?.qualifier === undefined);
  const all = new Set(entries.map(({ key }) => key.value.toLowerCase()));
  const demanded = {
    all,
    outright: new Set(outright.map(({ key }) => key.value.toLowerCase())),
    isTagAmongThem: [...all].some((key) => key.startsWith('aws:requesttag/') || key.startsWith('s3:requestobjecttag/')),
  };
  demandedByStatement.set(statement, demanded);
  return demanded;
}

const demandedByStatement = new WeakMap<Statement, DemandedKeys>();
