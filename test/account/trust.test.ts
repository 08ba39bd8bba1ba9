import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openAccount } from '../../mcp/account/connect.js';
import { checkGoal, refusedSource, refusedVariable } from '../../mcp/account/endpoint-guard.js';
import { scrubberFor } from '../../mcp/account/scrub.js';
import type { AccountSettings } from '../../mcp/account/settings.js';
import { refusedFile } from '../../mcp/account/trusted-files.js';
import { temporaryFolder } from '../temporary-folder.js';
import { plantCredentials } from './call.js';
import { credentials, type StandIn, startStandIn } from './stand-in/stand-in.js';

beforeAll(plantCredentials);

let standIn: StandIn;
beforeEach(async () => {
  plantCredentials();
  standIn = await startStandIn();
});

const accountOf = (settings: Partial<AccountSettings> = {}, workingDirectory = '/') =>
  openAccount({
    settings: { access: 'read', ...settings },
    scrubber: scrubberFor(process.env),
    environment: process.env,
    workingDirectory,
  });

describe('where calls may go', () => {
  const variables = ['AWS_ENDPOINT_URL', 'AWS_ENDPOINT_URL_IAM', 'AWS_ENDPOINT_URL_STS'];
  it.each(variables)('%s to another place is refused and nothing is sent', async (name) => {
    process.env[name] = standIn.url;
    const account = accountOf();
    await expect(account.iam('ListUsers', {})).rejects.toMatchObject({
      code: 'endpoint_refused',
      detail: expect.stringContaining(name),
    });
    await expect(account.identity()).rejects.toMatchObject({ code: 'endpoint_refused' });
    await expect(account.destination()).rejects.toMatchObject({ code: 'endpoint_refused' });
    expect(standIn.calls).toEqual([]);
  });

  it.each(variables)('%s yields to --endpoint-url', async (name) => {
    const other = await startStandIn();
    process.env[name] = other.url;
    const account = accountOf({ endpointUrl: new URL(standIn.url) });
    await account.iam('ListUsers', {});
    await account.identity();
    expect([standIn.calls.length, other.calls.length]).toEqual([2, 0]);
  });

  const profiles: readonly (readonly [title: string, text: (url: string) => string])[] = [
    ['of the profile', (url) => `[default]\nendpoint_url = ${url}\nregion = eu-west-1\n`],
    [
      'of a service of the profile',
      (url) =>
        `[default]\nservices = mine\n[services mine]\niam =\n  endpoint_url = ${url}\nsts =\n  endpoint_url = ${url}\n`,
    ],
  ];
  it.each(profiles)('an endpoint %s is refused', async (_, text) => {
    const home = temporaryFolder({ config: text(standIn.url) });
    process.env.AWS_CONFIG_FILE = `${home}/config`;
    await expect(accountOf().iam('ListUsers', {})).rejects.toMatchObject({ code: 'endpoint_refused' });
    await expect(accountOf().identity()).rejects.toMatchObject({ code: 'endpoint_refused' });
    expect(standIn.calls).toEqual([]);
    await accountOf({ endpointUrl: new URL(standIn.url) }).iam('ListUsers', {});
    expect(standIn.calls).toHaveLength(1);
  });

  it('a role that the profile takes on is asked for at AWS alone', async () => {
    const other = await startStandIn();
    const home = temporaryFolder({
      config: '[profile x]\nrole_arn = arn:aws:iam::123456789012:role/x\nsource_profile = base\nregion = us-east-1\n',
      credentials: `[base]\naws_access_key_id = ${credentials.AWS_ACCESS_KEY_ID}\naws_secret_access_key = ${credentials.AWS_SECRET_ACCESS_KEY}\n`,
    });
    Object.assign(process.env, {
      AWS_CONFIG_FILE: `${home}/config`,
      AWS_SHARED_CREDENTIALS_FILE: `${home}/credentials`,
      AWS_ENDPOINT_URL_STS: other.url,
    });
    const account = accountOf({ profile: 'x', endpointUrl: new URL(standIn.url) });
    await expect(account.iam('ListUsers', {})).rejects.toMatchObject({ code: 'endpoint_refused' });
    expect([standIn.calls, other.calls]).toEqual([[], []]);
  });

  const hosts: readonly (readonly [url: string, isTrusted: boolean])[] = [
    ['https://iam.amazonaws.com', true],
    ['https://IAM.amazonaws.com', true],
    ['https://iam.us-gov.amazonaws.com', true],
    ['https://iam.cn-north-1.amazonaws.com.cn', true],
    ['https://iam.eusc-de-east-1.amazonaws.eu', true],
    ['https://iam.global.api.aws', true],
    ['https://sts.eu-central-1.amazonaws.com', true],
    ['https://sts-fips.us-east-1.amazonaws.com', true],
    ['https://portal.sso.eu-west-1.amazonaws.com', true],
    ['https://oidc.us-east-1.amazonaws.com', true],
    ['https://us-east-1.signin.aws.amazon.com', true],
    ['http://iam.amazonaws.com', false],
    ['https://iam.amazonaws.com:8443', false],
    ['https://iam.amazonaws.com.evil.example', false],
    ['https://evil.example/iam.amazonaws.com', false],
    ['https://evil-iam.amazonaws.com', false],
    ['https://iam.s3.amazonaws.com', false],
    ['https://iam.s3-website-us-east-1.amazonaws.com', false],
    ['https://iam.execute-api.us-east-1.amazonaws.com', false],
    ['https://bucket.s3.amazonaws.com', false],
    ['https://user@evil.example', false],
    ['https://127.0.0.1', false],
    ['not a url', false],
    ['https://iam.amazonaws.com@evil.example', false],
  ];
  it.each(hosts)('%s: %s', (url, isTrusted) => {
    expect(refusedVariable({ AWS_ENDPOINT_URL: url }, undefined) === undefined).toBe(isTrusted);
  });

  it('only the given endpoint itself is let through, and a refusal shows no password', () => {
    const given = new URL('http://127.0.0.1:5000');
    const goal = { protocol: 'http:', hostname: '127.0.0.1', port: 5000 };
    expect(() => checkGoal(goal, given)).not.toThrow();
    expect(() => checkGoal({ ...goal, port: 5001 }, given)).toThrow(/endpoint_refused/);
    expect(() => checkGoal({ ...goal, protocol: 'https:' }, given)).toThrow(/endpoint_refused/);
    expect(() => checkGoal({ ...goal, hostname: 'localhost' }, given)).toThrow(/endpoint_refused/);
    expect(refusedVariable({ AWS_ENDPOINT_URL: 'http://me:hunter22@evil.example' }, undefined)?.detail).not.toContain(
      'hunter22',
    );
  });
});

