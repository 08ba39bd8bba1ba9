import { join, resolve } from 'node:path';
import { show } from '../core/findings/show.js';
import { AccountError } from './account-error.js';
import type { Surroundings } from './settings.js';
import { liesInProject, real } from './working-directory.js';

/** Below the home folder, where the user's own configuration lies. */
const ownFolder = '.aws';

const fileVariables = ['AWS_CONFIG_FILE', 'AWS_SHARED_CREDENTIALS_FILE'] as const;

/**
 * An AWS configuration file that lies in the working directory or its repository is refused: its credential_process
 * runs a program, and a repository's settings can point the environment at a file of that repository.
 */
export function refusedFile({ environment, workingDirectory }: Surroundings): AccountError | undefined {
  for (const variable of fileVariables) {
    const file = environment[variable];
    if (file === undefined || file === '') continue;
    const path = resolve(workingDirectory, file);
    if (liesInProject(path, workingDirectory, ownFolder) || isOfProcess(path))
      return refused(`${variable} names`, file);
  }
  const home = environment.HOME ?? environment.USERPROFILE;
  const folder = home === undefined ? undefined : join(resolve(workingDirectory, home), '.aws');
  return folder !== undefined && liesInProject(folder, workingDirectory, ownFolder)
    ? refused('HOME leads to', folder)
    : undefined;
}

/** `/proc/self/environ` holds what the environment holds, so whoever sets a variable could write a configuration there. */
const isOfProcess = (path: string): boolean => [path, real(path)].some((one) => /^\/proc(?:\/|$)/.test(one));

const refused = (how: string, file: string): AccountError =>
  new AccountError(
    'path_refused',
    `${how} "${show(file)}", which lies in the working directory, its repository or /proc; a configuration from there could run programs. Unset the variable, or keep the file elsewhere.`,
  );
