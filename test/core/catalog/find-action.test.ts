import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog } from '../../../mcp/core/catalog/catalog.js';
import { findAction } from '../../../mcp/core/catalog/find-action.js';
import { loadCatalog } from '../../../mcp/data/load-catalog.js';

let catalog: Catalog;
beforeAll(async () => {
  catalog = await loadCatalog();
});

describe('findAction', () => {
  it.each(['s3:GetObject', 'S3:getobject', 'vpc-lattice:AssociateViaAWSService-EventsAndStates'])(
    '%s is found',
    (text) => {
      expect(findAction(catalog, text)).toMatchObject({ kind: 'found' });
    },
  );

  it('names what is near in the service', () => {
    expect(findAction(catalog, 's3:GetObjct')).toMatchObject({ kind: 'unknown_action', nearest: ['s3:GetObject'] });
    expect(findAction(catalog, 'ec2:DescribeInstnaces')).toMatchObject({ nearest: ['ec2:DescribeInstances'] });
    expect(findAction(catalog, 's3:FlyToTheMoon')).toMatchObject({
      kind: 'unknown_action',
      nearest: [],
      elsewhere: [],
    });
  });

  it('names the same action of another service, and of none where many have it', () => {
    expect(findAction(catalog, 'cloudwatch:CreateLogGroup')).toMatchObject({ elsewhere: ['logs:CreateLogGroup'] });
    expect(findAction(catalog, 'a4b:ListTagsForResource')).toMatchObject({ elsewhere: [] });
  });

  it('names what authorizes an API operation', () => {
    expect(findAction(catalog, 's3:ListObjectsV2')).toMatchObject({
      kind: 'unknown_action',
      authorizedBy: ['s3:ListBucket'],
    });
    expect(findAction(catalog, 'lambda:Invoke')).toMatchObject({ authorizedBy: ['lambda:InvokeFunction'] });
  });

  it('names near prefixes, and the prefix of a service that is called otherwise', () => {
    expect(findAction(catalog, 's33:GetObject')).toMatchObject({ kind: 'unknown_service', nearest: ['s3'] });
    expect(findAction(catalog, 'elbv2:DescribeLoadBalancers')).toMatchObject({ nearest: ['elasticloadbalancing'] });
    expect(findAction(catalog, 'Stepfunctions:X')).toMatchObject({ prefix: 'stepfunctions', nearest: ['states'] });
    expect(findAction(catalog, 'qqqqqqqq:X')).toMatchObject({ kind: 'unknown_service', nearest: [], elsewhere: [] });
  });

  it('tells what is retired', () => {
    expect(findAction(catalog, 'deeplens:GetDevice')).toMatchObject({ kind: 'retired' });
    expect(findAction(catalog, 'securityagent:GetControl')).toMatchObject({ kind: 'retired' });
  });

  it.each(['', ':', 's3:', ':GetObject', 'GetObject', '*'])('%j is no action at all', (text) => {
    expect(findAction(catalog, text)).toEqual({ kind: 'malformed' });
  });
});
