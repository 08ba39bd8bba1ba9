import { partitions } from '../catalog/partitions.table.js';
import { isAccountId, repairAccountId } from './account-id.js';
import { readArn } from './arn.js';
import type { Principal } from './principal.js';

/** `lambda.amazonaws.com`, `states.eu-west-1.amazonaws.com`, `ec2.amazonaws.com.cn`, `alexa-appkit.amazon.com`. */
export function readServicePrincipal(text: string): Principal {
  if (hasServiceForm(text)) return { kind: 'service', text };
  if (isAccountId(text) || text.startsWith('arn:')) {
    return { kind: 'malformed', text, problem: 'wrong_key', belongs: isProvider(text) ? 'Federated' : 'AWS' };
  }
  const tidy = text.trim().toLowerCase();
  return { kind: 'malformed', text, problem: 'service_name', ...(hasServiceForm(tidy) && { repair: tidy }) };
}

const endings: readonly string[] = [...partitions.map(({ dnsSuffix }) => dnsSuffix), 'amazon.com'];

const hasServiceForm = (text: string): boolean =>
  endings.some((ending) => text.endsWith(`.${ending}`) && isHost(text.slice(0, -ending.length - 1)));

const isHost = (text: string): boolean => /^[a-z0-9](?:[a-z0-9-]*)(?:\.[a-z0-9-]+)*$/.test(text);

/**
 * The providers that need no ARN. Source: IAM User Guide, "AWS JSON policy elements: Principal"; Amazon Cognito has a
 * name of its own in the partitions that are cut off from the others.
 */
const builtInProviders: readonly RegExp[] = [
  /^cognito-identity(?:[.-][a-z0-9-]+)?\.amazonaws\.com(?:\.cn)?$/,
  /^www\.amazon\.com$/,
  /^graph\.facebook\.com$/,
  /^accounts\.google\.com$/,
];

/** A SAML or OIDC provider's ARN, or a domain. */
export function readFederatedProvider(text: string): Principal {
  if (builtInProviders.some((form) => form.test(text))) return { kind: 'web_identity_provider', text };
  if (text.startsWith('arn:')) return readProviderArn(text);
  if (hasServiceForm(text)) return { kind: 'malformed', text, problem: 'wrong_key', belongs: 'Service' };
  if (isAccountId(text)) return { kind: 'malformed', text, problem: 'wrong_key', belongs: 'AWS' };
  const isDomain = /^[a-z0-9](?:[a-z0-9-]*)(?:\.[a-z0-9-]+)+$/i.test(text);
  return isDomain ? { kind: 'domain', text } : { kind: 'malformed', text, problem: 'provider' };
}

function readProviderArn(text: string): Principal {
  const arn = readArn(text);
  const [type, name] = arn ? split(arn.resource) : ['', ''];
  if (arn?.service !== 'iam' || arn.region !== '' || !partitions.some((one) => one.name === arn.partition)) {
    return { kind: 'malformed', text, problem: 'provider' };
  }
  if (!isAccountId(arn.account)) {
    const digits = repairAccountId(arn.account);
    const repair = digits && text.replace(`:${arn.account}:`, `:${digits}:`);
    return { kind: 'malformed', text, problem: 'account_id', ...(repair !== undefined && { repair }) };
  }
  if (type === 'saml-provider' && /^[\w.-]+$/.test(name)) {
    return { kind: 'saml_provider', text, account: arn.account, name };
  }
  if (type === 'oidc-provider' && /^[\w.-]+\.[\w.-]+(?::\d+)?(?:\/[\w./~+-]*)?$/.test(name)) {
    return { kind: 'oidc_provider', text, account: arn.account, issuer: name };
  }
  if (['role', 'user', 'root'].includes(type)) return { kind: 'malformed', text, problem: 'wrong_key', belongs: 'AWS' };
  const withoutScheme = text.replace(/oidc-provider\/https?:\/\//, 'oidc-provider/');
  return { kind: 'malformed', text, problem: 'provider', ...(withoutScheme !== text && { repair: withoutScheme }) };
}

const isProvider = (text: string): boolean => /:(?:saml|oidc)-provider\//.test(text);

function split(resource: string): readonly [string, string] {
  const slash = resource.indexOf('/');
  return slash < 0 ? [resource, ''] : [resource.slice(0, slash), resource.slice(slash + 1)];
}
