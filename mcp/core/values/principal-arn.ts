import { partitions } from '../catalog/partitions.table.js';
import { isAccountId, repairAccountId } from './account-id.js';
import { type Arn, readArn } from './arn.js';
import type { MalformedPrincipal, Principal, PrincipalProblem } from './principal.js';

/** Reads the ARN of a principal, without wildcard or placeholder in it. Never throws. */
export function readPrincipalArn(text: string): Principal {
  const tidy = text.trim().replace(/^arn:/i, 'arn:');
  const arn = readArn(tidy);
  if (!arn || tidy !== text) return malformed(text, 'arn', arn && tidy);
  if (!partitions.some(({ name }) => name === arn.partition)) return malformed(text, 'arn');
  if (arn.service === 'iam') return readIamArn(arn);
  if (arn.service === 'sts') return readStsArn(arn);
  return malformed(text, arn.service === 'organizations' ? 'organization' : 'not_a_principal');
}

function readIamArn(arn: Arn): Principal {
  const { text, account, resource } = arn;
  const identity = /^user\/CloudFront Origin Access Identity ([A-Z0-9]+)$/.exec(resource);
  if (account === 'cloudfront' && identity?.[1]) return { kind: 'origin_access_identity', text, id: identity[1] };
  const broken = brokenFields(arn);
  if (broken) return broken;
  if (resource === 'root') return { kind: 'account_root', text, account };
  const slash = resource.indexOf('/');
  const type = slash < 0 ? resource : resource.slice(0, slash);
  const rest = slash < 0 ? '' : resource.slice(slash + 1);
  switch (type) {
    case 'role':
    case 'user': {
      const name = rest.slice(rest.lastIndexOf('/') + 1);
      return isName(name) ? { kind: type, text, account, name } : malformed(text, 'arn');
    }
    case 'saml-provider':
    case 'oidc-provider':
      return malformed(text, 'wrong_key');
    case 'group':
      return malformed(text, 'group');
    case 'assumed-role':
    case 'federated-user':
      return malformed(text, 'arn', text.replace(':iam:', ':sts:'));
    default:
      return malformed(text, /^root$/i.test(resource) || slash < 0 ? 'arn' : 'not_a_principal', rootRepair(arn));
  }
}

function readStsArn(arn: Arn): Principal {
  const { text, account, resource } = arn;
  const broken = brokenFields(arn);
  if (broken) return broken;
  const [type, first = '', second = '', ...more] = resource.split('/');
  if (type === 'assumed-role' && isName(first) && isName(second) && more.length === 0) {
    return { kind: 'role_session', text, account, role: first, session: second };
  }
  if (type === 'federated-user' && isName(first) && second === '' && more.length === 0) {
    return { kind: 'federated_user', text, account, name: first };
  }
  const isIam = type === 'role' || type === 'user' || resource === 'root';
  return malformed(text, 'arn', isIam ? text.replace(':sts:', ':iam:') : undefined);
}

/** IAM has no Regions, and an account id has twelve digits. */
function brokenFields({ text, region, account }: Arn): MalformedPrincipal | undefined {
  if (!isAccountId(account)) {
    const digits = repairAccountId(account);
    return malformed(text, 'account_id', digits && text.replace(`:${account}:`, `:${digits}:`));
  }
  return region === '' ? undefined : malformed(text, 'arn', text.replace(`:${region}:`, '::'));
}

const rootRepair = ({ text, resource }: Arn): string | undefined =>
  /^root$/i.test(resource) ? `${text.slice(0, -resource.length)}root` : undefined;

/** The characters of a user's, role's or session's name. Source: IAM User Guide, "IAM and AWS STS quotas". */
const isName = (text: string): boolean => /^[\w+=,.@-]+$/.test(text);

const malformed = (text: string, problem: PrincipalProblem, repair?: string): MalformedPrincipal => ({
  kind: 'malformed',
  text,
  problem,
  ...(problem === 'wrong_key' && { belongs: 'Federated' as const }),
  ...(repair !== undefined && { repair }),
});
