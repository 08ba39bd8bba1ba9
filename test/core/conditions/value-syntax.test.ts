import { describe, expect, it } from 'vitest';
import type { OperatorFamily } from '../../../mcp/core/conditions/operator-table.js';
import { type Fit, fitOf } from '../../../mcp/core/conditions/value-syntax.js';

const cases: Readonly<Record<OperatorFamily, Readonly<Record<Fit, readonly string[]>>>> = {
  string: { fits: ['', '*', 'x', '${*}'], unfit: [], unknown: ['${aws:username}', '{{ name }}', '<NAME>'] },
  numeric: {
    fits: ['0', '3600', '-1', '+1', '1.5', '.5', '1e6', '2.0'],
    unfit: ['', ' 1', '1h', '1,000', '0x10', '1.', '*', '1-2', 'Infinity', 'NaN', '--1', '1e', '１'],
    unknown: ['${Age}', '${aws:PrincipalTag/age}'],
  },
  date: {
    fits: [
      '2026-12-31',
      '2026-12',
      '2024-02-29',
      '2026-12-31T23:59Z',
      '2026-12-31T23:59:59Z',
      '2026-12-31T23:59:59.123Z',
      '2026-12-31T23:59:59+01:00',
      '2026-12-31T23:59:59',
      '20261231T235959Z',
      '1798761599',
      '2026',
      '-1',
    ],
    unfit: [
      '',
      '2026-02-30',
      '2023-02-29',
      '1900-02-29',
      '2026-13-01',
      '2026-00-10',
      '2026-04-31',
      '2026-1-1',
      '31.12.2026',
      '12/31/2026',
      '2026-12-31 23:59:59',
      '2026-12-31T24:00:00Z',
      '2026-12-31T23:60:00Z',
      '2026-12-31T23:59:59+25:00',
      '2026-12-*',
      'tomorrow',
      '2026-12-31T',
    ],
    unknown: ['${Until}', '<DATE>'],
  },
  bool: {
    fits: ['true', 'false', 'True', 'FALSE'],
    unfit: ['', 'yes', '1', '*', 'true ', 'truefalse'],
    unknown: ['${Flag}'],
  },
  binary: {
    fits: ['', 'QUJD', 'QUI=', 'QQ==', 'a+/9'],
    unfit: ['QUI', 'Q===', 'QU=D', 'QUJD\n', 'not base64!', 'QUJD QUJD'],
    unknown: ['${Digest}'],
  },
  ip: {
    fits: [
      '203.0.113.7',
      '203.0.113.0/24',
      '203.0.113.7/24',
      '0.0.0.0/0',
      '::/0',
      '::1',
      '2001:db8::/32',
      '2001:DB8:1234:5678::/64',
      '2001:db8:0:0:0:0:0:1',
      '::ffff:203.0.113.7',
      '1:2:3:4:5:6:7::',
    ],
    unfit: [
      '',
      '203.0.113',
      '203.0.113.256',
      '203.0.113.07',
      '203.0.113.0/33',
      '203.0.113.0/',
      '203.0.113.0/24/8',
      '203.0.113.0/255.255.255.0',
      '203.0.113.*',
      '203.0.113.0-203.0.113.9',
      ' 203.0.113.7',
      'example.com',
      '2001:db8::/129',
      '2001:db8:::1',
      '1::2::3',
      '1:2:3:4:5:6:7',
      '1:2:3:4:5:6:7:8:9',
      '1:2:3:4:5:6:7:8::',
      'zz::1',
      '12345::',
      '1.2.3.4::',
      'fe80::1%eth0',
    ],
    unknown: ['${OfficeRange}', '{{ range }}'],
  },
  arn: {
    fits: [
      'arn:aws:s3:::reports',
      'arn:aws:iam::111122223333:role/*',
      'arn:*:sso:::instance/*',
      'arn:aws:lambda:eu-west-1:111122223333:function:f:1',
      '*',
      'arn:aws:sns:*',
    ],
    unfit: [
      '',
      '111122223333',
      'arn',
      'arn:aws:s3',
      'arn:aws:s3:::',
      'ARN:aws:s3:::reports',
      'role/admin',
      'o-a1b2c3d4e5',
    ],
    unknown: ['${aws:PrincipalArn}', 'arn:${AWS::Partition}:s3:::reports', '<ROLE_ARN>'],
  },
  null: { fits: ['true', 'False'], unfit: ['', 'null', 'x'], unknown: ['${Missing}'] },
};

describe('what an operator can do with a value', () => {
  for (const [family, fits] of Object.entries(cases)) {
    for (const [fit, values] of Object.entries(fits)) {
      it.each(values)(`${family}: "%s" ${fit}`, (value) => {
        expect(fitOf(family as OperatorFamily, value)).toBe(fit);
      });
    }
  }

  it('takes no time over long values', () => {
    const long = ['1', '9.', 'true', 'A', ':', '1:', 'arn:', '*', '${', '2026-'].map((piece) => piece.repeat(100_000));
    const start = performance.now();
    for (const value of long) for (const family of Object.keys(cases)) fitOf(family as OperatorFamily, value);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
