import { type Access, accessLevels } from '../account/settings.js';
import { type Command, commonFlags, parseFlags, StartError } from './parse-flags.js';

/** How the server of the account was asked to run. */
export interface AwsFlags {
  readonly access: Access;
  /** What `--access` said, where that is no level; then access is off. */
  readonly unknownAccess?: string;
  readonly profile?: string;
  readonly region?: string;
  readonly endpointUrl?: URL;
  readonly verbose: boolean;
}

/** Reads the command line. Throws `StartError`. */
export function readAwsFlags(args: readonly string[]): Command<AwsFlags> {
  const values = parseFlags(args, ownFlags);
  if (values.help) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const { profile, region, 'endpoint-url': endpoint } = values;
  return {
    kind: 'serve',
    flags: {
      ...readAccess(values),
      ...(profile !== undefined && { profile: named('--profile', profile) }),
      ...(region !== undefined && { region: readRegion(region) }),
      ...(endpoint !== undefined && { endpointUrl: readEndpoint(endpoint) }),
      verbose: values.verbose,
    },
  };
}

const ownFlags = {
  ...commonFlags,
  access: { type: 'string', multiple: true },
  readonly: { type: 'boolean', default: false },
  'allow-write': { type: 'boolean', default: false },
  profile: { type: 'string' },
  region: { type: 'string' },
  'endpoint-url': { type: 'string' },
} as const;

interface AccessFlags {
  readonly access?: readonly string[] | undefined;
  readonly readonly: boolean;
  readonly 'allow-write': boolean;
}

/**
 * The one level that the flags agree on. A level that there is not comes from a plugin option that was mistyped or is
 * not set, and the safe reading of that is off.
 */
function readAccess({
  access = [],
  readonly,
  'allow-write': allowWrite,
}: AccessFlags): Pick<AwsFlags, 'access' | 'unknownAccess'> {
  const said = access.map((text) => ({ text, level: accessLevels.find((level) => level === text) }));
  const unknown = said.find(({ level }) => level === undefined);
  const levels = new Set<Access>([
    ...said.map(({ level }) => level ?? 'off'),
    ...(readonly ? ['read' as const] : []),
    ...(allowWrite ? ['write' as const] : []),
  ]);
  if (levels.size > 1) {
    throw new StartError('--access, --readonly and --allow-write contradict each other; give one of them');
  }
  const [level = 'read'] = levels;
  return { access: level, ...(unknown && { unknownAccess: unknown.text }) };
}

function named(flag: string, text: string): string {
  if (text.trim() !== '') return text;
  throw new StartError(`${flag} needs a name`);
}

/** It becomes part of a host name. */
function readRegion(text: string): string {
  if (/^[a-z]{2,4}(?:-[a-z]+)+-\d{1,2}$/.test(text)) return text;
  throw new StartError(`--region is a name such as eu-west-1, not ${JSON.stringify(text)}`);
}

function readEndpoint(text: string): URL {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (url && /^https?:$/.test(url.protocol) && url.username === '' && url.password === '') return url;
  throw new StartError('--endpoint-url is an address such as http://127.0.0.1:5000, without user and password');
}
