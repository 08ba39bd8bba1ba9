import nodePath from 'node:path';

type Flavor = Pick<typeof nodePath, 'resolve' | 'relative' | 'isAbsolute' | 'sep'>;

/** Is the path the folder itself or something below it? Both absolute. */
export function isWithin(folder: string, path: string, flavor: Flavor = nodePath): boolean {
  const way = flavor.relative(folder, path);
  return way !== '..' && !way.startsWith(`..${flavor.sep}`) && !flavor.isAbsolute(way);
}

/** How results print a path: relative to the working directory where it lies inside, with forward slashes always. */
export function nameOf(path: string, workingDirectory: string, flavor: Flavor = nodePath): string {
  const absolute = flavor.resolve(workingDirectory, path);
  const name = isWithin(workingDirectory, absolute, flavor) ? flavor.relative(workingDirectory, absolute) : absolute;
  return (name || '.').split(flavor.sep).join('/');
}

/** The name of something in a folder. */
export const nameWithin = (folder: string, name: string): string =>
  folder === '.' ? name : folder.endsWith('/') ? folder + name : `${folder}/${name}`;