describe('where credentials may come from', () => {
  const full = 'AWS_CONTAINER_CREDENTIALS_FULL_URI';
  const relative = 'AWS_CONTAINER_CREDENTIALS_RELATIVE_URI';
  const metadata = 'AWS_EC2_METADATA_SERVICE_ENDPOINT';
  const rows: readonly (readonly [name: string, value: string, isTrusted: boolean])[] = [
    [full, 'http://169.254.170.2/v2/credentials', true],
    [full, 'http://169.254.170.23/v1/credentials', true],
    [full, 'http://[fd00:ec2::23]/v1/credentials', true],
    [full, 'http://localhost:1338/latest/meta-data/container/security-credentials', true],
    [full, 'http://127.0.0.1:9911/', true],
    [full, 'http://[::1]:9911/', true],
    [full, '', true],
    [full, 'https://evil.example/credentials', false],
    [full, 'https://127.0.0.1.evil.example/', false],
    [full, 'https://localhost@evil.example/', false],
    [full, 'http://169.254.170.2.evil.example/', false],
    [full, 'https://bucket.s3.amazonaws.com/', false],
    [full, 'no url', false],
    [relative, '/v2/credentials/1234', true],
    [relative, '@evil.example/', false],
    [relative, ':80@127.0.0.1:8080/', false],
    [metadata, 'http://169.254.169.254', true],
    [metadata, 'http://[fd00:ec2::254]', true],
    [metadata, 'http://localhost:1338', true],
    [metadata, 'http://evil.example', false],
    ['AWS_CONTAINER_AUTHORIZATION_TOKEN_FILE', '/var/run/secrets/token', true],
  ];
  it.each(rows)('%s=%s: %s', (name, value, isTrusted) => {
    expect(refusedSource({ [name]: value }) === undefined).toBe(isTrusted);
  });

  it('a refusal comes before any search, also with --endpoint-url, and shows no password', async () => {
    process.env[full] = 'https://user:hunter22@evil.example/';
    const account = accountOf({ endpointUrl: new URL(standIn.url) });
    await expect(account.iam('ListUsers', {})).rejects.toMatchObject({
      code: 'endpoint_refused',
      detail: expect.not.stringContaining('hunter22'),
    });
    expect(standIn.calls).toEqual([]);
  });
});

