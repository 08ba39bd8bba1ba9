import { readParts } from '../values/template-text.js';
import type { OperatorFamily } from './operator-table.js';
import { isArnPattern } from './operators/arn.js';
import { isBase64 } from './operators/binary.js';
import { readBool } from './operators/bool.js';
import { readDate } from './operators/date.js';
import { readIpRange } from './operators/ip.js';
import { readNumber } from './operators/numeric.js';

/** What a value is to an operator: `unknown` where a variable or a placeholder still stands for something. */
export type Fit = 'fits' | 'unfit' | 'unknown';

/** By family of operators: can the value be read as what they compare? */
const readable: Readonly<Record<OperatorFamily, (text: string) => boolean>> = {
  string: () => true,
  numeric: (text) => readNumber(text) !== undefined,
  date: (text) => readDate(text) !== undefined,
  bool: (text) => readBool(text) !== undefined,
  binary: isBase64,
  ip: (text) => readIpRange(text) !== undefined,
  arn: isArnPattern,
  null: (text) => readBool(text) !== undefined,
};

/** Whether an operator of the family can do anything with the value. */
export function fitOf(family: OperatorFamily, text: string): Fit {
  if (standsForUnknown(text)) return 'unknown';
  return readable[family](text) ? 'fits' : 'unfit';
}

/** Does the text still hold a variable, a placeholder, or what was meant as one? */
export const standsForUnknown = (text: string): boolean =>
  readParts(text).some(({ kind }) => kind !== 'text' && kind !== 'literal');
