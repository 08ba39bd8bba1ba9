/** A condition key that other checks may count as a limit, and that stops nobody from taking a path. */
export interface IdleKey {
  /** In lower case. One that ends in a slash is followed by a tag key. */
  readonly key: string;
  readonly because: string;
  readonly source: string;
}

const page = 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html';
const ec2Page = 'https://docs.aws.amazon.com/service-authorization/latest/reference/list_amazonec2.html';

const holder = 'Whoever holds the policy is in the account and organization it was written for.';
const target = 'The path stays within the account that the condition asks for.';
const chosen = 'The caller chooses it with the request.';
const transport = 'It says how a request is sent, not what it does.';

const row = (key: string, because: string, source = page): IdleKey => ({ key, because, source });

export const idleKeys: readonly IdleKey[] = [
  row('aws:principalaccount', holder),
  row('aws:principalorgid', holder),
  row('aws:principalorgpaths', holder),
  row('aws:resourceaccount', target),
  row('aws:resourceorgid', target),
  row('aws:resourceorgpaths', target),
  row('aws:requestedregion', chosen),
  row('ec2:region', chosen, ec2Page),
  row('aws:requesttag/', chosen),
  row('aws:tagkeys', chosen),
  row('aws:referer', chosen),
  row('aws:useragent', chosen),
  row('aws:securetransport', transport),
  row('aws:viaawsservice', transport),
];
