import { invalid } from './fault.js';
import { cut, type Handler, type Request } from './request.js';
import type { Identity, State } from './state.js';
import type { Xml } from './xml.js';

interface Place {
  readonly Line: number;
  readonly Column: number;
}

/** A statement of an identity's policies, and where it stands in its document. */
interface Held {
  readonly policy: string;
  readonly value: Readonly<Record<string, unknown>>;
  readonly start: Place;
  readonly end: Place;
}

function identityOf(state: State, arn: string): Identity {
  const identity = state.identities().find((one) => one.arn === arn);
  if (!identity) throw invalid(`Invalid Entity Arn: ${arn} does not clearly define entity type and name.`);
  return identity;
}

function heldBy(state: State, identity: Identity): readonly Held[] {
  const groups = identity.kind === 'user' ? [...state.user(identity.name).groups].map((name) => state.group(name)) : [];
  return [identity, ...groups].flatMap((owner) => [
    ...[...owner.attached].flatMap((arn) => {
      const policy = state.policy(arn);
      return statementsOf(policy.name, policy.versions.find(({ id }) => id === policy.inForce)?.text ?? '');
    }),
    ...[...owner.inline].flatMap(([name, text]) => statementsOf(`${owner.kind}_${owner.name}_${name}`, text)),
  ]);
}

/** Statements with their places: lines and columns from 1, the end after the brace. */
function statementsOf(policy: string, text: string): readonly Held[] {
  const from = text.indexOf('"Statement"');
  const found: Held[] = [];
  let depth = 0;
  let start = -1;
  for (let at = from; at >= 0 && at < text.length; at++) {
    if (text[at] === '{' && depth++ === 0) start = at;
    if (text[at] === '}' && --depth === 0) {
      found.push({
        policy,
        value: JSON.parse(text.slice(start, at + 1)),
        start: placeOf(text, start),
        end: placeOf(text, at + 1),
      });
    }
    if (depth < 0) break;
  }
  return found;
}

function placeOf(text: string, at: number): Place {
  const before = text.slice(0, at).split('\n');
  return { Line: before.length, Column: (before.at(-1)?.length ?? 0) + 1 };
}

const texts = (value: unknown): readonly string[] => [value].flat().map(String);

const matches = (pattern: string, text: string): boolean =>
  new RegExp(
    `^${pattern
      .replace(/[.+^${}()|[\]\\]/g, '\\$&')
      .replaceAll('*', '.*')
      .replaceAll('?', '.')}$`,
    'i',
  ).test(text);

const keysOf = ({ value }: Held): readonly string[] =>
  Object.values(Object(value.Condition)).flatMap((keys) => Object.keys(Object(keys)));

function judge(held: readonly Held[], action: string, resource: string, given: ReadonlySet<string>) {
  const about = held.filter(
    ({ value }) =>
      texts(value.Action).some((pattern) => matches(pattern, action)) &&
      texts(value.Resource).some((pattern) => matches(pattern, resource)),
  );
  const missing = [...new Set(about.flatMap(keysOf))].filter((key) => !given.has(key.toLowerCase()));
  const matched = about.filter((one) => keysOf(one).every((key) => given.has(key.toLowerCase())));
  const isDenied = matched.some(({ value }) => value.Effect === 'Deny');
  const deciding = isDenied ? matched.filter(({ value }) => value.Effect === 'Deny') : matched;
  return {
    decision: isDenied ? 'explicitDeny' : deciding.length > 0 ? 'allowed' : 'implicitDeny',
    MatchedStatements: deciding.map(({ policy, start, end }) => ({
      SourcePolicyId: policy,
      SourcePolicyType: 'IAM Policy',
      StartPosition: { Line: start.Line, Column: start.Column },
      EndPosition: { Line: end.Line, Column: end.Column },
    })),
    MissingContextValues: missing,
  };
}

const contextTypes = /^(?:string|numeric|boolean|ip|binary|date)(?:List)?$/;

/** Every entry must have its type, as far as is known of IAM. */
function contextKeys(request: Request): ReadonlySet<string> {
  return new Set(
    request.numbers('ContextEntries').map((at) => {
      const entry = `ContextEntries.member.${at}`;
      const type = request.text(`${entry}.ContextKeyType`);
      const values = request.list(`${entry}.ContextKeyValues`);
      if (!contextTypes.test(type)) throw invalid(`Invalid ContextKeyType ${type}`);
      if (values.length > 1 && !type.endsWith('List')) throw invalid(`${type} takes one value`);
      return request.text(`${entry}.ContextKeyName`).toLowerCase();
    }),
  );
}

/** One result an action; with several resources the decision on each stands inside, as IAM answers since 2025. */
function simulate(state: State, request: Request): Xml {
  const identity = identityOf(state, request.text('PolicySourceArn'));
  const held = heldBy(state, identity);
  const resources = request.list('ResourceArns');
  const given = contextKeys(request);
  const boundary = identity.boundary === undefined ? undefined : state.policy(identity.boundary);
  const bounds = boundary ? statementsOf(boundary.name, boundary.versions.at(-1)?.text ?? '') : undefined;
  const { page, ...rest } = cut(request.list('ActionNames'), request);
  const results = page.map((action) => {
    const rows = (resources.length === 0 ? ['*'] : resources).map((resource) => {
      const { decision, ...row } = judge(held, action, resource, given);
      const isBounded = bounds && judge(bounds, action, resource, given).decision !== 'allowed';
      return {
        resource,
        decision: isBounded ? 'implicitDeny' : decision,
        ...row,
        PermissionsBoundaryDecisionDetail: bounds && { AllowedByPermissionsBoundary: !isBounded },
      };
    });
    const [first] = rows;
    const { resource, decision, ...facts } = first ?? { resource: '*', decision: 'implicitDeny' };
    return {
      EvalActionName: action,
      EvalResourceName: resource,
      EvalDecision: decision,
      ...facts,
      OrganizationsDecisionDetail: { AllowedByOrganizations: action !== 's3:DeleteBucket' },
      ResourceSpecificResults:
        rows.length < 2
          ? undefined
          : rows.map(({ resource: name, decision: one, ...row }) => ({
              EvalResourceName: name,
              EvalResourceDecision: one,
              ...row,
            })),
    };
  });
  return { EvaluationResults: results, ...rest };
}

export const simulationHandlers: ReadonlyMap<string, Handler> = new Map([['SimulatePrincipalPolicy', simulate]]);
