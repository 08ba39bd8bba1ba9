import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Policy } from '../../../mcp/core/policy/ast.js';
import { readPolicy } from '../../../mcp/core/policy/read-policy.js';
import { parseJson } from '../../../mcp/core/text/parse-json.js';
import { printPath } from '../../../mcp/core/text/path.js';
import { source } from '../../../mcp/core/text/source.js';
import { treeOf } from '../../../mcp/core/text/tree.js';

function read(value: unknown): Policy {
  const tree = treeOf(value);
  if (tree.kind !== 'object') throw new Error('an object is needed');
  return readPolicy(tree);
}
const readStatement = (statement: object) => read({ Version: '2012-10-17', Statement: [statement] });
const problemsOf = (statement: object) =>
  readStatement(statement).problems.map(({ kind, element }) => `${kind} ${element}`);

describe('readPolicy', () => {
  it('reads every element', () => {
    const { version, id, statements, problems } = read({
      Version: '2012-10-17',
      Id: 'x',
      Statement: [
        {
          Sid: 'One',
          Effect: 'Allow',
          Principal: { AWS: ['111122223333', '*'], Service: 'lambda.amazonaws.com' },
          NotAction: ['s3:*', '*'],
          NotResource: 'arn:aws:s3:::x',
          Condition: { Bool: { 'aws:SecureTransport': [true, 'true'] }, Nonsense: { 'a:b': 1 } },
        },
      ],
    });
    expect(problems).toEqual([]);
    expect([version?.value, id?.value]).toEqual(['2012-10-17', 'x']);
    const [first] = statements;
    expect(first).toMatchObject({ index: 0, sid: { value: 'One' }, effect: { value: 'Allow' } });
    expect(first?.principal).toMatchObject({ kind: 'Principal', keys: [{ key: 'AWS' }, { key: 'Service' }] });
    expect(first?.principal?.values.map(({ value }) => value)).toEqual([
      { type: 'AWS', text: '111122223333' },
      { type: 'AWS', text: '*' },
      { type: 'Service', text: 'lambda.amazonaws.com' },
    ]);
    expect(first?.action).toMatchObject({
      kind: 'NotAction',
      values: [{ value: { kind: 'action' } }, { value: { kind: 'everything' } }],
    });
    expect(first?.resource).toMatchObject({ kind: 'NotResource', values: [{ value: 'arn:aws:s3:::x' }] });
    expect(first?.condition?.entries).toMatchObject([
      {
        operator: { value: 'Bool' },
        key: { value: 'aws:SecureTransport' },
        values: [{ value: { kind: 'boolean', text: 'true' } }, { value: { kind: 'string', text: 'true' } }],
      },
      { operator: { value: 'Nonsense' }, values: [{ value: { kind: 'number', text: '1' } }] },
    ]);
    expect(first?.condition?.entries[1]?.parsed).toBeUndefined();
  });

  it('leaves undefined what is missing, in an object of the usual shape', () => {
    const { statements, version, problems } = read({ Statement: [{}] });
    expect(version).toBeUndefined();
    expect(problems).toEqual([]);
    const { index, node: _, path: __, ...elements } = statements[0] ?? {};
    expect(index).toBe(0);
    expect(Object.keys(elements).sort()).toEqual([
      'action',
      'condition',
      'effect',
      'principal',
      'resource',
      'sid',
      'span',
    ]);
    expect(Object.values(elements).every((element) => element === undefined)).toBe(true);
  });

  it('reads a single statement that is no list', () => {
    const { statements } = read({ Statement: { Effect: 'Deny' } });
    expect(statements.map(({ index, path }) => [index, printPath(path)])).toEqual([[0, '/Statement']]);
  });

  it('knows the place of every value of a text', () => {
    const text = '{"Statement": [{"Action": ["s3:Get*", "s3:Put*"], "Resource": "*"}]}';
    const { tree } = parseJson(source('test', text));
    const [statement] = tree?.kind === 'object' ? readPolicy(tree).statements : [];
    const places = [...(statement?.action?.values ?? []), ...(statement?.resource?.values ?? [])];
    expect(places.map(({ path, span }) => `${printPath(path)} ${text.slice(span?.start, span?.end)}`)).toEqual([
      '/Statement/0/Action/0 "s3:Get*"',
      '/Statement/0/Action/1 "s3:Put*"',
      '/Statement/0/Resource "*"',
    ]);
  });

  it.each<[string, object, readonly string[]]>([
    ['an unknown element', { Actions: 's3:*' }, ['unknown_element Actions']],
    ['a number as Effect', { Effect: 1 }, ['wrong_type Effect']],
    ['an object as Action', { Action: { a: 1 } }, ['wrong_type Action']],
    ['null among the resources', { Resource: ['*', null] }, ['wrong_type Resource']],
    ['a list as Condition', { Condition: [] }, ['wrong_type Condition']],
    ['a string under an operator', { Condition: { Bool: 'x' } }, ['wrong_type Condition Bool']],
    ['an object as a value to compare with', { Condition: { Bool: { k: {} } } }, ['wrong_type Condition k']],
    ['a list as Principal', { Principal: ['*'] }, ['wrong_type Principal']],
    ['an unknown kind of principal', { Principal: { Role: 'x' } }, ['unknown_principal_type Role']],
    ['both of a pair', { Action: '*', NotAction: '*' }, ['both_elements Action']],
    ['an account id without quotes in a list', { Principal: { AWS: [111122223333] } }, ['wrong_type Principal AWS']],
    ['an account id without quotes alone, which a check of its own reports', { Principal: { AWS: 111122223333 } }, []],
    ['an empty list as Principal, which names nobody', { Principal: [] }, []],
    ['a placeholder in place of an action', { Action: '${Actions}', Sid: '${Name}' }, []],
    ['a placeholder for one of a few words', { Effect: '${effect}' }, ['unfilled Effect']],
    ['a function for one of a few words', { Effect: { 'Fn::If': ['a', 'Allow', 'Deny'] } }, ['unfilled Effect']],
    ['a placeholder as Principal', { Principal: '{{ principal }}' }, ['unfilled Principal']],
    ['a placeholder where a map should be', { Condition: '${Condition}' }, ['unfilled Condition']],
    ['a placeholder under an operator', { Condition: { Bool: '<KEYS>' } }, ['unfilled Condition Bool']],
  ])('reports %s', (_title, statement, problems) => {
    expect(problemsOf(statement)).toEqual(problems);
  });

  it('reads an element whose case is wrong as what was meant, and reports it', () => {
    const { statements, problems } = read({
      statement: [{ effect: 'Allow', ACTION: 's3:*', principal: { aws: '*' } }],
    });
    expect(statements).toMatchObject([
      { effect: { value: 'Allow' }, action: { kind: 'Action' }, principal: { values: [{ value: { type: 'AWS' } }] } },
    ]);
    expect(problems.map(({ kind, element }) => `${kind} ${element}`)).toEqual([
      'wrong_case statement',
      'wrong_case effect',
      'wrong_case ACTION',
      'wrong_case principal',
      'unknown_principal_type aws',
    ]);
  });

  it('lets the right case win over the wrong one', () => {
    expect(readStatement({ effect: 'Deny', Effect: 'Allow' }).statements[0]?.effect?.value).toBe('Allow');
  });

  it('reads what has the right type among what has not', () => {
    const { statements } = readStatement({
      Action: ['s3:GetObject', 7, 's3:PutObject'],
      Principal: { AWS: [111122223333] },
    });
    expect(statements[0]?.action?.values.map(({ value }) => value.text)).toEqual(['s3:GetObject', 's3:PutObject']);
    expect(statements[0]?.principal?.values.map(({ value }) => value.text)).toEqual(['111122223333']);
  });

  it('makes placeholders of CloudFormation functions, and reports them', () => {
    const { statements, problems } = readStatement({
      Principal: { AWS: { 'Fn::GetAtt': ['Role', 'Arn'] } },
      Action: { 'Fn::If': ['Prod', ['s3:*'], ['s3:Get*']] },
      Resource: [{ Ref: 'Bucket' }, { 'Fn::Sub': 'arn:aws:s3:::${Bucket}/*' }],
      Condition: { StringEquals: { 'aws:PrincipalOrgID': { Ref: 'AWS::AccountId' } } },
    });
    const [first] = statements;
    expect(first?.principal?.values.map(({ value }) => value.text)).toEqual(['${Fn.GetAtt}']);
    expect(first?.action?.values.map(({ value }) => value.kind)).toEqual(['placeholder']);
    expect(first?.resource?.values.map(({ value }) => value)).toEqual(['${Bucket}', 'arn:aws:s3:::${Bucket}/*']);
    expect(first?.condition?.entries[0]?.values.map(({ value }) => value.text)).toEqual(['${AWS.AccountId}']);
    expect(problems.every(({ kind }) => kind === 'embedded_value')).toBe(true);
    expect(problems.length).toBe(5);
  });

  it('reads a statement list or Condition that a tool fills in as nothing, and reports it', () => {
    for (const Statement of [[{ 'Fn::If': ['a', {}, {}] }], '${statements}', ['{{ statement }}']]) {
      const { statements, problems } = read({ Statement });
      expect([statements, problems.map(({ kind }) => kind)]).toEqual([[], ['unfilled']]);
    }
    expect(problemsOf({ Condition: { 'Fn::If': ['a', {}, {}] } })).toEqual(['unfilled Condition']);
  });

  it('never throws', () => {
    const key = fc.constantFrom(
      ...[
        'Version',
        'Id',
        'Statement',
        'Sid',
        'Effect',
        'Principal',
        'NotPrincipal',
        'Action',
        'Resource',
        'Condition',
      ],
      ...['AWS', 'StringEquals', 'aws:SourceIp', 'Ref', 'Fn::Sub', 'effect', '__proto__', ''],
    );
    const value = fc.letrec((tie) => ({
      any: fc.oneof(
        { depthSize: 'medium' },
        fc.constantFrom<unknown>(null, 1, true, '', '*', 'Allow', 's3:*', '${', 'arn:aws:s3:::x'),
        fc.string({ unit: 'binary', maxLength: 8 }),
        fc.array(tie('any'), { maxLength: 3 }),
        fc.dictionary(key, tie('any'), { maxKeys: 5 }),
      ),
    })).any;
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 5 }), (input) => {
        const { statements } = read(input);
        expect(statements.every(({ node }) => node.kind === 'object')).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
