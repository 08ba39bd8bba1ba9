/** How far the server may go: `off` lists nothing and looks at no credential. */
export const accessLevels = ['off', 'read', 'write'] as const;
export type Access = (typeof accessLevels)[number];

/** What the command line says of the account. The environment fills in what is absent, as far as it is trusted. */
export interface AccountSettings {
  readonly access: Exclude<Access, 'off'>;
  readonly profile?: string;
  readonly region?: string;
  /** The one place but AWS itself that calls may go to. It comes from the command line alone. */
  readonly endpointUrl?: URL;
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** What surrounds the process. */
export interface Surroundings {
  readonly environment: Environment;
  readonly workingDirectory: string;
}
