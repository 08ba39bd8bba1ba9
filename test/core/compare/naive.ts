/**
 * An evaluator written apart from the one under test, as plainly as possible, for the few things that the generated
 * policies use: regular expressions for wildcards, one value a key.
 */
export interface NaiveStatement {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal?: '*' | { readonly AWS: readonly string[] };
  readonly Action?: readonly string[];
  readonly NotAction?: readonly string[];
  readonly Resource?: readonly string[];
  readonly NotResource?: readonly string[];
  readonly Condition?: Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;
}

export interface NaiveRequest {
  readonly action: string;
  readonly resource: string;
  readonly principal?: string;
  readonly context: Readonly<Record<string, readonly string[]>>;
}

/** 0 is an explicit Deny, 1 is silence, 2 is Allow. */
export function answerOf(statements: readonly NaiveStatement[], request: NaiveRequest): 0 | 1 | 2 {
  const matching = statements.filter((one) => matches(one, request));
  if (matching.some(({ Effect }) => Effect === 'Deny')) return 0;
  return matching.length > 0 ? 2 : 1;
}

/** Does `more` give the request what `less` does not? A Deny counts where its policy allows nothing it could take from. */
export function exceeds(
  more: readonly NaiveStatement[],
  less: readonly NaiveStatement[],
  request: NaiveRequest,
): boolean {
  const [high, low] = [answerOf(more, request), answerOf(less, request)];
  if (high === 2) return low !== 2;
  return high === 1 && low === 0 && !less.some((one) => one.Effect === 'Allow' && matches(one, request));
}

function matches(one: NaiveStatement, { action, resource, principal, context }: NaiveRequest): boolean {
  if (one.Action && !one.Action.some((pattern) => like(pattern.toLowerCase(), action.toLowerCase()))) return false;
  if (one.NotAction?.some((pattern) => like(pattern.toLowerCase(), action.toLowerCase()))) return false;
  if (one.Resource && !one.Resource.some((pattern) => like(pattern, resource))) return false;
  if (one.NotResource?.some((pattern) => like(pattern, resource))) return false;
  if (one.Principal && one.Principal !== '*' && !one.Principal.AWS.some((value) => isOrHolds(value, principal ?? '')))
    return false;
  return Object.entries(one.Condition ?? {}).every(([operator, keys]) =>
    Object.entries(keys).every(([key, values]) => holds(operator, values, context[key.toLowerCase()])),
  );
}

function isOrHolds(value: string, principal: string): boolean {
  if (value === '*' || value === principal) return true;
  const account = /^(?:arn:aws:iam::)?(\d{12})(?::root)?$/.exec(value)?.[1];
  return account !== undefined && principal.includes(`::${account}:`);
}

const expressions = new Map<string, RegExp>();

function like(pattern: string, text: string): boolean {
  const known = expressions.get(pattern) ?? expressionOf(pattern);
  expressions.set(pattern, known);
  return known.test(text);
}

const expressionOf = (pattern: string): RegExp =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    's',
  );

function holds(operator: string, values: readonly string[], present: readonly string[] | undefined): boolean {
  if (operator === 'Null') return values.some((value) => (value === 'true') === (present === undefined));
  const [, qualifier, base = '', ifExists] = /^(ForAllValues:|ForAnyValue:)?(.*?)(IfExists)?$/.exec(operator) ?? [];
  const isNegated = base.includes('Not');
  if (present === undefined) {
    if (ifExists) return true;
    if (qualifier) return qualifier === 'ForAllValues:';
    return isNegated;
  }
  const one = (text: string): boolean =>
    values.some((value) => compare(base.replace('Not', ''), value, text)) !== isNegated;
  return qualifier === 'ForAllValues:' ? present.every(one) : present.some(one);
}

function compare(operator: string, value: string, text: string): boolean {
  switch (operator) {
    case 'StringEquals':
      return value === text;
    case 'StringEqualsIgnoreCase':
      return value.toLowerCase() === text.toLowerCase();
    case 'StringLike':
      return like(value, text);
    case 'Bool':
      return value.toLowerCase() === text.toLowerCase();
    case 'NumericEquals':
      return Number(text) === Number(value);
    case 'NumericLessThan':
      return Number(text) < Number(value);
    case 'NumericGreaterThanEquals':
      return Number(text) >= Number(value);
    case 'IpAddress': {
      const [network = '', bits = '32'] = value.split('/');
      const number = (address: string): number =>
        address.split('.').reduce((sum, octet) => sum * 256 + Number(octet), 0);
      const size = 2 ** (32 - Number(bits));
      return !text.includes(':') && Math.floor(number(network) / size) === Math.floor(number(text) / size);
    }
    default:
      throw new Error(`the naive evaluator does not know ${operator}`);
  }
}
