import { readBool } from '../../conditions/operators/bool.js';
import type { ConditionEntry, Statement } from '../../policy/ast.js';
import { conditionEntries, demandsAbsence, demandsPresence } from '../../policy/questions.js';
import { matchesWildcard } from '../../values/wildcard.js';
import { guardrailKeys, mcpServers } from './agent-guardrail.table.js';

/** A way in which a request can come, and what AWS puts into the two keys then. */
interface Way {
  readonly name: string;
  readonly values: ReadonlyMap<string, string>;
}

const [calledVia, viaService] = ['aws:calledviaawsmcp', 'aws:viaawsmcpservice'];

/**
 * A request of a person carries aws:ViaAWSMCPService as false or not at all; both are looked at, and named alike.
 * Source: IAM User Guide, "AWS global condition context keys", aws:ViaAWSMCPService.
 */
const ways: readonly Way[] = [
  { name: 'direct calls', values: new Map() },
  { name: 'direct calls', values: new Map([[viaService, 'false']]) },
  ...mcpServers.map(({ principal }) => ({
    name: principal,
    values: new Map([
      [viaService, 'true'],
      [calledVia, principal],
    ]),
  })),
];

export const isGuardrailKey = (key: string): boolean => guardrailKeys.some((row) => row.key === key.toLowerCase());

/**
 * For which ways a request can come the entries of a statement about the two keys of AWS's MCP servers hold. Empty: the
 * statement never applies. Other conditions of the statement are left aside. Undefined where an entry cannot be read.
 */
export function guardrailReach(statement: Statement): readonly string[] | undefined {
  const entries = conditionEntries(statement).filter(({ key }) => isGuardrailKey(key.value));
  if (entries.some((entry) => !isReadable(entry))) return undefined;
  const reached = ways.filter(({ values }) =>
    entries.every((entry) => holds(entry, values.get(entry.key.value.toLowerCase()))),
  );
  return [...new Set(reached.map(({ name }) => name))];
}

/** Other families compare what the keys never hold, in ways AWS does not document. */
const isReadable = ({ parsed, values }: ConditionEntry): boolean =>
  parsed !== undefined &&
  ['string', 'bool', 'null'].includes(parsed.family) &&
  values.every(({ value }) => !value.text.includes('${'));

function holds(entry: ConditionEntry, value: string | undefined): boolean {
  const { parsed, values } = entry;
  if (!parsed) return false;
  if (parsed.family === 'null') {
    return value === undefined ? !demandsPresence(entry) : !demandsAbsence(entry);
  }
  if (value === undefined) {
    if (parsed.ifExists || parsed.qualifier === 'ForAllValues') return true;
    return parsed.negated && parsed.qualifier !== 'ForAnyValue';
  }
  const isAmong = values.some((one) => equals(entry, one.value.text, value));
  return parsed.negated ? !isAmong : isAmong;
}

function equals({ parsed }: ConditionEntry, text: string, value: string): boolean {
  if (parsed?.family === 'bool') return readBool(text) !== undefined && readBool(text) === readBool(value);
  if (parsed?.wildcards === true) return matchesWildcard(text, value);
  return parsed?.name.endsWith('IgnoreCase') === true ? text.toLowerCase() === value.toLowerCase() : text === value;
}
