/** The kinds of policy that share IAM's language, and how each differs. */
export const policyTypes = [
  'identity',
  'resource',
  'trust',
  'scp',
  'rcp',
  'boundary',
  'session',
  'vpc_endpoint',
] as const;
export type PolicyType = (typeof policyTypes)[number];

export interface PolicyTypeFacts {
  readonly title: string;
  /** Does an Allow in it give access, or only cap what others give? */
  readonly grants: boolean;
  readonly principal: 'required' | 'forbidden';
  readonly resource: 'required' | 'forbidden';
  /** Other spellings that callers use, lower case, without separators. */
  readonly aliases: readonly string[];
}

export const policyTypeFacts: Readonly<Record<PolicyType, PolicyTypeFacts>> = {
  identity: {
    title: 'identity-based policy',
    grants: true,
    principal: 'forbidden',
    resource: 'required',
    aliases: ['identitypolicy', 'identitybasedpolicy', 'identitybased', 'managedpolicy', 'inlinepolicy'],
  },
  resource: {
    title: 'resource-based policy',
    grants: true,
    principal: 'required',
    resource: 'required',
    aliases: ['resourcepolicy', 'resourcebasedpolicy', 'resourcebased', 'bucketpolicy', 'keypolicy'],
  },
  trust: {
    title: 'role trust policy',
    grants: true,
    principal: 'required',
    resource: 'forbidden',
    aliases: ['trustpolicy', 'roletrustpolicy', 'assumerolepolicy', 'assumerolepolicydocument'],
  },
  scp: {
    title: 'service control policy',
    grants: false,
    principal: 'forbidden',
    resource: 'required',
    aliases: ['servicecontrolpolicy'],
  },
  rcp: {
    title: 'resource control policy',
    grants: false,
    principal: 'required',
    resource: 'required',
    aliases: ['resourcecontrolpolicy'],
  },
  boundary: {
    title: 'permissions boundary',
    grants: false,
    principal: 'forbidden',
    resource: 'required',
    aliases: ['permissionsboundary', 'boundarypolicy'],
  },
  session: {
    title: 'session policy',
    grants: false,
    principal: 'forbidden',
    resource: 'required',
    aliases: ['sessionpolicy'],
  },
  vpc_endpoint: {
    title: 'VPC endpoint policy',
    grants: false,
    principal: 'required',
    resource: 'required',
    aliases: ['vpcendpoint', 'vpcendpointpolicy', 'endpointpolicy', 'vpce'],
  },
};

/** `an identity-based policy`, as a sentence names it. */
export const nameOfType = (type: PolicyType): string =>
  `${/^[aeiou]/i.test(policyTypeFacts[type].title) ? 'an' : 'a'} ${policyTypeFacts[type].title}`;

/** The policy types whose Allow statements give access. */
export const grantingTypes: readonly PolicyType[] = policyTypes.filter((type) => policyTypeFacts[type].grants);

/** `IDENTITY_POLICY`, `Service-Control-Policy`, `trust` → our name; undefined for anything else. */
export function readPolicyType(text: string): PolicyType | undefined {
  const plain = text.toLowerCase().replace(/[\s_-]+/g, '');
  return policyTypes.find((type) => type.replace('_', '') === plain || policyTypeFacts[type].aliases.includes(plain));
}
