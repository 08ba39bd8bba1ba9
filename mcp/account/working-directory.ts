import { existsSync, realpathSync } from 'node:fs';
import { userInfo } from 'node:os';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';

/**
 * Does the path lie in the working directory or in the repository around it, with links followed? A folder of the
 * user's own below the real home folder does not count: someone may work in the home folder itself.
 */
export function liesInProject(path: string, workingDirectory: string, ownFolder: string): boolean {
  const home = homeFolder();
  const own = home === undefined ? undefined : real(join(home, ownFolder));
  const places = [path, real(path)];
  if (own !== undefined && places.every((place) => holds(own, place))) return false;
  const project = projectOf(workingDirectory);
  return places.some((place) => project.some((folder) => holds(folder, place)));
}

/** The user's home folder, whatever the environment says. */
export function homeFolder(): string | undefined {
  try {
    return userInfo().homedir;
  } catch {
    return undefined;
  }
}

/** The working directory, and the root of the repository it lies in. The root of the disk is nobody's project. */
function projectOf(workingDirectory: string): readonly string[] {
  const start = real(workingDirectory);
  if (dirname(start) === start) return [];
  for (let folder = start; dirname(folder) !== folder; folder = dirname(folder)) {
    if (existsSync(join(folder, '.git'))) return [start, folder];
  }
  return [start];
}

function holds(folder: string, path: string): boolean {
  const way = relative(folder, path);
  return way === '' || !(way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way));
}

/** With links followed, also where the last steps are not there yet. */
export function real(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(real(parent), path.slice(parent.length));
  }
}
