import type { Catalog } from '../catalog/catalog.js';
import type { Operator } from '../conditions/operator.js';
import { readBool } from '../conditions/operators/bool.js';
import { isAlwaysPresent } from '../conditions/possible.js';
import { show } from '../findings/show.js';
import type { ConditionEntry, Statement } from '../policy/ast.js';
import type { PolicyType } from '../policy/policy-types.js';
import { conditionEntries, demandsAbsence, demandsPresence, denies, failsWithoutKey } from '../policy/questions.js';
import { hasWildcard } from '../values/wildcard.js';
import { operatorPhrases } from './operator-phrases.table.js';
import { type SaidKey, sayKey } from './say-key.js';
import { counted, listed, quoted } from './words.js';

const most = { entries: 12, values: 6 } as const;

interface Around {
  readonly statement: Statement;
  readonly type: PolicyType;
  readonly catalog: Catalog;
}

/** When a statement applies, as a sentence; undefined where it has no condition. */
export function sayCondition(statement: Statement, type: PolicyType, catalog: Catalog): string | undefined {
  const entries = conditionEntries(statement);
  if (entries.length === 0) return undefined;
  const said = entries.slice(0, most.entries).map((entry) => sayEntry(entry, { statement, type, catalog }));
  const rest = entries.length - said.length;
  if (said.length === 1 && rest === 0) return `This applies only if ${said[0]}.`;
  const numbered = said.map((one, index) => `(${index + 1}) ${one}`).join('; ');
  const more = rest > 0 ? `; and ${counted(rest, 'more condition')}` : '';
  return `This applies only if all of this holds: ${numbered}${more}.`;
}

function sayEntry(entry: ConditionEntry, around: Around): string {
  const { parsed, operator, key } = entry;
  const said = sayKey(key.value, around.catalog);
  if (!parsed) return `${said.one} meets ${quoted(operator.value)}, which is no condition operator of AWS`;
  if (parsed.family === 'null') return sayPresence(entry, said);
  const main =
    entry.values.length === 0 ? `${said.one} is compared with an empty list` : sayComparison(entry, parsed, said);
  return `${main}${sayMissing(entry, around)}`;
}

/** `Null` asks for the key itself. */
function sayPresence(entry: ConditionEntry, { one }: SaidKey): string {
  if (demandsAbsence(entry)) return `the request has no value for ${one}`;
  if (demandsPresence(entry)) return `the request has a value for ${one}`;
  return `Null of ${one} is ${listed(
    entry.values.map(({ value }) => quoted(value.text)),
    'or',
    most.values,
  )}`;
}

/** Does another entry say already that the key must be there? */
const isDemanded = (key: string, statement: Statement): boolean =>
  conditionEntries(statement).some((entry) => entry.key.value.toLowerCase() === key && demandsPresence(entry));

/** What becomes of a request that lacks the key. */
function sayMissing(entry: ConditionEntry, { statement, type }: Around): string {
  const key = entry.key.value.toLowerCase();
  if (isAlwaysPresent(key, type) || isDemanded(key, statement)) return '';
  if (!failsWithoutKey(entry)) return ', also where the request has no such value';
  return denies(statement) ? ', but not where the request has no such value' : '';
}

function sayComparison(entry: ConditionEntry, operator: Operator, said: SaidKey): string {
  if (operator.family === 'bool') return sayBool(entry, operator, said);
  const texts = entry.values.map(({ value }) => value.text);
  const subject = subjectOf(operator, said);
  if (operator.wildcards && !operator.negated && texts.includes('*')) return `${subject} has any value`;
  const phrase = phrases.get(operator.name);
  if (!phrase) return `${subject} meets ${operator.name} of ${listed(texts.map(quoted), 'or', most.values)}`;
  const isPattern = operator.wildcards && texts.some(hasWildcard);
  const one = isPattern ? (phrase.pattern ?? phrase.one) : phrase.one;
  const isSeveral = texts.length > 1 && phrase.several !== undefined;
  const values = listed(texts.map(isBare(operator) ? show : quoted), isSeveral ? 'and' : 'or', most.values);
  return `${subject} ${isSeveral ? phrase.several : one} ${values}${sayLiteral(operator, texts)}`;
}

const phrases = new Map(operatorPhrases.map((row) => [row.name, row]));

const isBare = ({ family }: Operator): boolean => family === 'numeric' || family === 'date' || family === 'ip';

/** Who writes a star where it is none expects something else. */
const sayLiteral = ({ family, wildcards }: Operator, texts: readonly string[]): string =>
  family === 'string' && !wildcards && texts.some((text) => hasWildcard(text.replace(/\$\{[*?$]\}/g, '')))
    ? ' (letter for letter: * and ? are no wildcards here)'
    : '';

const subjectOf = ({ qualifier }: Operator, said: SaidKey): string => {
  if (qualifier === 'ForAllValues') return said.every;
  return qualifier === 'ForAnyValue' ? said.some : said.one;
};

function sayBool({ values }: ConditionEntry, operator: Operator, said: SaidKey): string {
  const words = [...new Set(values.map(({ value }) => readBool(value.text) ?? value.text))];
  const { whenTrue, whenFalse } = said;
  const phrased = words.map((word) => (word === true ? whenTrue : word === false ? whenFalse : undefined));
  if (operator.qualifier === undefined && phrased.every((one) => one !== undefined)) return phrased.join(' or ');
  const list = words.map((word) =>
    typeof word === 'boolean' ? String(word) : `${quoted(word)} (neither true nor false)`,
  );
  return `${subjectOf(operator, said)} is ${listed(list, 'or', most.values)}`;
}
