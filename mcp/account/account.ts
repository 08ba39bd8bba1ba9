import type { IamCall, IamInput, IamOutput } from './calls.js';
import type { AccountSettings } from './settings.js';

/** Who the credentials belong to. */
export interface Identity {
  readonly account: string;
  readonly arn: string;
  readonly userId: string;
  /** `aws`, `aws-cn`, `aws-us-gov` … */
  readonly partition: string;
}

/** Where calls go. */
export interface Destination {
  readonly region: string;
  readonly endpoint: string;
  readonly profile?: string;
}

/** The door to one AWS account. Nothing is loaded, read or sent before the first call. */
export interface Account {
  readonly access: AccountSettings['access'];
  /** One call of IAM's API. Throws `AccountError`, also for a call that changes something where access is `read`. */
  iam<Name extends IamCall>(name: Name, input: IamInput<Name>): Promise<IamOutput<Name>>;
  /** Who the credentials belong to; asked once for as long as they last. Throws `AccountError`. */
  identity(): Promise<Identity>;
  /** The same, asked anew: before something is changed on the word of an earlier call. */
  identityNow(): Promise<Identity>;
  destination(): Promise<Destination>;
  /** The text without any secret that is known or has the form of one. */
  scrub(text: string): string;
}
