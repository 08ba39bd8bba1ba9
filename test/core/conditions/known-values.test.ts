import { describe, expect, it } from 'vitest';
import type { Holds } from '../../../mcp/core/conditions/key-values.table.js';
import { keyValues } from '../../../mcp/core/conditions/key-values.table.js';
import { canBe, valuesOf } from '../../../mcp/core/conditions/known-values.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';

const cases: Readonly<Record<Holds, { readonly can: readonly string[]; readonly cannot: readonly string[] }>> = {
  region: {
    can: ['eu-west-1', 'us-gov-west-1', 'cn-north-1', 'eu-*', '*', '??-east-?', '${Region}'],
    cannot: ['', 'eu-west-9', 'EU-WEST-1', 'eu-west-1a', 'europe', 'mars-*'],
  },
  vpc: {
    can: ['vpc-12345678', 'vpc-0123456789abcdef0', 'vpc-*', '*', '${VpcId}'],
    cannot: ['', 'vpc-1234567', 'vpc-123456789', 'vpce-12345678', 'VPC-12345678', 'production', 'subnet-*'],
  },
  vpc_endpoint: {
    can: ['vpce-12345678', 'vpce-0123456789abcdef0', 'vpce-*'],
    cannot: ['vpc-12345678', 'vpce-', 'endpoint'],
  },
  service_principal: {
    can: [
      'ec2.amazonaws.com',
      'ec2.amazonaws.com.cn',
      'a.b.amazonaws.com',
      'states.eu-west-1.amazonaws.com',
      'ec2.*',
      '*a4b.amazonaws.com',
      '*',
    ],
    cannot: [
      '',
      'ec2',
      'EC2.amazonaws.com',
      'ec2.amazon.com',
      'amazonaws.com',
      '.amazonaws.com',
      'true',
      'arn:aws:iam::*:root',
      'arn:aws:iam::*',
      'EC2*',
    ],
  },
  regional_service_principal: {
    can: ['s3.eu-west-1.amazonaws.com', 's3.cn-north-1.amazonaws.com.cn', 's3.*.amazonaws.com', '*'],
    cannot: ['s3.amazonaws.com', 'S3.eu-west-1.amazonaws.com', 'eu-west-1.s3', 's3'],
  },
  kms_key_arn: {
    can: [
      'arn:aws:kms:eu-west-1:111122223333:key/1234abcd-12ab-34cd-56ef-1234567890ab',
      'arn:aws-us-gov:kms:us-gov-west-1:111122223333:key/mrk-1234abcd12ab34cd56ef1234567890ab',
      'arn:aws:kms:*:111122223333:key/*',
      '${KeyArn}',
    ],
    cannot: [
      '1234abcd-12ab-34cd-56ef-1234567890ab',
      'alias/aws/s3',
      'arn:aws:kms:eu-west-1:111122223333:alias/reports',
      'arn:aws:s3:::*',
    ],
  },
  account: {
    can: ['111122223333', 'anonymous', '1111*', '${AWS::AccountId}'],
    cannot: ['', '11112222333', 'root'],
  },
  organization: {
    can: ['o-a1b2c3d4e5', 'o-*', '<my-org-id>'],
    cannot: ['', 'r-ab12', 'ou-ab12-11111111', 'O-A1B2C3D4E5'],
  },
};

describe('values of keys that hold something of their own', () => {
  for (const [holds, { can, cannot }] of Object.entries(cases)) {
    it.each(can)(`${holds} can be "%s"`, (text) => expect(canBe(holds as Holds, text)).toBe(true));
    it.each(cannot)(`${holds} cannot be "%s"`, (text) => expect(canBe(holds as Holds, text)).toBe(false));
  }

  it('knows a key in any case', () => {
    expect(valuesOf('AWS:sourcevpc')).toBe('vpc');
    expect(valuesOf('aws:PrincipalTag/team')).toBeUndefined();
  });

  it('names keys that exist, in their spelling', async () => {
    const catalog = await loadCatalog();
    const keys = keyValues.flatMap((row) => row.keys);
    expect(keys.filter((key) => catalog.conditionKey(key)?.key !== key)).toEqual([]);
  });
});
