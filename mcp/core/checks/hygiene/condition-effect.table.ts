/** Keys that only requests through a VPC endpoint have, and those have no `aws:SourceIp`. */
export interface EndpointKey {
  /** In lower case. */
  readonly key: string;
  readonly source: string;
}

const page = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';

export const endpointKeys: readonly EndpointKey[] = [
  { key: 'aws:sourcevpc', source: `${page}#condition-keys-sourcevpc` },
  { key: 'aws:sourcevpcarn', source: `${page}#condition-keys-sourcevpcarn` },
  { key: 'aws:sourcevpce', source: `${page}#condition-keys-sourcevpce` },
  { key: 'aws:vpceaccount', source: `${page}#condition-keys-vpceaccount` },
  { key: 'aws:vpceorgid', source: `${page}#condition-keys-vpceorgid` },
  { key: 'aws:vpceorgpaths', source: `${page}#condition-keys-vpceorgpaths` },
  { key: 'aws:vpcsourceip', source: `${page}#condition-keys-vpcsourceip` },
];
