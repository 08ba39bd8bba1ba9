import type { Statement } from '../../policy/ast.js';
import { conditionEntries, failsWithoutKey } from '../../policy/questions.js';
import { rememberOf } from '../../text/remember.js';

/** Which keys a statement's condition asks to be there, in lower case. */
export interface DemandedKeys {
  readonly all: ReadonlySet<string>;
  /** Without a set operator: by Null, or by a plain comparison. */
  readonly outright: ReadonlySet<string>;
  /** Is the tag of a request among them? Then it passes tag keys as well. */
  readonly isTagAmongThem: boolean;
}

/** Laid out once a statement, because each of its entries may ask. */
export const demandedKeys = rememberOf((statement: Statement): DemandedKeys => {
  const entries = conditionEntries(statement).filter(failsWithoutKey);
  const outright = entries.filter(({ parsed }) => parsed?.qualifier === undefined);
  const all = new Set(entries.map(({ key }) => key.value.toLowerCase()));
  return {
    all,
    outright: new Set(outright.map(({ key }) => key.value.toLowerCase())),
    isTagAmongThem: [...all].some((key) => key.startsWith('aws:requesttag/') || key.startsWith('s3:requestobjecttag/')),
  };
});