describe('the endpoint that is told is the one that is called', () => {
  const rows: readonly (readonly [environment: Readonly<Record<string, string>>, endpoint: string])[] = [
    [{}, 'https://iam.amazonaws.com'],
    [{ AWS_REGION: 'cn-north-1' }, 'https://iam.cn-north-1.amazonaws.com.cn'],
    [{ AWS_ENDPOINT_URL: 'https://iam.us-gov.amazonaws.com' }, 'https://iam.us-gov.amazonaws.com'],
    [{ AWS_ENDPOINT_URL_IAM: 'https://iam.us-gov.amazonaws.com' }, 'https://iam.us-gov.amazonaws.com'],
    [
      { AWS_ENDPOINT_URL: 'https://iam.us-gov.amazonaws.com', AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true' },
      'https://iam.amazonaws.com',
    ],
    [{ AWS_USE_DUALSTACK_ENDPOINT: 'true' }, 'https://iam.global.api.aws'],
    [{ AWS_USE_FIPS_ENDPOINT: 'true' }, 'https://iam-fips.amazonaws.com'],
  ];
  it.each(rows)('%o: %s', async (environment, endpoint) => {
    Object.assign(process.env, environment);
    expect((await accountOf().destination()).endpoint).toBe(endpoint);
  });

  it('that of --endpoint-url with its port', async () => {
    expect((await accountOf({ endpointUrl: new URL(standIn.url) }).destination()).endpoint).toBe(standIn.url);
    expect(standIn.calls).toEqual([]);
  });

  it('that of a profile, where it is refused, is not told either', async () => {
    const home = temporaryFolder({ config: `[default]\nendpoint_url = ${standIn.url}\n` });
    process.env.AWS_CONFIG_FILE = `${home}/config`;
    await expect(accountOf().destination()).rejects.toMatchObject({ code: 'endpoint_refused' });
  });
});

describe('which files are trusted', () => {
  const evil = '[default]\ncredential_process = touch MARK\n';

  it('a configuration in the working directory runs nothing', async () => {
    const folder = temporaryFolder({
      'sub/aws/config': evil.replace('MARK', '/tmp/iamsmith-ran'),
      '.git/HEAD': '',
      elsewhere: { to: 'sub/aws' },
    });
    for (const name of ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE']) {
      for (const [file, from] of [
        [`${folder}/sub/aws/config`, folder],
        ['sub/aws/config', folder],
        [`${folder}/elsewhere/config`, folder],
        [`${folder}/sub/aws/config`, `${folder}/sub`],
        ['../elsewhere/config', `${folder}/sub`],
        [`${folder}/not-yet/config`, folder],
      ] as const) {
        plantCredentials();
        delete process.env.AWS_ACCESS_KEY_ID;
        process.env[name] = file;
        await expect(accountOf({}, from).iam('ListUsers', {})).rejects.toMatchObject({
          code: 'path_refused',
          detail: expect.stringContaining(name),
        });
      }
    }
  });

  it('the environment of the process is no file: whoever sets a variable writes it', () => {
    const refused = (path: string) =>
      refusedFile({ environment: { AWS_CONFIG_FILE: path }, workingDirectory: '/nonexistent' })?.code;
    const folder = temporaryFolder({ to: { to: '/proc/self/environ' } });
    expect(refused('/proc/self/environ')).toBe('path_refused');
    expect(refused('/tmp/../proc/self/environ')).toBe('path_refused');
    expect(refused(`${folder}/to`)).toBe('path_refused');
    expect(refused('/process/config')).toBeUndefined();
    expect(refused('/dev/null')).toBeUndefined();
  });

  it('one elsewhere is read', () => {
    const [project, home] = [temporaryFolder(), temporaryFolder({ config: '' })];
    const environment = { AWS_CONFIG_FILE: `${home}/config`, HOME: home };
    expect(refusedFile({ environment, workingDirectory: project })).toBeUndefined();
    expect(refusedFile({ environment, workingDirectory: '/' })).toBeUndefined();
    expect(
      refusedFile({ environment: { AWS_CONFIG_FILE: `${project}-other/config` }, workingDirectory: project }),
    ).toBeUndefined();
    expect(
      refusedFile({ environment: { AWS_CONFIG_FILE: `${project}/..config` }, workingDirectory: project }),
    ).toBeDefined();
  });

  it('a home folder inside the project is none', () => {
    const project = temporaryFolder({ 'home/.aws/config': evil });
    expect(refusedFile({ environment: { HOME: `${project}/home` }, workingDirectory: project })?.detail).toContain(
      'HOME',
    );
  });
});

describe('the region', () => {
  const rows: readonly (readonly [
    title: string,
    environment: Record<string, string>,
    settings: Partial<AccountSettings>,
    region: string,
    endpoint: string,
  ])[] = [
    ['nothing said', {}, {}, 'us-east-1', 'https://iam.amazonaws.com'],
    [
      'AWS_REGION',
      { AWS_REGION: 'us-gov-west-1', AWS_DEFAULT_REGION: 'eu-west-1' },
      {},
      'us-gov-west-1',
      'https://iam.us-gov.amazonaws.com',
    ],
    [
      'AWS_DEFAULT_REGION',
      { AWS_DEFAULT_REGION: 'cn-north-1' },
      {},
      'cn-north-1',
      'https://iam.cn-north-1.amazonaws.com.cn',
    ],
    ['the flag', { AWS_REGION: 'cn-north-1' }, { region: 'eu-west-1' }, 'eu-west-1', 'https://iam.amazonaws.com'],
  ];
  it.each(rows)('%s', async (_, environment, settings, region, endpoint) => {
    Object.assign(process.env, environment);
    expect(await accountOf(settings).destination()).toEqual({ region, endpoint });
  });

  it.each(['evil.example/#', 'x@evil.example', '..'])('%s is none', async (region) => {
    process.env.AWS_REGION = region;
    await expect(accountOf().iam('ListUsers', {})).rejects.toMatchObject({
      code: 'invalid_arguments',
      detail: expect.stringContaining('the region is none'),
    });
  });

  it("the profile's", async () => {
    const home = temporaryFolder({
      config: '[profile gov]\nregion = us-gov-east-1\n',
      credentials: '[gov]\naws_access_key_id = AKIAX\naws_secret_access_key = y\n',
    });
    Object.assign(process.env, {
      AWS_CONFIG_FILE: `${home}/config`,
      AWS_SHARED_CREDENTIALS_FILE: `${home}/credentials`,
    });
    expect(await accountOf({ profile: 'gov' }).destination()).toEqual({
      region: 'us-gov-east-1',
      endpoint: 'https://iam.us-gov.amazonaws.com',
      profile: 'gov',
    });
  });
});

describe('secrets', () => {
  const { scrub } = scrubberFor({
    AWS_SECRET_ACCESS_KEY: 'short-but-known',
    AWS_SESSION_TOKEN: 'x',
    PATH: '/usr/bin:/bin',
  });
  it.each([
    ['a short-but-known one', 'a [secret] one'],
    ['key wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY.', 'key [secret].'],
    ['x-amz-security-token:IQoJ,b', 'x-amz-security-token:[secret],b'],
    [`Signature=${'0'.repeat(64)}`, 'Signature=[secret]'],
    ['a hash da39a3ee5e6b4b0d3255bfef95601890afd80709 stays', 'a hash da39a3ee5e6b4b0d3255bfef95601890afd80709 stays'],
    ['AKIAIOSFODNN7EXAMPLE and x and /usr/bin:/bin stay', 'AKIAIOSFODNN7EXAMPLE and x and /usr/bin:/bin stay'],
  ])('%s', (text, scrubbed) => expect(scrub(text)).toBe(scrubbed));

  it('a credential_process that fails does not put its command line into the error', async () => {
    delete process.env.AWS_ACCESS_KEY_ID;
    const home = temporaryFolder({ config: '[profile p]\ncredential_process = /bin/false --token hunter2hunter2\n' });
    process.env.AWS_CONFIG_FILE = `${home}/config`;
    const refusal = accountOf({ profile: 'p', endpointUrl: new URL(standIn.url) }).iam('ListUsers', {});
    await expect(refusal).rejects.toMatchObject({
      code: 'no_credentials',
      detail: expect.not.stringContaining('hunter2'),
    });
  });
});
