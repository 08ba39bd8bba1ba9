import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  fillParts,
  hasPlaceholder,
  readParts,
  widestPattern,
  writtenText,
} from '../../../mcp/core/values/template-text.js';

describe('readParts', () => {
  it.each([
    ['${aws:username}', 'variable'],
    ['${aws:PrincipalTag/team}', 'variable'],
    ['${aws:PrincipalTag/cost center}', 'variable'],
    ["${aws:PrincipalTag/team, 'none'}", 'variable'],
    ["${aws:PrincipalTag/team,'none'}", 'variable'],
    ["${aws:PrincipalTag/team, ''}", 'variable'],
    ['${cognito-identity.amazonaws.com:sub}', 'variable'],
    ['${oidc.eks.us-east-1.amazonaws.com/id/ABC:sub}', 'variable'],
    ['${kms:EncryptionContext:tenant}', 'variable'],
    ['${s3:ExistingObjectTag/a/b}', 'variable'],
    ['${*}', 'literal'],
    ['${?}', 'literal'],
    ['${$}', 'literal'],
    ['${}', 'empty'],
    ['${ }', 'empty'],
    ['${aws:username', 'missing_brace'],
    ['${Bucket', 'missing_brace'],
    ['${', 'missing_brace'],
    ["${aws:PrincipalTag/team, 'none}", 'missing_quote'],
    ["${aws:PrincipalTag/team, none'}", 'missing_quote'],
    ['${aws:PrincipalTag/team, none}', 'missing_quote'],
    ['${aws:PrincipalTag/team, }', 'missing_quote'],
    ['${aws: username}', 'space'],
    ['${ aws:username}', 'space'],
    ['${aws:username }', 'space'],
    ['${aws:user name}', 'space'],
    ['${Bucket}', 'placeholder'],
    ['${AWS::AccountId}', 'placeholder'],
    ['${!aws:username}', 'placeholder'],
    ['${var.bucket}', 'placeholder'],
    ['${data.aws_caller_identity.current.account_id}', 'placeholder'],
    ['${var.on ? "a:b" : "c"}', 'placeholder'],
    ['${format("arn:aws:s3:::%s", var.name)}', 'placeholder'],
    ['${join(",", ["${var.a}", "${var.b}"])}', 'placeholder'],
    ['${self:custom.bucket}', 'placeholder'],
    ['${ssm:/team/bucket}', 'placeholder'],
    ['${BUCKET:-fallback}', 'placeholder'],
    ['${{ github.repository }}', 'placeholder'],
    ['${Token[TOKEN.123]}', 'placeholder'],
    ['{{ bucket }}', 'placeholder'],
    ['{{resolve:ssm:/bucket:1}}', 'placeholder'],
    ['{% if x %}', 'placeholder'],
    ['<%= bucket %>', 'placeholder'],
    ['#{AWS::AccountId}', 'placeholder'],
    ['{bucket}', 'placeholder'],
    ['<ACCOUNT>', 'placeholder'],
    ['<your account id>', 'placeholder'],
    ['plain', 'text'],
    ['$', 'text'],
    ['a < b', 'text'],
    ['{"a": 1}', 'text'],
  ])('%s: %s', (given, expected) => {
    const [part, ...rest] = readParts(given);
    expect(rest).toEqual([]);
    expect(part?.kind === 'malformed' ? part.problem : part?.kind).toBe(expected);
  });

  it('splits at each of them', () => {
    const kinds = (given: string) => readParts(given).map(({ kind, text }) => `${kind} ${text}`);
    expect(kinds('arn:aws:s3:::${Bucket}/${aws:username}/*')).toEqual([
      'text arn:aws:s3:::',
      'placeholder ${Bucket}',
      'text /',
      'variable ${aws:username}',
      'text /*',
    ]);
    expect(kinds('a${aws:username/${aws:userid}b')).toEqual([
      'text a',
      'malformed ${aws:username/',
      'variable ${aws:userid}',
      'text b',
    ]);
  });

  const pieces = fc.array(
    fc.constantFrom(
      '${',
      '}',
      '{{',
      '}}',
      '<',
      '>',
      'aws:username',
      'Bucket',
      ', ',
      "'x'",
      ' ',
      '$',
      '*',
      ':',
      '/',
      '{%',
      '%}',
      '#{',
    ),
    { maxLength: 20 },
  );

  it('loses nothing and adds nothing', () => {
    fc.assert(
      fc.property(pieces, (given) => {
        const whole = given.join('');
        const parts = readParts(whole);
        expect(parts.map((part) => part.text).join('')).toBe(whole);
        expect(parts.every((part) => part.text !== '')).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });

  it.each([
    '${',
    '${a',
    '${a:b',
    '{{',
    '{{a',
    '<a',
    '<a ',
    '{%',
    '<%',
    '#{',
    '{a',
    '$',
    '}',
    '${}',
    "${a:b, '",
    '${${',
  ])('takes a time in proportion to the length: %s', (unit) => {
    const started = performance.now();
    readParts(unit.repeat(300_000 / unit.length));
    expect(performance.now() - started).toBeLessThan(1000);
  });
});

describe('hasPlaceholder', () => {
  it('is about tools, not about IAM', () => {
    expect(hasPlaceholder('arn:aws:s3:::${Bucket}')).toBe(true);
    expect(hasPlaceholder('arn:aws:s3:::${aws:username}')).toBe(false);
    expect(hasPlaceholder('arn:aws:s3:::b/${*}')).toBe(false);
  });
});

describe('fillParts', () => {
  const kinds = (text: string) => fillParts(text, ({ kind }) => `[${kind}]`);
  it.each([
    ['', ''],
    ['b/*', 'b/*'],
    ['a$b', 'a$b'],
    ['b/${aws:username}/<x>/a${*}', 'b/[variable]/[placeholder]/a[literal]'],
    ['${}${aws:username', '[malformed][malformed]'],
  ])('%j becomes %j', (text, filled) => {
    expect(kinds(text)).toBe(filled);
  });
});

describe('writtenText', () => {
  it('leaves out what stands for other text', () => {
    expect(writtenText('b/${aws:username}/<x>/a?${*}')).toBe('b///a?');
    expect(writtenText('b/*')).toBe('b/*');
  });
});

describe('widestPattern', () => {
  it('puts a star where the text is not known', () => {
    expect(widestPattern('b/${aws:username}/<x>/a${*}')).toBe('b/*/*/a*');
  });
});
