import type { Credential, UserHoldings } from './holdings.js';
import type { Step } from './step.js';

/** A kind of credential that a user can have several of, and that IAM can switch off. */
export interface CredentialKind {
  /** As a plan names it: `deletes the access key AKIA…`. */
  readonly name: string;
  heldBy(user: UserHoldings): readonly Credential[];
  deactivate(user: string, id: string, does: string): Step;
  delete(user: string, id: string, does: string): Step;
}

const Status = 'Inactive';

/** Source of every row: IAM API Reference, the operations that it calls. */
export const credentialKinds = {
  accessKey: {
    name: 'access key',
    heldBy: ({ accessKeys }) => accessKeys,
    deactivate: (UserName, AccessKeyId, does) => ({
      call: 'UpdateAccessKey',
      input: { UserName, AccessKeyId, Status },
      does,
    }),
    delete: (UserName, AccessKeyId, does) => ({ call: 'DeleteAccessKey', input: { UserName, AccessKeyId }, does }),
  },
  sshKey: {
    name: 'SSH key',
    heldBy: ({ sshKeys }) => sshKeys,
    deactivate: (UserName, SSHPublicKeyId, does) => ({
      call: 'UpdateSSHPublicKey',
      input: { UserName, SSHPublicKeyId, Status },
      does,
    }),
    delete: (UserName, SSHPublicKeyId, does) => ({
      call: 'DeleteSSHPublicKey',
      input: { UserName, SSHPublicKeyId },
      does,
    }),
  },
  certificate: {
    name: 'signing certificate',
    heldBy: ({ certificates }) => certificates,
    deactivate: (UserName, CertificateId, does) => ({
      call: 'UpdateSigningCertificate',
      input: { UserName, CertificateId, Status },
      does,
    }),
    delete: (UserName, CertificateId, does) => ({
      call: 'DeleteSigningCertificate',
      input: { UserName, CertificateId },
      does,
    }),
  },
  serviceCredential: {
    name: 'service-specific credential',
    heldBy: ({ serviceCredentials }) => serviceCredentials,
    deactivate: (UserName, ServiceSpecificCredentialId, does) => ({
      call: 'UpdateServiceSpecificCredential',
      input: { UserName, ServiceSpecificCredentialId, Status },
      does,
    }),
    delete: (UserName, ServiceSpecificCredentialId, does) => ({
      call: 'DeleteServiceSpecificCredential',
      input: { UserName, ServiceSpecificCredentialId },
      does,
    }),
  },
} as const satisfies Readonly<Record<string, CredentialKind>>;
